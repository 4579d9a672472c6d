// What each check runs. A step answers its numbers and its output; a check that is no test counts one when it fails.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isOpen, readChecklist } from '../checklist/table.mjs'
import { buildApp } from '../setup/build.mjs'
import { Stop } from '../setup/progress.mjs'
import { inProject, isLinux } from '../setup/project.mjs'
import { run } from '../setup/run.mjs'
import { runWithDesktops } from '../with-desktop.mjs'
import { readPlaywrightReport, readVitestReport, withExitCode } from './reports.mjs'

/**
 * @typedef {import('../setup.mjs').Toolchain} Toolchain
 * @typedef {import('./reports.mjs').Numbers & {output: string, note?: string}} StepResult
 * @typedef {(toolchain: Toolchain, args: string[]) => Promise<StepResult>} Step
 */

const rooms = ['shared', 'main', 'preload', 'renderer', 'test', 'house']
const reportsDir = inProject('test-results')

/** Every check, in the order in which it is reported. @type {Record<string, Step>} */
export const steps = {
  format: (toolchain, args) => runTool(toolchain, 'prettier/bin/prettier.cjs', ['--check', '.', ...args]),
  lint: (toolchain, args) => runTool(toolchain, 'eslint/bin/eslint.js', ['.', '--max-warnings', '0', ...args]),
  types: checkTypes,
  unit: runUnitTests,
  build: checkBuild,
  journeys: runJourneys,
  checklist: checkChecklist,
  knip: (toolchain, args) => runTool(toolchain, 'knip/bin/knip.js', ['--no-progress', ...args])
}

async function runTool({ node, env }, script, args) {
  const { code, output } = await run(node, [inProject('node_modules', script), ...args], { env: plain(env) })
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, output }
}

async function checkTypes(toolchain, args) {
  let output = ''
  for (const room of rooms) {
    const checked = await runTool(toolchain, 'typescript/bin/tsc', ['-p', `tsconfig.${room}.json`, ...args])
    if (checked.failed > 0) output += `${room}:\n${checked.output}`
  }
  return { passed: 0, failed: output === '' ? 0 : 1, skipped: 0, output }
}

async function runUnitTests({ node, env }, args) {
  const report = freshReport('unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
  const { code, output } = await run(node, [vitest, 'run', ...reporters, ...args], { env: plain(env) })
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

async function runJourneys({ node, env, electron }, args) {
  const hasSpecs = ['journeys', 'security'].some((folder) => containsSpec(inProject('test', folder)))
  if (!hasSpecs) return { passed: 0, failed: 0, skipped: 0, output: '', note: 'there are none yet' }
  const report = freshReport('journeys.json')
  const { version, isFallback } = electron
  fs.writeFileSync(freshReport('electron.json'), JSON.stringify({ version, isFallback }))
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js')
  // A second desktop halves the time that journeys spend on waiting; elsewhere there is one desktop, the user's own.
  const desktops = isLinux && os.availableParallelism() > 1 ? 2 : 1
  const code = await runWithDesktops(desktops, node, [playwright, 'test', '--reporter=list,json', ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  })
  return { ...withExitCode(readPlaywrightReport(report), code), output: '' }
}

/**
 * After the tests: every line of the security checklist has a test, and none failed. What was skipped here, or passed at a
 * second try only, is said, and `npm run checklist` does not take it.
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

// Kept output is shown later, perhaps in a log file.
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
