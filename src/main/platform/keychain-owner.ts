// Finds the program that provides the keychain. macOS and Windows have one each; on Linux, it is the owner of the Secret Service
// (freedesktop.org) on the session bus: GNOME Keyring, KWallet, KeePassXC and others.
import { readFileSync } from 'node:fs'
import { askSessionBus } from './keychain/session-bus'

/** The process id is the last number of the output, in any of the formats: `u 812`, `(uint32 812,)`, `uint32 812`. */
export function readProcessId(said: string): number | null {
  const id = Number(/(\d+)\D*$/.exec(said)?.[1])
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

/** `keychain`, `credential-manager` or, on Linux, the name of the program; null if unknown. Never rejects. */
export async function findKeychainOwner(platform: NodeJS.Platform = process.platform): Promise<string | null> {
  if (platform === 'darwin') return 'keychain'
  if (platform === 'win32') return 'credential-manager'
  const id = readProcessId((await askSessionBus('GetConnectionUnixProcessID', 'org.freedesktop.secrets')) ?? '')
  if (id === null) return null
  try {
    const name = readFileSync(`/proc/${String(id)}/comm`, 'utf8').trim()
    return name === '' ? null : name
  } catch {
    return null
  }
}
