// The packaged app, made from the build output and checked from its files: what a release can be made to do, and what it contains.
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test, type Page } from '@playwright/test'
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { someOf } from '../daily'
import { languages } from '../../src/shared/model/languages'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { callPanel, person } from '../journeys/steps'
import { findFaults } from '../supply/cyclonedx'
import { makeFeed, makeSigningKey, signFeed, type SigningKey } from '../platform/signed-feeds'
import { attach, doMainJob, makeDrivable, sideBySide, type Driven } from './packaged'

const projectDir = join(import.meta.dirname, '..', '..')
const packaged = join(projectDir, 'dist', 'linux-unpacked')

async function pack(...more: string[]): Promise<void> {
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  const program = join(projectDir, 'scripts', 'package.mjs')
  await promisify(execFile)(process.execPath, [program, '--built', ...more], { env })
}

test.skip(process.platform !== 'linux', 'the packaged folder is found on Linux only')
test.beforeAll(async () => {
  test.setTimeout(180_000)
  await pack()
})

test('Electron 19: the fuses of the packaged build, read back from its binary', async () => {
  const wire = await getCurrentFuseWire(join(packaged, 'countersign'))
  const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    fileProtocolPrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar)
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    fileProtocolPrivileges: false,
    cookieEncryption: true,
    asarIntegrity: true,
    onlyFromAsar: true
  })
})

test('Electron 19: the app is one archive with only native modules next to it', () => {
  const resources = join(packaged, 'resources')
  expect(existsSync(join(resources, 'app.asar'))).toBe(true)
  expect(existsSync(join(resources, 'app'))).toBe(false)
  const archive = readFileSync(join(resources, 'app.asar'))
  // The archive starts with its index, as JSON after four 32-bit numbers.
  const index = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8')
  expect(index).toContain('"package.json"')
  expect(index).not.toContain('.map"')
  expect(index).not.toContain('"src":{"files":{"main"')
})

test("the package has Chromium's own texts only in the languages of the app", () => {
  const names = readdirSync(join(packaged, 'locales')).map((name) => name.replace(/\.pak$/, ''))
  expect(new Set(names.map((name) => name.split(/[-_]/)[0]))).toEqual(new Set(languages))
})

test('Electron 16: releases are built with one exact, supported Electron', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  // The three newest majors are supported; 45 was the newest when this was written.
  const [, major] = /^(\d+)\.\d+\.\d+$/.exec(devDependencies['electron'] ?? '') ?? []
  expect(Number(major)).toBeGreaterThanOrEqual(45)
})

/** What advisories name, and no package of npm is called. */
const insideOthers = ['SQLite', 'Chromium', 'Node.js', 'V8', 'Inter', 'JetBrains Mono']

test('the SBOM names everything that is shipped, with licences that permit it', () => {
  const sbom = JSON.parse(readFileSync(join(projectDir, 'out', 'sbom.cdx.json'), 'utf8')) as Sbom
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  const names = sbom.components.map(({ name }) => name)
  expect(new Set(sbom.components.map((component) => component['bom-ref'])).size).toBe(names.length)

  // What the main process still requires from node_modules, and what is in the package.
  const main = join(projectDir, 'out', 'main')
  const code = readdirSync(main, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.js'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
    // Comments in bundled code contain import examples.
    .replace(/\/\*[^]*?\*\//g, '')
  const asked = [...code.matchAll(/(?:from|import\()\s*["']((?:@[\w-]+\/)?[\w.-]+)[^"']*["']/g)].map(
    (found) => found[1] ?? ''
  )
  const outside = [...new Set(asked)].filter(
    (name) => !name.startsWith('node:') && !name.startsWith('.') && name !== 'node'
  )
  expect(outside).toContain('better-sqlite3')
  // Two names are aliases: keytar for its successor, better-sqlite3 for the fork with ciphers.
  const aliases: Readonly<Record<string, string>> = {
    keytar: '@napi-rs/keyring',
    'better-sqlite3': 'better-sqlite3-multiple-ciphers'
  }
  const shippedAs = (name: string) => aliases[name] ?? name
  expect(outside.map(shippedAs).filter((name) => !names.includes(name))).toEqual([])
  for (const bundled of [...['react', '@mantine/core', 'zod', 'simple-icons', 'electron'], ...insideOthers])
    expect(names).toContain(bundled)
  for (const font of ['inter', 'jetbrains-mono']) expect(names).toContain(`@fontsource-variable/${font}`)
  for (const tool of ['vitest', 'electron-builder', '@playwright/test']) expect(names).not.toContain(tool)

  const allowed = new Set([
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'CC0-1.0',
    'BlueOak-1.0.0',
    'OFL-1.1',
    // SQLite, in the public domain.
    'blessing'
  ])
  const isAllowed = ({ licenses: [first] }: Component) =>
    first !== undefined &&
    ('expression' in first
      ? first.expression
          .replaceAll(/[()]/g, '')
          .split(' OR ')
          .some((each) => allowed.has(each))
      : allowed.has(first.license.id))
  expect(sbom.components.filter((component) => !isAllowed(component)).map(({ name }) => name)).toEqual([])
  expect(findFaults(sbom)).toEqual([])
  // What is inside another part has no package with a hash.
  const packages = sbom.components.filter(({ properties: [shippedAs] }) => shippedAs?.value !== 'inside')
  const { devDependencies } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  for (const { name, version, purl, hashes } of packages) {
    // The lockfile has no hash of the fallback Electron.
    const isFallback = name === 'electron' && version !== devDependencies['electron']
    if (purl !== undefined && !isFallback)
      expect(`${hashes?.[0]?.alg ?? ''} ${hashes?.[0]?.content ?? ''}`, name).toMatch(/^SHA-512 [0-9a-f]{128}$/)
  }
})

test('the packaged app does the main job', async () => {
  test.setTimeout(120_000)
  const unpacked = mkdtempSync(join(tmpdir(), 'countersign-unpacked-'))
  execFileSync('cp', ['-a', `${packaged}/.`, unpacked])
  makeDrivable(unpacked)
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-packaged-'))
  writeFileSync(join(dataDir, 'windows.json'), sideBySide)
  const { child, browser, find } = await startPackaged(join(unpacked, 'countersign'), dataDir)
  try {
    const panel = await find('panel')
    const authenticator = await find('authenticator')
    await expect(authenticator.getByRole('button', { name: 'Add account' })).toBeVisible()
    // Parts that are read from the archive only on demand: the licences, and the process for other apps' exports.
    const licences = (await callPanel(panel, 'app.licences')) as { name: string }[]
    for (const name of ['react', ...insideOthers]) expect(licences.map((each) => each.name)).toContain(name)
    const ofChromium = (await callPanel(panel, 'app.chromiumLicences')) as { name: string; text: string }[]
    expect(ofChromium.length).toBeGreaterThan(300)
    expect(ofChromium.find(({ name }) => name === 'BoringSSL')?.text).toContain('OpenSSL')
    const { commit } = JSON.parse(readFileSync(join(projectDir, 'out', 'build.json'), 'utf8')) as {
      commit: string | null
    }
    // Sources without a repository have none.
    expect(await callPanel(panel, 'app.about')).toMatchObject({
      commit: commit === null ? null : expect.stringContaining(commit.slice(0, 12))
    })
    const report = await authenticator.evaluate(async () => {
      const { call } = (window as unknown as { countersign: { call(name: string, input: object): Promise<unknown> } })
        .countersign
      const link = 'otpauth://totp/Site:robin?secret=JBSWY3DPEHPK3PXP'
      return call('imports.prepare', { bytes: new TextEncoder().encode(link) })
    })
    expect(report).toMatchObject({ ok: true, value: { rows: [{ issuer: 'Site' }] } })

    await doMainJob(panel, authenticator)
  } finally {
    await browser.close()
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    for (const folder of [unpacked, dataDir]) rmSync(folder, { recursive: true, force: true })
  }
})

test('CHECKLIST 94: the package exits at once if it gets a foreign switch, and says which', async () => {
  const program = join(packaged, 'countersign')
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-refused-'))
  const port = 9480 + Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)
  const foreign = [
    `--remote-debugging-port=${String(port)}`,
    ...['--js-flags=--expose-gc', '--disable-web-security', '--ignore-certificate-errors', '--user-data-dir=/nowhere'],
    ...['--host-resolver-rules=MAP * 127.0.0.1', '-remote-debugging-pipe']
  ]
  for (const given of foreign) {
    for (const args of someOf([[given], [given, 'list']], 2, foreign.indexOf(given) % 2)) {
      const child = spawn(program, [...sandboxArguments(packaged), ...args], {
        env: { ...process.env, COUNTERSIGN_DATA_DIR: join(dataDir, 'data') },
        stdio: ['ignore', 'ignore', 'pipe']
      })
      let said = ''
      child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
      let isReached = false
      const isAnswered = () =>
        fetch(`http://127.0.0.1:${String(port)}/json/version`).then(
          () => (isReached = true),
          () => false
        )
      const looking = setInterval(() => void isAnswered(), 20)
      const code = await new Promise((resolve) => child.once('exit', resolve))
      clearInterval(looking)
      expect([code, isReached], given).toEqual([64, false])
      expect(said, given).toContain(given.split('=')[0])
    }
  }
  expect(existsSync(join(dataDir, 'data', 'protection.json'))).toBe(false)
  rmSync(dataDir, { recursive: true, force: true })
})

test('no signal opens Node’s inspector in the package', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-signal-'))
  const child = spawn(join(packaged, 'countersign'), sandboxArguments(packaged), {
    env: { ...process.env, COUNTERSIGN_DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await expect.poll(() => existsSync(join(dataDir, 'protection.json')), { timeout: 20_000 }).toBe(true)
  child.kill('SIGUSR1')
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(said).not.toContain('Debugger listening')
  child.kill('SIGTERM')
  await ended
  rmSync(dataDir, { recursive: true, force: true })
})

test('the shipped package works with the keyboard only', { tag: '@long' }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-shipped-'))
  const child = spawn(join(packaged, 'countersign'), sandboxArguments(packaged), {
    env: { ...process.env, COUNTERSIGN_DATA_DIR: dataDir, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    stdio: 'ignore'
  })
  const xdotool = (...args: string[]) => {
    try {
      return execFileSync('xdotool', args, { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim()
    } catch {
      // xdotool exits with 1 if it found no window.
      return ''
    }
  }
  const findPanel = () => xdotool('search', '--onlyvisible', '--name', '^Countersign Panel').split('\n').at(-1) ?? ''
  try {
    await expect.poll(findPanel, { timeout: 20_000 }).not.toBe('')
    xdotool('windowfocus', '--sync', findPanel())
    // The page is ready and its first field has the focus once both stores are open and nothing has moved for a moment.
    await expect.poll(() => existsSync(join(dataDir, 'authenticator', 'snapshots')), { timeout: 20_000 }).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    // Two tabs from the password to its repetition, past the button that shows it.
    const { accountName, name, email, password } = person
    xdotool('type', '--delay', '8', `${accountName}\t${name}\t${email}\t${password}\t\t${password}\n`)
    // The new user is recorded in the rights journal.
    await expect.poll(() => existsSync(join(dataDir, 'panel', 'rights.journal')), { timeout: 15_000 }).toBe(true)
    const log = readdirSync(join(dataDir, 'log')).map((name) => readFileSync(join(dataDir, 'log', name), 'utf8'))
    expect(log.join('')).toContain('environment:NODE_TLS_REJECT_UNAUTHORIZED')
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
})

test(
  'without a feed there are no updates; with one a signed update is found, downloaded and verified when the user says so',
  { tag: '@long' },
  async () => {
    test.setTimeout(120_000)
    // Next to the package, because its files are linked: they are the same, plus the one that a release with a feed has.
    const folder = mkdtempSync(join(projectDir, 'test-results', 'update-'))
    execFileSync('cp', ['-al', packaged, join(folder, 'app')])
    makeDrivable(join(folder, 'app'))
    const dataDir = join(folder, 'data')
    const appImage = join(folder, 'Countersign.AppImage')
    writeFileSync(appImage, 'the old one')
    const [key, otherKey] = [makeSigningKey(), makeSigningKey()]
    const env = {
      APPIMAGE: appImage,
      XDG_CACHE_HOME: join(folder, 'cache'),
      COUNTERSIGN_RELEASE_KEYS: key.publicText
    }

    const update = randomBytes(400_000)
    const asked: string[] = []
    let sha512 = createHash('sha512').update('something else').digest('base64')
    let signer: SigningKey | null = null
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      const options = { version: '9.9.9', package: 'Countersign-9.9.9.AppImage', sha512, size: update.length }
      const feed = makeFeed(options)
      if (request.url?.startsWith('/latest-linux.yml?') === true) response.end(feed)
      else if (signer !== null && request.url?.startsWith('/latest-linux.yml.minisig?') === true)
        response.end(signFeed(signer, feed, options))
      else if (request.url === '/Countersign-9.9.9.AppImage') response.end(update)
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const program = join(folder, 'app', 'countersign')

    const stop = async ({ child, browser }: Awaited<ReturnType<typeof startPackaged>>) => {
      await browser.close()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    }
    const openAbout = async (authenticator: Page) => {
      await authenticator.getByRole('button', { name: 'Menu', exact: true }).click()
      await authenticator.getByRole('menuitem', { name: 'Settings' }).click()
      await authenticator.getByRole('button', { name: /^About Countersign/ }).click()
      await expect(authenticator.getByRole('button', { name: 'Copy diagnostics' })).toBeVisible()
    }
    try {
      const without = await startPackaged(program, dataDir, env)
      try {
        const authenticator = await without.find('authenticator')
        await openAbout(authenticator)
        expect(await callPanel(await without.find('panel'), 'updates.check')).toEqual({ stage: 'off' })
        await expect(authenticator.getByRole('button', { name: 'Check for updates' })).toHaveCount(0)
      } finally {
        await stop(without)
      }
      expect(asked).toEqual([])

      const { port } = server.address() as AddressInfo
      const feed = `provider: generic\nurl: http://127.0.0.1:${String(port)}\nupdaterCacheDirName: countersign-updater\n`
      writeFileSync(join(folder, 'app', 'resources', 'app-update.yml'), feed)
      const withFeed = await startPackaged(program, dataDir, env)
      try {
        const authenticator = await withFeed.find('authenticator')
        await openAbout(authenticator)
        // Nothing is requested before the user asks.
        expect(asked).toEqual([])
        const check = authenticator.getByRole('button', { name: 'Check for updates' })
        const download = authenticator.getByRole('button', { name: 'Download', exact: true })
        const refused = authenticator.getByText(/isn’t what Countersign’s makers signed/)
        // Without a signature, and with one by a key that the app does not have.
        for (const each of [null, otherKey]) {
          signer = each
          const before = asked.length
          await check.click()
          await expect.poll(() => asked.length).toBe(before + 2)
          await expect(refused).toBeVisible()
          await expect(download).toHaveCount(0)
        }
        signer = key
        await check.click()
        await expect(authenticator.getByText('Version 9.9.9 is available.')).toBeVisible()
        await download.click()
        await expect(refused).toBeVisible()

        sha512 = createHash('sha512').update(update).digest('base64')
        await check.click()
        await download.click()
        await expect(authenticator.getByText(/^Version 9\.9\.9 is ready/)).toBeVisible()
        await expect(authenticator.getByRole('button', { name: 'Restart and update' })).toBeVisible()
        expect(readFileSync(appImage, 'utf8')).toBe('the old one')
        // The file is replaced in the cache after it was verified.
        const cache = join(folder, 'cache')
        const fetched = readdirSync(cache, { recursive: true })
          .map(String)
          .filter((name) => name.endsWith('9.9.9.AppImage'))
        expect(fetched).toHaveLength(1)
        writeFileSync(join(cache, fetched[0] ?? ''), randomBytes(update.length))
        await authenticator.getByRole('button', { name: 'Restart and update' }).click()
        await expect(refused).toBeVisible()
        expect(readFileSync(appImage, 'utf8')).toBe('the old one')
        // Pages still reach no host, not even the feed's.
        const reached = await authenticator.evaluate(
          (address) =>
            fetch(address).then(
              () => true,
              () => false
            ),
          `http://127.0.0.1:${String(port)}/latest-linux.yml`
        )
        expect(reached).toBe(false)
      } finally {
        await stop(withFeed)
      }
    } finally {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
)

/** Starts the packaged app, which no Node debugger can attach to; only its pages are driven, through Chromium. */
async function startPackaged(
  program: string,
  dataDir: string,
  more: Readonly<Record<string, string>> = {}
): Promise<{ readonly child: ChildProcess } & Driven> {
  const port = 9400 + Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)
  const args = [...sandboxArguments(packaged), `--remote-debugging-port=${String(port)}`]
  const child = spawn(program, args, {
    env: { ...process.env, ...more, COUNTERSIGN_DATA_DIR: dataDir },
    stdio: 'ignore'
  })
  const driven = await attach(port, () => {
    child.kill('SIGKILL')
  })
  return { child, ...driven }
}

interface Component {
  readonly name: string
  readonly version: string
  readonly 'bom-ref': string
  readonly properties: readonly { readonly value: string }[]
  readonly purl?: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly licenses: readonly ({ readonly expression: string } | { readonly license: { readonly id: string } })[]
}

interface Sbom {
  readonly bomFormat: string
  readonly components: readonly Component[]
}

test('the archive for Linux contains the same app', { tag: '@long' }, async () => {
  test.setTimeout(180_000)
  await pack('--archive')
  // A rehearsal may have left others.
  const isIt = (name: string) => /^Countersign-\d+\.\d+\.\d+-linux-x64\.tar\.gz$/.test(name)
  const archive = readdirSync(join(projectDir, 'dist')).find(isIt)
  const unpacked = mkdtempSync(join(tmpdir(), 'countersign-archive-'))
  execFileSync('tar', ['-xzf', join(projectDir, 'dist', archive ?? ''), '--strip-components=1', '-C', unpacked])
  const names = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  expect(names(unpacked)).toEqual(names(packaged))
  for (const name of ['countersign', join('resources', 'app.asar')])
    expect(readFileSync(join(unpacked, name)).equals(readFileSync(join(packaged, name)))).toBe(true)
  rmSync(unpacked, { recursive: true, force: true })
})
