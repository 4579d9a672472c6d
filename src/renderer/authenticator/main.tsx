import { startPage } from '../ui/app-root'
import { AuthenticatorPage } from './authenticator-page'
import { prepareAuthenticator } from './prepare'

void startPage('authenticator', AuthenticatorPage, { prepare: prepareAuthenticator })
