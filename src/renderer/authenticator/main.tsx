// The Authenticator's page; with `?view=quick` the quick picker's, which is as small as its window.
import { startPage } from '../ui/app-root'

const isPicker = new URLSearchParams(location.search).get('view') === 'quick'
if (isPicker) {
  const { PickerPage } = await import('./features/quick/picker-page')
  startPage('authenticator', <PickerPage />, true)
} else {
  const { AuthenticatorPage } = await import('./authenticator-page')
  startPage('authenticator', <AuthenticatorPage />)
}
