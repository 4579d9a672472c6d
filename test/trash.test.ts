// The Trash is emptied automatically after 30 days, in the composed app: without a call and without a change.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openDatabase } from '../src/main/authenticator/storage/database'
import { encodeBase32 } from '../src/main/otp/base32'
import { composeApp } from './composed'

const day = 86_400_000
const hour = 3_600_000

/** The header of an 8 × 8 pixel PNG; the rest is never read. */
const logo = () => {
  const bytes = Buffer.alloc(64)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(8, 16)
  bytes.writeUInt32BE(8, 20)
  return new Uint8Array(bytes)
}

/** An account in the Trash with everything that belongs to it, one that an import replaced, and one that stays. */
async function openWithTrash() {
  const clock = { offset: 0 }
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const heard: string[] = []
  const app = await composeApp({ now: () => Date.now() + clock.offset, announce: (topic) => heard.push(topic) })
  const add = async (issuer: string, secret = encodeBase32(randomBytes(20))) => {
    const typed = { issuer, account: 'robin', setupKey: secret, type: 'totp', algorithm: 'SHA1', digits: 6, period: 30 }
    const { id } = await app.take<{ id: string }>('authenticator', 'candidates.type', { ...typed, counter: 0 })
    const items = [{ id, issuer, account: 'robin' }]
    const [saved] = await app.take<{ id: string }[]>('authenticator', 'candidates.save', { items })
    return saved?.id ?? ''
  }
  await add('Stays')
  const gone = await add('Goes')
  await app.take('authenticator', 'entries.setLogo', { id: gone, image: logo() })
  await app.take('authenticator', 'entries.rename', { id: gone, issuer: 'Goes', account: 'robin red' })
  await add('Replaced')
  const entry = { type: 'totp', issuer: 'Replaced', name: 'robin', secret: encodeBase32(randomBytes(20)) }
  const file = {
    format: 'countersign-export',
    version: 1,
    entries: [{ ...entry, algorithm: 'SHA1', digits: 6, period: 30 }]
  }
  const { importId, rows } = await app.take<{ importId: string; rows: { id: string }[] }>(
    'authenticator',
    'imports.prepare',
    { bytes: new Uint8Array(Buffer.from(JSON.stringify(file))) }
  )
  await app.take('authenticator', 'imports.apply', {
    importId,
    rows: rows.map(({ id }) => ({ id, action: 'replace' }))
  })
  await app.take('authenticator', 'entries.remove', { id: gone })
  expect(await app.take('authenticator', 'trash.list')).toHaveLength(2)
  /** Row counts of the vault's file, through a separate connection. */
  const count = async () => {
    const database = openDatabase(join(app.dataDir, 'authenticator'), await app.keyOf('authenticator'))
    const rowsOf = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
    const counted = ['entry', 'own_logo', 'history', 'replacement'].map(rowsOf)
    database.close()
    return counted
  }
  /** The remains of an import after a crash. */
  const leaveStaged = async () => {
    const database = openDatabase(join(app.dataDir, 'authenticator'), await app.keyOf('authenticator'))
    database.exec(`INSERT INTO entry (id, issuer, account, type, algorithm, digits, period, counter, secret, fingerprint, position,
        created_at, updated_at, tags, is_favorite, logo, used_count, import_id)
      SELECT 'staged', issuer, account, type, algorithm, digits, period, counter, secret, fingerprint, position,
        created_at, updated_at, tags, is_favorite, logo, used_count, 'left' FROM entry LIMIT 1`)
    database.prepare('INSERT INTO staged_import (id, at) VALUES (?, ?)').run('left', Date.now() + clock.offset)
    database.close()
  }
  return { ...app, clock, heard, count, leaveStaged }
}

it('a removed account is purged while the app runs, with its logo, history, replacements and import leftovers (CHECKLIST 103)', async () => {
  const { clock, heard, count, leaveStaged } = await openWithTrash()
  await leaveStaged()
  expect(await count()).toEqual([5, 1, 3, 1])
  clock.offset = 30 * day - hour
  vi.advanceTimersByTime(hour)
  // The two in the Trash are still there; the staged import is not.
  expect((await count())[0]).toBe(4)
  heard.length = 0
  clock.offset = 30 * day + hour
  vi.advanceTimersByTime(hour)
  // The remaining account keeps the record of the one it replaced.
  expect(await count()).toEqual([2, 0, 1, 0])
  expect(heard).toContain('entries')
})

it('a removed account is purged when the app starts, without any other change to the vault (CHECKLIST 103)', async () => {
  const { clock, count, restart, take, close } = await openWithTrash()
  await close()
  clock.offset = 31 * day
  await restart()
  expect((await count())[0]).toBe(2)
  await restart()
  expect(await take('authenticator', 'entries.list')).toHaveLength(2)
  expect(await take('authenticator', 'protection.get')).toMatchObject({ stage: 'ready' })
})
