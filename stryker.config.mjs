// `npm run mutate`: do the unit tests notice when a rule is changed? Every operator, condition and constant of the pure rooms
// is altered, one at a time, and the tests that reach it must fail. docs/mutation.md has the last result.

export default {
  mutate: ['src/main/otp/**/*.ts', 'src/main/panel/domain/**/*.ts', 'src/main/authenticator/domain/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.stryker',
  ignorePatterns: ['.runtime', 'out', 'dist', 'docs', 'test-results'],
  reporters: ['json', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  packageManager: 'npm'
}
