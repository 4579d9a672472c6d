// Renews the key of the Panel's store: its next generation with the rights journal, and the copies.
import { rmSync } from 'node:fs'
import type { FileHead } from '../../../protection/anchor'
import { renewCopies, renewStore, type RenewCopiesInput, type RenewInput } from '../../../protection/renew-store'
import { wrapSecret } from '../../../protection/secret'
import type { JobContext } from '../../../worker/job'
import { countRecords, resealPanel, setJournalHead } from '../../storage/resealing'
import { renewJournal } from '../../storage/rights-journal'

export interface RenewPanelInput extends RenewInput {
  /** The rights journal, and the new file for it, which must not exist yet. */
  readonly journal: string
  readonly journalTo: string
}

/** Builds the next generation of a closed store. Returns where its journal ends. */
export function renewPanel(input: RenewPanelInput, context: JobContext): Promise<FileHead> {
  rmSync(input.journalTo, { force: true })
  return renewStore(
    input,
    function* (db, from, to) {
      yield* resealPanel(db, from, to)
      const count = countRecords(db)
      const journal = renewJournal(input.journal, from, {
        to: input.journalTo,
        next: wrapSecret(input.newKey),
        count
      })
      let turn = journal.next()
      for (; turn.done !== true; turn = journal.next()) yield { done: 1, total: 1 }
      const { at, end } = turn.value
      if (at === null) throw new Error('the rights journal ends before the store does')
      setJournalHead(db, at)
      return end
    },
    context
  )
}

export const renewPanelCopies = (input: RenewCopiesInput, context: JobContext): Promise<boolean> =>
  renewCopies(input, resealPanel, context)
