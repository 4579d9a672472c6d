// A vault whose slots are changed as in the app: real files, a real anchor, and a new generation whenever a way is removed.
import { quietVaultPorts } from './ports/platform'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openAuthenticator, type Authenticator } from '../src/main/authenticator/services/authenticator'
import { createSlotGuard } from '../src/main/authenticator/services/slot-guard'
import { renewVault } from '../src/main/authenticator/services/vault-renewal'
import { createVaultSlots } from '../src/main/authenticator/services/vault-slots'
import { isVaultOpenedBy, pathOf, renewedFilesOf } from '../src/main/authenticator/storage/database'
import { createAnchorKeeper } from '../src/main/protection/anchor-keeper'
import type { KeyStore } from '../src/main/protection/key-store'
import { settleRenewal } from '../src/main/protection/renewal-files'
import type { KeySlots, OpenedSlot, Proof, SlotChange, SlotOutcome, SlotWriting } from '../src/main/protection/slots'

const cost = { memoryKib: 64, timeCost: 1, parallelism: 1 }

export interface RenewableVault {
  readonly slots: KeySlots
  readonly writing: SlotWriting
  readonly guard: ReturnType<typeof createSlotGuard>
  /** Completes an interrupted change and opens the vault by one of its slots; null if that slot does not open. */
  open(by: 'keychain' | Proof): Promise<Authenticator | null>
  vault(): Authenticator
  /** Proves a slot and changes the slots. Rejects if the proof does not open it. */
  change(by: 'keychain' | Proof, change: SlotChange | ((opened: OpenedSlot) => SlotChange)): Promise<SlotOutcome>
  close(): Promise<void>
}

/** `onBuilt`: called once the next generation exists, before it takes effect. */
export function createRenewableVault(dataDir: string, keys: KeyStore, onBuilt?: () => void): RenewableVault {
  const anchor = createAnchorKeeper({
    storePath: pathOf(dataDir),
    keys: () => keys,
    now: Date.now,
    random: randomBytes
  })
  const guard = createSlotGuard({ dataDir, anchor, keys: () => keys, now: Date.now })
  const slots = createVaultSlots({ dataDir, keys, cost })
  let open: { readonly authenticator: Authenticator; readonly keys: KeyStore } | null = null

  const openWith = async (opened: KeyStore) => {
    await anchor.admit()
    const authenticator = await openAuthenticator({
      ...quietVaultPorts(Date.now, join(dataDir, 'backups')),
      dataDir,
      keys: opened,
      anchor,
      cost: { memoryKib: 64, passes: 1, lanes: 1 },
      setTimer: () => () => undefined
    })
    open = { authenticator, keys: opened }
    return authenticator
  }
  const vault = () => {
    if (open === null) throw new Error('the vault is not open')
    return open.authenticator
  }
  const writing: SlotWriting = {
    inPlace: (write) => guard.whileChanging(write),
    renew: async (order) => {
      const before = open
      await renewVault(
        {
          dataDir,
          keys,
          anchor,
          countChanges: () => open?.authenticator.countChanges() ?? null,
          rest: () => {
            onBuilt?.()
            return Promise.resolve()
          },
          close: () => {
            open?.authenticator.close()
            open = null
          },
          reopen: async (next) => {
            const opened = next ?? before?.keys
            if (opened !== undefined) await openWith(opened)
          }
        },
        order
      )
    }
  }
  return {
    slots,
    writing,
    guard,
    vault,
    open: async (by) => {
      await settleRenewal(renewedFilesOf(dataDir), keys, (key) => isVaultOpenedBy(dataDir, key))
      await guard.check()
      const opened = by === 'keychain' ? await slots.openSilently() : ((await slots.open(by))?.keys ?? null)
      return opened === null ? null : openWith(opened)
    },
    change: async (by, change) => {
      const opened = await slots.open(by)
      if (opened === null) throw new Error('the proof is not accepted')
      if (opened.upgrade !== undefined) await guard.whileChanging(opened.upgrade)
      const outcome = await slots.change(opened, typeof change === 'function' ? change(opened) : change, writing)
      await guard.check()
      return outcome
    },
    close: async () => {
      open?.authenticator.close()
      open = null
      await anchor.seal()
    }
  }
}
