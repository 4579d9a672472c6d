// A million hostile links (`npm run fuzz`); a few hundred in `npm test`.
import { fuzzGroup } from './group'
import { linkTargets } from './links'

fuzzGroup('links', linkTargets, { smoke: 500 })
