import { startPage } from '../ui/app-root'
import { PanelApp } from './panel-app'
import { preparePanel } from './prepare'

void startPage('panel', PanelApp, { prepare: preparePanel })
