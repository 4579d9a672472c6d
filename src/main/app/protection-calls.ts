// The calls of both pages about the protection of the data folder: choosing and entering the passphrase, and recovering a folder that
// cannot be used.
import type { AppId } from '../../shared/model/app'
import type { AnchorState, Handlers, PanelContract, ProtectionState } from '../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../shared/result'
import type { Consent, ConsentQuestion } from '../protection/consent'
import type { EncryptingProgress } from '../protection/encrypting-progress'
import { createThrottledCheck } from '../protection/reauthentication'
import { readRecoveryKey } from '../protection/recovery-key'
import { isToSetAside } from '../protection/set-aside'
import type { Opening } from './opening'
import type { AppPorts } from './ports'
import { succeeds } from './trouble'
import type { InTurn } from './turns'
import type { Workspaces } from './workspace'

interface ProtectionParts extends Pick<Opening, 'openWhatIsReady'> {
  readonly workspaces: Pick<Workspaces, 'current'>
  readonly encrypting: Pick<EncryptingProgress, 'state'>
  readonly consents: Readonly<Record<AppId, Consent>>
  readonly inTurn: InTurn
}

/** The handlers for the pages of one app. */
export type ProtectionCalls = (appId: AppId) => Handlers<PanelContract>['protection']

export function createProtectionCalls(
  ports: Pick<AppPorts, 'now'>,
  { workspaces, encrypting, consents, inTurn, openWhatIsReady }: ProtectionParts
): ProtectionCalls {
  const protection = () => workspaces.current.protection
  const thenOpen = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work
    await openWhatIsReady()
    return answer
  }

  // Against guessing: after each wrong passphrase, the next attempt must wait longer.
  const checkPassphrase = createThrottledCheck(
    'wrong-passphrase',
    async (passphrase: string) => {
      const answer = await protection().unlock(passphrase)
      return !answer.ok && answer.error.code === 'wrong-passphrase' ? null : answer
    },
    ports.now
  )
  const unlock = async (passphrase: string) => {
    const checked = await checkPassphrase(passphrase)
    return checked.ok ? checked.value : checked
  }

  /**
   * Makes a change to the folder that a page alone must not make, since the page may be compromised. The user consents first, and the
   * consent is valid only for the state that was shown.
   */
  const withConsent = async <T, F extends Failure>(
    question: Extract<ConsentQuestion, { appId: AppId }>,
    applies: (state: ProtectionState) => boolean,
    work: () => Promise<Result<T, F>>
  ): Promise<Result<T, F | Failure<'wrong-stage' | 'cancelled' | 'throttled'>>> => {
    const asked = protection()
    const shown = asked.getState()
    if (!applies(shown)) return fail({ code: 'wrong-stage' })
    const consented = await consents[question.appId](question)
    if (!consented.ok) return consented
    return inTurn<Result<T, F | Failure<'wrong-stage'>>>(async () =>
      protection() === asked && asked.getState() === shown ? work() : fail({ code: 'wrong-stage' })
    )
  }

  const acceptChanged = async (): Promise<Result<ProtectionState, Failure<'wrong-stage' | 'store-unavailable'>>> => {
    const state = protection().getState()
    if (state.stage !== 'store-damaged') return fail({ code: 'wrong-stage' })
    const isNoted = await succeeds(workspaces.current.anchors?.accept(state.apps.map((one) => one.appId)))
    return isNoted ? thenOpen(protection().acceptChanged()) : fail({ code: 'store-unavailable' })
  }

  const setAside = async () => {
    const answer = await protection().setAside()
    await workspaces.current.anchors?.forgetGone()
    return answer
  }

  return (appId) => ({
    get: () => {
      // A vault with slots of its own opens without the keychain, so its lock screen is shown.
      const progress = workspaces.current[appId] === null ? encrypting.state() : null
      if (progress !== null) return ok<ProtectionState>(progress)
      const state = protection().getState()
      const isAsked = state.stage === 'choose-passphrase' || state.stage === 'locked'
      const opensAlone =
        appId === 'authenticator' && !isAsked && state.stage !== 'ready' && workspaces.current.lock.hasSlots()
      return ok<ProtectionState>(opensAlone ? { stage: 'ready', kind: 'keychain' } : state)
    },
    choosePassphrase: ({ passphrase }) => inTurn(() => thenOpen(protection().choosePassphrase(passphrase))),
    unlock: (input) =>
      inTurn(async () => {
        if ('passphrase' in input) return thenOpen(unlock(input.passphrase))
        const read = readRecoveryKey(input.recoveryKey)
        return read.ok ? thenOpen(protection().unlockByRecoveryKey(read.value)) : read
      }),
    retry: () => inTurn(async () => ok(await thenOpen(protection().retry()))),
    getAnchor: () => ok<AnchorState>({ failingSince: workspaces.current.anchors?.[appId].failingSince() ?? null }),
    // These apply only in stages in which neither store is open.
    restoreSnapshots: () =>
      withConsent(
        { kind: 'restore-copies', appId },
        ({ stage }) => stage === 'store-damaged',
        () => thenOpen(protection().restoreSnapshots())
      ),
    acceptChanged: () => withConsent({ kind: 'use-changed', appId }, isUsable, acceptChanged),
    setAside: () => withConsent({ kind: 'set-aside', appId }, isToSetAside, () => thenOpen(setAside()))
  })
}

/** Whether every changed store may be used as it is: its rights journal is intact, or an account recovery key exists. */
const isUsable = (state: ProtectionState): boolean =>
  state.stage === 'store-damaged' && state.apps.every(({ change }) => (change?.use ?? 'refused') !== 'refused')
