// Closes the stores of the current workspace: because the app ends, another workspace opens, or a store is damaged.
import type { AppId } from '../../shared/model/app'
import type { EncryptingProgress } from '../protection/encrypting-progress'
import type { KeyStore } from '../protection/key-store'
import type { Protection } from '../protection/protection'
import type { AppPorts } from './ports'
import type { Turns } from './turns'
import type { AppWorker } from './worker'
import type { Workspaces } from './workspace'

export interface Closing {
  /** Call this in turn. Writes a backup that is due, then closes the Panel and the vault. */
  closeStores(): Promise<void>
  /**
   * The open store of `appId` was found damaged: closes both stores, and both pages show how to recover. Does nothing if another folder is
   * in use by then or the store is closed. `keys`: what the store was opened with, if not with the protection's own keys.
   */
  closeDamaged(appId: AppId, protection: Protection, keys?: KeyStore): Promise<void>
  /** Cancels what can wait, writes a backup that is due (a few seconds at most), then closes everything. */
  closeApp(): Promise<void>
}

interface ClosingParts {
  readonly workspaces: Workspaces
  readonly encrypting: Pick<EncryptingProgress, 'state' | 'stop'>
  readonly worker: AppWorker
  readonly turns: Turns
}

export function createClosing(
  ports: Pick<AppPorts, 'reloadPages' | 'logEvent'>,
  { workspaces, encrypting, worker, turns }: ClosingParts
): Closing {
  const closeStores = async () => {
    await workspaces.current.authenticator?.flushBackups()
    // If the worker were still reading a store, closing it would leave its write-ahead log behind. Do not await anything between this and
    // the closing.
    await worker?.finish()
    const { panel, authenticator } = workspaces.current
    panel?.close()
    authenticator?.close()
    workspaces.change({ panel: null, authenticator: null })
    await workspaces.current.anchors?.seal()
  }
  return {
    closeStores,
    closeDamaged: (appId, protection, keys) =>
      turns.inTurn(async () => {
        if (workspaces.current.protection !== protection || workspaces.current[appId] === null) return
        ports.logEvent(`damaged:${appId}`)
        await closeStores()
        await protection.markDamaged(appId, 'damaged', keys)
        ports.reloadPages()
      }),
    async closeApp() {
      encrypting.stop()
      if (encrypting.state() !== null) await turns.settled()
      await closeStores()
      await worker?.close()
    }
  }
}
