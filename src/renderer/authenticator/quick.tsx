// The quick picker's page, as small as its window.
import { startPage } from '../ui/app-root'
import { PickerPage } from './features/quick/picker-page'
import { prepareAuthenticator } from './prepare'

void startPage('authenticator', PickerPage, { isBare: true, prepare: prepareAuthenticator })
