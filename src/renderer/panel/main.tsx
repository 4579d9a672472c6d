import { startPage } from '../ui/app-root'
import { PanelApp } from './panel-app'

startPage('panel', PanelApp)
