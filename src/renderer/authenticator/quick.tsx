// The quick picker's page, as small as its window.
import { startPage } from '../ui/app-root'
import { PickerPage } from './features/quick/picker-page'

startPage('authenticator', PickerPage, true)
