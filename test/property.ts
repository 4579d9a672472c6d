// fast-check for all property tests. The daily run uses fixed values, so that it fails only after a change; `npm run test:long` uses new
// ones (COUNTERSIGN_PROPERTY_SEED, which every failure report repeats).
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['COUNTERSIGN_PROPERTY_SEED'] ?? 20_260_101) })

export { fc }
