// The rules of copying in a hurry: a code about to end is not worth pasting, and a short list shows what is used most.
import type { VaultEntry } from './entry'

/** With less than this left, ms, one waits for the fresh code. */
export const leastLeftMs = 3_000

/** How long to wait, ms, before a code that ends at `until` is worth copying; 0 for now. Codes with no end never wait. */
export function waitForFresh(until: number, now: number): number {
  const left = until - now
  return until > 0 && left > 0 && left < leastLeftMs ? left : 0
}

export const mostQuickEntries = 6

/** What a short menu offers: the favourites, or where there are none what is copied most; unused ones as in the list. */
export function pickQuickEntries(entries: readonly VaultEntry[]): readonly VaultEntry[] {
  const favourites = entries.filter(({ isFavorite }) => isFavorite)
  if (favourites.length > 0) return favourites.slice(0, mostQuickEntries)
  return entries.toSorted((a, b) => b.usedCount - a.usedCount).slice(0, mostQuickEntries)
}
