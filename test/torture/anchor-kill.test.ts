// SIGKILL at random moments between a record in the journal, the commit and the anchor. Afterwards the store opens as the one
// that was left, nothing acknowledged is lost, and nobody has more than was given. Then the other way round: an older copy
// is put over what the kill left, as a thief would, and it opens nothing or gives nothing. COUNTERSIGN_ROUNDS sets how often.
import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../../src/main/panel/domain/audit'
import { isChangedError } from '../../src/main/protection/changed'
import { openAnchoredPanel } from './anchor-store'
import { prepareChild } from './kill'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 15)
const folder = mkdtempSync(join(tmpdir(), 'countersign-torture-'))
const masterHex = randomBytes(32).toString('hex')
const storePath = join(folder, 'panel', 'panel.db')
const journalPath = join(folder, 'panel', 'rights.journal')

const kill = prepareChild('anchor-child', { after: /ready\n/, withinMs: [5, 300] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Standing = { readonly role: string; readonly status: string }
const admin = ({ role, status }: Standing) => role === 'admin' && status === 'active'

/** What each user had last, as it was told, and what was under way. */
function read(lines: readonly string[], before: ReadonlyMap<string, Standing>) {
  const told = new Map(before)
  let doing: { readonly id: string; readonly standing: Standing } | null = null
  for (const line of lines) {
    const [what, id = '', role = '', status = ''] = line.split(' ')
    if (what === 'doing') doing = { id, standing: { role, status } }
    if (what === 'done') {
      told.set(id, { role, status })
      doing = null
    }
  }
  return { told, doing }
}

describe(`${rounds} kills at random moments`, () => {
  it(
    'CHECKLIST 63, 64: between journal, commit and anchor lose nothing acknowledged and give nobody anything',
    async () => {
      const startedAt = Date.now()
      let acts = 0
      let thefts = 0
      let before: ReadonlyMap<string, Standing> = new Map()
      for (let round = 0; round < rounds; round += 1) {
        // What a thief copied while the app was closed: another state than the one after this round.
        const older = join(folder, 'older')
        rmSync(older, { recursive: true, force: true })
        if (existsSync(storePath)) cpSync(join(folder, 'panel'), older, { recursive: true })
        const { told, doing } = read(await kill([folder, masterHex, String(round)]), before)
        acts += told.size

        if (existsSync(older)) {
          // The thief puts the older store over what the kill left, with and without its journal.
          const left = join(folder, 'left')
          rmSync(left, { recursive: true, force: true })
          cpSync(join(folder, 'panel'), left, { recursive: true })
          for (const withJournal of [false, true]) {
            for (const tail of ['-wal', '-shm']) rmSync(storePath + tail, { force: true })
            copyFileSync(join(older, 'panel.db'), storePath)
            if (withJournal) copyFileSync(join(older, 'rights.journal'), journalPath)
            try {
              const { panel, close } = await openAnchoredPanel(folder, masterHex, Date.UTC(2027, 0, 1))
              for (const user of panel.room.store.users.listAdmins()) {
                const had = told.get(user.id)
                if (had !== undefined && doing?.id !== user.id && admin(user)) expect(admin(had)).toBe(true)
              }
              await close()
            } catch (error) {
              if (!isChangedError(error)) throw error
              thefts += 1
            }
            rmSync(join(folder, 'panel'), { recursive: true })
            cpSync(left, join(folder, 'panel'), { recursive: true })
          }
        }

        const { panel, close } = await openAnchoredPanel(folder, masterHex, Date.UTC(2027, 0, 1))
        const { users, audit, rights } = panel.room.store
        const now = new Map<string, Standing>()
        for (const [id, standing] of told) {
          const user = users.find(id)
          if (user === null) throw new Error(`round ${round}: a user is gone`)
          const found = { role: user.role, status: user.status }
          now.set(id, found)
          if (doing?.id !== id) expect(found, `round ${round}: ${id}`).toEqual(standing)
          else {
            const lower = {
              role: standing.role === 'admin' && doing.standing.role === 'admin' ? 'admin' : 'member',
              status: standing.status === 'active' && doing.standing.status === 'active' ? 'active' : 'disabled'
            }
            expect([standing, doing.standing, lower], `round ${round}: ${id}`).toContainEqual(found)
          }
        }
        // Everybody's row says what the journal says last.
        const last = new Map<string, string>()
        for (const { records } of rights.readFrames())
          for (const [id, record] of records) last.set(id, `${record?.role ?? ''} ${record?.status ?? ''}`)
        for (const [id, { role, status }] of now) if (doing?.id !== id) expect(last.get(id)).toBe(`${role} ${status}`)
        const { entries, hash } = audit.readHead()
        expect(verifyChain(audit.iterate(), { entries, head: hash }).kind).toBe('whole')
        before = now
        await close()
      }
      expect(acts).toBeGreaterThan(0)
      tellResult({
        what: 'Panel: rights given and taken, journal and anchor',
        rounds,
        landed: 'at any moment',
        kept: `every act that was told of; ${thefts} of ${2 * (rounds - 1)} older stores put back were refused, the others gave nothing`,
        startedAt
      })
    },
    rounds * 10_000
  )
})
