// The account itself: its creation with the first admin, and the check of a password while it is being chosen.
import { fail, ok, type Failure } from '../../../shared/result'
import { tidyText } from '../../../shared/text/tidy'
import { longestAccountName } from '../../../shared/model/limits'
import { findPasswordRefusal } from '../domain/password'
import { defaultPolicy } from '../domain/policy'
import { readPerson, type User } from '../domain/user'
import type { PanelHandlers } from './authority'
import { change } from './change'
import { toParty, type PanelContext } from './context'
import { describeAuthState, standAfterPassword } from './login'
import { createId, throttleKeyOf } from './new-user'

export function createAccountHandlers(context: PanelContext) {
  const { store, authStates } = context
  let judged: Promise<unknown> = Promise.resolve()
  return {
    async create({ password, confirmPassword, ...given }, { profileId }) {
      if (store.account.find() !== null) return fail({ code: 'account-exists' })
      const accountName = tidyText(given.accountName, longestAccountName)
      if (accountName === '') return fail({ code: 'invalid-input', fields: ['accountName'] })
      const person = readPerson(given)
      if (!person.ok) return person
      const { name, email, username } = person.value
      if (password !== confirmPassword) return fail({ code: 'passwords-differ' })
      const reason = findPasswordRefusal(password, { commonPasswords: context.commonPasswords(), names: [email, name] })
      if (reason !== null) return fail({ code: 'password-refused', reason })
      const id = createId(context)
      const passwordHash = await context.hashing.hashPassword(password, id)
      const now = context.now()
      const user: User = {
        id,
        username,
        email,
        name,
        role: 'admin',
        status: 'active',
        passwordHash,
        passwordChangedAt: now,
        factorState: 'none',
        codesLeft: 0,
        createdAt: now,
        lastLoginAt: null
      }
      const created = change<null, Failure<'account-exists'>>(
        context,
        ['session'],
        () => {
          if (!store.account.insert({ name: accountName, policy: defaultPolicy, createdAt: now })) {
            return fail({ code: 'account-exists' })
          }
          store.users.insert(user, throttleKeyOf(context, user.username))
          const actor = toParty(user)
          context.audit('account.created', { actor, profileId, data: { name: accountName } })
          context.audit('user.created', { actor, subject: actor, profileId, data: { role: 'admin' } })
          return ok(null)
        },
        () => {
          authStates.set(profileId, standAfterPassword(context, user))
        }
      )
      return created.ok ? ok(describeAuthState(context, profileId)) : created
    },
    async checkPassword({ password, words }) {
      const refusal = findPasswordRefusal(password, { commonPasswords: context.commonPasswords(), names: words })
      const { commonPasswordsPath } = context.ports
      const judge = () => context.runJob('panel.judge-strength', { password, words, commonPasswordsPath })
      // One at a time, so that endless requests leave room for the worker's other jobs.
      const judging = judged.then(judge, judge)
      judged = judging
      const score = await judging
      return ok({ refusal, score: score.ok ? score.value : 0 })
    }
  } satisfies PanelHandlers['account']
}
