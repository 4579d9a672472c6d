// What the memory of the main process contains after a lock: none of the vault's keys, and no account's secret.
import { expect, test } from '@playwright/test'
import { hkdfSync } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { revealSecret, type Secret } from '../../src/main/protection/secret'
import { openPassphraseSlot, type PassphraseSlot } from '../../src/main/protection/slots'
import { endApp, launchApp, removeFolder, type RunningApp } from '../journeys/app'
import { enterPassphrase } from '../journeys/login'
import { callPanel } from '../journeys/steps'
import { addPassphrase, openLockSettings } from '../journeys/vault'

const passphrase = 'granite lantern under the bridge'
const setupKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXQ'
/** What something in memory would be written as. */
type Forms = Readonly<Record<string, Buffer>>

/** What a passphrase slot of this file opens. */
async function openSlot(path: string, name: string, what: string): Promise<Secret> {
  const slot = (JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, PassphraseSlot>>)[name]
  const opened = slot === undefined ? null : await openPassphraseSlot(slot, passphrase, what)
  if (opened === null) throw new Error('the passphrase does not open it')
  return opened.root
}

/** The vault's key if it has a passphrase of its own. */
const openVaultKey = (dataDir: string) => openSlot(join(dataDir, 'authenticator', 'slots.json'), 'passphrase', 'vault')

/** The vault's key if the whole folder is under a passphrase. */
async function openFolderKey(dataDir: string): Promise<Secret> {
  const master = await openSlot(join(dataDir, 'protection.json'), 'master', 'store')
  const key = await createPassphraseKeys(join(dataDir, 'authenticator', 'keys.sealed'), master, 'authenticator').get(
    'key'
  )
  if (key === null) throw new Error('the folder has no key of the vault')
  return key
}

/** The vault's key and what is derived from it: for the file, and for each purpose. */
function deriveAll(key: Secret): Readonly<Record<string, Buffer>> {
  const root = Buffer.from(revealSecret(key))
  const purposes = ['store-file', 'authenticator/entries', 'authenticator/details', 'authenticator/fingerprints']
  const derived = purposes.map((purpose) => {
    const key = hkdfSync('sha256', root, Buffer.alloc(0), `countersign/${purpose}/v1`, 32)
    return [purpose, Buffer.from(key)] as const
  })
  return { root, ...Object.fromEntries(derived) }
}

function formsOf(secrets: Readonly<Record<string, Buffer>>): Forms {
  const named = Object.entries(secrets).flatMap(([name, bytes]) => {
    const texts = { hex: bytes.toString('hex'), base64: bytes.toString('base64').replace(/=+$/, '') }
    const written = Object.entries(texts).flatMap(([form, text]) => [
      [`${name} in ${form}`, Buffer.from(text, 'latin1')] as const,
      [`${name} in ${form}, wide`, Buffer.from(text, 'utf16le')] as const
    ])
    return [[name, bytes] as const, ...written]
  })
  return Object.fromEntries(named)
}

const pieceBytes = 16 * 1024 * 1024
const longestForm = 256

/** The forms that are anywhere in the writable memory of a process. */
function searchMemory(pid: number, forms: Forms): readonly string[] {
  const found = new Set<string>()
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r')
  const piece = Buffer.alloc(pieceBytes + longestForm)
  // An area's line, followed by numbers such as how much of it is in use.
  const areas = readFileSync(`/proc/${String(pid)}/smaps`, 'utf8').matchAll(
    /^([\da-f]+)-([\da-f]+) rw[^]*?^Rss: +(\d+)/gm
  )
  for (const [, from = '', to = '', used] of areas) {
    if (used === '0') continue
    const end = Number.parseInt(to, 16)
    for (let at = Number.parseInt(from, 16); at < end; at += pieceBytes) {
      let read: number
      try {
        read = readSync(memory, piece, 0, Math.min(piece.length, end - at), at)
      } catch {
        // Memory of a device, or one that has been freed since.
        continue
      }
      for (const [name, bytes] of Object.entries(forms)) if (piece.subarray(0, read).includes(bytes)) found.add(name)
    }
  }
  closeSync(memory)
  piece.fill(0)
  return [...found]
}

/** Whether this user may read the memory of a process. Only Linux shows it as a file. */
function canRead(pid: number): boolean {
  try {
    closeSync(openSync(`/proc/${String(pid)}/mem`, 'r'))
    return true
  } catch {
    return false
  }
}

/** All text that JavaScript in the main process can still reach. */
async function readHeap(app: RunningApp, marker: string): Promise<string> {
  const file = join(app.home, 'heap.json')
  await app.electron.evaluate(
    (_electron, [to, kept]) => {
      Object.assign(globalThis, { kept })
      process.getBuiltinModule('node:v8').writeHeapSnapshot(to)
    },
    [file, marker] as const
  )
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly strings: readonly string[] }).strings.join('\n')
}

test('after a lock, no key and no secret of the vault is left in the main process', async () => {
  test.setTimeout(180_000)
  const app = await launchApp()
  const page = app.authenticator
  await expect(page.getByRole('button', { name: 'Add account' })).toBeVisible()
  const typed = { issuer: 'Harbour', account: 'ada', setupKey, type: 'totp', algorithm: 'SHA1', digits: 6 }
  const { id } = (await callPanel(page, 'candidates.type', { ...typed, period: 30, counter: 0 })) as { id: string }
  await callPanel(page, 'candidates.save', { items: [{ id, issuer: 'Harbour', account: 'ada' }] })
  const sheet = await openLockSettings(page)
  await addPassphrase(sheet, passphrase)
  // Otherwise the keychain keeps the key, and gives it to any program of the user.
  const asks = sheet.getByRole('switch', { name: 'Ask for the passphrase at every start' })
  await asks.click()
  await sheet.getByLabel('Current passphrase', { exact: true }).fill(passphrase)
  await sheet.getByRole('button', { name: 'Ask at every start' }).click()
  await expect(asks).toBeChecked()
  await page.keyboard.press('Escape')

  const lock = async () => {
    await callPanel(page, 'lock.now')
    await expect(page.getByRole('heading', { name: 'The Authenticator is locked' })).toBeVisible()
  }
  const unlock = async () => {
    await enterPassphrase(page, passphrase)
    await expect(page.getByRole('timer')).toBeVisible()
  }
  await lock()
  await unlock()
  const secret = decodeBase32(setupKey)
  if (secret === null) throw new Error('not base32')
  const forms = formsOf({ ...deriveAll(await openVaultKey(app.dataDir)), secret: Buffer.from(secret) })
  const pid = await app.electron.evaluate(() => process.pid)
  if (canRead(pid)) {
    expect(searchMemory(pid, forms)).toEqual(expect.arrayContaining(['root', 'store-file', 'secret']))
    await lock()
    await expect.poll(() => searchMemory(pid, forms), { timeout: 60_000 }).toEqual([])
  } else {
    test.info().annotations.push({ type: 'skipped', description: 'this user may not read the memory of a process' })
    await lock()
  }

  const heap = await readHeap(app, 'a text that is still used')
  expect(heap).toContain('a text that is still used')
  for (const text of [passphrase, setupKey]) expect(heap).not.toContain(text)
  for (const [name, bytes] of Object.entries(forms)) expect(heap.includes(bytes.toString('latin1')), name).toBe(false)
  await unlock()
  expect(app.pageErrors).toEqual([])
  await endApp(app)
})

test('nor if the whole folder is under a passphrase, although the Panel stays open', { tag: '@long' }, async () => {
  test.setTimeout(180_000)
  const first = await launchApp({ hasKeychain: false })
  await first.panel.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await first.panel.getByLabel('Confirm passphrase').fill(passphrase)
  await first.panel.getByLabel('Confirm passphrase').press('Enter')
  await expect(first.authenticator.getByRole('button', { name: 'Add account' })).toBeVisible()
  await first.close()
  removeFolder(first.home)

  // Started with data, the app reads its keys before it opens anything.
  const app = await launchApp({ dataDir: first.dataDir, hasKeychain: false })
  await enterPassphrase(app.panel, passphrase)
  await expect(app.authenticator.getByRole('button', { name: 'Add account' })).toBeVisible()
  const pid = await app.electron.evaluate(() => process.pid)
  test.skip(!canRead(pid), 'this user may not read the memory of a process')
  const forms = formsOf(deriveAll(await openFolderKey(app.dataDir)))
  expect(searchMemory(pid, forms)).toContain('root')
  await callPanel(app.authenticator, 'lock.now')
  await expect.poll(() => searchMemory(pid, forms), { timeout: 60_000 }).toEqual([])
  await expect(app.panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeVisible()
  await endApp(app)
})
