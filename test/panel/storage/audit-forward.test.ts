// Carrying the audit log forward when the store goes back, on real databases: the present log continues the old one, the two diverged, or
// rows can't be read.
import { describe, expect, it } from 'vitest'
import type { AuditEvent } from '../../../src/shared/model/audit'
import { verifyChain } from '../../../src/main/panel/domain/audit'
import { carryAudit } from '../../../src/main/panel/storage/audit-forward'
import { createAuditLog } from '../../../src/main/panel/storage/audit-log'
import { pathOf, type Db } from '../../../src/main/panel/storage/database'
import { openStore } from '../../../src/main/panel/storage/store'
import { createSecret } from '../../../src/main/protection/secret'
import { openStoreFile } from '../../../src/main/sqlite/open'
import { createFolder } from '../harness'

const key = createSecret(Buffer.alloc(32))

/** An empty log with the Panel's own tables. */
function createLog(): Db {
  const folder = createFolder()
  openStore(folder, key).close()
  return openStoreFile(pathOf(folder), key)
}
const write = (db: Db, ...names: string[]) => {
  const log = createAuditLog(db)
  for (const name of names)
    log.append({ at: 1000, kind: 'login.succeeded', actor: null, subject: null, profile: name, data: {} })
}
const entriesOf = (db: Db) =>
  [...createAuditLog(db).iterate()].map(({ entry }) => {
    const { profile, data } = JSON.parse(entry) as AuditEvent
    return data['formerSeq'] === undefined ? profile : `${profile ?? ''} (${String(data['formerSeq'])})`
  })
const isWhole = (db: Db) => {
  const { entries, hash } = createAuditLog(db).readHead()
  return verifyChain(createAuditLog(db).iterate(), { entries, head: hash }).kind === 'whole'
}
const countLogins = (db: Db) =>
  db.prepare<[], { sum: number }>('select coalesce(sum(count), 0) as sum from audit_counts').get()?.sum

/** Removes rows from a log as damage does, past the trigger. */
const lose = (db: Db, where: string) => {
  db.exec(`drop trigger audit_keeps_rows; delete from audit where ${where}`)
}
/** Two logs with the same beginning. */
function createPair(...names: string[]): { target: Db; present: Db } {
  const [target, present] = [createLog(), createLog()]
  for (const db of [target, present]) write(db, ...names)
  return { target, present }
}

describe('the audit log of a restored store', () => {
  it('CHECKLIST 68: continues with every later row, unchanged', () => {
    const { target, present } = createPair('a', 'b')
    write(present, 'c', 'd')
    expect(carryAudit(target, present)).toEqual({ lost: 0 })
    expect([...createAuditLog(target).iterate()]).toEqual([...createAuditLog(present).iterate()])
    expect(countLogins(target)).toBe(4)
  })

  it('is the copy’s if the present store is older', () => {
    const { target, present } = createPair('a')
    write(target, 'b')
    expect(carryAudit(target, present)).toEqual({ lost: 0 })
    expect(entriesOf(target)).toEqual(['a', 'b'])
  })

  it('CHECKLIST 68: keeps both branches if they diverged: the present one as it is known outside, then the other with its numbers', () => {
    const { target, present } = createPair('a', 'b')
    write(target, 'c', 'd', 'e')
    write(present, 'x', 'y')
    expect(carryAudit(target, present)).toEqual({ lost: 0 })
    expect(entriesOf(target)).toEqual(['a', 'b', 'x', 'y', 'c (3)', 'd (4)', 'e (5)'])
    expect(isWhole(target)).toBe(true)
    const head = createAuditLog(present).readHead()
    const kept = [...createAuditLog(target).iterate()][head.entries - 1]
    expect(kept?.hash).toBe(head.hash)
    // Still append-only.
    expect(() => target.exec('delete from audit')).toThrow('append-only')
    write(target, 'z')
    expect(isWhole(target)).toBe(true)
  })

  it('CHECKLIST 68: with gaps keeps what can be read, with its numbers, and says how much is lost', () => {
    const { target, present } = createPair('a', 'b')
    write(present, 'c', 'd', 'e', 'f', 'g')
    lose(present, "json_extract(entry, '$.profile') in ('d', 'f')")
    expect(carryAudit(target, present)).toEqual({ lost: 2 })
    expect(entriesOf(target)).toEqual(['a', 'b', 'c', 'e (5)', 'g (7)'])
    expect(isWhole(target)).toBe(true)
  })

  it('does not count as diverged because common rows cannot be read', () => {
    const { target, present } = createPair('a', 'b', 'c')
    write(present, 'd')
    lose(present, 'seq between 2 and 3')
    expect(carryAudit(target, present)).toEqual({ lost: 0 })
    expect(entriesOf(target)).toEqual(['a', 'b', 'c', 'd'])
    expect(isWhole(target)).toBe(true)
  })

  it('is the copy’s if nothing else can be read', () => {
    const { target, present } = createPair('a')
    present.exec('drop table audit')
    expect(carryAudit(target, present)).toEqual({ lost: 0 })
    expect(entriesOf(target)).toEqual(['a'])
  })

  it('has no row twice after a second restore, and keeps the first number of each row', () => {
    const { target, present } = createPair('a')
    write(target, 'b')
    write(present, 'x')
    carryAudit(target, present)
    const again = createLog()
    write(again, 'a', 'q')
    carryAudit(again, target)
    expect(entriesOf(again)).toEqual(['a', 'x', 'b (2)', 'q (2)'])
    carryAudit(again, target)
    expect(entriesOf(again)).toEqual(['a', 'x', 'b (2)', 'q (2)'])
  })
})
