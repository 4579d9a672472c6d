// How a data folder is protected, without touching it.
import { join } from 'node:path'
import { readSmallFile } from '../protection/small-file'

export function readFolderKind(dataDir: string): 'none' | 'keychain' | 'passphrase' | 'unknown' {
  const path = join(dataDir, 'protection.json')
  try {
    const bytes = readSmallFile(path)
    if (bytes === null) return 'none'
    const kept: unknown = JSON.parse(bytes.toString('utf8'))
    const kind = typeof kept === 'object' && kept !== null && 'kind' in kept ? kept.kind : null
    return kind === 'keychain' || kind === 'passphrase' ? kind : 'unknown'
  } catch {
    return 'unknown'
  }
}
