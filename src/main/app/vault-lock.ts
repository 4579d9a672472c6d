// The lock of a workspace's vault: which slots it has, and what opening and closing the vault means for the rest of the app.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createLock, type Lock } from '../authenticator/services/lock'
import type { LockPorts } from '../authenticator/services/lock-ports'
import { createSlotGuard, noSlotGuard } from '../authenticator/services/slot-guard'
import { createVaultSlots } from '../authenticator/services/vault-slots'
import { hasVault, isVaultDamaged } from '../authenticator/storage/database'
import { hasSlots } from '../authenticator/storage/slots'
import { forgetSoon } from '../protection/forgetting'
import type { PassphraseCost } from '../protection/passphrase-keys'
import type { Protection } from '../protection/protection'
import { createWaits } from '../protection/reauthentication'
import type { KeySlots, RenewalOrder } from '../protection/slots'
import { createDamagedError } from '../protection/snapshots'
import type { OpenAuthenticator } from './authenticator-opening'
import type { DataFolder } from './data-folder'
import { createDemoSlots } from './demo-folder'
import type { AppPorts } from './ports'
import { describeVaultChange, reportTrouble } from './trouble'
import type { VaultReopening } from './vault-reopening'
import type { Workspaces } from './workspace'

export interface VaultLocks {
  /** The lock of this folder's vault. It opens and closes the vault only while the folder is in use. */
  create(folder: DataFolder): Lock
  /** Call this before leaving the user's workspace for the demo: it locks the vault, which stays locked on return. */
  leave(): void
}

interface VaultLockParts extends Pick<LockPorts, 'saveFile' | 'consent'> {
  readonly workspaces: Workspaces
  readonly reopening: Pick<VaultReopening, 'keys' | 'end'>
  readonly openAuthenticator: OpenAuthenticator
  /** Creates a new generation of what this protection protects. Rejects if nothing was changed. */
  readonly renew: (protection: Protection, order: RenewalOrder) => Promise<void>
}

export function createVaultLocks(
  ports: Pick<
    AppPorts,
    | 'now'
    | 'passphraseCost'
    | 'copyText'
    | 'clearClipboard'
    | 'announce'
    | 'reloadApp'
    | 'applyLockRules'
    | 'logBug'
    | 'logEvent'
  >,
  { workspaces, reopening, openAuthenticator, renew, saveFile, consent }: VaultLockParts
): VaultLocks {
  let wasLeft = false
  // These outlive a lock, so that entering and leaving the demo does not shorten the wait after a wrong passphrase.
  const waits = { passphrase: createWaits(), recoveryKey: createWaits() }

  const open = async (
    { dataDir, anchors }: DataFolder,
    ...[keys, isAccepted]: Parameters<LockPorts['open']>
  ): ReturnType<LockPorts['open']> => {
    const vaultDir = join(dataDir, 'authenticator')
    try {
      // At the start, the protection has already compared the file with its anchor. With slots of the vault's own, the key is available
      // only now.
      if (!isAccepted) await anchors?.authenticator.admit()
      const key = hasVault(vaultDir) ? await keys.get('key') : null
      if (key !== null && isVaultDamaged(vaultDir, key)) throw createDamagedError()
      workspaces.change({ authenticator: await openAuthenticator(workspaces.current, keys, isAccepted) })
    } catch (error) {
      const change = describeVaultChange(error)
      if (change !== null) return change
      await reportTrouble(workspaces.current, 'authenticator', error, ports, keys)
      // The stage applies to the whole folder: recovery needs both stores closed.
      workspaces.current.panel?.close()
      await workspaces.current.anchors?.seal()
      workspaces.change({ panel: null })
      ports.announce('protection')
      return 'unusable'
    }
    for (const topic of ['protection', 'entries']) ports.announce(topic, 'authenticator')
    return 'opened'
  }

  const close = ({ anchors }: DataFolder, reason: Parameters<LockPorts['close']>[0]) => {
    // A vault that is being reopened is not open here. `reopen` locks it, and until then the anchor is in use.
    if (workspaces.current.authenticator !== null) {
      workspaces.current.authenticator.close()
      void anchors?.authenticator.seal()
    }
    workspaces.change({ authenticator: null })
    reopening.end()
    ports.logEvent(`lock:${reason}`)
    ports.clearClipboard()
    ports.reloadApp('authenticator')
    forgetSoon()
  }

  return {
    create(folder) {
      const { isDemo, protection, anchors } = folder
      const vaultDir = join(folder.dataDir, 'authenticator')
      return createLock({
        dataDir: vaultDir,
        slots: () => {
          const found = findSlots(protection, vaultDir, ports.passphraseCost)
          return found !== null && isDemo ? createDemoSlots(found) : found
        },
        now: ports.now,
        random: randomBytes,
        // Consent that was given while another folder was in use is not valid for this one.
        isOpen: () =>
          workspaces.current.protection === protection &&
          (workspaces.current.authenticator !== null || reopening.keys() !== null),
        wasLeft: !isDemo && wasLeft,
        ...(isDemo ? {} : { waits }),
        anchor: anchors?.authenticator ?? null,
        guard:
          anchors === null
            ? noSlotGuard
            : createSlotGuard({
                dataDir: vaultDir,
                anchor: anchors.authenticator,
                keys: () => protection.getKeychainKeys('authenticator'),
                now: ports.now
              }),
        renew: (order) => renew(protection, order),
        onFailure: (error) => {
          ports.logBug('slots', 'authenticator', error)
        },
        open: (keys, isAccepted) => open(folder, keys, isAccepted),
        close: (reason) => {
          close(folder, reason)
        },
        copyText: (text) => ports.copyText(text),
        saveFile,
        consent,
        onRules: ports.applyLockRules,
        onChanged: (topic) => {
          ports.announce(topic, 'authenticator')
        }
      })
    },
    leave() {
      workspaces.current.lock.leave()
      wasLeft = true
    }
  }
}

/** How the vault can be opened now; null if the folder's protection must be opened first. */
function findSlots(protection: Protection, vaultDir: string, cost: PassphraseCost | undefined): KeySlots | null {
  const state = protection.getState()
  const storeSlots = protection.getStoreSlots()
  if (storeSlots !== null) return storeSlots
  const keys = protection.getKeychainKeys('authenticator')
  const canOpenAlone = state.stage === 'key-missing' || state.stage === 'keychain-unavailable'
  if (keys === null || !(state.stage === 'ready' || (canOpenAlone && hasSlots(vaultDir)))) return null
  return createVaultSlots({ dataDir: vaultDir, keys, ...(cost === undefined ? {} : { cost }) })
}
