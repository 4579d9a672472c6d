// The .deb of a rehearsal or a release, on a bare Debian: installed, started by an ordinary user with Chromium's sandbox on, used, upgraded
// and removed. `npm run try:packages` runs it. The parts of one life, in this order.
import { expect, test } from '@playwright/test'
import { execFileSync, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { callPanel } from '../journeys/steps'
import { attach, doMainJob, logInWithCode, makeDrivable, sideBySide } from '../security/packaged'
import { whyNoBareDebian } from '../../scripts/packaging/namespaces.mjs'
import { openBareDebian, processesBelow, user, type BareDebian } from './bare-debian'

const deb = process.env['COUNTERSIGN_DEB'] ?? ''
/** The version before, if there is one. */
const earlier = process.env['COUNTERSIGN_EARLIER_DEB']
const reason = whyNoBareDebian()
const app = '/usr/lib/countersign'
const program = `${app}/countersign`
const dataDir = `${user.home}/.config/Countersign`
const port = 9460

test.describe.configure({ mode: 'serial' })
test.skip(reason !== null, `nothing was installed: ${String(reason)}`)
test.setTimeout(600_000)

let debian: BareDebian
let freshCode: () => Promise<string>
test.beforeAll(() => {
  test.setTimeout(600_000)
  debian = openBareDebian()
  if (earlier === undefined) makeEarlier(debian.path('srv/earlier.deb'))
  else copyFileSync(earlier, debian.path('srv/earlier.deb'))
  copyFileSync(deb, debian.path('srv/countersign.deb'))
  debian.run(['apt-get', 'update', '-qq'])
})
test.afterAll(() => {
  debian.close()
})

const apt = (...args: string[]) =>
  debian.run(['apt-get', '--yes', '-qq', '--no-install-recommends', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' }
  })
const ask = (...command: string[]) => debian.run(command, { as: 'user' }).trim()

/** As long as there is no earlier version: the same app under a lower number, with a file that the next version no longer has. */
function makeEarlier(file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-earlier-'))
  const tree = join(folder, 'tree')
  execFileSync('dpkg-deb', ['-R', deb, tree])
  const control = join(tree, 'DEBIAN', 'control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*/m, 'Version: 0.0.1'))
  writeFileSync(join(tree, app, 'no-longer-there'), '')
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '-b', tree, file])
  rmSync(folder, { recursive: true })
}

/** The app's own processes. */
const running = (child: ChildProcess) =>
  processesBelow(child.pid ?? 0).filter(({ command }) => command.startsWith(program))
const mainOf = (child: ChildProcess) => running(child).find(({ command }) => !command.includes(' --type='))
const renderersOf = (child: ChildProcess) =>
  running(child).filter(({ command }) => command.includes(' --type=renderer'))

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(mainOf(child)?.pid ?? 0, 'SIGTERM')
  await ended
}

async function drive<T>(work: (find: Awaited<ReturnType<typeof attach>>['find']) => Promise<T>): Promise<T> {
  makeDrivable(debian.path(app))
  const child = await debian.startInDesktop([program, `--remote-debugging-port=${String(port)}`])
  const { browser, find } = await attach(port, () => child.kill('SIGKILL'))
  try {
    return await work(find)
  } finally {
    await browser.close()
    await stop(child)
  }
}

/** Every file of the user's data that the app does not write at each start. */
const dataFiles = () =>
  readdirSync(debian.path(dataDir), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(db|json|sealed)$/.test(name)
  )

test('it installs with everything that its programs need', () => {
  apt('install', '/srv/earlier.deb')
  expect(ask('countersign', '--version')).toMatch(/^countersign \d+\.\d+\.\d+/)
  const binaries = debian.run([
    'find',
    app,
    '-name',
    '*.so*',
    '-o',
    '-name',
    '*.node',
    '-o',
    '-perm',
    '-100',
    '-type',
    'f'
  ])
  const missing = debian.run(['sh', '-c', 'ldd "$@" | grep "not found" || true', 'ldd', ...binaries.trim().split('\n')])
  expect(missing).not.toMatch(/(?<!libffmpeg\.so) => not found/)
  expect(existsSync(debian.path('/usr/share/man/man1/countersign.1.gz'))).toBe(true)
})

/** Each page's process has a filter of system calls, and processes of its own. `sharesUsers`: the helper makes no user namespace. */
function expectSandboxes(child: ChildProcess, sharesUsers: boolean): void {
  const main = mainOf(child)
  for (const { status, users } of renderersOf(child)) {
    expect([status('Seccomp'), status('NSpid').split('\t').length > 2, users === main?.users]).toEqual([
      '2',
      true,
      sharesUsers
    ])
  }
}

test('an ordinary user starts it with Chromium’s sandbox on', async () => {
  apt('install', 'xvfb', 'dbus', 'gnome-keyring', 'fonts-dejavu-core', 'desktop-file-utils')
  const child = await debian.startInDesktop(['countersign'])
  await expect.poll(() => renderersOf(child).length, { timeout: 30_000 }).toBe(2)
  expect(mainOf(child)?.status('Uid')).toMatch(/^1000\s/)
  expectSandboxes(child, false)
  expect(
    running(child)
      .map(({ command }) => command)
      .join(' ')
  ).not.toContain('--no-sandbox')
  await expect.poll(() => existsSync(debian.path(`${dataDir}/panel/panel.db`)), { timeout: 30_000 }).toBe(true)
  await stop(child)
})

test('where namespaces are refused, the sandbox is made by its helper', async () => {
  const child = await debian.startInDesktop(['countersign'], true)
  await expect.poll(() => renderersOf(child).length, { timeout: 30_000 }).toBe(2)
  expectSandboxes(child, true)
  expect(
    processesBelow(child.pid ?? 0)
      .map(({ command }) => command)
      .join('\n')
  ).toMatch(/^\/usr\/lib\/countersign\/chrome-sandbox /m)
  await stop(child)
})

test('it declares setup links, and takes none before its settings say so', () => {
  const entry = readFileSync(debian.path('/usr/share/applications/countersign.desktop'), 'utf8')
  expect(entry).toContain('MimeType=x-scheme-handler/otpauth;x-scheme-handler/otpauth-migration;')
  expect(existsSync(debian.path(`${user.home}/.config/mimeapps.list`))).toBe(false)
  const settings = debian.path(`${dataDir}/desktop.json`)
  expect(existsSync(settings) ? readFileSync(settings, 'utf8') : '').not.toContain('"opensLinks":true')
})

test('it does the main job', async () => {
  const places = debian.path(`${dataDir}/windows.json`)
  mkdirSync(dirname(places), { recursive: true })
  writeFileSync(places, sideBySide)
  chownSync(places, user.id, user.id)
  freshCode = await drive(async (find) => doMainJob(await find('panel'), await find('authenticator')))
})

test('an upgrade replaces every file and keeps the data', async () => {
  apt('install', '/srv/countersign.deb')
  expect(debian.run(['dpkg', '--verify', 'countersign'])).toBe('')
  expect(existsSync(debian.path(`${app}/no-longer-there`))).toBe(false)
  await drive(async (find) => {
    const panel = await find('panel')
    const { version, isRehearsal } = (await callPanel(panel, 'app.about')) as { version: string; isRehearsal: boolean }
    expect(isRehearsal).toBe(deb.includes('-rehearsal'))
    expect(deb).toContain(version)
    await logInWithCode(panel, await freshCode())
    const code = (await find('authenticator')).getByRole('img', { name: /^\d( \d){5}$/ }).first()
    await expect(code).toBeVisible()
  })
})

test('its removal leaves the data, and nothing else', () => {
  const before = dataFiles()
  expect(before).toEqual(expect.arrayContaining(['panel/panel.db', 'authenticator/vault.db', 'protection.json']))
  const digest = () => debian.run(['sh', '-c', `cd ${dataDir} && sha256sum "$@"`, 'sums', ...before])
  const digests = digest()
  apt('purge', 'countersign')
  expect(dataFiles()).toEqual(before)
  expect(digest()).toBe(digests)
  const left = debian.run(['find', '/usr', '/etc', '/opt', '/var/lib', '-iname', '*countersign*'])
  expect(left.trim()).toBe('')
})
