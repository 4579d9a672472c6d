// The Authenticator's lock, which also exists while the vault is closed (decision 0008).
//
//   start ── opens silently ────────────────────────▶ open ── asked, idle, suspend … ──▶ locked
//     ├── was locked, or nothing opens silently ──▶ locked ── passphrase, recovery key, button ──▶ open
//     └── not as it was left ──▶ locked (changed) ── the same, after showing what differs ──▶ open
//
// Locking closes the vault and drops its keys. Opening it again needs a slot; nothing is remembered.
import type { LockReason, LockState } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { KeyStore } from '../../protection/key-store'
import { createThrottledCheck } from '../../protection/reauthentication'
import { readRecoveryKey } from '../../protection/recovery-key'
import type { Secret } from '../../protection/secret'
import type { KeySlots, OpenedSlot, Proof } from '../../protection/slots'
import { findWeaker } from '../domain/lock'
import { createLockFile } from '../storage/lock-file'
import type { Reauthentication } from './exports'
import type { AuthenticatorHandlers } from './handlers'
import { createKeptRules } from './kept-rules'
import type { LockPorts, Prove, VaultChange } from './lock-ports'
import { createSlotChanges } from './slot-changes'
import { noSlotGuard, type SlotGuard } from './slot-guard'

export type Lock = ReturnType<typeof createLock>

export function createLock(ports: LockPorts) {
  const { now, slots } = ports
  const guard = () => (slots()?.kind === 'keychain' ? ports.guard : noSlotGuard)
  const file = createLockFile(ports.dataDir)
  let reason: LockReason = 'start'
  let isHeld = false
  let changed: VaultChange | null = null

  /** Called if the vault opened with those keys is not as it was left; the user must then be asked. */
  const markChanged = (change: VaultChange) => {
    changed = change
    reason = 'changed'
    isHeld = true
  }
  /** The slots, once they are verified to be those that were left; null if that cannot be verified. */
  const findSlots = async (isStarting = false): Promise<KeySlots | null> => {
    const found = slots()
    if (found?.kind !== 'keychain') return found
    let verdict: Awaited<ReturnType<SlotGuard['check']>>
    try {
      verdict = await guard().check()
    } catch {
      // The keychain isn't responding, so it opens nothing, and users prove who they are with the slots on disk.
      return found
    }
    if (verdict === 'as-left') return found
    if (isStarting || !ports.isOpen()) markChanged({ differences: ['slots'], since: null })
    return verdict === 'lost' ? null : slots()
  }

  const hasPassphrase = () => {
    const found = slots()
    return found !== null && found.kind !== 'demo' && found.hasPassphrase()
  }
  /** Opens a slot. Slots of an older version get their key pair here. */
  const openBy = async (proof: Proof): Promise<OpenedSlot | null> => {
    const opened = (await (await findSlots())?.open(proof)) ?? null
    const upgrade = opened?.upgrade
    if (upgrade !== undefined) {
      await guard()
        .whileChanging(upgrade)
        .catch(() => {
          // They get it at the next use.
        })
    }
    return opened
  }
  const byPassphrase = createThrottledCheck(
    'wrong-passphrase',
    (passphrase: string) => openBy({ passphrase }),
    now,
    ports.waits?.passphrase
  )
  const byRecoveryKey = createThrottledCheck(
    'wrong-recovery-key',
    (recoveryKey: Secret) => openBy({ recoveryKey }),
    now,
    ports.waits?.recoveryKey
  )

  const byKeychain = async (): Promise<Result<OpenedSlot, Failure<'wrong-stage' | 'store-unavailable'>>> => {
    try {
      const found = await findSlots()
      const opened = hasPassphrase() ? null : ((await found?.open('keychain')) ?? null)
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
    // A passphrase may have been set, or the lock closed, while the dialog was open.
    const opened = ports.isOpen() ? await byKeychain() : fail({ code: 'wrong-stage' })
    return opened.ok || opened.error.code === 'store-unavailable' ? opened : fail({ code: 'step-up-required' })
  }

  const keepLocked = (isLocked: boolean) => {
    guard().noteLocked(isLocked)
    if (file.load().isLocked === isLocked) return
    try {
      file.save({ ...file.load(), isLocked })
    } catch {
      // An unwritable folder must not keep it open.
    }
  }

  const get = async (): Promise<Result<LockState, never>> => {
    if (ports.isOpen()) return ok({ isLocked: false })
    const found = await findSlots()
    if (found === null) {
      return ok({ isLocked: true, reason, ways: { button: false, passphrase: false, recoveryKey: false }, changed })
    }
    const { keychain, passphrase, recoveryKeyAt } = await found.list()
    return ok({
      isLocked: true,
      reason,
      ways: { button: keychain && !passphrase, passphrase, recoveryKey: recoveryKeyAt !== null },
      changed
    })
  }

  const enter = async <F extends Failure>(
    opened: Result<OpenedSlot, F>
  ): Promise<Result<LockState, F | Failure<'store-unavailable'>>> => {
    if (!opened.ok) return opened
    const outcome = await ports.open(opened.value.keys, changed !== null)
    if (outcome === 'unusable') return fail({ code: 'store-unavailable' })
    if (outcome !== 'opened') {
      // The user has not been told yet what differs.
      markChanged(outcome)
      return get()
    }
    isHeld = false
    changed = null
    keepLocked(false)
    return get()
  }

  /** A missing file says nothing, and one that says less than the anchor does not count. */
  const wasLocked = async () => file.load().isLocked || ((await guard().wasLocked()) ?? !file.isReadable())

  const keptRules = createKeptRules(() => {
    const { isLocked: _isLocked, ...chosen } = file.load()
    return chosen
  }, ports.anchor)
  const rules = () => keptRules.get(hasPassphrase())
  const changes = createSlotChanges({
    ...ports,
    guard,
    prove,
    onChanged: () => {
      ports.onRules(rules())
      ports.onChanged('settings')
    }
  })

  /** Does nothing if it is already locked. The vault is closed when this returns. */
  const lockNow = (why: LockReason) => {
    if (!ports.isOpen()) return
    isHeld = true
    reason = why
    changes.discardRecoveryKey()
    slots()?.forget()
    ports.close(why)
    keepLocked(hasPassphrase())
  }

  const handlers = {
    ...changes,
    get,
    unlock: async ({ passphrase }) => {
      if (ports.isOpen()) return get()
      return passphrase === undefined ? enter(await byKeychain()) : enter(await byPassphrase(passphrase))
    },
    unlockWithRecoveryKey: async ({ recoveryKey }) => (ports.isOpen() ? get() : enter(await byTypedKey(recoveryKey))),
    now: () => {
      lockNow('asked')
      return ok(null)
    },
    getSettings: () => ok(rules()),
    setSettings: async ({ passphrase, recoveryKey, ...input }) => {
      const chosen = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
      // A separate question for each: agreeing to one is not agreeing to the other.
      for (const kind of slots()?.kind === 'demo' ? [] : findWeaker(rules(), input)) {
        const proven = await prove({ passphrase, recoveryKey }, { kind })
        if (!proven.ok) return proven
        if (!ports.isOpen()) return fail({ code: 'wrong-stage' })
      }
      try {
        const next = { ...keptRules.chosen(), ...chosen }
        await keptRules.set(next)
        file.save({ isLocked: file.load().isLocked, ...next })
      } catch {
        return fail({ code: 'store-unavailable' })
      }
      ports.onRules(rules())
      ports.onChanged('settings')
      return ok(rules())
    }
  } satisfies AuthenticatorHandlers['lock']

  const reauthentication: Reauthentication = {
    kind: () => (hasPassphrase() ? 'passphrase' : 'confirmation'),
    check: async (passphrase, question) => {
      if (slots() !== null && (await findSlots()) === null) return fail({ code: 'step-up-required' })
      if (!hasPassphrase()) {
        const said = await ports.consent(question)
        // A passphrase may have been set while the dialog was open.
        if (!said.ok || !hasPassphrase()) return said
      }
      if (passphrase === undefined) return fail({ code: 'step-up-required' })
      const opened = await byPassphrase(passphrase)
      return opened.ok ? ok(null) : opened
    }
  }

  return {
    handlers,
    now: lockNow,
    /** If not, whoever sits at the computer opens it with one click: it only hides the codes. */
    hasPassphrase,
    /** Call it before changing to another data folder; locks if there is a passphrase. */
    leave: () => {
      if (hasPassphrase()) lockNow('asked')
    },
    rules,
    /** Call it once the vault is open. From then on the chosen rules apply, not those in the file. */
    takeRules: async () => {
      const before = rules()
      await keptRules.take(changed === null)
      if (JSON.stringify(rules()) !== JSON.stringify(before)) ports.onRules(rules())
    },
    /** The keys if nobody must be asked, at startup or once the store is unlocked; null if it stays locked. */
    openAtStart: async (): Promise<KeyStore | null> => {
      const found = await findSlots(true)
      if (found === null || isHeld) return null
      try {
        // If the store itself has a passphrase, it was just opened with it.
        const isAsking = found.kind === 'keychain' && found.hasPassphrase()
        if (isAsking && (ports.wasLeft === true || (await wasLocked()))) return null
        const keys = await found.openSilently()
        if (keys !== null) keepLocked(false)
        return keys
      } catch {
        // The keychain isn't responding; the other slots still work.
        return null
      }
    },
    markChanged,
    /** Whether the Authenticator has slots of its own that could open it now. */
    hasSlots: () => slots() !== null,
    /** How an export confirms it's the user. */
    reauthentication
  }
}
