// The admins as domain/administration.ts needs them. Reads only admins, one at a time: with 100,000 users, the first one usually decides.
import type { FactorState } from '../../../shared/model/factor'
import type { UserStatus } from '../../../shared/model/user'
import type { Administrator } from '../domain/administration'
import type { Db } from './database'

export interface AdministratorTable {
  /** Every admin, active or not. `issuer`: the provider of single sign-on; empty while it is off. */
  iterate(issuer: string): IterableIterator<Administrator>
}

interface Row {
  id: string
  status: UserStatus
  hasPassword: number
  activationExpiresAt: number | null
  factorState: FactorState
  isReset: number
  enrolmentExpiresAt: number | null
  enrolmentTries: number
  isBreakGlass: number
  isLinked: number
}

export function createAdministratorTable(db: Db): AdministratorTable {
  const admins = db.prepare<[string], Row>(
    `select id, status, password_hash is not null and password_changed_at is not null as hasPassword,
       case when activation_hash is not null then activation_expires_at end as activationExpiresAt,
       factor_state as factorState, reset_at is not null as isReset,
       case when enrolment_hash is not null then enrolment_expires_at end as enrolmentExpiresAt,
       enrolment_tries as enrolmentTries,
       exists (select 1 from sso_break_glass where user_id = users.id) as isBreakGlass,
       exists (select 1 from sso_links where user_id = users.id and issuer = ? and made_by <> 'admin' and not is_awaiting)
         as isLinked
     from users where role = 'admin'`
  )
  return {
    *iterate(issuer) {
      for (const row of admins.iterate(issuer)) {
        yield {
          id: row.id,
          role: 'admin',
          status: row.status,
          hasPassword: row.hasPassword === 1,
          activationExpiresAt: row.activationExpiresAt,
          factorState: row.factorState,
          isReset: row.isReset === 1,
          enrolmentCode:
            row.enrolmentExpiresAt === null ? null : { expiresAt: row.enrolmentExpiresAt, tries: row.enrolmentTries },
          isBreakGlass: row.isBreakGlass === 1,
          isLinked: row.isLinked === 1
        }
      }
    }
  }
}
