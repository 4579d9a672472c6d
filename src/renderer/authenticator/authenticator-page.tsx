// The page of the Authenticator: one screen, as tall as the window, whose list scrolls under its head.
import './authenticator-page.css'
import { EntriesScreen } from './features/entries/entries-screen'
import { LockGate } from './features/lock/lock-gate'

export function AuthenticatorPage() {
  return (
    <LockGate>
      <EntriesScreen />
    </LockGate>
  )
}
