// Opens a workspace: its folder first, then the Panel, and the vault unless it is locked. Also reopens stores that were closed temporarily.
import { apps } from '../../shared/model/app'
import type { Lock } from '../authenticator/services/lock'
import type { EncryptingProgress } from '../protection/encrypting-progress'
import type { KeyStore } from '../protection/key-store'
import { isPlainFile } from '../sqlite/open'
import type { OpenAuthenticator } from './authenticator-opening'
import { openDataFolder, storePathIn, type DataFolder } from './data-folder'
import { openDemoFolder } from './demo-folder'
import type { OpenPanel } from './panel-opening'
import type { AppPorts } from './ports'
import { describeVaultChange, reportTrouble } from './trouble'
import type { VaultReopening } from './vault-reopening'
import type { Workspace, Workspaces } from './workspace'

export interface Opening {
  /** Opens the user's data folder or the demo's. The stores stay closed if they must be encrypted first. */
  openWorkspace(isDemo: boolean): Promise<Workspace>
  /** Call this in turn when the protection's stage may have changed: opens what may be opened now, and notifies both pages. */
  openWhatIsReady(): Promise<void>
  /** In turn, reopens what was closed temporarily. `keys`: the vault's new keys, if they changed. */
  reopen(keys?: KeyStore | null): Promise<void>
}

interface OpeningParts {
  readonly workspaces: Workspaces
  readonly reopening: VaultReopening
  readonly encrypting: EncryptingProgress
  readonly createLock: (folder: DataFolder) => Lock
  readonly openPanel: OpenPanel
  readonly openAuthenticator: OpenAuthenticator
}

export function createOpening(
  ports: Pick<
    AppPorts,
    'dataDir' | 'keychain' | 'now' | 'passphraseCost' | 'announce' | 'applyLockRules' | 'logBug' | 'logEvent'
  >,
  { workspaces, reopening, encrypting, createLock, openPanel, openAuthenticator }: OpeningParts
): Opening {
  const openStores = async (closed: Workspace): Promise<Workspace> => {
    const { protection, lock } = closed
    const isReady = protection.getState().stage === 'ready'
    let { panel, authenticator } = closed
    let keys: KeyStore | null = null
    try {
      if (isReady) panel ??= await openPanel(closed)
      keys = isReady && authenticator === null ? (reopening.keys() ?? (await lock.openAtStart())) : null
      if (keys !== null) authenticator = await openAuthenticator(closed, keys)
    } catch (error) {
      const change = panel !== null && keys !== null ? describeVaultChange(error) : null
      if (change !== null) lock.markChanged(change)
      else {
        await reportTrouble(closed, panel === null ? 'panel' : 'authenticator', error, ports, keys ?? undefined)
        panel?.close()
        await closed.anchors?.seal()
        panel = null
      }
    }
    if (authenticator === null) await closed.anchors?.authenticator.seal()
    return { ...closed, panel, authenticator }
  }

  const announceAll = () => {
    for (const topic of ['protection', 'session', 'entries']) ports.announce(topic)
  }

  return {
    async openWorkspace(isDemo) {
      const folder = isDemo ? await openDemoFolder(ports) : await openDataFolder(ports.dataDir, false, ports)
      const { dataDir, protection } = folder
      const closed: Workspace = { ...folder, lock: createLock(folder), panel: null, authenticator: null }
      const isReady = protection.getState().stage === 'ready'
      // Stores of an older version are encrypted first. That takes time, so the app starts without them and shows the progress.
      if (!isDemo && isReady && apps.some((appId) => isPlainFile(storePathIn(dataDir, appId)))) encrypting.note(0)
      const opened = encrypting.state() === null ? await openStores(closed) : closed
      ports.applyLockRules(opened.lock.rules())
      return opened
    },
    async openWhatIsReady() {
      if (workspaces.current.panel === null) workspaces.use(await openStores(workspaces.current))
      ports.applyLockRules(workspaces.current.lock.rules())
      announceAll()
    },
    async reopen(keys = null) {
      const wasOpen = reopening.keys() !== null
      if (keys !== null) reopening.replaceKeys(keys)
      workspaces.use(await openStores(workspaces.current))
      // The vault was locked while it was being opened: lock it now.
      if (wasOpen && reopening.keys() === null) workspaces.current.lock.now('asked')
      reopening.end()
      announceAll()
    }
  }
}
