// The composition on real stores, without Electron: what one call must not do to another, and a folder that cannot be written. The keychain
// does not answer, as on a minimal desktop.
import {
  chmodSync,
  closeSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { compose, type Composition, type CompositionPorts } from '../src/main/compose'
import { createKeychainKeys } from '../src/main/protection/keychain-keys'
import { createPassphraseKeys, unwrapUnderPassphrase, type WrappedMaster } from '../src/main/protection/passphrase-keys'
import { composeApp } from './composed'
import { createFakeKeychain } from './keychain/fake'
import { createFakePlatform } from './ports/platform'

type Sender = 'panel' | 'authenticator'

let dataDir: string
let composition: Composition<Sender>
let ports: CompositionPorts<Sender>
let events: string[]
let saysYes: boolean
let meanwhile: () => Promise<unknown>

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'compose-'))
  events = []
  saysYes = true
  meanwhile = () => Promise.resolve()
  ports = {
    dataDir,
    ...createFakePlatform().ports,
    confirm: async () => {
      await meanwhile()
      return saysYes
    },
    keychain: createFakeKeychain('silent'),
    logBug: (_reference, where, error) => events.push(`bug:${where}:${String(error)}`),
    logEvent: (event) => events.push(event)
  }
  composition = await compose(ports)
})
afterEach(async () => {
  await composition.close()
  rmSync(dataDir, { recursive: true })
})

const ask = (appId: Sender, name: string, input: object = {}) => composition.servers[appId].answer(appId, name, input)

it('refuses to set an open store aside and leaves both apps open, with all logins', async () => {
  await ask('panel', 'protection.choosePassphrase', { passphrase: 'correct horse battery' })
  const password = 'a long way to the sea'
  const admin = { name: 'Ada', email: 'ada@example.com', password, confirmPassword: password }
  const created = await ask('panel', 'account.create', { accountName: 'Acme', ...admin })
  const before = await ask('panel', 'session.get')

  expect(await ask('panel', 'protection.setAside')).toEqual({ ok: false, error: { code: 'wrong-stage' } })

  expect(created.ok).toBe(true)
  expect(before).toMatchObject({ ok: true, value: { stage: 'scan' } })
  expect(await ask('panel', 'session.get')).toEqual(before)
  expect(await ask('authenticator', 'entries.list')).toEqual({ ok: true, value: [] })
})

// Mutation tests run in threads, which cannot set the umask.
it.skipIf(process.platform === 'win32' || !isMainThread)(
  'CHECKLIST 104: makes files readable only by their owner, whatever the folder’s mode was',
  async () => {
    await ask('panel', 'protection.choosePassphrase', { passphrase: 'correct horse battery' })
    await composition.close()
    const find = () => [
      dataDir,
      ...readdirSync(dataDir, { recursive: true }).map((name) => join(dataDir, String(name)))
    ]
    for (const path of find()) chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o644)
    const umask = process.umask(0)
    try {
      composition = await compose(ports)
      await ask('panel', 'protection.unlock', { passphrase: 'correct horse battery' })
      const open = find().filter((path) => (lstatSync(path).mode & 0o077) !== 0)
      expect(open).toEqual([])
      expect(find().some((path) => path.endsWith('panel.db-wal'))).toBe(true)
    } finally {
      process.umask(umask)
    }
  }
)

it('notifies the user of events, without a name', async () => {
  const alerts: string[] = []
  let clock = Date.now()
  await composition.close()
  composition = await compose({ ...ports, now: () => clock, alert: (what) => alerts.push(what) })
  await ask('panel', 'protection.choosePassphrase', { passphrase: 'correct horse battery' })
  const password = 'a long way to the sea'
  await ask('panel', 'account.create', {
    accountName: 'Acme',
    name: 'Ada',
    email: 'ada@example.com',
    password,
    confirmPassword: password
  })
  await ask('panel', 'setup.cancel')
  for (let tries = 0; tries < 60 && alerts.length === 0; tries += 1) {
    clock += 30_000
    await ask('panel', 'session.logIn', { username: 'ada@example.com', password: 'a wrong guess' })
  }
  expect(alerts).toEqual(['login.locked'])
  // The same alert is not sent again.
  await ask('panel', 'session.logIn', { username: 'ada@example.com', password: 'a wrong guess' })
  expect(alerts).toEqual(['login.locked'])
})

it('applies a colour scheme that cannot be saved, without reporting a bug', async () => {
  // Root may write any file; a folder in its place stops root too.
  mkdirSync(join(dataDir, 'preferences.json'))
  expect(await ask('panel', 'app.setColorScheme', { colorScheme: 'dark' })).toEqual({ ok: true, value: null })
  expect(await ask('panel', 'app.get')).toMatchObject({ ok: true, value: { colorScheme: 'dark', demoSignIn: null } })
  expect(events).toContain('preferences:not-kept')
  expect(events.filter((event) => event.startsWith('bug'))).toEqual([])
})

describe('a store that was damaged while the app was closed', () => {
  const passphrase = 'correct horse battery'
  const password = 'a long way to the sea'
  const admin = { name: 'Ada', email: 'ada@example.com', password, confirmPassword: password }
  const stage = async (appId: Sender = 'panel') => (await ask(appId, 'protection.get')) as { value: object }
  const path = (appId: Sender) => join(dataDir, appId, appId === 'panel' ? 'panel.db' : 'vault.db')
  const start = async () => {
    composition = await compose(ports)
  }

  /** Creates an account and a copy that contains it, then closes the app. */
  const makeAndClose = async () => {
    await ask('panel', 'protection.choosePassphrase', { passphrase })
    await ask('panel', 'account.create', { accountName: 'Acme', ...admin })
    await composition.close()
    // The next start makes a copy of what the first one created.
    await start()
    await ask('panel', 'protection.unlock', { passphrase })
    await expect.poll(() => snapshots('panel').length + snapshots('authenticator').length).toBeGreaterThanOrEqual(3)
    await composition.close()
  }
  const snapshots = (appId: Sender) =>
    readdirSync(join(dataDir, appId, 'snapshots')).filter((name) => name.endsWith('.db'))

  it.each(['panel', 'authenticator'] as const)(
    'the %s: is reported while the app runs, after its daily check',
    async (appId) => {
      await makeAndClose()
      let offset = 0
      ports = { ...ports, now: () => Date.now() + offset }
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
      onTestFinished(() => {
        vi.useRealTimers()
      })
      await start()
      await ask('panel', 'protection.unlock', { passphrase })
      const before = snapshots(appId).length
      await expect.poll(() => snapshots(appId).length).toBeGreaterThanOrEqual(before)
      const file = openSync(path(appId), 'r+')
      writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, Math.floor(statSync(path(appId)).size / 2))
      closeSync(file)
      offset = 2 * 86_400_000
      vi.advanceTimersByTime(3_600_000)
      await expect
        .poll(async () => await stage())
        .toMatchObject({
          value: {
            stage: 'store-damaged',
            kind: 'damaged',
            apps: [{ appId, snapshotAt: expect.any(Number) as number }]
          }
        })
      expect(await ask('panel', 'session.get')).toEqual({ ok: false, error: { code: 'store-locked' } })
      expect(events).toContain(`damaged:${appId}`)
      expect(await ask('panel', 'protection.restoreSnapshots')).toMatchObject({ ok: true })
      expect(await stage()).toMatchObject({ value: { stage: 'ready' } })
    }
  )

  it.each(['panel', 'authenticator'] as const)(
    'the %s: is reported, changes nothing, and is restored',
    async (appId) => {
      await makeAndClose()
      writeFileSync(path(appId), Buffer.concat([Buffer.from('not a database'), readFileSync(path(appId)).subarray(14)]))
      await start()
      const damaged = {
        stage: 'store-damaged',
        kind: 'damaged',
        apps: [{ appId, snapshotAt: expect.any(Number) as number, change: null }]
      }
      // Without the key, an encrypted file cannot be checked.
      expect(await stage('panel')).toMatchObject({ value: { stage: 'locked' } })
      expect(await ask('panel', 'protection.unlock', { passphrase })).toEqual({ ok: true, value: damaged })
      expect(await stage('panel')).toEqual({ ok: true, value: damaged })
      expect(await stage('authenticator')).toEqual({ ok: true, value: damaged })
      expect(await ask('panel', 'session.get')).toEqual({ ok: false, error: { code: 'store-locked' } })

      const answer = await ask('panel', 'protection.restoreSnapshots')
      expect(answer).toMatchObject({ ok: true, value: { state: { stage: 'ready' } } })
      expect(await stage()).toMatchObject({ value: { stage: 'ready' } })
      const logIn = { username: admin.email, password }
      expect(await ask('panel', 'session.logIn', logIn)).toMatchObject({ ok: true, value: { step: 'setup' } })
      expect(await ask('authenticator', 'entries.list')).toEqual({ ok: true, value: [] })
      const aside = readdirSync(dataDir).find((name) => name.startsWith('set-aside-')) ?? ''
      expect(
        readFileSync(join(dataDir, aside, appId, appId === 'panel' ? 'panel.db' : 'vault.db')).toString('latin1')
      ).toMatch(/^not a database/)
    }
  )

  it('CHECKLIST 86: but intact to SQLite: is reported too, and can be opened unchanged if a person consents', async () => {
    await makeAndClose()
    // An older version of the same file: every page of it is authentic.
    await start()
    const older = readFileSync(path('panel'))
    await ask('panel', 'protection.unlock', { passphrase })
    await ask('panel', 'session.logIn', { username: 'nobody', password: 'a wrong guess' })
    await composition.close()
    expect(readFileSync(path('panel')).equals(older)).toBe(false)
    writeFileSync(path('panel'), older)
    await start()
    expect(await ask('panel', 'protection.unlock', { passphrase })).toMatchObject({ ok: true })
    expect(await stage()).toMatchObject({
      value: { stage: 'store-damaged', kind: 'changed', apps: [{ appId: 'panel' }] }
    })
    expect(await ask('panel', 'session.get')).toEqual({ ok: false, error: { code: 'store-locked' } })

    // No page can continue from here alone, and consent counts only for what was shown.
    const shown = await stage()
    saysYes = false
    for (const way of ['acceptChanged', 'restoreSnapshots', 'setAside'])
      expect(await ask('panel', `protection.${way}`), way).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await ask('panel', 'protection.setAside')).toMatchObject({ error: { code: 'throttled' } })
    expect(await stage()).toEqual(shown)
    saysYes = true
    meanwhile = () => ask('authenticator', 'protection.retry')
    expect(await ask('authenticator', 'protection.setAside')).toEqual({ ok: false, error: { code: 'wrong-stage' } })
    meanwhile = () => Promise.resolve()
    expect(await stage()).toMatchObject({ value: { stage: 'locked' } })
    await ask('panel', 'protection.unlock', { passphrase })
    expect(await stage()).toEqual(shown)

    expect(await ask('authenticator', 'protection.acceptChanged')).toMatchObject({
      ok: true,
      value: { stage: 'ready' }
    })
    expect(await stage()).toMatchObject({ value: { stage: 'ready' } })
    expect(await ask('panel', 'session.get')).toMatchObject({ ok: true })
  })
})

it('is reported if the Panel is found damaged while the vault is still opening at the start: both close', async () => {
  const keychain = createFakeKeychain()
  let damage = () => {}
  let waitMs = 0
  const app = await composeApp({
    keychain: {
      ...keychain,
      getPassword: async (service, account) => {
        if (account.endsWith('/panel/pepper')) damage()
        else if (account.includes('/authenticator/') && waitMs > 0) {
          const wait = waitMs
          waitMs = 0
          await new Promise((resolve) => setTimeout(resolve, wait))
        }
        return keychain.getPassword(service, account)
      }
    }
  })
  await app.take('panel', 'account.create', {
    accountName: 'Acme',
    name: 'Ada',
    email: 'ada@example.com',
    password: 'a long way to the sea',
    confirmPassword: 'a long way to the sea'
  })
  // The protection has checked the file by then; the check of the open store follows, before the vault's key.
  damage = () => {
    const path = join(app.dataDir, 'panel', 'panel.db')
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, Math.floor(statSync(path).size / 2))
    closeSync(file)
    waitMs = 250
  }
  await app.restart()
  await expect
    .poll(() => app.take('panel', 'protection.get'))
    .toMatchObject({ stage: 'store-damaged', kind: 'damaged', apps: [{ appId: 'panel' }] })
  expect(app.events.filter((event) => event.startsWith('bug'))).toEqual([])
})

describe('stores from before encryption', () => {
  const passphrase = 'correct horse battery'
  const older = join(import.meta.dirname, 'vectors', 'stores', '0.1.0')
  const words = ['ada@example.com', 'Harbour']
  const findWords = () =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .filter((file) => words.some((word) => readFileSync(file).includes(word)))

  it('are encrypted when the passphrase is entered, with no name left in any file', async () => {
    await composition.close()
    rmSync(dataDir, { recursive: true })
    cpSync(older, dataDir, { recursive: true })
    expect(findWords()).not.toEqual([])
    composition = await compose(ports)
    expect(await ask('panel', 'protection.unlock', { passphrase })).toMatchObject({ ok: true })
    expect(await ask('panel', 'session.get')).toMatchObject({ ok: true, value: { step: 'signed-out' } })
    expect(await ask('authenticator', 'entries.list')).toMatchObject({ ok: true, value: [{ issuer: 'Harbour' }] })
    await composition.close()
    expect(findWords()).toEqual([])
    expect(events.filter((event) => event.startsWith('bug'))).toEqual([])
  })

  it('are encrypted after the start with a keychain, and the pages are told the progress', async () => {
    await composition.close()
    rmSync(dataDir, { recursive: true })
    cpSync(older, dataDir, { recursive: true })
    const kept = JSON.parse(readFileSync(join(dataDir, 'protection.json'), 'utf8')) as { master: WrappedMaster }
    const master = await unwrapUnderPassphrase(passphrase, kept.master)
    if (master === null) throw new Error('another passphrase')
    const keychain = createFakeKeychain()
    for (const [appId, names] of [
      ['panel', ['key', 'pepper']],
      ['authenticator', ['key']]
    ] as const) {
      const sealed = createPassphraseKeys(join(dataDir, appId, 'keys.sealed'), master, appId)
      for (const name of names) {
        const key = await sealed.get(name)
        if (key !== null) await createKeychainKeys(keychain, 'older', appId).set(name, key)
      }
      rmSync(join(dataDir, appId, 'keys.sealed'))
    }
    writeFileSync(join(dataDir, 'protection.json'), JSON.stringify({ version: 1, kind: 'keychain', storeId: 'older' }))
    const stages: string[] = []
    composition = await compose({ ...ports, keychain })
    const stageOf = async () => {
      const answer = (await ask('panel', 'protection.get')) as { value: { stage: string } }
      stages.push(answer.value.stage)
      return answer.value.stage
    }
    expect(await stageOf()).toBe('encrypting')
    await expect.poll(stageOf).toBe('ready')
    expect(new Set(stages)).toEqual(new Set(['encrypting', 'ready']))
    await expect.poll(async () => (await ask('authenticator', 'entries.list')).ok).toBe(true)
    await composition.close()
    expect(findWords()).toEqual([])
    expect(events.filter((event) => event.startsWith('bug'))).toEqual([])
  })
})

it('a copy from the tray that is refused opens the Authenticator, and one that works does not', async () => {
  const shown: string[] = []
  const copied: string[] = []
  const app = await composeApp({
    showApp: (appId) => shown.push(appId),
    copyText: (text) => {
      copied.push(text)
      return Promise.resolve({ ok: true, value: { clearsAt: 0 } })
    }
  })
  const link = 'otpauth://totp/GitHub:robin?secret=JBSWY3DPEHPK3PXP'
  const { importId, rows } = await app.take<{ importId: string; rows: { id: string }[] }>(
    'authenticator',
    'imports.prepare',
    { bytes: new TextEncoder().encode(link) }
  )
  await app.take('authenticator', 'imports.apply', { importId, rows: rows.map(({ id }) => ({ id, action: 'add' })) })
  const [entry] = app.composition.listQuickEntries() ?? []
  app.composition.copyQuickCode(entry?.id ?? '')
  await expect.poll(() => copied).toHaveLength(1)
  expect(shown).toEqual([])
  app.composition.copyQuickCode('an account that was removed')
  await expect.poll(() => shown).toEqual(['authenticator'])
})
