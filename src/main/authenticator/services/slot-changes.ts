// Adds, changes and removes ways to open the Authenticator. Each change confirms it's the user, and none removes the last way. A new
// recovery key opens nothing until its user has confirmed that it is stored; until then the old one works.
import type { ChangedSlots } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { minimumPassphraseLength } from '../../protection/passphrase-keys'
import { createRecoveryKey, formatRecoveryKey } from '../../protection/recovery-key'
import { placeOf } from '../../protection/save-file'
import type { OpenedSlot, RecoverySlot, SlotChange, SlotList, SlotOutcome } from '../../protection/slots'
import type { AuthenticatorHandlers } from './handlers'
import { describeRecoverySheet } from './recovery-sheet'
import type { LockPorts, Proofs, Prove } from './lock-ports'
import type { SlotGuard } from './slot-guard'

type ChangePorts = Pick<LockPorts, 'slots' | 'now' | 'random' | 'copyText' | 'saveFile' | 'renew' | 'onFailure'> & {
  readonly guard: () => SlotGuard
  readonly prove: Prove
  readonly onChanged: () => void
}

const waysIn = { kind: 'ways-in' } as const
const nowhere: SlotList = { keychain: false, passphrase: false, recoveryKeyAt: null }

/** The lock's calls that list or change the ways to open the Authenticator. */
export function createSlotChanges(ports: ChangePorts) {
  const { prove, now } = ports
  let made: { readonly text: string; readonly slot: RecoverySlot; readonly opened: OpenedSlot } | null = null

  const list = async () => (await ports.slots()?.list()) ?? nowhere

  /** Writes the change; if that fails, everything stays as it was. */
  const writeNow = async (
    opened: OpenedSlot,
    change: SlotChange
  ): Promise<Result<ChangedSlots, Failure<'wrong-stage' | 'store-unavailable' | 'step-up-required'>>> => {
    const slots = ports.slots()
    if (slots === null) return fail({ code: 'wrong-stage' })
    let outcome: SlotOutcome
    try {
      outcome = await slots.change(opened, change, { inPlace: ports.guard().whileChanging, renew: ports.renew })
    } catch (error) {
      ports.onFailure(error)
      return fail({ code: 'store-unavailable' })
    }
    if (outcome === 'asks') return fail({ code: 'step-up-required' })
    await ports
      .guard()
      .check()
      .catch(() => {
        // The anchor knows both files; the next check keeps the right one.
      })
    // A recovery key on screen was sealed with the previous key.
    if (outcome.isRenewed) made = null
    ports.onChanged()
    return ok(outcome)
  }
  /** One at a time: an earlier proof may no longer be valid after another change. */
  let turn: Promise<unknown> = Promise.resolve()
  const write = (...change: Parameters<typeof writeNow>): ReturnType<typeof writeNow> => {
    const written = turn.then(() => writeNow(...change))
    turn = written
    return written
  }

  const setPassphrase = async (proofs: Proofs, newPassphrase: string) => {
    if ([...newPassphrase.normalize('NFC')].length < minimumPassphraseLength) {
      return fail({ code: 'passphrase-too-short', minimum: minimumPassphraseLength })
    }
    const proven = await prove(proofs, waysIn)
    return proven.ok ? write(proven.value, { passphrase: newPassphrase }) : proven
  }

  /** Removes a slot after reauthentication, if `isAnotherLeft` still holds. */
  const remove = async (proofs: Proofs, isAnotherLeft: (slots: SlotList) => boolean, change: SlotChange) => {
    if (!isAnotherLeft(await list())) return fail({ code: 'last-slot' })
    const proven = await prove(proofs, waysIn)
    if (!proven.ok) return proven
    return isAnotherLeft(await list()) ? write(proven.value, change) : fail({ code: 'last-slot' })
  }

  const kind = () => ports.slots()?.kind ?? 'demo'

  return {
    slots: async () => ok({ kind: kind(), ...(await list()), minimumLength: minimumPassphraseLength }),
    addPassphrase: async ({ newPassphrase, ...proofs }) =>
      ports.slots()?.hasPassphrase() === false ? setPassphrase(proofs, newPassphrase) : fail({ code: 'wrong-stage' }),
    changePassphrase: async ({ newPassphrase, ...proofs }) =>
      ports.slots()?.hasPassphrase() === true ? setPassphrase(proofs, newPassphrase) : fail({ code: 'wrong-stage' }),
    removePassphrase: async (proofs) =>
      kind() === 'keychain'
        ? remove(proofs, ({ keychain, recoveryKeyAt }) => keychain || recoveryKeyAt !== null, { passphrase: null })
        : fail({ code: 'last-slot' }),
    createRecoveryKey: async (proofs) => {
      const proven = await prove(proofs, { kind: 'recovery-key' })
      if (!proven.ok) return proven
      const slots = ports.slots()
      if (slots === null) return fail({ code: 'wrong-stage' })
      const key = createRecoveryKey(ports.random)
      const opened = proven.value
      made = { text: formatRecoveryKey(key), slot: slots.sealRecoveryKey(opened, key, now()), opened }
      return ok({ recoveryKey: made.text })
    },
    copyRecoveryKey: async () => (made === null ? fail({ code: 'wrong-stage' }) : ports.copyText(made.text)),
    downloadRecoveryKey: async ({ asksWhere }) => {
      const shown = made
      if (shown === null) return fail({ code: 'wrong-stage' })
      const file = {
        name: 'countersign-recovery-key.txt',
        content: describeRecoverySheet(shown.text, now()),
        isStillWanted: () => made === shown
      }
      const saved = await ports.saveFile(file, placeOf(asksWhere))
      return saved.ok ? ok({ fileName: saved.value }) : saved
    },
    confirmRecoveryKey: async () => {
      const confirmed = made
      if (confirmed === null) return fail({ code: 'wrong-stage' })
      const written = await write(confirmed.opened, { recoveryKey: confirmed.slot })
      if (written.ok && made === confirmed) made = null
      return written
    },
    discardRecoveryKey: () => {
      made = null
      return ok(null)
    },
    removeRecoveryKey: (proofs) =>
      remove(proofs, ({ keychain, passphrase }) => keychain || passphrase, { recoveryKey: null }),
    setKeychain: async ({ isOn, ...proofs }) => {
      if (kind() !== 'keychain') return fail({ code: 'wrong-stage' })
      if (isOn) {
        const proven = await prove(proofs, waysIn)
        return proven.ok ? write(proven.value, { keychain: true }) : proven
      }
      // The keychain's slot can be removed only while there is a passphrase.
      return remove(proofs, ({ passphrase }) => passphrase, { keychain: false })
    }
  } satisfies Partial<AuthenticatorHandlers['lock']>
}
