// Restores a copy through the whole composition: the store is closed, replaced, announced to its anchor and opened again, and the next
// start finds nothing changed. If a step fails, the previous store stays open.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Composition } from '../src/main/compose'
import { decodeBase32 } from '../src/main/otp/base32'
import { createTotp } from '../src/main/otp/totp'
import { factorOptions } from '../src/main/panel/domain/code-check'
import { createPassphraseKeys } from '../src/main/protection/passphrase-keys'
import { openPassphraseSlot, type PassphraseSlot } from '../src/main/protection/slots'
import { openStoreFile, type Db } from '../src/main/sqlite/open'
import { composeFolder, type Sender } from './fuzz/composition'
import { everybody } from './everybody'

const passphrase = 'correct horse battery'
const password = 'a long way to the sea'
let root: string
let dataDir: string
let composition: Composition<Sender>
let bugs: unknown[]

const start = async () => {
  composition = await composeFolder(dataDir, (error) => bugs.push(error))
}
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'going-back-'))
  dataDir = join(root, 'data')
  bugs = []
  await start()
  await ask('panel', 'protection.choosePassphrase', { passphrase })
})
afterEach(async () => {
  await composition.close()
  rmSync(root, { recursive: true })
})

interface Answer {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: unknown
}
const ask = (appId: Sender, name: string, input: object = {}) =>
  composition.servers[appId].answer(appId, name, input) as Promise<Answer>
const must = async <T>(appId: Sender, name: string, input: object = {}): Promise<T> => {
  const answer = await ask(appId, name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value as T
}
const newestCopy = async (appId: Sender): Promise<string> => {
  const list = async () =>
    (await must<{ snapshots: { name: string }[] }>(appId, 'snapshots.list')).snapshots.map(({ name }) => name)
  await expect.poll(list).not.toEqual([])
  return (await list())[0] ?? ''
}
const stage = async () => (await must<{ stage: string }>('panel', 'protection.get')).stage

/** Another process with an app's store open, such as the command line. */
async function openElsewhere(appId: Sender): Promise<Db> {
  const kept = JSON.parse(readFileSync(join(dataDir, 'protection.json'), 'utf8')) as {
    master: PassphraseSlot
  }
  const found = await openPassphraseSlot(kept.master, passphrase, 'store')
  if (found === null) throw new Error('no master key')
  const master = found.root
  const key = await createPassphraseKeys(join(dataDir, appId, 'keys.sealed'), master, appId).get('key')
  if (key === null) throw new Error('no key')
  const db = openStoreFile(join(dataDir, appId, appId === 'panel' ? 'panel.db' : 'vault.db'), key)
  db.prepare('select count(*) from sqlite_schema').get()
  return db
}

/** The app is killed: the next start finds the folder as it is now. */
async function crash(): Promise<void> {
  const folder = join(root, 'crashed')
  cpSync(dataDir, folder, { recursive: true })
  await composition.close()
  rmSync(dataDir, { recursive: true })
  cpSync(folder, dataDir, { recursive: true })
  await start()
}
async function restart(): Promise<void> {
  await composition.close()
  await start()
}

describe('restoring the Authenticator', () => {
  const groups = async () => (await must<{ name: string }[]>('authenticator', 'groups.list')).map(({ name }) => name)
  const restore = (name: string) => ask('authenticator', 'snapshots.restore', { name, passphrase })

  it.each([
    ['an ordinary end', restart],
    ['a crash', crash]
  ])('restores it, leaves it open, and keeps its state after %s', async (_what, again) => {
    const copy = await newestCopy('authenticator')
    await must('authenticator', 'groups.create', { name: 'Later' })
    expect(await restore(copy)).toEqual({ ok: true, value: null })
    expect(await groups()).toEqual([])
    await must('authenticator', 'groups.create', { name: 'After' })
    await again()
    await must('panel', 'protection.unlock', { passphrase })
    expect(await stage()).toBe('ready')
    expect(await groups()).toEqual(['After'])
    expect(bugs).toEqual([])
  })

  it('CHECKLIST 71: restores nothing while it is in use elsewhere, and keeps it open and unchanged', async () => {
    const copy = await newestCopy('authenticator')
    await must('authenticator', 'groups.create', { name: 'Later' })
    const other = await openElsewhere('authenticator')
    expect(await restore(copy)).toEqual({ ok: false, error: { code: 'not-restored', reason: 'not-written' } })
    expect(await groups()).toEqual(['Later'])
    other.close()
    expect(readdirSync(join(dataDir, 'authenticator')).filter((name) => name.includes('incoming'))).toEqual([])
    await restart()
    await must('panel', 'protection.unlock', { passphrase })
    expect(await groups()).toEqual(['Later'])
    expect(await restore(copy)).toEqual({ ok: true, value: null })
    expect(await groups()).toEqual([])
  })
})

describe('restoring the Panel', () => {
  const signIn = async (): Promise<void> => {
    const account = { accountName: 'Acme', name: 'Ada', email: 'ada@example.com' }
    await must('panel', 'account.create', { ...account, password, confirmPassword: password })
    const { setupKey } = await must<{ setupKey: string }>('panel', 'setup.begin')
    const code = createTotp(decodeBase32(setupKey) ?? new Uint8Array(), Date.now(), factorOptions)
    await must('panel', 'setup.confirmCode', { code })
    await must('panel', 'setup.acknowledge')
    await must('panel', 'setup.finish')
  }
  const users = async (name: string) => (await ask('panel', 'users.list', list(name))) as { value?: { total: number } }
  const list = (search: string) => ({ ...everybody, search, limit: 10 })

  it.each([
    ['an ordinary end', restart],
    ['a crash', crash]
  ])('restores it, logs everyone out, and keeps its state after %s', async (_what, again) => {
    await signIn()
    await must('panel', 'snapshots.take')
    const copy = await newestCopy('panel')
    await must('panel', 'users.create', { email: 'bo@example.com', name: 'Bo', role: 'member' })
    expect(await ask('panel', 'snapshots.restore', { name: copy })).toEqual({ ok: true, value: null })
    expect(await must('panel', 'session.get')).toMatchObject({ step: 'signed-out' })
    await again()
    await must('panel', 'protection.unlock', { passphrase })
    expect(await stage()).toBe('ready')
    expect(await must('panel', 'session.logIn', { username: 'ada@example.com', password })).toMatchObject({
      step: 'code'
    })
    expect(bugs).toEqual([])
  })

  it('CHECKLIST 71: restores nothing while it is in use elsewhere, and keeps it open and unchanged', async () => {
    await signIn()
    await must('panel', 'snapshots.take')
    const copy = await newestCopy('panel')
    await must('panel', 'users.create', { email: 'bo@example.com', name: 'Bo', role: 'member' })
    const other = await openElsewhere('panel')
    expect(await ask('panel', 'snapshots.restore', { name: copy })).toEqual({
      ok: false,
      error: { code: 'not-restored', reason: 'not-written' }
    })
    other.close()
    // A failure after closing ended the sessions, and nothing else.
    expect(await must('panel', 'session.logIn', { username: 'ada@example.com', password })).toMatchObject({
      step: 'code'
    })
    expect((await users('bo')).value).toBeUndefined()
    await restart()
    await must('panel', 'protection.unlock', { passphrase })
    expect(await stage()).toBe('ready')
  })
})
