// What a command costs over an empty program, with the real keychain and a closed vault: as Node runs it, through the launcher of a
// checkout, and as the app's own executable. Alternately, so that load affects all. Run by `npm run bench`.
import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { electronPath, launchApp, projectDir, removeFolder } from '../journeys/app'
import { measureSlowness } from './control'
import { record, summarise } from './record'

const rounds = Number(process.env['COUNTERSIGN_BENCH_ROUNDS'] ?? 11)
const goalMs = 150
const group = 'Command line'
const program = join(projectDir, 'out', 'main', 'cli.js')
const launcher = join(projectDir, 'scripts', 'countersign.mjs')

/** An Electron app that ends before its first window. */
function createEmptyApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-app-'))
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "main": "main.cjs" }')
  writeFileSync(join(folder, 'main.cjs'), 'process.exit(0)')
  return folder
}

test('prints a code for little more than an empty program', async () => {
  test.setTimeout(300_000)
  const app = await launchApp()
  await expect(app.authenticator.getByRole('heading', { name: 'Your codes will appear here' })).toBeVisible()
  const env = { ...process.env, COUNTERSIGN_DATA_DIR: app.dataDir }
  const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const links = Array.from({ length: 20 }, (_, at) => `otpauth://totp/Site${String(at)}:robin?secret=${key}&issuer=S`)
  const input = [...links, `otpauth://totp/GitHub:robin?secret=${key}&issuer=GitHub`].join('\n')
  expect(spawnSync(process.execPath, [program, 'add', '-'], { env, input }).status).toBe(0)
  await app.close()

  const emptyApp = createEmptyApp()
  const electron = (...args: readonly string[]) => [
    electronPath(),
    ...sandboxArguments(join(electronPath(), '..')),
    ...args
  ]
  const programs = {
    'node -e 0': [process.execPath, '-e', '0'],
    help: [process.execPath, program, '--help'],
    code: [process.execPath, program, 'code', 'github'],
    launcher: [process.execPath, launcher, 'code', 'github'],
    electron: electron(emptyApp),
    app: electron(projectDir, 'code', 'github')
  }
  const names = Object.keys(programs) as (keyof typeof programs)[]
  const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    (typeof names)[number],
    number[]
  >
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const [command = '', ...args] = programs[name]
      const startedAt = performance.now()
      const ran = spawnSync(command, args, { env, encoding: 'utf8' })
      const ms = performance.now() - startedAt
      expect(ran.status, ran.stderr).toBe(0)
      // The first round reads everything from the disk.
      if (round > 0) took[name].push(ms)
    }
  }
  for (const folder of [emptyApp, app.dataDir, app.home]) removeFolder(folder)

  const goal = goalMs * measureSlowness(group)
  const over = (name: keyof typeof programs, yardstick: keyof typeof programs) =>
    summarise(took[name].map((ms, round) => ms - (took[yardstick][round] ?? Number.NaN)))
  const add = (name: string, measured: ReturnType<typeof summarise>, limit?: number) => {
    record({ group, name, unit: 'ms', ...measured, ...(limit === undefined ? {} : { goal: limit }) })
  }
  add('node -e 0', summarise(took['node -e 0']))
  add('--help, over node -e 0', over('help', 'node -e 0'))
  add('code, over node -e 0', over('code', 'node -e 0'), goal)
  add('code through the launcher of a checkout, over node -e 0', over('launcher', 'node -e 0'), goal)
  add('an Electron that ends at once', summarise(took.electron))
  add('code by the app’s executable, over that Electron', over('app', 'electron'), goal)
})
