// A full disk, and a store that becomes read-only, on a real small file system. Mounting it needs root; otherwise the tests are skipped
// with a message. The app reports the error, nothing is partly done, and work continues once there is space.
import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { panelHandlers } from '../../src/main/ipc/panel'
import { verifyChain } from '../../src/main/panel/domain/audit'
import { openTorturedPanel, password, type TorturedPanel } from './panel-store'
import { isMountable, itWithstands, prepareSmallDisk } from './small-disk'

const masterHex = randomBytes(32).toString('hex')
const disk = prepareSmallDisk()

async function openFilled(): Promise<TorturedPanel> {
  const store = await openTorturedPanel(disk.folder(), masterHex, Date.UTC(2026, 0, 1))
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
  itWithstands(
    'CHECKLIST 61: refuses changes on a full disk, changes nothing, and continues once there is room',
    'Panel: full disk',
    'refused, nothing partly done, keeps working',
    async () => {
      const store = await openFilled()
      expect(await attempt(store)).toMatchObject({ ok: false, error: { code: 'wrong-credentials' } })
      store.clock.now += 3_600_000
      disk.fill()
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
      disk.makeRoom()
      expect(await attempt(store)).toMatchObject({ ok: false, error: { code: 'wrong-credentials' } })
      expect(store.panel.context.store.audit.readHead().entries).toBeGreaterThan(before)
      expect(isWhole(store)).toBe(true)
      store.panel.close()
    }
  )

  itWithstands(
    'CHECKLIST 61: reports a store that became read-only, and opens it again later',
    'Panel: read-only store',
    'refused, opens later',
    async () => {
      const store = await openFilled()
      const entries = store.panel.context.store.audit.readHead().entries
      store.panel.close()
      disk.remount('ro')
      await expect(openTorturedPanel(disk.folder(), masterHex, Date.UTC(2026, 0, 2))).rejects.toThrow()
      disk.remount('rw')
      const again = await openTorturedPanel(disk.folder(), masterHex, Date.UTC(2026, 0, 2))
      expect(again.panel.context.store.audit.readHead().entries).toBe(entries)
      expect(isWhole(again)).toBe(true)
      again.panel.close()
    }
  )
})
