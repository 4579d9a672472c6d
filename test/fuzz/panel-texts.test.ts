// Hostile lists of users and audit logs (`npm run fuzz`); a few hundred in `npm test`.
import { fuzzGroup } from './group'
import { panelTextTargets } from './panel-texts'

fuzzGroup('texts of the Panel', panelTextTargets, { smoke: 500 })
