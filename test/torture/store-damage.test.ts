// A store that was truncated or has a flipped byte. A torn journal loses only complete transactions at its end; a flipped byte in a closed
// file is always reported, wherever it is. The file is a Panel's, with an account, an enrolment and an audit log.
import { randomBytes, randomInt } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyChain } from '../../src/main/panel/domain/audit'
import { pathOf } from '../../src/main/panel/storage/database'
import { openAnchoredPanel } from './anchor-store'
import { openTorturedPanel, password, type TorturedPanel } from './panel-store'
import { tellResult } from './result'

const rounds = Math.min(Number(process.env['COUNTERSIGN_ROUNDS'] ?? 25), 500)
const masterHex = randomBytes(32).toString('hex')
const startAt = Date.UTC(2026, 0, 1)
let home: string
let made: string

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'countersign-damage-'))
  made = join(home, 'made')
})
afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})

async function openFilled<T extends TorturedPanel>(
  open: (folder: string, masterHex: string, startAt: number) => Promise<T>
): Promise<T> {
  const store = await open(made, masterHex, startAt)
  const answer = await store.panel.account.create('admin', {
    accountName: 'Damage',
    name: 'First Admin',
    email: 'admin@example.com',
    password,
    confirmPassword: password
  })
  if (!answer.ok) throw new Error(answer.error.code)
  for (let count = 0; count < 20; count += 1) {
    store.clock.now += 3_600_000
    await store.panel.session.logIn('other', { username: 'admin@example.com', password: 'wrong' })
  }
  return store
}

const copyTo = (name: string) => {
  const folder = join(home, name)
  cpSync(made, folder, { recursive: true })
  return folder
}

it('an incomplete write-ahead log loses its last transactions as a whole; the chain verifies', async () => {
  const startedAt = Date.now()
  const store = await openFilled(openTorturedPanel)
  const { entries } = store.panel.context.store.audit.readHead()
  const wal = statSync(`${pathOf(join(made, 'panel'))}-wal`).size
  expect(wal).toBeGreaterThan(8192)
  for (let round = 0; round < rounds; round += 1) {
    const folder = copyTo(`torn-${round}`)
    truncateSync(`${pathOf(join(folder, 'panel'))}-wal`, randomInt(0, wal))
    const { panel } = await openTorturedPanel(folder, masterHex, startAt)
    const { audit, users } = panel.context.store
    const head = audit.readHead()
    expect(head.entries).toBeLessThanOrEqual(entries)
    expect(verifyChain(audit.iterate(), { entries: head.entries, head: head.hash }).kind).toBe('whole')
    // The account and its admin were created in one transaction.
    expect(users.findByUsername('admin@example.com') !== null).toBe(panel.context.store.account.find() !== null)
    panel.close()
    rmSync(folder, { recursive: true })
  }
  store.panel.close()
  tellResult({ what: 'Panel: torn journal', rounds, landed: 'at any byte', kept: `${rounds} chains intact`, startedAt })
}, 60_000)

it('a flipped byte in a closed store is reported, wherever it is', async () => {
  const startedAt = Date.now()
  const store = await openFilled(openAnchoredPanel)
  await store.close()
  const path = pathOf(join(made, 'panel'))
  const whole = readFileSync(path)
  const pages = whole.length / 4096
  for (let round = 0; round < rounds; round += 1) {
    const folder = copyTo(`flipped-${round}`)
    const bytes = Buffer.from(whole)
    // A random byte of each page in turn.
    const at = (round % pages) * 4096 + randomInt(0, 4096)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(0, 8))
    writeFileSync(pathOf(join(folder, 'panel')), bytes)
    await expect(openAnchoredPanel(folder, masterHex, startAt), `byte ${at}`).rejects.toThrow()
    rmSync(folder, { recursive: true })
  }
  tellResult({
    what: 'Panel: a flipped bit in a closed store',
    rounds,
    landed: `${pages} pages in turn`,
    kept: `${rounds} reported at the next start`,
    startedAt
  })
}, 60_000)
