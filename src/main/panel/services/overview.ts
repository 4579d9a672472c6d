// The overview's numbers: how far enrolment is, how people log in, what failed, who needs help. Days are local days.
import type { LoginMethod, Overview } from '../../../shared/contract'
import { ok, type Result } from '../../../shared/result'
import type { Room } from './room'

export interface OverviewVerbs {
  get(profileId: string, input: { readonly days: number }): Result<Overview, never>
}

const shownUsers = 50
const shownResets = 20
const codeFailures = ['login.code-refused', 'login.code-reused', 'login.backup-code-refused']
const lockouts = ['login.locked', 'factor.disabled']
const counted = ['login.succeeded', 'login.password-refused', ...codeFailures, ...lockouts]

type Day = Overview['daily'][number]

/** The local day of `at`, YYYY-MM-DD. */
function toDay(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

export function createOverviewVerbs(room: Room): OverviewVerbs {
  const { store } = room
  return {
    get(_profileId, { days }) {
      const now = new Date(room.now())
      const dates = Array.from(
        { length: days },
        (_, index) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - (days - 1 - index))
      )
      const from = dates[0]?.getTime() ?? now.getTime()
      const counts = store.audit.countDaily(counted, from)
      const daily = dates.map((date): Day => {
        const day = toDay(date)
        const ofDay = counts.filter((count) => count.day === day)
        const sum = (matches: (count: (typeof counts)[number]) => boolean) =>
          ofDay.filter(matches).reduce((total, count) => total + count.count, 0)
        const by = (method: LoginMethod) => sum((count) => count.kind === 'login.succeeded' && count.method === method)
        return {
          day,
          logins: {
            code: by('code'),
            'backup-code': by('backup-code'),
            'remembered-browser': by('remembered-browser'),
            setup: by('setup'),
            sso: by('sso')
          },
          passwordFailures: sum((count) => count.kind === 'login.password-refused'),
          codeFailures: sum((count) => codeFailures.includes(count.kind)),
          lockouts: sum((count) => lockouts.includes(count.kind))
        }
      })
      const { active, disabled, invited, locked, enrolled, none, factorDisabled } = store.listing.count(room.now())
      const resets = store.audit.list(
        { kinds: ['factor.reset'], userId: null, search: '', from, to: null },
        null,
        shownResets
      )
      return ok({
        days,
        users: { active, disabled, invited, locked },
        factors: { enrolled, none, disabled: factorDisabled },
        daily,
        noCodesLeft: store.listing.listWithoutCodes(shownUsers),
        recentlyReset: resets.flatMap(({ subject, actor, at }) =>
          subject === null ? [] : [{ id: subject.id, email: subject.email, by: actor?.email ?? '', at }]
        )
      })
    }
  }
}
