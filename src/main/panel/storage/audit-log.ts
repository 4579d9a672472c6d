// The append-only, hash-chained audit table. `append` runs inside the caller's transaction, with the change it tells of.
import { chainEntry, firstHash, type AuditEntry, type ChainedEntry } from '../domain/audit'
import type { Db } from './database'

export type NewAuditEntry = Omit<AuditEntry, 'seq'>

export interface AuditLog {
  append(entry: NewAuditEntry): void
  /** The number of entries, the last hash and when the last one was written (null where there is none). */
  readHead(): { readonly entries: number; readonly hash: string; readonly at: number | null }
  /** All rows in order, one at a time. */
  iterate(): IterableIterator<ChainedEntry>
}

export function createAuditLog(db: Db): AuditLog {
  const head = db.prepare<[], { seq: number; hash: string; at: number }>(
    'select seq, hash, at from audit order by seq desc limit 1'
  )
  const insert = db.prepare('insert into audit (seq, entry, hash) values (?, ?, ?)')
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
      return { entries: last?.seq ?? 0, hash: last?.hash ?? firstHash, at: last?.at ?? null }
    },
    iterate: () => all.iterate()
  }
}
