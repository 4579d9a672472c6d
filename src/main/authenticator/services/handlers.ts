// What answers the Authenticator's calls while its vault is open: the services themselves, a namespace each. The lock, the
// clock and the desktop answer without a vault.
import type { AuthenticatorContract, Handlers } from '../../../shared/contract'

export type VaultHandlers = Omit<
  Handlers<AuthenticatorContract>,
  'app' | 'protection' | 'updates' | 'lock' | 'clock' | 'desktop'
>
