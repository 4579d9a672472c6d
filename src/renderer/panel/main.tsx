// The Panel's page.
import { startPage } from '../ui/app-root'

startPage('panel', null)
