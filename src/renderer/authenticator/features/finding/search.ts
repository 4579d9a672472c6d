// The search of the accounts, at every key press. Every word of the query must be in the issuer, the account, a tag or the note, in any
// order; the best match comes first. Notes are encrypted, so the main process searches them, word by word.
import type { Entry } from '../../../../shared/contract'
import { foldText } from '../../../../shared/text/plain'

export type SearchedFields = Pick<Entry, 'issuer' | 'account'> & Partial<Pick<Entry, 'id' | 'tags'>>

export interface SearchableEntry<E> {
  readonly entry: E
  readonly issuer: string
  readonly account: string
  readonly tags: readonly string[]
  /** All fields together, to exclude non-matches quickly. */
  readonly text: string
}

/** For each word of the query, the accounts whose note contains it. */
export type NoteHits = ReadonlyMap<string, ReadonlySet<string>>

const noNotes: NoteHits = new Map()

/** Prepares entries once, so that a key press only compares. */
export function prepareSearch<E extends SearchedFields>(entries: readonly E[]): SearchableEntry<E>[] {
  return entries.map((entry) => {
    const issuer = foldText(entry.issuer)
    const account = foldText(entry.account)
    const tags = (entry.tags ?? []).map(foldText)
    return { entry, issuer, account, tags, text: [issuer, account, ...tags].join('\n') }
  })
}

/** The words of a query, without duplicates. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(foldText(query).split(/\s+/).filter(Boolean))]
}

/** How well one word matches one field: all of it, its beginning, the beginning of a word, anywhere, or not at all. */
function fit(text: string, word: string): number {
  const at = text.indexOf(word)
  if (at < 0) return 0
  if (at === 0) return text.length === word.length ? 5 : 4
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 1 : 3
}

/** A match in the issuer counts most, then the account, then a tag, then the note. */
function score<E extends SearchedFields>(searched: SearchableEntry<E>, word: string, notes: NoteHits): number {
  let best = 0
  if (searched.text.includes(word)) {
    best = Math.max(fit(searched.issuer, word) * 10, fit(searched.account, word) * 7)
    for (const tag of searched.tags) best = Math.max(best, fit(tag, word) * 5)
  }
  if (best === 0 && searched.entry.id !== undefined && notes.get(word)?.has(searched.entry.id) === true) best = 2
  return best
}

/** The matching entries, best first and otherwise in their own order; all of them for an empty query. */
export function searchEntries<E extends SearchedFields>(
  prepared: readonly SearchableEntry<E>[],
  query: string,
  notes: NoteHits = noNotes
): E[] {
  const words = wordsOf(query)
  if (words.length === 0) return prepared.map(({ entry }) => entry)
  const found: { readonly entry: E; readonly score: number }[] = []
  for (const searched of prepared) {
    let sum = 0
    for (const word of words) {
      const one = score(searched, word, notes)
      if (one === 0) {
        sum = 0
        break
      }
      sum += one
    }
    if (sum > 0) found.push({ entry: searched.entry, score: sum })
  }
  return found.sort((a, b) => b.score - a.score).map(({ entry }) => entry)
}

export interface TextPart {
  readonly text: string
  readonly isFound: boolean
}

/** Splits a text into parts that match the words and parts that do not; joined, the parts are the text again. */
export function markWords(text: string, words: readonly string[]): readonly TextPart[] {
  if (words.length === 0 || text === '') return [{ text, isFound: false }]
  // Folding can change a text's length, so each folded character remembers the original one.
  const characters = [...text]
  const origins: number[] = []
  let folded = ''
  characters.forEach((character, index) => {
    const plain = foldText(character)
    folded += plain
    for (let count = 0; count < plain.length; count++) origins.push(index)
  })
  const isMarked = new Set<number>()
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      for (let offset = 0; offset < word.length; offset++) isMarked.add(origins[at + offset] ?? -1)
    }
  }
  const parts: { text: string; isFound: boolean }[] = []
  characters.forEach((character, index) => {
    const isFound = isMarked.has(index)
    const last = parts.at(-1)
    if (last?.isFound === isFound) last.text += character
    else parts.push({ text: character, isFound })
  })
  return parts
}

/** Whether this text contains a word of the query. */
export const hasWord = (text: string, words: readonly string[]): boolean => {
  const folded = foldText(text)
  return words.some((word) => folded.includes(word))
}
