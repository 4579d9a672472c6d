// What each check runs. A step answers its numbers and its output; a check that is not a test counts one failure when it fails.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isOpen, readChecklist } from '../checklist/table.mjs'
import { buildApp } from '../setup/build.mjs'
import { describeElectron } from '../setup/electron.mjs'
import { say, Stop } from '../setup/progress.mjs'
import { inProject, isLinux } from '../setup/project.mjs'
import { run } from '../setup/run.mjs'
import { runWithDesktops } from '../with-desktop.mjs'
import { withFilesInMemory } from './in-memory.mjs'
import { readPlaywrightReport, readVitestReport, withExitCode } from './reports.mjs'

/**
 * @typedef {import('../setup.mjs').Toolchain} Toolchain
 * @typedef {import('./reports.mjs').Numbers & {output: string, note?: string}} StepResult
 * @typedef {(toolchain: Toolchain, args: string[]) => Promise<StepResult>} Step
 */

const rooms = ['shared', 'main', 'preload', 'renderer', 'test', 'house']
const reportsDir = inProject('test-results')
/** Tests that kill processes, run many random sequences, or measure: half of the time of all tests without an app. */
const stressFolders = ['torture', 'thief', 'model', 'fuzz', 'bench'].map((name) => `test/${name}`)
/** Large tests, and tests with a time limit. Their daily counterpart counts instead (test/bench/counts.test.ts). */
const large = ['blocks', 'cipher', 'codes', 'large-files', 'renewal', 'scan', 'user-list', 'vault']

/** Every check, in the order in which it is reported. @type {Record<string, Step>} */
export const steps = {
  format: (toolchain, args) => runTool(toolchain, 'oxfmt/bin/oxfmt', ['--check', ...args]),
  lint: checkLint,
  types: checkTypes,
  // Alone it would leave one core idle, and the other lane ends earlier.
  unit: (toolchain, args) =>
    runVitest(toolchain, 'unit', [
      `--maxWorkers=${os.availableParallelism()}`,
      '--no-isolate',
      ...stressFolders.map((one) => `--exclude=${one}/**`),
      ...args
    ]),
  // Covers every crash point and all counts; kills at random moments, and large or timed tests, belong to `npm run test:long`.
  stress: (toolchain, args) =>
    runVitest(toolchain, 'stress', [
      ...stressFolders,
      '--exclude=test/torture/*-kill.test.ts',
      ...(args.includes('all') ? [] : large.map((name) => `--exclude=test/bench/${name}.test.ts`)),
      ...args.filter((one) => one !== 'all')
    ]),
  build: checkBuild,
  journeys: runJourneys,
  checklist: checkChecklist,
  knip: (toolchain, args) => runTool(toolchain, 'knip/bin/knip.js', ['--no-progress', ...args])
}

async function runTool({ node, env }, script, args) {
  const { code, output } = await run(node, [inProject('node_modules', script), ...args], { env: plain(env) })
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, output }
}

/** ESLint checks what the text alone decides; oxlint, with the native compiler, what needs types. */
async function checkLint(toolchain, args) {
  const untyped = await runTool(toolchain, 'eslint/bin/eslint.js', ['.', '--max-warnings', '0', ...args])
  const typed = await runTool(toolchain, 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', ...args])
  const failed = untyped.failed + typed.failed
  return {
    passed: 0,
    failed: Math.min(failed, 1),
    skipped: 0,
    output: untyped.output + (typed.failed > 0 ? typed.output : '')
  }
}

async function checkTypes(toolchain, args) {
  let output = ''
  for (const room of rooms) {
    const checked = await runTool(toolchain, 'typescript-native/bin/tsc', ['-p', `tsconfig.${room}.json`, ...args])
    if (checked.failed > 0) output += `${room}:\n${checked.output}`
  }
  return { passed: 0, failed: output === '' ? 0 : 1, skipped: 0, output }
}

async function runVitest({ node, env }, name, args) {
  const report = freshReport(`${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
  const { code, output } = await withFilesInMemory(plain(env), (inMemory) =>
    run(node, [vitest, 'run', ...reporters, ...args], { env: inMemory })
  )
  return { ...withExitCode(readVitestReport(report), code), output }
}

async function checkBuild({ node }) {
  try {
    await buildApp(node)
    return { passed: 0, failed: 0, skipped: 0, output: '' }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { passed: 0, failed: 1, skipped: 0, output: error.message }
  }
}

/** The daily ones; with arguments, those that they select, with their checks of screens; with `all`, also those for `npm run test:long`. */
async function runJourneys({ node, env, electron }, args) {
  const chosen = args.length === 0 ? ['--grep-invert', '@long'] : args.filter((one) => one !== 'all')
  const hasSpecs = ['journeys', 'security'].some((folder) => containsSpec(inProject('test', folder)))
  if (!hasSpecs) return { passed: 0, failed: 0, skipped: 0, output: '', note: 'there are none yet' }
  const report = freshReport('journeys.json')
  const { version, isFallback } = electron
  say(describeElectron(electron))
  fs.writeFileSync(freshReport('electron.json'), JSON.stringify({ version, isFallback }))
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js')
  // Journeys mostly wait, so there is one desktop more than there are cores; on other systems there is only the user's own.
  const desktops = isLinux
    ? Number(process.env.COUNTERSIGN_DESKTOP_COUNT ?? Math.min(os.availableParallelism(), 3) + 1)
    : 1
  const code = await withFilesInMemory(
    { ...env, ...(args.length > 0 && { COUNTERSIGN_LONG: '1' }), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    (inMemory) =>
      runWithDesktops(desktops, node, [playwright, 'test', '--reporter=list,json', ...chosen], { env: inMemory })
  )
  return { ...withExitCode(readPlaywrightReport(report), code), output: '' }
}

/**
 * After the tests: checks that every line of the security checklist has a test and none failed. Tests that were skipped here, or passed
 * only at a second try, are reported, and `npm run checklist` rejects them.
 */
async function checkChecklist() {
  const rows = readChecklist()
  const open = rows.filter(isOpen)
  const doubtful = rows.filter((row) => row.result !== 'passed' && !isOpen(row))
  const output = open.map(({ id, line, result }) => `${id}: ${line} (${result})`).join('\n')
  const note = doubtful.map(({ id, result }) => `${id} ${result}`).join(', ')
  const said = open.length > 0 || note === '' ? {} : { note: `ok, but ${note}` }
  return { passed: 0, failed: open.length, skipped: 0, output, ...said }
}

// The output is shown later, perhaps in a log file.
function plain({ FORCE_COLOR: _, ...env }) {
  return { ...env, NO_COLOR: '1' }
}

function containsSpec(dir) {
  return (
    fs.existsSync(dir) && fs.readdirSync(dir, { recursive: true }).some((name) => String(name).endsWith('.spec.ts'))
  )
}

function freshReport(name) {
  const file = path.join(reportsDir, name)
  fs.mkdirSync(reportsDir, { recursive: true })
  fs.rmSync(file, { force: true })
  return file
}
