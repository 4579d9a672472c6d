// The page of the Authenticator: one screen, as tall as the window, whose list scrolls under its head.
import './authenticator-page.css'
import { EntriesScreen } from './features/entries/entries-screen'

export function AuthenticatorPage() {
  return <EntriesScreen />
}
