// Modified files of the data folder (`npm run fuzz`); a few in `npm test`.
import { fuzzGroup } from './group'
import { keptFileTargets } from './kept-files'

fuzzGroup('files of the data folder', keptFileTargets, { smoke: 200 })
