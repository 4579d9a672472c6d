// The accounts that the list shows: the chosen shelf in the chosen order, or what the search finds in it.
import { useEffect, useMemo, useState } from 'react'
import type { Entry, Group, SortOrder } from '../../../../shared/contract'
import { useLocale } from '../../../ui/app-state'
import { search } from '../../client'
import { entriesOn, shelfKey, sortEntries, tagsOf, type Chip, type Shelf } from './order'
import { prepareSearch, searchEntries, wordsOf, type NoteHits } from './search'

const all: Shelf = { kind: 'all' }
const noHits: NoteHits = new Map()
const mostWord = 100

/** Asks the main process which notes contain these words. Answers are kept until the entries change. */
function useNotes(entries: readonly Entry[], words: readonly string[]): NoteHits {
  const [hits, setHits] = useState<{ readonly of: readonly Entry[]; readonly words: NoteHits }>({
    of: entries,
    words: noHits
  })
  const hasNotes = useMemo(() => entries.some(({ hasNote }) => hasNote), [entries])
  useEffect(() => {
    const known = hits.of === entries ? hits.words : noHits
    const unknown = words.filter((word) => !known.has(word))
    if (!hasNotes || unknown.length === 0) return undefined
    let isOver = false
    void Promise.all(
      unknown.map(async (word) => {
        const answer = await search.notes({ query: word.slice(0, mostWord) })
        return [word, new Set(answer.ok ? answer.value : [])] as const
      })
    ).then((answers) => {
      if (!isOver) setHits({ of: entries, words: new Map([...known, ...answers]) })
    })
    return () => {
      isOver = true
    }
  }, [entries, words, hasNotes, hits])
  return hits.of === entries ? hits.words : noHits
}

export interface Found {
  readonly shown: readonly Entry[]
  /** The search words, case-folded; empty if there is no search. */
  readonly words: readonly string[]
  readonly chips: readonly Chip[]
  readonly shelf: Shelf
  readonly tags: readonly string[]
}

export function useFound(
  entries: readonly Entry[],
  groups: readonly Group[],
  wantedShelf: Shelf,
  sort: SortOrder,
  query: string
): Found {
  const locale = useLocale()
  const sorted = useMemo(() => sortEntries(entries, sort, locale), [entries, sort, locale])
  const tagged = useMemo(() => tagsOf(entries, locale), [entries, locale])
  const chips = useMemo((): readonly Chip[] => {
    const favorites = entries.filter(({ isFavorite }) => isFavorite).length
    const counts = new Map<string | null, number>()
    for (const { groupId } of entries) counts.set(groupId, (counts.get(groupId) ?? 0) + 1)
    const narrower: readonly Chip[] = [
      ...(favorites > 0 ? [{ shelf: { kind: 'favorites' } as const, name: null, count: favorites }] : []),
      ...groups.map(({ id, name }) => ({
        shelf: { kind: 'group', id } as const,
        name,
        count: counts.get(id) ?? 0
      })),
      ...tagged.map(({ tag, count }) => ({ shelf: { kind: 'tag', tag } as const, name: tag, count }))
    ]
    if (narrower.length === 0) return []
    return [{ shelf: all, name: null, count: entries.length }, ...narrower]
  }, [entries, groups, tagged])
  // If the shelf no longer exists (no favourites, a removed group), all accounts are shown.
  const key = shelfKey(wantedShelf)
  const shelf = chips.find((chip) => shelfKey(chip.shelf) === key)?.shelf ?? all

  const standing = useMemo(() => entriesOn(sorted, shelf), [sorted, shelf])
  const words = useMemo(() => wordsOf(query), [query])
  // Prepared only when a search starts, so that the list opens fast.
  const isSearching = words.length > 0
  const prepared = useMemo(() => (isSearching ? prepareSearch(standing) : []), [isSearching, standing])
  const notes = useNotes(entries, words)
  const shown = useMemo(
    () => (isSearching ? searchEntries(prepared, query, notes) : standing),
    [isSearching, standing, prepared, query, notes]
  )
  return { shown, words, chips, shelf, tags: useMemo(() => tagged.map(({ tag }) => tag), [tagged]) }
}
