// The composition on real stores, without Electron: what one call must not do to another, and a folder that will not be
// written. The keychain here answers nobody, as on a minimal desktop.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { compose, type Composition, type CompositionPorts } from '../src/main/compose'

type Sender = 'panel' | 'authenticator'

let dataDir: string
let composition: Composition<Sender>
let events: string[]

const noKeychain = () => Promise.reject(new Error('no keychain'))
const nothing = () => undefined

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'compose-'))
  events = []
  const ports: CompositionPorts<Sender> = {
    dataDir,
    version: '0.0.0',
    platform: 'linux',
    now: () => Date.now(),
    keychain: { getPassword: noKeychain, setPassword: noKeychain, deletePassword: noKeychain },
    commonPasswordsPath: join(import.meta.dirname, '..', 'resources', 'common-passwords.txt'),
    copyText: () => ({ clearsAt: 0 }),
    clearClipboard: nothing,
    readClipboard: () => Promise.resolve({}),
    captureScreens: () => Promise.resolve({ ok: false, error: { code: 'capture-denied' } } as const),
    decode: () => Promise.resolve([]),
    chooseFolder: () => Promise.resolve(null),
    saveFile: () => null,
    identify: (sender, half) => (sender === half ? { half, profileId: 'default' } : null),
    announce: nothing,
    applyColorScheme: nothing,
    reloadPages: nothing,
    reloadHalf: nothing,
    applyLockRules: nothing,
    showHalf: nothing,
    openBrowser: nothing,
    profileWindows: { show: nothing, rename: nothing, close: nothing },
    quit: nothing,
    logBug: (_reference, where, error) => events.push(`bug:${where}:${String(error)}`),
    logEvent: (event) => events.push(event)
  }
  composition = await compose(ports)
})
afterEach(async () => {
  await composition.close()
  rmSync(dataDir, { recursive: true })
})

const ask = (half: Sender, name: string, input: object = {}) => composition.servers[half].answer(half, name, input)

it('refuses to set an open store aside and leaves both halves open, logins and all', async () => {
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

it('applies a colour scheme that cannot be kept, and says nothing of a bug', async () => {
  // Who runs as root may write anything: a folder in the file's place stops root too.
  mkdirSync(join(dataDir, 'preferences.json'))
  expect(await ask('panel', 'app.setColorScheme', { colorScheme: 'dark' })).toEqual({ ok: true, value: null })
  expect(await ask('panel', 'app.get')).toMatchObject({ ok: true, value: { colorScheme: 'dark', demoSignIn: null } })
  expect(events).toContain('preferences:not-kept')
  expect(events.filter((event) => event.startsWith('bug'))).toEqual([])
})
