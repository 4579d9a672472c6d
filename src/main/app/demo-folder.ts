// The data folder of the demo. Its data is not secret: it has no anchors, and its lock opens with a button.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createKeychainFor } from '../protection/keychain-keys'
import type { KeySlots } from '../protection/slots'
import { asideFolderOf } from '../protection/snapshots'
import { openDataFolder, type DataFolder, type DataFolderPorts } from './data-folder'
import { renameWhenFree } from '../protection/atomic-file'

const folderName = 'demo-data'
/** Protects the demo if there is no keychain, so that a visitor need not choose a passphrase. */
const passphrase = 'demonstration data only'

/**
 * Opens the demo's folder in `ports.dataDir`, with keys of its own that open none of the user's data. Anything in its place that cannot be
 * opened as the demo is first moved to a dated folder.
 */
export async function openDemoFolder(ports: DataFolderPorts & { readonly dataDir: string }): Promise<DataFolder> {
  const dataDir = join(ports.dataDir, folderName)
  const open = async () => {
    const folder = await openDataFolder(dataDir, true, {
      ...ports,
      keychain: createKeychainFor('demo', ports.keychain)
    })
    await folder.protection.choosePassphrase(passphrase)
    await folder.protection.unlock(passphrase)
    return folder
  }
  const opened = await open()
  const { stage } = opened.protection.getState()
  if (stage === 'ready' || stage === 'keychain-unavailable') return opened
  return moveAside(dataDir, asideFolderOf(ports.dataDir, ports.now())) ? open() : opened
}

function moveAside(dataDir: string, asideFolder: string): boolean {
  try {
    mkdirSync(asideFolder, { recursive: true, mode: 0o700 })
    renameWhenFree(dataDir, join(asideFolder, folderName))
    return true
  } catch {
    return false
  }
}

/** The slots of the demo's vault, which opens without a passphrase. */
export function createDemoSlots(slots: KeySlots): KeySlots {
  return {
    ...slots,
    kind: 'demo',
    list: () => Promise.resolve({ keychain: true, passphrase: false, recoveryKeyAt: null }),
    hasPassphrase: () => false,
    open: (by) => {
      if (by !== 'keychain') return Promise.resolve(null)
      return slots.open(slots.kind === 'passphrase' ? { passphrase } : 'keychain')
    }
  }
}
