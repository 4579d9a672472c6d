// Hostile files of every import format (`npm run fuzz`); a few hundred in `npm test`.
import { formatTargets } from './formats'
import type { Target } from './engine'
import { fuzzGroup } from './group'

// Each account that was read is written in every format, which takes seconds for hundreds of inputs.
const isExport = ({ name }: Target) => name === 'export'
fuzzGroup(
  'import',
  formatTargets.filter((target) => !isExport(target)),
  { smoke: 300, share: 0.75 }
)
fuzzGroup('export', formatTargets.filter(isExport), { smoke: 60, share: 0.25 })
