// Joining what several pictures gave: each account and each text that was left alone once.
import type { ScanOutcome } from '../../../../shared/contract'

export const emptyOutcome: ScanOutcome = { candidates: [], ignored: [] }

export function joinOutcomes(a: ScanOutcome, b: ScanOutcome): ScanOutcome {
  const candidates = new Map([...a.candidates, ...b.candidates].map((each) => [each.id, each]))
  const ignored = new Map([...a.ignored, ...b.ignored].map((each) => [`${each.kind}\n${each.shown}`, each]))
  return { candidates: [...candidates.values()], ignored: [...ignored.values()] }
}
