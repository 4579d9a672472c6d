// Mandatory two-factor setup (S3 to S6). Everything it makes stays in this process's memory until **Done**, which enrols
// secret and backup codes and logs in, in one transaction:
//
//   scan ── right code ──▶ backup-codes ── Continue ──▶ summary ── Done ──▶ enrolled, signed in
import type { BackupCodeSet, SavedFile, SessionState, SetupSheet } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { NotSaved } from '../../protection/save-file'
import { encodeBase32 } from '../../otp/base32'
import { createSecret, revealSecret } from '../../protection/secret'
import { enrolmentCodeLength, enrolmentCodeTries } from '../domain/activation'
import { createBackupCodes } from '../domain/backup-code'
import { factorSecretBytes } from '../domain/code-check'
import { groupByFour, normalizeCrockford } from '../domain/crockford'
import type { User } from '../domain/user'
import { noteWrongAnswer } from './attempts'
import { formatBackupCodeFile, hashBackupCodes } from './backup-codes'
import { confirmSecret } from './confirmation'
import { completeRecovery, endRecoveries } from './recovery'
import { findRecoveryStage } from './recovery-stage'
import { toParty, type PanelContext } from './context'
import { saveFile, type SaveWish } from './saving'
import { describeAuthState, isEnrolmentCodeDue, startSession, writeLogin } from './login'
import { createSheet } from './setup-sheet'
import { mustUseSso } from './sso/state'
import type { PendingSetup, RecoveryAuthState, AuthState } from './auth-states'

type WrongStage = Failure<'wrong-stage'>

export interface SetupHandlers {
  enterEnrolmentCode(
    profileId: string,
    input: { readonly code: string }
  ): Promise<Result<SessionState, Failure<'wrong-enrolment-code' | 'enrolment-code-expired' | 'wrong-stage'>>>
  begin(profileId: string): Promise<Result<SetupSheet, WrongStage>>
  copyKey(profileId: string): Result<null, WrongStage>
  confirmCode(
    profileId: string,
    input: { readonly code: string }
  ): Promise<Result<BackupCodeSet, Failure<'wrong-code' | 'throttled' | 'wrong-stage'>>>
  getBackupCodes(profileId: string): Result<BackupCodeSet, WrongStage>
  copyBackupCodes(profileId: string): Result<null, WrongStage>
  downloadBackupCodes(profileId: string, wish?: SaveWish): Promise<Result<SavedFile, NotSaved | Failure<'wrong-stage'>>>
  acknowledge(profileId: string): Result<SessionState, WrongStage>
  finish(profileId: string): Promise<Result<SessionState, WrongStage>>
}

type AfterPassword = Extract<AuthState, { kind: 'setup' }>
type SetupAuthState = AfterPassword | RecoveryAuthState

const wrongStage = () => fail({ code: 'wrong-stage' })

export function createSetupHandlers(context: PanelContext): SetupHandlers {
  const { store, authStates } = context
  const finishing = new Set<string>()

  /** The profile's setup if its user may still enrol. */
  const find = (profileId: string): { authState: SetupAuthState; user: User } | null => {
    const authState = authStates.find(profileId, context.now())
    if (authState?.kind === 'recovery') {
      const stage = findRecoveryStage(context, authState)
      return stage?.kind === 'setup' ? { authState, user: stage.user } : null
    }
    if (authState?.kind !== 'setup') return null
    const user = store.users.find(authState.userId)
    if (user?.status !== 'active' || user.factorState !== 'none' || mustUseSso(context, user.id)) return null
    return isEnrolmentCodeDue(context, user, authState) ? null : { authState, user }
  }
  /** The user whose enrolment code is asked for in the profile. */
  const findEnrolling = (profileId: string): { authState: AfterPassword; user: User } | null => {
    const authState = authStates.find(profileId, context.now())
    const user = authState?.kind === 'setup' ? store.users.find(authState.userId) : null
    if (authState?.kind !== 'setup' || user?.status !== 'active' || mustUseSso(context, user.id)) return null
    return isEnrolmentCodeDue(context, user, authState) ? { authState, user } : null
  }
  const findAt = (profileId: string, stages: readonly PendingSetup['stage'][]) => {
    const found = find(profileId)
    const setup = found?.authState.setup
    return found && setup && stages.includes(setup.stage) ? { ...found, setup } : null
  }
  const toCodeSet = (user: User, setup: PendingSetup): BackupCodeSet => ({
    codes: setup.backupCodes.map(groupByFour),
    accountName: context.accountName(),
    email: user.email,
    createdAt: setup.confirmedAt
  })

  return {
    async enterEnrolmentCode(profileId, { code }) {
      const asked = findEnrolling(profileId)
      if (asked === null) return wrongStage()
      const { user } = asked
      const findKept = () => {
        const kept = store.users.findEnrolmentCode(user.id)
        return kept !== null && context.now() < kept.expiresAt && kept.tries < enrolmentCodeTries ? kept : null
      }
      if (findKept() === null) return fail({ code: 'enrolment-code-expired' })
      await context.brake.wait(profileId)
      type Refused = Failure<'wrong-enrolment-code' | 'enrolment-code-expired' | 'wrong-stage'>
      const result = store.transact((): Result<AfterPassword, Refused> => {
        const still = findEnrolling(profileId)
        if (still?.authState !== asked.authState) return wrongStage()
        const kept = findKept()
        if (kept === null) return fail({ code: 'enrolment-code-expired' })
        store.users.countEnrolmentTry(user.id)
        const typed = normalizeCrockford(code, enrolmentCodeLength)
        if (typed !== null && context.hashing.isUserCode(kept.hash, 'enrolment', typed, user.id)) {
          store.users.setEnrolmentCode(user.id, null, null)
          return ok(still.authState)
        }
        const asking = { place: 'setup', profileId, actor: user } as const
        noteWrongAnswer(context, asking, { asked: 'enrolment-code', subject: user, failures: kept.tries + 1 })
        return fail({ code: 'wrong-enrolment-code', triesLeft: enrolmentCodeTries - kept.tries - 1 })
      })
      context.ports.onChanged('audit')
      if (!result.ok) return result
      authStates.set(profileId, { ...result.value, hasEnrolmentCode: true })
      context.ports.onChanged('session')
      return ok(describeAuthState(context, profileId))
    },

    async begin(profileId) {
      const found = find(profileId)
      if (found === null) return wrongStage()
      const setup = found.authState.setup ?? {
        secret: createSecret(context.random(factorSecretBytes)),
        stage: 'scan',
        acceptedStep: -1,
        backupCodes: [],
        confirmedAt: 0
      }
      // Once the codes are shown, the key has done its work and is not shown again.
      if (setup.stage !== 'scan') return wrongStage()
      if (found.authState.setup === null) authStates.set(profileId, { ...found.authState, setup })
      const sheet = await createSheet(context, found.user, setup.secret)
      return findAt(profileId, ['scan'])?.setup.secret === setup.secret ? ok(sheet) : wrongStage()
    },

    copyKey(profileId) {
      const found = findAt(profileId, ['scan'])
      if (found === null) return wrongStage()
      context.ports.copyText(encodeBase32(revealSecret(found.setup.secret)))
      return ok(null)
    },

    async confirmCode(profileId, { code }) {
      const asked = findAt(profileId, ['scan'])
      if (asked === null) return wrongStage()
      const { user, setup } = asked
      const findStill = () => {
        const still = findAt(profileId, ['scan'])
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

    getBackupCodes(profileId) {
      const found = findAt(profileId, ['backup-codes'])
      return found === null ? wrongStage() : ok(toCodeSet(found.user, found.setup))
    },

    copyBackupCodes(profileId) {
      const found = findAt(profileId, ['backup-codes'])
      if (found === null) return wrongStage()
      context.ports.copyText(toCodeSet(found.user, found.setup).codes.join('\n'))
      return ok(null)
    },

    async downloadBackupCodes(profileId, wish = {}) {
      const found = findAt(profileId, ['backup-codes'])
      if (found === null) return wrongStage()
      const { name, text } = formatBackupCodeFile(toCodeSet(found.user, found.setup))
      const isStillWanted = () => findAt(profileId, ['backup-codes'])?.setup.secret === found.setup.secret
      return saveFile(context, profileId, { name, content: text, isStillWanted }, wish)
    },

    acknowledge(profileId) {
      const found = findAt(profileId, ['backup-codes', 'summary'])
      if (found === null) return wrongStage()
      authStates.set(profileId, { ...found.authState, setup: { ...found.setup, stage: 'summary' } })
      context.ports.onChanged('session')
      return ok(describeAuthState(context, profileId))
    },

    async finish(profileId) {
      const found = findAt(profileId, ['summary'])
      if (found === null || finishing.has(profileId)) return wrongStage()
      finishing.add(profileId)
      try {
        const set = await hashBackupCodes(context, found.user.id, found.setup.backupCodes)
        // Cancelled, reset, disabled or enrolled elsewhere while the codes were hashed?
        const still = findAt(profileId, ['summary'])
        if (still?.setup.secret !== found.setup.secret) return wrongStage()
        const { authState, user, setup } = still
        const written = store.transact(() => {
          const now = context.now()
          // The recovery key is used up here and not before: whoever left halfway can begin again.
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
  }
}
