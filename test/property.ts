// fast-check for every property. The daily set draws the same values each time, so that it turns red after a change and by
// nothing else; `npm run test:long` draws new ones (COUNTERSIGN_PROPERTY_SEED, which each failure's report repeats).
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['COUNTERSIGN_PROPERTY_SEED'] ?? 20_260_101) })

export { fc }
