// A full disk, and a store that becomes read-only, on a real small file system. Mounting it needs root; otherwise the tests are skipped
// with a message. The app reports the error, nothing is partly done, and work continues once there is space.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { panelHandlers } from '../../src/main/ipc/panel'
import { verifyChain } from '../../src/main/panel/domain/audit'
import { openTorturedPanel, password, type TorturedPanel } from './panel-store'
import { tellResult } from './result'

const isMountable = process.platform === 'linux' && process.getuid?.() === 0
const masterHex = randomBytes(32).toString('hex')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-disk-'))
  if (isMountable) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
})
afterEach(() => {
  if (isMountable) execFileSync('umount', [folder])
  rmSync(folder, { recursive: true })
})

async function openFilled(): Promise<TorturedPanel> {
  const store = await openTorturedPanel(folder, masterHex, Date.UTC(2026, 0, 1))
  const answer = await store.panel.account.create('admin', {
    accountName: 'Disk',
    name: 'First Admin',
    email: 'admin@example.com',
    password,
    confirmPassword: password
  })
  if (!answer.ok) throw new Error(answer.error.code)
  return store
}

const isWhole = ({ panel }: TorturedPanel) => {
  const { audit } = panel.context.store
  const head = audit.readHead()
  return verifyChain(audit.iterate(), { entries: head.entries, head: head.hash }).kind === 'whole'
}

/** A login attempt writes an audit row and a counter, whatever its result. */
const attempt = ({ panel }: TorturedPanel) =>
  panelHandlers(panel).session.logIn({ username: 'admin@example.com', password: 'wrong' }, { profileId: 'other' })

describe.skipIf(!isMountable)('the Panel on a small file system', () => {
  it('CHECKLIST 61: refuses changes on a full disk, changes nothing, and continues once there is room', async () => {
    const startedAt = Date.now()
    const store = await openFilled()
    expect(await attempt(store)).toMatchObject({ ok: false, error: { code: 'wrong-credentials' } })
    store.clock.now += 3_600_000
    const filler = join(folder, 'filler')
    const fill = () => {
      try {
        writeFileSync(filler, randomBytes(4 * 1024 * 1024))
      } catch {
        // The disk is full, as intended.
      }
    }
    fill()
    const before = store.panel.context.store.audit.readHead().entries
    const codes = new Set<string>()
    // A few rows may still fit into what SQLite has already allocated.
    for (let count = 0; count < 200 && !codes.has('store-unavailable'); count += 1) {
      const answer = await attempt(store)
      store.clock.now += 3_600_000
      codes.add(answer.ok ? 'ok' : answer.error.code)
    }
    expect([...codes].filter((code) => code !== 'wrong-credentials')).toEqual(['store-unavailable'])
    expect(isWhole(store)).toBe(true)
    rmSync(filler)
    expect(await attempt(store)).toMatchObject({ ok: false, error: { code: 'wrong-credentials' } })
    expect(store.panel.context.store.audit.readHead().entries).toBeGreaterThan(before)
    expect(isWhole(store)).toBe(true)
    store.panel.close()
    const landed = 'a 2 MiB file system'
    tellResult({
      what: 'Panel: full disk',
      rounds: 1,
      landed,
      kept: 'refused, nothing partly done, keeps working',
      startedAt
    })
  })

  it('CHECKLIST 61: reports a store that became read-only, and opens it again later', async () => {
    const startedAt = Date.now()
    const store = await openFilled()
    const entries = store.panel.context.store.audit.readHead().entries
    store.panel.close()
    execFileSync('mount', ['-o', 'remount,ro', folder])
    await expect(openTorturedPanel(folder, masterHex, Date.UTC(2026, 0, 2))).rejects.toThrow()
    execFileSync('mount', ['-o', 'remount,rw', folder])
    const again = await openTorturedPanel(folder, masterHex, Date.UTC(2026, 0, 2))
    expect(again.panel.context.store.audit.readHead().entries).toBe(entries)
    expect(isWhole(again)).toBe(true)
    again.panel.close()
    const landed = 'a 2 MiB file system'
    tellResult({ what: 'Panel: read-only store', rounds: 1, landed, kept: 'refused, opens later', startedAt })
  })
})
