// `npm run check`: format, lint, types, unit tests, build, journeys, knip, on a checkout that is set up. All of them run, whatever fails;
// the last line is the total. With a step's name only that one runs, and further arguments go to its tool, for example
// npm run journeys -- --grep "log in"
import { fileURLToPath } from 'node:url'
import { steps } from './checks/steps.mjs'
import { findToolchain } from './setup.mjs'
import { runMain, say, seconds, Stop } from './setup/progress.mjs'

// Two at a time on two cores, started in this order. Journeys run alone, because their timing is a person's.
const sideBySide = ['build', 'unit', 'stress', 'lint', 'types', 'format', 'knip']
const lanes = 2

/**
 * Runs every check and prints the total as its last line: `N passed, N failed`, and `, N skipped` if any were.
 * @param {import('./setup.mjs').Toolchain} toolchain
 * @returns {Promise<number>} the exit code
 */
export async function runChecks(toolchain) {
  const results = {}
  const left = [...sideBySide]
  const work = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      results[name] = await runStep(toolchain, name)
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  results.journeys =
    results.build.failed > 0 ? { passed: 0, failed: 1, skipped: 0 } : await runStep(toolchain, 'journeys')
  results.checklist = await runStep(toolchain, 'checklist')
  return printSum(Object.keys(steps).map((name) => ({ name, ...results[name] })))
}

async function runStep(toolchain, name, args = [], isVerbose = false) {
  const startedAt = Date.now()
  const step = steps[name]
  if (!step) throw new Stop(`There is no check named ${name}: ${Object.keys(steps).join(', ')}.`)
  const result = await step(toolchain, args)
  const counts = result.passed + result.failed > 1 || result.passed > 0 ? `, ${sumLine(result)}` : ''
  const verdict = result.note ?? (result.failed > 0 ? 'FAILED' : 'ok')
  if ((result.failed > 0 || isVerbose) && result.output) say(result.output.trimEnd())
  say(`${result.failed > 0 ? '✗' : '✓'} ${name}: ${verdict}${counts} (${seconds(startedAt)})`)
  return result
}

function printSum(results) {
  const failing = results.filter((result) => result.failed > 0).map((result) => result.name)
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const result of results) {
    sum.passed += result.passed
    sum.failed += result.failed
    sum.skipped += result.skipped
  }
  if (failing.length > 0) say(`Failed: ${failing.join(', ')}`)
  say(sumLine(sum))
  return sum.failed > 0 ? 1 : 0
}

function sumLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

async function runOne(name, args) {
  const result = await runStep(findToolchain(), name, args, true)
  return result.failed > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, ...args] = process.argv.slice(2)
  await runMain(() => (name ? runOne(name, args) : runChecks(findToolchain())))
}
