// The one transaction in which every change of the Panel is made. What it does to anybody's rights is found by triggers
// (rights-table.ts), appended to the journal and synced, and then committed: the journal may be one change ahead of the
// store, never behind.
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
  /** Runs `work` in one immediate transaction: all of it happens, or (when it throws) nothing. */
  transact<T>(work: () => T): T
  /** Where the journal stood at the last commit. */
  readHead(): FileHead
  /** The journal's frames, in order, as far as they are whole. */
  readFrames(): Generator<JournalFrame>
  /** These users are recorded again by the next change, whatever was recorded of them. */
  recordAgain(userIds: Iterable<string>): void
  /** The journal is written on from `head`, or anew (null): for a store whose own history is another. */
  continueFrom(head: FileHead | null): void
  /** Nothing counts as recorded any more. */
  forgetRecords(): void
  /** Hears of each commit; `isTaking`: somebody has less than before. */
  onCommitted(listener: (isTaking: boolean) => void): void
  close(): void
}

/** The journal beside the store in a folder. */
export const journalOf = (dataDir: string) => join(dataDir, 'rights.journal')

export interface RecordingOptions {
  readonly path: string
  readonly key: Secret
  /** How many entries the audit log has. */
  readonly countAudit: () => number
}

/** Opens the journal of an open store. Throws where the file system refuses. */
export function openRecorded(db: Db, { path, key, countAudit }: RecordingOptions): Recording {
  const table = createRightsTable(db)
  let journal: RightsJournal | null = null
  let listener: (isTaking: boolean) => void = () => undefined
  /** Of whom the journal says what was then not committed. */
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
        // What could not be recorded is lowered at the next start, should that one not be in order.
      }
      journal?.close()
      journal = null
    }
  }
}
