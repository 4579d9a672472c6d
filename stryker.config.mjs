// `npm run mutate [-- ROOM]`: do the unit tests notice when the app is changed? Every operator, condition and constant of a room
// (scripts/mutation/rooms.mjs) is changed, one at a time, and the tests that reach it must fail. docs/mutation.md has the results.
import { roomOfRun } from './scripts/mutation/rooms.mjs'

const isSample = process.env.COUNTERSIGN_MUTATION_SAMPLE !== undefined
const room = process.env.COUNTERSIGN_MUTATED_ROOM ?? 'rules'

export default {
  mutate: roomOfRun().mutate,
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  ...(isSample
    ? { plugins: ['@stryker-mutator/*', './scripts/mutation/sample.mjs'], checkers: ['sample'] }
    : { incremental: true, incrementalFile: `test-results/mutated/${room.replace('/', '-')}.json` }),
  concurrency: Number(process.env.COUNTERSIGN_MUTATION_CONCURRENCY ?? 2),
  timeoutMS: 10_000,
  tempDirName: '.stryker',
  ignorePatterns: ['.runtime', 'out', 'dist', 'test-results'],
  reporters: ['json', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: !isSample },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  packageManager: 'npm'
}
