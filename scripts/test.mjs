// `npm test`: setup from any state of the checkout, then every check. The last line is `N passed, N failed`.
import { runChecks } from './check.mjs'
import { prepare } from './setup.mjs'
import { runMain } from './setup/progress.mjs'

await runMain(async () => runChecks(await prepare({ desktop: true, tests: true, build: false })))
