import { startPage } from '../ui/app-root'
import { AuthenticatorPage } from './authenticator-page'

startPage('authenticator', AuthenticatorPage)
