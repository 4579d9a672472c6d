// The OS keychain, chosen by name: macOS Keychain, Windows Credential Manager, the Secret Service on Linux. The native module is loaded on
// first use: if it cannot be loaded, there is no keychain, but the app still starts.
import { boundKeychain, type BoundedKeychain, type KeychainWaits } from '../../protection/bounded-keychain'
import type { Keychain } from '../../protection/keychain-keys'
import { kernelKeyring } from './kernel-keyring'
import { createSecretService } from './secret-service'

/** macOS and Windows have one keychain each, and asking it never waits for a bus. */
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
  /** It will be needed soon: connect now, in parallel with the rest. */
  readonly isSoonAsked?: boolean
  readonly platform?: NodeJS.Platform
}

/** Opens the system's keychain. Its methods reject if it does not respond in time; callers then refuse access or offer a passphrase. */
export function openKeychain({
  waits,
  isSoonAsked = false,
  platform = process.platform
}: KeychainOptions = {}): BoundedKeychain {
  if (platform === 'darwin' || platform === 'win32') return boundKeychain(native, waits)
  const { begin, ...secretService } = createSecretService(process.env)
  if (isSoonAsked) begin()
  return boundKeychain({ ...secretService, fleeting: kernelKeyring }, waits)
}

/** Ends the process even while a call to the keychain blocks inside the system, where an orderly exit is impossible. */
export function endHard(exitCode: number): void {
  try {
    // If this Node supports it: become a shell that exits with the code.
    if (process.platform !== 'win32') process.execve?.('/bin/sh', ['sh', '-c', `exit ${String(exitCode)}`])
  } catch {
    // Not supported in this process: end without the exit code.
  }
  process.kill(process.pid, 'SIGKILL')
}
