// The append-only, hash-chained audit table. `append` runs inside the caller's transaction, with the change it tells of.
import { chainEntry, firstHash, type AuditEntry, type ChainedEntry } from '../domain/audit'
import type { Db } from './database'

export type NewAuditEntry = Omit<AuditEntry, 'seq'>

export interface AuditLog {
  append(entry: NewAuditEntry): void
  /** The number of entries and the last hash. */
  readHead(): { readonly entries: number; readonly hash: string }
  /** When the newest event was written since the clock was last found set back; null where there is none. */
  readNewestAt(): number | null
  /** All rows in order, one at a time. */
  iterate(): IterableIterator<ChainedEntry>
}

export function createAuditLog(db: Db): AuditLog {
  const head = db.prepare<[], { seq: number; hash: string }>('select seq, hash from audit order by seq desc limit 1')
  const insert = db.prepare('insert into audit (seq, entry, hash) values (?, ?, ?)')
  const newest = db.prepare<[], { at: number }>('select at from audit order by at desc limit 1')
  const newestSince = db.prepare<[number], { at: number }>(
    'select at from audit where seq >= ? order by at desc limit 1'
  )
  const lastSetBack = db.prepare<[], { seq: number }>(
    `select seq from audit where kind = 'clock.set-back' order by seq desc limit 1`
  )
  const all = db.prepare<[], ChainedEntry>('select entry, hash from audit order by seq')
  return {
    append(entry) {
      const last = head.get()
      const seq = (last?.seq ?? 0) + 1
      const chained = chainEntry(last?.hash ?? firstHash, { seq, ...entry })
      insert.run(seq, chained.entry, chained.hash)
    },
    readHead() {
      const last = head.get()
      return { entries: last?.seq ?? 0, hash: last?.hash ?? firstHash }
    },
    readNewestAt() {
      const setBack = lastSetBack.get()?.seq ?? null
      return (setBack === null ? newest.get() : newestSince.get(setBack))?.at ?? null
    },
    iterate: () => all.iterate()
  }
}
