// Rules for copying quickly: a code that is about to end is not worth pasting, and a short list shows the most used accounts.
import type { VaultEntry } from './entry'

/** With less time left than this, in ms, wait for the next code. */
export const leastLeftMs = 3_000

/** How long to wait, in ms, before copying a code that ends at `until`; 0 means now. Codes without an end never wait. */
export function waitForFresh(until: number, now: number): number {
  const left = until - now
  return until > 0 && left > 0 && left < leastLeftMs ? left : 0
}

export const mostQuickEntries = 6

/** The accounts in a short menu: the favourites; if there are none, the most copied ones. Unused ones keep the list's order. */
export function pickQuickEntries(entries: readonly VaultEntry[]): readonly VaultEntry[] {
  const favourites = entries.filter(({ isFavorite }) => isFavorite)
  if (favourites.length > 0) return favourites.slice(0, mostQuickEntries)
  return entries.toSorted((a, b) => b.usedCount - a.usedCount).slice(0, mostQuickEntries)
}
