// The kernel's keyring, where earlier versions' keys may lie: without a Secret Service the keychain library kept them there
// without a word, as keys of the type `user` named `keyring:ACCOUNT@SERVICE`. A restart empties it. Read and emptied only.
import { readFileSync } from 'node:fs'
import type { FleetingKeychain } from '../../protection/keychain-keys'

const byKernel = { linux: { store: 'keyutils' } } as const

/** The names of all keys of type `user` that /proc/keys shows: flags, type and rights first, the size last. */
export function readKeyNames(shown: string): readonly string[] {
  return shown.split('\n').flatMap((line) => {
    const name = /^[\da-f]+ \S+ +\d+ +\S+ [\da-f]+ +\d+ +\d+ user +(.*): \d+$/.exec(line)?.[1]
    return name === undefined ? [] : [name]
  })
}

let isJoined = false

/**
 * All on this thread, where nothing waits. A thread without a session keyring (no ordinary login) is refused once or finds
 * nothing, has a keyring from then on, and finds what is there.
 */
async function openEntry(service: string, account: string) {
  const { Entry } = await import('keytar')
  if (!isJoined) {
    try {
      new Entry(service, account, byKernel).getPassword()
    } catch {
      // The refusal that comes once.
    }
    isJoined = true
  }
  // Made after that: an entry looks only where its keyring was when it was made.
  return new Entry(service, account, byKernel)
}

export const kernelKeyring: FleetingKeychain = {
  list(service, prefix) {
    const start = `keyring:${prefix}`
    const end = `@${service}`
    let shown = ''
    try {
      shown = readFileSync('/proc/keys', 'utf8')
    } catch {
      // A system that does not list them; the usual names are asked for all the same.
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
