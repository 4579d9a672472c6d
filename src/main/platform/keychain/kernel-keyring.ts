// The kernel's keyring, which may hold keys of earlier versions: without a Secret Service, the keychain library silently stored them there,
// as keys of the type `user` named `keyring:ACCOUNT@SERVICE`. It is lost at a restart. This only reads and removes keys.
import { readFileSync } from 'node:fs'
import type { FleetingKeychain } from '../../protection/keychain-keys'

const byKernel = { linux: { store: 'keyutils' } } as const

/** The names of all keys of type `user` in /proc/keys. Flags, type and permissions come first, the size last. */
export function readKeyNames(shown: string): readonly string[] {
  return shown.split('\n').flatMap((line) => {
    const name = /^[\da-f]+ \S+ +\d+ +\S+ [\da-f]+ +\d+ +\d+ user +(.*): \d+$/.exec(line)?.[1]
    return name === undefined ? [] : [name]
  })
}

let isJoined = false

/**
 * Runs on this thread, where nothing blocks. A thread without a session keyring (no ordinary login) is refused once or finds nothing. From
 * then on it has a keyring and finds the keys.
 */
async function openEntry(service: string, account: string) {
  const { Entry } = await import('keytar')
  if (!isJoined) {
    try {
      new Entry(service, account, byKernel).getPassword()
    } catch {
      // The one expected refusal.
    }
    isJoined = true
  }
  // Created only now: an entry uses the keyring that its thread had when it was created.
  return new Entry(service, account, byKernel)
}

export const kernelKeyring: FleetingKeychain = {
  list(service, prefix) {
    const start = `keyring:${prefix}`
    const end = `@${service}`
    let shown: string
    try {
      shown = readFileSync('/proc/keys', 'utf8')
    } catch {
      return Promise.resolve(null)
    }
    return Promise.resolve(
      readKeyNames(shown)
        .filter((name) => name.startsWith(start) && name.endsWith(end))
        .map((name) => name.slice('keyring:'.length, -end.length))
    )
  },
  getPassword: (service, account) => openEntry(service, account).then((entry) => entry.getPassword()),
  deletePassword: (service, account) => openEntry(service, account).then((entry) => entry.deletePassword())
}
