// Opens the Panel of a workspace, with the workspace's keys and what it needs from the rest of the app.
import { join } from 'node:path'
import { openPanel, type Panel, type PanelPorts } from '../panel/services/panel'
import type { EncryptingProgress } from '../protection/encrypting-progress'
import type { Protection } from '../protection/protection'
import type { Alerts } from './alerts'
import type { DataFolder } from './data-folder'
import type { AppPorts } from './ports'
import type { AppWorker } from './worker'
import { describeProtection, type Workspaces } from './workspace'

export type OpenPanel = (folder: DataFolder) => Promise<Panel>

interface PanelParts extends Required<Pick<PanelPorts, 'saveFile' | 'reach' | 'restoreStore'>> {
  readonly workspaces: Pick<Workspaces, 'current'>
  readonly alerts: Alerts
  readonly encrypting: EncryptingProgress
  readonly worker: AppWorker
  /** The open store in this protection's folder was found damaged. */
  readonly onDamaged: (protection: Protection) => void
}

export function createPanelOpening(
  ports: Pick<
    AppPorts,
    | 'now'
    | 'copyText'
    | 'commonPasswordsPath'
    | 'announce'
    | 'openBrowser'
    | 'profileWindows'
    | 'hashCosts'
    | 'readPlatform'
  >,
  { workspaces, alerts, encrypting, worker, saveFile, reach, restoreStore, onDamaged }: PanelParts
): OpenPanel {
  const { readPlatform, hashCosts } = ports
  return async ({ dataDir, isDemo, protection, anchors }) => {
    const panel = await openPanel({
      dataDir: join(dataDir, 'panel'),
      keys: protection.getKeys('panel'),
      storeId: protection.getStoreId(),
      ...(anchors === null ? {} : { anchor: anchors.panel }),
      now: ports.now,
      copyText: (text) => ports.copyText(text),
      saveFile,
      commonPasswordsPath: ports.commonPasswordsPath,
      onEncrypting: encrypting.note,
      onChanged: (topic) => {
        ports.announce(topic, 'panel')
        if (topic === 'audit') workspaces.current.panel?.alerts.take().forEach(alerts.notify)
      },
      openBrowser: ports.openBrowser,
      reach,
      profileWindows: ports.profileWindows,
      ...(worker === null ? {} : { runJob: worker.run }),
      onDamaged: () => {
        onDamaged(protection)
      },
      restoreStore,
      ...(hashCosts === undefined ? {} : { costs: hashCosts }),
      ...(readPlatform === undefined
        ? {}
        : {
            readSurroundings: async () => ({
              ...(await readPlatform()),
              protection: isDemo ? 'demo' : describeProtection(protection)
            })
          })
    }).finally(encrypting.end)
    panel.context.store.snapshots.start()
    return panel
  }
}
