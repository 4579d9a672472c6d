// Adding, changing and removing ways to open the Authenticator. Each asks again who it is, and no change takes the last
// way away. A new recovery key opens nothing before its user said that it is kept: until then the old one holds.
import type { SlotsState } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { minimumPassphraseLength } from '../../protection/passphrase-keys'
import { createRecoveryKey, formatRecoveryKey } from '../../protection/recovery-key'
import { placeOf, type NotSaved } from '../../protection/save-file'
import type { KeySlots, OpenedSlot, RecoverySlot, SlotList } from '../../protection/slots'
import { describeRecoverySheet } from './recovery-sheet'
import type { LockPorts, Prove } from './lock'
import type { SlotGuard } from './slot-guard'

type Proofs = Parameters<Prove>[0]
type ProofCode = Extract<Awaited<ReturnType<Prove>>, { ok: false }>['error']['code']
type Change<C extends ProofCode | 'passphrase-too-short' | 'last-slot' = ProofCode> = Promise<Result<null, Failure<C>>>

export interface SlotChanges {
  slots(): Promise<Result<SlotsState, Failure<'store-unavailable'>>>
  addPassphrase(input: Proofs & { readonly newPassphrase: string }): Change<ProofCode | 'passphrase-too-short'>
  changePassphrase(input: Proofs & { readonly newPassphrase: string }): Change<ProofCode | 'passphrase-too-short'>
  removePassphrase(input: Proofs): Change<ProofCode | 'last-slot'>
  createRecoveryKey(input: Proofs): Promise<Result<{ readonly recoveryKey: string }, Failure<ProofCode>>>
  copyRecoveryKey(): Result<{ readonly clearsAt: number }, Failure<'wrong-stage'>>
  downloadRecoveryKey(input?: {
    readonly asksWhere?: boolean | undefined
  }): Promise<Result<{ readonly fileName: string }, NotSaved | Failure<'wrong-stage'>>>
  confirmRecoveryKey(): Promise<Result<null, Failure<'wrong-stage' | 'store-unavailable'>>>
  discardRecoveryKey(): void
  removeRecoveryKey(input: Proofs): Change<ProofCode | 'last-slot'>
  setKeychain(input: Proofs & { readonly isOn: boolean }): Change<ProofCode | 'last-slot'>
}

type ChangePorts = Pick<LockPorts, 'slots' | 'now' | 'random' | 'copyText' | 'saveFile'> & {
  readonly guard: () => SlotGuard
  readonly prove: Prove
  readonly onChanged: () => void
}

const waysIn = { kind: 'ways-in' } as const
const nowhere: SlotList = { keychain: false, passphrase: false, recoveryKeyAt: null }

export function createSlotChanges(ports: ChangePorts): SlotChanges {
  const { prove, now } = ports
  let made: { readonly text: string; readonly slot: RecoverySlot } | null = null

  const list = async () => (await ports.slots()?.list()) ?? nowhere

  /** Writes; a file or keychain that cannot be written leaves everything as it was. */
  const write = async (change: (slots: KeySlots) => Promise<void> | void) => {
    const slots = ports.slots()
    if (slots === null) return fail({ code: 'wrong-stage' })
    try {
      await ports.guard().whileChanging(() => change(slots))
    } catch {
      return fail({ code: 'store-unavailable' })
    }
    ports.onChanged()
    return ok(null)
  }

  const setPassphrase = async (proofs: Proofs, newPassphrase: string) => {
    if ([...newPassphrase.normalize('NFC')].length < minimumPassphraseLength) {
      return fail({ code: 'passphrase-too-short', minimum: minimumPassphraseLength })
    }
    const proven = await prove(proofs, waysIn)
    return proven.ok ? write((slots) => slots.setPassphrase(proven.value, newPassphrase)) : proven
  }

  /** Removes a slot, once somebody proved who they are and `isAnotherLeft` still holds. */
  const remove = async (
    proofs: Proofs,
    isAnotherLeft: (slots: SlotList) => boolean,
    change: (slots: KeySlots, opened: OpenedSlot) => Promise<void> | void
  ) => {
    if (!isAnotherLeft(await list())) return fail({ code: 'last-slot' })
    const proven = await prove(proofs, waysIn)
    if (!proven.ok) return proven
    return isAnotherLeft(await list()) ? write((slots) => change(slots, proven.value)) : fail({ code: 'last-slot' })
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
        ? remove(
            proofs,
            ({ keychain, recoveryKeyAt }) => keychain || recoveryKeyAt !== null,
            (slots) => {
              slots.removePassphrase()
            }
          )
        : fail({ code: 'last-slot' }),
    createRecoveryKey: async (proofs) => {
      const proven = await prove(proofs, { kind: 'recovery-key' })
      if (!proven.ok) return proven
      const slots = ports.slots()
      if (slots === null) return fail({ code: 'wrong-stage' })
      const key = createRecoveryKey(ports.random)
      made = { text: formatRecoveryKey(key), slot: slots.sealRecoveryKey(proven.value, key, now()) }
      return ok({ recoveryKey: made.text })
    },
    copyRecoveryKey: () => (made === null ? fail({ code: 'wrong-stage' }) : ok(ports.copyText(made.text))),
    downloadRecoveryKey: async ({ asksWhere } = {}) => {
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
      const written = await write((slots) => {
        slots.setRecoveryKey(confirmed.slot)
      })
      if (written.ok && made === confirmed) made = null
      return written
    },
    discardRecoveryKey: () => {
      made = null
    },
    removeRecoveryKey: (proofs) =>
      remove(
        proofs,
        ({ keychain, passphrase }) => keychain || passphrase,
        (slots) => {
          slots.removeRecoveryKey()
        }
      ),
    setKeychain: async ({ isOn, ...proofs }) => {
      if (kind() !== 'keychain') return fail({ code: 'wrong-stage' })
      if (isOn) {
        const proven = await prove(proofs, waysIn)
        return proven.ok ? write((slots) => slots.setKeychain(proven.value, true)) : proven
      }
      // Taken away only while the passphrase that stands in for it is in its user's head.
      return remove(
        proofs,
        ({ passphrase }) => passphrase,
        (slots, opened) => slots.setKeychain(opened, false)
      )
    }
  }
}
