// Notes are searched here, because they never leave the main process as a whole. The rule is that of the page for names: every word, in any
// order, ignoring case and accents.
import { foldText } from '../../../shared/text/plain'
import type { EntryDetails } from './entry'

export interface NoteSearch {
  /** The ids of notes that contain every word of `query`; none for an empty query. */
  find(query: string, notes: Iterable<readonly [string, EntryDetails]>): string[]
}

/** Caches each note's folded text as long as the note object exists. */
export function createNoteSearch(): NoteSearch {
  const folded = new WeakMap<EntryDetails, string>()
  const foldNote = (details: EntryDetails) => {
    const known = folded.get(details)
    if (known !== undefined) return known
    const text = foldText(details.note ?? '')
    folded.set(details, text)
    return text
  }
  return {
    find: (query, notes) => {
      const words = foldText(query).split(/\s+/u).filter(Boolean)
      const found: string[] = []
      if (words.length === 0) return found
      for (const [id, details] of notes) {
        if (details.note === undefined) continue
        const text = foldNote(details)
        if (words.every((word) => text.includes(word))) found.push(id)
      }
      return found
    }
  }
}
