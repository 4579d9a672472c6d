// `npm start` of the last commit on a bare Debian, by an ordinary user who knows only what it prints; on demand also `npm test`.
// `npm run try:packages -- --checkout` runs it.
import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { whyNoBareDebian } from '../../scripts/packaging/namespaces.mjs'
import { root } from '../../scripts/setup/project.mjs'
import { openBareDebian, user, type BareDebian } from './bare-debian'

const wanted = process.env['COUNTERSIGN_CHECKOUT']
const reason = whyNoBareDebian()
const checkout = `${user.home}/countersign`
const certificates = process.env['NODE_EXTRA_CA_CERTS']

test.describe.configure({ mode: 'serial' })
test.skip(reason !== null, `nothing was set up: ${String(reason)}`)
test.skip(wanted === undefined, 'only with --checkout')

let debian: BareDebian
test.beforeAll(() => {
  test.setTimeout(600_000)
  debian = openBareDebian()
  bringNode()
  execFileSync('git', ['clone', '--quiet', '--depth', '1', pathToFileURL(root).href, debian.path(checkout)])
  debian.run(['chown', '-R', `${user.name}:`, checkout])
  debian.run(['apt-get', 'update', '-qq'])
})
test.afterAll(() => {
  debian.close()
})

/** This computer's Node and npm: what a user brings along. */
function bringNode(): void {
  const npm = dirname(dirname(realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim())))
  copyFileSync(process.execPath, debian.path('/usr/local/bin/node'))
  cpSync(npm, debian.path('/usr/local/lib/node_modules/npm'), { recursive: true })
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', debian.path('/usr/local/bin/npm'))
  if (certificates !== undefined) copyFileSync(certificates, debian.path('/usr/local/share/certificates.pem'))
}

/** Runs one of npm's commands in the checkout, and what it asks for as root, until it asks for nothing. */
function follow(...command: string[]): { readonly said: string; readonly asked: readonly string[] } {
  const asked: string[] = []
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()
  const env = {
    npm_config_registry: registry,
    PATH: '/usr/local/bin:/usr/bin:/bin',
    ...(certificates !== undefined && { NODE_EXTRA_CA_CERTS: '/usr/local/share/certificates.pem' })
  }
  for (;;) {
    const line = `cd ${checkout} && ${command.join(' ')} 2>&1 || echo "ended with $?"`
    const said = debian.run(['sh', '-c', line], { as: 'user', env })
    const [, install] = /^\s+sudo (apt-get install .+)$/m.exec(said) ?? []
    if (install === undefined || asked.includes(install)) return { said, asked }
    asked.push(install)
    debian.run(['sh', '-c', `${install} -qq >/dev/null`], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  }
}

test('npm start sets everything up and runs the guided demo, with Chromium’s sandbox on', () => {
  test.setTimeout(1_200_000)
  const { said, asked } = follow('npm', 'start')
  expect(said, said.slice(-3_000)).not.toContain('ended with')
  expect(asked.length).toBeGreaterThan(0)
  expect(said).toContain('There is no display here')
  expect(said).not.toContain('Running as root')
  const pictures = readdirSync(debian.path(`${checkout}/demo-output`)).filter((name) => name.endsWith('.png'))
  expect(pictures.length).toBeGreaterThan(5)
})

test('npm test passes', () => {
  test.skip(wanted !== 'tests', 'only with --tests')
  test.setTimeout(3_600_000)
  const { said } = follow('npm', 'test')
  // The failures may be far above its end.
  writeFileSync(test.info().outputPath('npm-test.log'), said)
  expect(said.trim().split('\n').at(-1), said.slice(-3_000)).toMatch(/^\d+ passed, 0 failed/)
})
