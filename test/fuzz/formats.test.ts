// Hostile files of every import format (`npm run fuzz`); a few hundred in `npm test`.
import { formatTargets } from './formats'
import { fuzzGroup } from './group'

fuzzGroup('import and export', formatTargets, { smoke: 300, share: 1 })
