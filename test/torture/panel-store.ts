// The store that parent and child share: real SQLite, with keys in a real wrapped file; only the clock is injected.
import { join } from 'node:path'
import { openPanel, type PanelPorts } from '../../src/main/panel/services/panel'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret } from '../../src/main/protection/secret'
import { drive, type DrivenPanel } from '../panel/drive'
import { quietPanelPorts } from '../ports/platform'

export const password = 'an elephant in the garden'

export interface TorturedPanel {
  readonly panel: DrivenPanel
  readonly clock: { now: number }
}

export async function openTorturedPanel(
  folder: string,
  masterHex: string,
  startAt: number,
  overrides: Partial<PanelPorts> = {}
): Promise<TorturedPanel> {
  const clock = { now: startAt }
  const master = createSecret(Buffer.from(masterHex, 'hex'))
  const panel = drive(
    await openPanel({
      dataDir: join(folder, 'panel'),
      keys: createPassphraseKeys(join(folder, 'keys.sealed'), master, 'panel'),
      ...quietPanelPorts(() => clock.now),
      costs: { password: { memoryKib: 256, passes: 1, lanes: 1 }, backupCode: { memoryKib: 128, passes: 1, lanes: 1 } },
      ...overrides
    })
  )
  return { panel, clock }
}
