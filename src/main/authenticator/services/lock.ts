// The Authenticator's lock, which stands before the vault and is there while the vault is not (decision 0008).
//
//   start ── opens silently ────────────────────────▶ open ── asked, idle, suspend … ──▶ locked
//     └── was locked, or nothing opens silently ──▶ locked ── passphrase, recovery key, button ──▶ open
//
// Locking closes the vault and drops its keys; what it takes to open again is asked of the slots, never remembered.
import type { LockReason, LockState } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { Consent, ConsentQuestion } from '../../protection/consent'
import type { KeyStore } from '../../protection/key-store'
import { createThrottledCheck } from '../../protection/reauthentication'
import { readRecoveryKey } from '../../protection/recovery-key'
import type { SaveFile } from '../../protection/save-file'
import type { Secret } from '../../protection/secret'
import type { KeySlots, OpenedSlot } from '../../protection/slots'
import { resolveLockRules, type LockRules } from '../domain/lock'
import { createLockFile } from '../storage/lock-file'
import type { Reauthentication } from './exports'
import { createSlotChanges, type SlotChanges } from './slot-changes'

type Proofs = { readonly passphrase?: string | undefined; readonly recoveryKey?: string | undefined }
type ProofFailure = Failure<
  | 'step-up-required'
  | 'wrong-passphrase'
  | 'wrong-recovery-key'
  | 'recovery-key-mistyped'
  | 'throttled'
  | 'cancelled'
  | 'wrong-stage'
  | 'store-unavailable'
>
/**
 * Proves who asks by the passphrase, by the recovery key, or, where there is no passphrase, by the keychain and a person who
 * consents.
 */
export type Prove = (proofs: Proofs, question: ConsentQuestion) => Promise<Result<OpenedSlot, ProofFailure>>

export interface LockPorts {
  /** The Authenticator's own folder. */
  readonly dataDir: string
  /** The slots in force; null while the store has none to ask (it is not open, or there is no store yet). */
  readonly slots: () => KeySlots | null
  /** Ms since epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly isOpen: () => boolean
  /** Opens the vault; false where its files cannot be used. */
  readonly open: (keys: KeyStore) => Promise<boolean>
  /** Closes the vault, clears what was copied, loads the page again. */
  readonly close: (reason: LockReason) => void
  readonly copyText: (text: string) => { readonly clearsAt: number }
  readonly saveFile: SaveFile
  readonly consent: Consent
  /** After the rules changed: whoever watches the time or draws the window looks again. */
  readonly onRules: (rules: LockRules) => void
  readonly onChanged: (topic: 'settings') => void
}

export interface Lock extends SlotChanges {
  get(): Promise<Result<LockState, never>>
  unlock(input: {
    readonly passphrase?: string | undefined
  }): Promise<Result<LockState, Failure<'wrong-passphrase' | 'throttled' | 'wrong-stage' | 'store-unavailable'>>>
  unlockWithRecoveryKey(input: {
    readonly recoveryKey: string
  }): Promise<
    Result<
      LockState,
      Failure<'wrong-recovery-key' | 'recovery-key-mistyped' | 'throttled' | 'wrong-stage' | 'store-unavailable'>
    >
  >
  /** Does nothing where it is locked already. Closed when this returns. */
  now(reason: LockReason): void
  getSettings(): Result<LockRules, never>
  setSettings(input: { readonly [K in keyof LockRules]?: LockRules[K] | undefined }): Result<
    LockRules,
    Failure<'store-unavailable'>
  >
  rules(): LockRules
  /** The keys where nobody is to be asked, at start or once the store is unlocked; null where it stays locked. */
  openAtStart(): Promise<KeyStore | null>
  /** Whether slots of its own can open the Authenticator now. */
  hasSlots(): boolean
  /** How an export asks again who it is. */
  readonly reauthentication: Reauthentication
}

export function createLock(ports: LockPorts): Lock {
  const { now, slots } = ports
  const file = createLockFile(ports.dataDir)
  let reason: LockReason = 'start'
  let isHeld = false

  const hasPassphrase = () => {
    const found = slots()
    return found !== null && found.kind !== 'demo' && found.hasPassphrase()
  }
  const byPassphrase = createThrottledCheck(
    'wrong-passphrase',
    async (passphrase: string) => (await slots()?.open({ passphrase })) ?? null,
    now
  )
  const byRecoveryKey = createThrottledCheck(
    'wrong-recovery-key',
    async (recoveryKey: Secret) => (await slots()?.open({ recoveryKey })) ?? null,
    now
  )

  const byKeychain = async (): Promise<Result<OpenedSlot, Failure<'wrong-stage' | 'store-unavailable'>>> => {
    try {
      const opened = hasPassphrase() ? null : ((await slots()?.open('keychain')) ?? null)
      return opened === null ? fail({ code: 'wrong-stage' }) : ok(opened)
    } catch {
      return fail({ code: 'store-unavailable' })
    }
  }

  const byTypedKey = async (
    typed: string
  ): Promise<Result<OpenedSlot, Failure<'wrong-recovery-key' | 'recovery-key-mistyped' | 'throttled'>>> => {
    const read = readRecoveryKey(typed)
    return read.ok ? byRecoveryKey(read.value) : read
  }

  const prove: Prove = async ({ passphrase, recoveryKey }, question) => {
    if (slots() === null || slots()?.kind === 'demo') return fail({ code: 'wrong-stage' })
    if (passphrase !== undefined) return byPassphrase(passphrase)
    if (recoveryKey !== undefined) return byTypedKey(recoveryKey)
    const found = await byKeychain()
    if (!found.ok) return found.error.code === 'store-unavailable' ? found : fail({ code: 'step-up-required' })
    const said = await ports.consent(question)
    if (!said.ok) return said
    // It may have got a passphrase, or been locked, while the dialog was open.
    const opened = ports.isOpen() ? await byKeychain() : fail({ code: 'wrong-stage' })
    return opened.ok || opened.error.code === 'store-unavailable' ? opened : fail({ code: 'step-up-required' })
  }

  const keepLocked = (isLocked: boolean) => {
    if (file.load().isLocked === isLocked) return
    try {
      file.save({ ...file.load(), isLocked })
    } catch {
      // A folder that cannot be written must not keep it open.
    }
  }

  const get = async (): Promise<Result<LockState, never>> => {
    if (ports.isOpen()) return ok({ isLocked: false })
    const found = slots()
    if (found === null) {
      return ok({ isLocked: true, reason, ways: { button: false, passphrase: false, recoveryKey: false } })
    }
    const { keychain, passphrase, recoveryKeyAt } = await found.list()
    return ok({
      isLocked: true,
      reason,
      ways: { button: keychain && !passphrase, passphrase, recoveryKey: recoveryKeyAt !== null }
    })
  }

  const enter = async <F extends Failure>(
    opened: Result<OpenedSlot, F>
  ): Promise<Result<LockState, F | Failure<'store-unavailable'>>> => {
    if (!opened.ok) return opened
    if (!(await ports.open(opened.value.keys))) return fail({ code: 'store-unavailable' })
    isHeld = false
    keepLocked(false)
    return get()
  }

  const rules = () => resolveLockRules(file.load(), hasPassphrase())
  const changes = createSlotChanges({
    ...ports,
    prove,
    onChanged: () => {
      ports.onRules(rules())
      ports.onChanged('settings')
    }
  })

  return {
    ...changes,
    get,
    unlock: async ({ passphrase }) => {
      if (ports.isOpen()) return get()
      return passphrase === undefined ? enter(await byKeychain()) : enter(await byPassphrase(passphrase))
    },
    unlockWithRecoveryKey: async ({ recoveryKey }) => (ports.isOpen() ? get() : enter(await byTypedKey(recoveryKey))),
    now: (why) => {
      if (!ports.isOpen()) return
      isHeld = true
      reason = why
      changes.discardRecoveryKey()
      slots()?.forget()
      ports.close(why)
      keepLocked(hasPassphrase())
    },
    getSettings: () => ok(rules()),
    setSettings: (input) => {
      const chosen = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
      try {
        file.save({ ...file.load(), ...chosen })
      } catch {
        return fail({ code: 'store-unavailable' })
      }
      ports.onRules(rules())
      ports.onChanged('settings')
      return ok(rules())
    },
    rules,
    openAtStart: async () => {
      const found = slots()
      if (found === null || isHeld) return null
      // Under a passphrase the whole store was just opened with it.
      if (found.kind === 'keychain' && found.hasPassphrase() && file.load().isLocked) return null
      try {
        const keys = await found.openSilently()
        if (keys !== null) keepLocked(false)
        return keys
      } catch {
        // The keychain does not answer; the other slots still do.
        return null
      }
    },
    hasSlots: () => slots() !== null,
    reauthentication: {
      kind: () => (hasPassphrase() ? 'passphrase' : 'confirmation'),
      check: async (passphrase, question) => {
        if (!hasPassphrase()) {
          const said = await ports.consent(question)
          // It may have got a passphrase while the dialog was open.
          if (!said.ok || !hasPassphrase()) return said
        }
        if (passphrase === undefined) return fail({ code: 'step-up-required' })
        const opened = await byPassphrase(passphrase)
        return opened.ok ? ok(null) : opened
      }
    }
  }
}
