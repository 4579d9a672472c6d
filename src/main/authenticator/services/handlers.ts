// The handlers of the Authenticator's calls: the services themselves, one per namespace.
import type { AuthenticatorContract, Handlers } from '../../../shared/contract'

export type AuthenticatorHandlers = Handlers<AuthenticatorContract>

/** The handlers while the vault is open. The lock, the clock and the desktop work without a vault. */
export type VaultHandlers = Omit<AuthenticatorHandlers, 'app' | 'protection' | 'updates' | 'lock' | 'clock' | 'desktop'>
