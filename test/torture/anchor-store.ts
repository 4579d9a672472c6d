// The Panel with its anchor, shared by parent and child: real SQLite, with keys and anchor in real sealed files.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openPanel } from '../../src/main/panel/services/panel'
import { pathOf } from '../../src/main/panel/storage/database'
import { createAnchorKeeper, type AnchorKeeper } from '../../src/main/protection/anchor-keeper'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret } from '../../src/main/protection/secret'
import { drive, type DrivenPanel } from '../panel/drive'
import { quietPanelPorts } from '../ports/platform'

export interface AnchoredPanel {
  readonly panel: DrivenPanel
  readonly anchor: AnchorKeeper
  readonly clock: { now: number }
  /** Closes the store in order. */
  close(): Promise<void>
}

export async function openAnchoredPanel(folder: string, masterHex: string, startAt: number): Promise<AnchoredPanel> {
  const clock = { now: startAt }
  const dataDir = join(folder, 'panel')
  const keys = createPassphraseKeys(join(dataDir, 'keys.sealed'), createSecret(Buffer.from(masterHex, 'hex')), 'panel')
  const anchor = createAnchorKeeper({
    storePath: pathOf(dataDir),
    keys: () => keys,
    now: () => Date.now(),
    random: randomBytes,
    delayMs: 20
  })
  const panel = drive(
    await openPanel({
      dataDir,
      keys,
      anchor,
      ...quietPanelPorts(() => clock.now),
      costs: { password: { memoryKib: 256, passes: 1, lanes: 1 }, backupCode: { memoryKib: 128, passes: 1, lanes: 1 } }
    })
  )
  return {
    panel,
    anchor,
    clock,
    close: async () => {
      panel.close()
      await anchor.seal()
    }
  }
}
