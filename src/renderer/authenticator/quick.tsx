// The quick picker's page, which is as small as its window.
import { startPage } from '../ui/app-root'
import { PickerPage } from './features/quick/picker-page'

startPage('authenticator', PickerPage, true)
