// Every change of the Panel runs in this one transaction. Triggers find whose rights it changes (rights-table.ts); these are appended to
// the journal and synced before the commit. So the journal may be one change ahead of the store, but never behind.
import { join } from 'node:path'
import type { FileHead } from '../../protection/anchor'
import type { Secret } from '../../protection/secret'
import type { Db } from './database'
import { emptyHead, openJournal, readJournal, type JournalFrame, type RightsJournal } from './rights-journal'
import { createRightsTable, type RightsTable } from './rights-table'

export interface Recording extends Pick<
  RightsTable,
  'readOpening' | 'setOpening' | 'listUnrecorded' | 'listAfter' | 'lower' | 'touch'
> {
  /** Runs `work` in one immediate transaction. If it throws, nothing of it remains. */
  transact<T>(work: () => T): T
  /** Where the journal ended at the last commit. */
  readHead(): FileHead
  /** The journal's intact frames, in order. */
  readFrames(): Generator<JournalFrame>
  /** The next change records these users again, whatever was recorded before. */
  recordAgain(userIds: Iterable<string>): void
  /** Continues the journal from `head`, or starts it again (null), for a store with another history. */
  continueFrom(head: FileHead | null): void
  /** No user counts as recorded any more. */
  forgetRecords(): void
  /** Called after each commit. `isTaking`: a user has fewer rights than before. */
  onCommitted(listener: (isTaking: boolean) => void): void
  close(): void
}

/** The path of the journal in a data folder. */
export const journalOf = (dataDir: string) => join(dataDir, 'rights.journal')

export interface RecordingOptions {
  readonly path: string
  readonly key: Secret
  /** Returns the number of entries in the audit log. */
  readonly countAudit: () => number
}

/** Opens the journal of an open store. Throws if the file system refuses. */
export function openRecorded(db: Db, { path, key, countAudit }: RecordingOptions): Recording {
  const table = createRightsTable(db)
  let journal: RightsJournal | null = null
  let listener: (isTaking: boolean) => void = () => undefined
  /** Users whose change is in the journal but was not committed. */
  const again = new Set<string>()

  const obtain = () => (journal ??= openJournal(path, key, table.readJournalHead()))

  const transact = <T>(work: () => T): T => {
    if (db.inTransaction) return work()
    let isTaking = false
    let written: readonly string[] = []
    try {
      const answer = db
        .transaction(() => {
          const done = work()
          const changed = table.takeChanged(again)
          isTaking = changed.isTaking
          if (changed.records.length > 0) {
            written = changed.records.map(([id]) => id)
            const { count } = table.readJournalHead()
            const head = obtain().append({ after: count, audit: countAudit(), records: changed.records })
            table.markRecorded(changed.records, head)
          }
          return done
        })
        .immediate()
      again.clear()
      listener(isTaking)
      return answer
    } catch (error) {
      for (const id of written) again.add(id)
      throw error
    }
  }

  return {
    readOpening: table.readOpening,
    setOpening: table.setOpening,
    listUnrecorded: table.listUnrecorded,
    listAfter: table.listAfter,
    lower: table.lower,
    touch: table.touch,
    transact,
    readHead: table.readJournalHead,
    readFrames: () => readJournal(path, key),
    recordAgain(userIds) {
      for (const id of userIds) again.add(id)
    },
    continueFrom(head) {
      journal?.close()
      journal = null
      table.setJournalHead(head ?? emptyHead)
    },
    forgetRecords: table.forgetRecords,
    onCommitted(hear) {
      listener = hear
    },
    close() {
      if (!db.open) return
      try {
        if (again.size > 0) transact(() => undefined)
      } catch {
        // A difference that could not be recorded is lowered at the next start.
      }
      journal?.close()
      journal = null
    }
  }
}
