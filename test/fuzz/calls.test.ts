// Hostile calls through the gate into real services (`npm run fuzz`); a few hundred in `npm test`.
import { callTargets } from './calls'
import { fuzzGroup } from './group'

fuzzGroup('calls', callTargets, { smoke: 400 })
