// Merges the results of several images, without duplicate accounts, transfer pages and ignored texts.
import type { ScanOutcome } from '../../../../shared/contract'

export const emptyOutcome: ScanOutcome = { candidates: [], ignored: [], pages: [] }

export function joinOutcomes(a: ScanOutcome, b: ScanOutcome): ScanOutcome {
  const candidates = new Map([...a.candidates, ...b.candidates].map((each) => [each.id, each]))
  const ignored = new Map([...a.ignored, ...b.ignored].map((each) => [`${each.kind}\n${each.shown}`, each]))
  const pages = new Map([...a.pages, ...b.pages].map((each) => [`${each.transferId}/${each.size}/${each.index}`, each]))
  return { candidates: [...candidates.values()], ignored: [...ignored.values()], pages: [...pages.values()] }
}

export interface TransferProgress {
  readonly found: number
  readonly total: number
  /** The first few missing ones, counted from 1 as on the phone. */
  readonly missing: readonly number[]
}

const mostNamed = 20

/** The progress of a Google transfer of several codes; null if none is missing. If there are two, the first. */
export function findMissingPages({ pages }: ScanOutcome): TransferProgress | null {
  for (const { transferId, size } of pages) {
    const same = pages.filter((page) => page.transferId === transferId && page.size === size)
    const found = new Set(same.map(({ index }) => index).filter((index) => index >= 0 && index < size))
    if (found.size >= size) continue
    const missing: number[] = []
    for (let index = 0; index < size && missing.length < mostNamed; index++) {
      if (!found.has(index)) missing.push(index + 1)
    }
    return { found: found.size, total: size, missing }
  }
  return null
}
