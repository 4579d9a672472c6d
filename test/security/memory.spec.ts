// What the memory of the main process contains after a lock: none of the vault's keys, and no account's secret.
import { expect, test } from '@playwright/test'
import { hkdfSync } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { decodeBase32 } from '../../src/main/otp/base32'
import { revealSecret } from '../../src/main/protection/secret'
import { openPassphraseSlot, type PassphraseSlot } from '../../src/main/protection/slots'
import { endApp, launchApp, type RunningApp } from '../journeys/app'
import { enterPassphrase } from '../journeys/login'
import { callPanel } from '../journeys/steps'
import { addPassphrase, openLockSettings } from '../journeys/vault'

const passphrase = 'granite lantern under the bridge'
const setupKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXQ'
/** What something in memory would be written as. */
type Forms = Readonly<Record<string, Buffer>>

/** The vault's key, read with its passphrase, and what is derived from it: for the file, and for each purpose. */
async function findKeys(dataDir: string): Promise<Readonly<Record<string, Buffer>>> {
  const slots = readFileSync(join(dataDir, 'authenticator', 'slots.json'), 'utf8')
  const slot = (JSON.parse(slots) as { readonly passphrase: PassphraseSlot }).passphrase
  const opened = await openPassphraseSlot(slot, passphrase, 'vault')
  if (opened === null) throw new Error('the passphrase does not open the vault')
  const root = Buffer.from(revealSecret(opened.root))
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

/** Whether this user may read the memory of a process. */
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
  const forms = formsOf({ ...(await findKeys(app.dataDir)), secret: Buffer.from(secret) })
  const pid = await app.electron.evaluate(() => process.pid)
  if (process.platform === 'linux' && canRead(pid)) {
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
