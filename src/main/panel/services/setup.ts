// Mandatory two-factor setup (S3 to S6). Until **Done**, everything stays in this process's memory; then one transaction enrols the secret
// and the backup codes and logs the user in:
//
//   scan ── right code ──▶ backup-codes ── Continue ──▶ summary ── Done ──▶ enrolled, signed in
import type { BackupCodeSet } from '../../../shared/contract'
import { enrolmentCodeLength } from '../../../shared/model/limits'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { encodeBase32 } from '../../otp/base32'
import { createSecret, revealSecret } from '../../protection/secret'
import { enrolmentCodeTries } from '../domain/activation'
import { createBackupCodes } from '../domain/backup-code'
import { factorSecretBytes } from '../domain/code-check'
import { groupByFour, normalizeCrockford } from '../domain/crockford'
import type { User } from '../domain/user'
import { noteWrongAnswer } from './attempts'
import { authorise, type PanelCallers, type PanelHandlers } from './authority'
import { formatBackupCodeFile, hashBackupCodes } from './backup-codes'
import { confirmSecret } from './confirmation'
import { completeRecovery, endRecoveries } from './recovery'
import { toParty, type PanelContext } from './context'
import { copySecret, saveFile } from './saving'
import { describeAuthState, isEnrolmentCodeDue, startSession, writeLogin } from './login'
import { createSheet } from './setup-sheet'
import { mustUseSso } from './sso/state'
import type { PendingSetup } from './auth-states'

type SetupCaller = PanelCallers['setup']

const wrongStage = () => fail({ code: 'wrong-stage' })

export function createSetupHandlers(context: PanelContext) {
  const { store, authStates } = context
  const finishing = new Set<string>()

  /** Whether the admin's enrolment code must be entered first. */
  const isCodeDue = (caller: SetupCaller) =>
    caller.authState.kind === 'setup' && isEnrolmentCodeDue(context, caller.user, caller.authState)
  /** Whether setup may continue: at login, if the user has no factor and does not use single sign-on; in a recovery always. */
  const mayEnrol = ({ authState, user }: SetupCaller) =>
    authState.kind === 'recovery' || (user.factorState === 'none' && !mustUseSso(context, user.id))
  /** The caller's setup, if it is at one of `stages`. */
  const at = (caller: SetupCaller, stages: readonly PendingSetup['stage'][]) => {
    const { setup } = caller.authState
    const isAt = setup !== null && stages.includes(setup.stage) && mayEnrol(caller) && !isCodeDue(caller)
    return isAt ? { ...caller, setup } : null
  }
  /** The same as {@link at}, for use after every await. */
  const stillAt = (profileId: string, stages: readonly PendingSetup['stage'][]) => {
    const still = authorise(context, profileId, 'setup', false)
    return still.ok ? at(still.value, stages) : null
  }
  const toCodeSet = (user: User, setup: PendingSetup): BackupCodeSet => ({
    codes: setup.backupCodes.map(groupByFour),
    accountName: context.accountName(),
    email: user.email,
    createdAt: setup.confirmedAt
  })

  return {
    async enterEnrolmentCode({ code }, caller) {
      const { profileId, authState, user } = caller
      if (authState.kind !== 'setup' || mustUseSso(context, user.id) || !isCodeDue(caller)) return wrongStage()
      const findKept = () => {
        const kept = store.users.findEnrolmentCode(user.id)
        return kept !== null && context.now() < kept.expiresAt && kept.tries < enrolmentCodeTries ? kept : null
      }
      if (findKept() === null) return fail({ code: 'enrolment-code-expired' })
      await context.brake.wait(profileId)
      type Refused = Failure<'wrong-enrolment-code' | 'enrolment-code-expired' | 'wrong-stage'>
      const result = store.transact((): Result<null, Refused> => {
        const still = authorise(context, profileId, 'setup', false)
        if (!still.ok || still.value.authState !== authState || mustUseSso(context, user.id)) return wrongStage()
        if (!isCodeDue(still.value)) return wrongStage()
        const kept = findKept()
        if (kept === null) return fail({ code: 'enrolment-code-expired' })
        store.users.countEnrolmentTry(user.id)
        const typed = normalizeCrockford(code, enrolmentCodeLength)
        if (typed !== null && context.hashing.isUserCode(kept.hash, 'enrolment', typed, user.id)) {
          store.users.setEnrolmentCode(user.id, null, null)
          return ok(null)
        }
        const asking = { place: 'setup', profileId, actor: user } as const
        noteWrongAnswer(context, asking, { asked: 'enrolment-code', subject: user, failures: kept.tries + 1 })
        return fail({ code: 'wrong-enrolment-code', triesLeft: enrolmentCodeTries - kept.tries - 1 })
      })
      context.ports.onChanged('audit')
      if (!result.ok) return result
      authStates.set(profileId, { ...authState, hasEnrolmentCode: true })
      context.ports.onChanged('session')
      return ok(describeAuthState(context, profileId))
    },

    async begin(_input, caller) {
      const { profileId, authState, user } = caller
      if (!mayEnrol(caller) || isCodeDue(caller)) return wrongStage()
      const setup = authState.setup ?? {
        secret: createSecret(context.random(factorSecretBytes)),
        stage: 'scan',
        acceptedStep: -1,
        backupCodes: [],
        confirmedAt: 0
      }
      // Once the codes are shown, the setup key is no longer needed and not shown again.
      if (setup.stage !== 'scan') return wrongStage()
      if (authState.setup === null) authStates.set(profileId, { ...authState, setup })
      const sheet = await createSheet(context, user, setup.secret)
      return stillAt(profileId, ['scan'])?.setup.secret === setup.secret ? ok(sheet) : wrongStage()
    },

    async copyKey(_input, caller) {
      const found = at(caller, ['scan'])
      if (found === null) return wrongStage()
      return copySecret(context, encodeBase32(revealSecret(found.setup.secret)))
    },

    async confirmCode({ code }, caller) {
      const asked = at(caller, ['scan'])
      if (asked === null) return wrongStage()
      const { profileId, user, setup } = asked
      const findStill = () => {
        const still = stillAt(profileId, ['scan'])
        return still?.setup.secret === setup.secret ? still : null
      }
      const asking = { place: 'setup', profileId, actor: user } as const
      const step = await confirmSecret(context, user, code, setup.secret, asking, () => findStill() !== null)
      if (!step.ok) return step
      const still = findStill()
      if (still === null) return wrongStage()
      const confirmed: PendingSetup = {
        ...still.setup,
        stage: 'backup-codes',
        acceptedStep: step.value,
        backupCodes: createBackupCodes(context.random),
        confirmedAt: context.now()
      }
      authStates.set(profileId, { ...still.authState, setup: confirmed })
      context.ports.onChanged('session')
      return ok(toCodeSet(user, confirmed))
    },

    getBackupCodes(_input, caller) {
      const found = at(caller, ['backup-codes'])
      return found === null ? wrongStage() : ok(toCodeSet(found.user, found.setup))
    },

    async copyBackupCodes(_input, caller) {
      const found = at(caller, ['backup-codes'])
      if (found === null) return wrongStage()
      return copySecret(context, toCodeSet(found.user, found.setup).codes.join('\n'))
    },

    async downloadBackupCodes(wish, caller) {
      const found = at(caller, ['backup-codes'])
      if (found === null) return wrongStage()
      const { profileId, user, setup } = found
      const { name, text } = formatBackupCodeFile(toCodeSet(user, setup))
      const isStillWanted = () => stillAt(profileId, ['backup-codes'])?.setup.secret === setup.secret
      return saveFile(context, profileId, { name, content: text, isStillWanted }, wish)
    },

    acknowledge(_input, caller) {
      const found = at(caller, ['backup-codes', 'summary'])
      if (found === null) return wrongStage()
      authStates.set(found.profileId, { ...found.authState, setup: { ...found.setup, stage: 'summary' } })
      context.ports.onChanged('session')
      return ok(describeAuthState(context, found.profileId))
    },

    async finish(_input, caller) {
      const { profileId } = caller
      const found = at(caller, ['summary'])
      if (found === null || finishing.has(profileId)) return wrongStage()
      finishing.add(profileId)
      try {
        const set = await hashBackupCodes(context, found.user.id, found.setup.backupCodes)
        // It may have been cancelled, reset, disabled or enrolled elsewhere while the codes were hashed.
        const still = stillAt(profileId, ['summary'])
        if (still?.setup.secret !== found.setup.secret) return wrongStage()
        const { authState, user, setup } = still
        const written = store.transact(() => {
          const now = context.now()
          // The recovery key is used up only here, so that a recovery that was left halfway can start again.
          if (authState.kind === 'recovery' && !completeRecovery(context, authState, user, profileId)) return null
          const factor = { userId: user.id, secret: setup.secret, createdAt: now, lastStep: setup.acceptedStep }
          if (!store.factors.insert(factor)) return null
          store.factors.replaceBackupSet(user.id, { ...set, createdAt: now }, set.hashes)
          const about = { actor: toParty(user), subject: toParty(user), profileId }
          context.audit('factor.enrolled', about)
          context.audit('backup-codes.created', { ...about, data: { count: set.hashes.length, reason: 'setup' } })
          return writeLogin(context, user, profileId, 'setup')
        })
        if (written === null) return wrongStage()
        startSession(context, user, profileId, 'setup', written)
        if (authState.kind === 'recovery') endRecoveries(context, user, profileId)
        return ok(describeAuthState(context, profileId))
      } finally {
        finishing.delete(profileId)
      }
    }
  } satisfies PanelHandlers['setup']
}
