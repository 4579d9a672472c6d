// The handlers of the Authenticator's calls while its vault is open: the services themselves, one per namespace. The lock, the clock and
// the desktop work without a vault.
import type { AuthenticatorContract, Handlers } from '../../../shared/contract'

export type VaultHandlers = Omit<
  Handlers<AuthenticatorContract>,
  'app' | 'protection' | 'updates' | 'lock' | 'clock' | 'desktop'
>
