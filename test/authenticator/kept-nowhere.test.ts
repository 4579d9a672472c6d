// What docs/security.md says of recovery keys, the backup password and the limits of a renewal, in the composed app: real stores, a real
// backup folder, and a keychain in memory.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readExport } from '../../src/main/authenticator/formats'
import { isVaultOpenedBy, pathOf } from '../../src/main/authenticator/storage/database'
import { createKeychainKeys } from '../../src/main/protection/keychain-keys'
import { readRecoveryKey } from '../../src/main/protection/recovery-key'
import { revealSecret, type Secret } from '../../src/main/protection/secret'
import { authenticatorContract, type Contract } from '../../src/shared/contract'
import { composeApp } from '../composed'
import { sampleInput } from '../ipc/sample-input'
import { createFakeKeychain } from '../keychain/fake'
import { createFakePlatform } from '../ports/platform'
import { readDecrypted } from '../sqlite/decrypted'
import { typedKey } from './open-vault'

const passphrase = 'granite lantern harbour'
const another = 'copper meadow signal'
const backupPassword = 'seven lamps on the pier'
const setupKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const appId = 'authenticator'

const begin = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-nowhere-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const keychain = createFakeKeychain()
  const { saving, folderDialog, person, clipboard, ports } = createFakePlatform()
  folderDialog.folder = folder
  person.says = () => true
  const { copied } = clipboard
  const app = await composeApp({
    ...ports,
    keychain,
    passphraseCost: { memoryKib: 64, timeCost: 1, parallelism: 1 }
  })
  let count = 0
  const add = async () => {
    const account = `account ${String(++count)}`
    const typed = typedKey({ issuer: 'Acme', account, setupKey })
    const { id } = await app.take<{ id: string }>(appId, 'candidates.type', typed)
    await app.take(appId, 'candidates.save', { items: [{ id, issuer: 'Acme', account }] })
  }
  await add()
  await app.take(appId, 'lock.addPassphrase', { newPassphrase: passphrase })
  const take = <T = unknown>(call: string, input: object = {}) => app.take<T>(appId, call, input)
  const vaultDir = join(app.dataDir, appId)
  const keyNow = async () => {
    const { storeId } = JSON.parse(readFileSync(join(app.dataDir, 'protection.json'), 'utf8')) as { storeId: string }
    return (await createKeychainKeys(keychain, storeId, appId).get('key')) as Secret
  }
  /** Everything that is stored: files as they are, the decrypted vault, the key store, the log. */
  const everythingKept = async () => [
    ...readdirSync(app.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
    readDecrypted(pathOf(vaultDir), await keyNow()),
    ...[...keychain.kept].flatMap(([name, value]) => [Buffer.from(name + value), Buffer.from(value, 'base64')]),
    Buffer.from(app.events.join('\n'))
  ]
  const backups = () => readdirSync(folder).sort()
  return { app, add, take, keyNow, vaultDir, folder, backups, saving, copied, everythingKept }
}

/** A text and the bytes that it encodes, in every form in which they might be stored. */
const formsOf = (text: string, bytes: Uint8Array) => [
  text,
  text.replaceAll('-', ''),
  text.toLowerCase(),
  Buffer.from(bytes),
  Buffer.from(bytes).toString('hex'),
  Buffer.from(bytes).toString('base64')
]

describe('a recovery key', () => {
  it('is on the page once, while it is shown: no other call returns it, and nothing stores it', async () => {
    const { app, take, saving, copied, everythingKept } = await begin()
    const { recoveryKey } = await take<{ recoveryKey: string }>('lock.createRecoveryKey', { passphrase })
    const read = readRecoveryKey(recoveryKey)
    if (!read.ok) throw new Error(read.error.code)
    const forms = formsOf(recoveryKey, revealSecret(read.value))
    const search = async () => {
      const answered: string[] = []
      for (const [namespace, handlers] of Object.entries<Contract[string]>(authenticatorContract))
        for (const [method, call] of Object.entries(handlers))
          if (/^(get|list|slots|state|notes|copy|kinds)/.test(method))
            answered.push(JSON.stringify(await app.ask(appId, `${namespace}.${method}`, sampleInput(call) as object)))
      expect(answered.length).toBeGreaterThan(15)
      const places = [...(await everythingKept()), Buffer.from(answered.join('\n'))]
      return forms.filter((form) => places.some((bytes) => bytes.includes(form)))
    }
    expect(await search()).toEqual([])
    // The user asked for these two.
    await take('lock.downloadRecoveryKey')
    expect(copied.splice(0)).toEqual([recoveryKey])
    expect(saving.saved.splice(0)[0]?.text).toContain(recoveryKey)

    await take('lock.confirmRecoveryKey')
    expect(await search()).toEqual([])
    expect(copied).toEqual([])
    expect(saving.saved).toEqual([])
    app.composition.lockAuthenticator('asked')
    expect(await app.ask(appId, 'lock.unlockWithRecoveryKey', { recoveryKey })).toMatchObject({ ok: true })
    expect(await search()).toEqual([])
  })

  it.each([
    ['is discarded', 'lock.discardRecoveryKey'],
    ['is overtaken by a lock', null]
  ])('that %s is gone', async (_what, call) => {
    const { app, take, copied, saving } = await begin()
    const { recoveryKey } = await take<{ recoveryKey: string }>('lock.createRecoveryKey', { passphrase })
    if (call === null) app.composition.lockAuthenticator('asked')
    else await take(call)
    if (call === null) await take('lock.unlock', { passphrase })
    for (const late of ['copyRecoveryKey', 'downloadRecoveryKey', 'confirmRecoveryKey'])
      expect(await app.ask(appId, `lock.${late}`), late).toMatchObject({ error: { code: 'wrong-stage' } })
    expect([...copied, ...saving.saved]).toEqual([])
    app.composition.lockAuthenticator('asked')
    expect(await app.ask(appId, 'lock.unlockWithRecoveryKey', { recoveryKey })).toMatchObject({ ok: false })
  })
})

it('never stores the backup password, and holds its derived key while the vault is open', async () => {
  const { app, add, take, folder, backups, everythingKept } = await begin()
  await take('backups.chooseFolder')
  await take('backups.turnOn', { password: backupPassword, passphrase })
  const isKept = async () => (await everythingKept()).some((bytes) => bytes.includes(backupPassword))
  expect(await isKept()).toBe(false)
  await take('lock.changePassphrase', { passphrase, newPassphrase: another })
  expect(await isKept()).toBe(false)
  await app.restart()
  await take('lock.unlock', { passphrase: another }).catch(() => undefined)
  await add()
  // After a restart no password is needed: the key derived from it is sealed under the vault's key.
  await take('backups.runNow')
  const counts: number[] = []
  for (const name of backups()) {
    const read = await readExport(readFileSync(join(folder, name)), { password: backupPassword })
    counts.push('entries' in read ? read.entries.length : -1)
  }
  expect(counts.sort()).toEqual([1, 2])
  expect(await isKept()).toBe(false)
  const before = backups()
  await add()
  app.composition.lockAuthenticator('asked')
  for (const call of ['backups.runNow', 'backups.state'])
    expect(await app.ask(appId, call), call).toMatchObject({ error: { code: 'store-locked' } })
  expect(backups()).toEqual(before)
})

it('does not renew copies elsewhere, files set aside by a restore, and backups', async () => {
  const { app, add, take, keyNow, vaultDir, folder, backups } = await begin()
  const copies = async () => (await take<{ snapshots: readonly { name: string }[] }>('snapshots.list')).snapshots
  await expect.poll(async () => (await copies()).length).toBeGreaterThan(0)
  await take('snapshots.restore', { name: (await copies())[0]?.name ?? '', passphrase })
  await take('backups.chooseFolder')
  await take('backups.turnOn', { password: backupPassword, passphrase })
  const aside = readdirSync(app.dataDir).find((name) => name.startsWith('set-aside-')) ?? ''
  const elsewhere = join(folder, 'elsewhere')
  cpSync(vaultDir, elsewhere, { recursive: true })
  const old = await keyNow()

  await take('lock.changePassphrase', { passphrase, newPassphrase: another })
  const fresh = await keyNow()
  expect(isVaultOpenedBy(vaultDir, old)).toBe(false)
  for (const copy of [elsewhere, join(app.dataDir, aside, appId)]) {
    expect(isVaultOpenedBy(copy, old), copy).toBe(true)
    expect(isVaultOpenedBy(copy, fresh), copy).toBe(false)
  }
  // Backups from before and after open with the same password: its key was not renewed.
  await add()
  await take('backups.runNow')
  const files = backups().filter((name) => name.endsWith('.json'))
  expect(files.length).toBeGreaterThan(1)
  const salts = new Set<string>()
  for (const name of files) {
    const bytes = readFileSync(join(folder, name))
    expect(await readExport(bytes, { password: backupPassword })).toMatchObject({ refused: [] })
    salts.add(JSON.stringify((JSON.parse(bytes.toString('utf8')) as { kdf?: unknown }).kdf))
  }
  expect(salts.size).toBe(1)
})
