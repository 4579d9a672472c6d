// The Authenticator's page: one screen, as tall as the window, whose list scrolls below its header.
import { EntriesScreen } from './features/entries/entries-screen'
import { LockGate } from './features/lock/lock-gate'

export function AuthenticatorPage() {
  return <LockGate>{(opensLock) => <EntriesScreen opensLock={opensLock} />}</LockGate>
}
