// The OS keychain. The native part is loaded at first use, so that a machine where it cannot be loaded
// (no Secret Service library) is a machine without a keychain, not one where the app fails to start.
import type { Keychain } from '../protection/keychain-keys'

const load = async (): Promise<Keychain> => await import('keytar/keytar.js')

/** Rejects where no keychain answers; callers then refuse access or offer a passphrase. */
export const osKeychain: Keychain = {
  getPassword: async (service, account) => (await load()).getPassword(service, account),
  setPassword: async (service, account, password) => (await load()).setPassword(service, account, password),
  deletePassword: async (service, account) => (await load()).deletePassword(service, account)
}
