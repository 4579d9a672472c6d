// The OS keychain, by name: macOS Keychain, Windows Credential Manager, the Secret Service on Linux. The native part is loaded
// at first use, so that a machine where it cannot be loaded is a machine without a keychain, not one where the app fails to
// start.
import { boundKeychain, type BoundedKeychain, type KeychainWaits } from '../../protection/bounded-keychain'
import type { Keychain } from '../../protection/keychain-keys'
import { kernelKeyring } from './kernel-keyring'
import { createSecretService } from './secret-service'

/** One keychain each, which is asked without a wait for a bus. */
const native: Keychain = {
  getPassword: async (service, account) => (await openEntry(service, account)).getPassword(),
  setPassword: async (service, account, password) => (await openEntry(service, account)).setPassword(password),
  deletePassword: async (service, account) => (await openEntry(service, account)).deletePassword()
}

async function openEntry(service: string, account: string) {
  const { AsyncEntry } = await import('keytar')
  return new AsyncEntry(service, account)
}

export interface KeychainOptions {
  readonly waits?: KeychainWaits
  /** It will be asked in any case: what that takes is made ready beside whatever else starts. */
  readonly isSoonAsked?: boolean
  readonly platform?: NodeJS.Platform
}

/** Rejects where no keychain answers in time; callers then refuse access or offer a passphrase. */
export function openKeychain(
  worker: URL,
  { waits, isSoonAsked = false, platform = process.platform }: KeychainOptions = {}
): BoundedKeychain {
  if (platform === 'darwin' || platform === 'win32') return boundKeychain(native, waits)
  return boundKeychain({ ...createSecretService(worker, isSoonAsked), fleeting: kernelKeyring }, waits)
}

/** Ends the process although a call to the keychain waits inside the system, where no orderly end reaches it. */
export function endHard(exitCode: number): void {
  try {
    // Where this Node can: the shell's exit code in our place.
    if (process.platform !== 'win32') process.execve?.('/bin/sh', ['sh', '-c', `exit ${String(exitCode)}`])
  } catch {
    // Not in this process; then without an exit code of our own.
  }
  process.kill(process.pid, 'SIGKILL')
}
