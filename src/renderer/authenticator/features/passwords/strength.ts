// Estimates how hard a file's password is to guess, by how many different characters it has: someone with the file can try any number of
// times. It refuses nothing.

export type StrengthScore = 0 | 1 | 2 | 3

/** Repetitions (aaaa, hunter2hunter) and sequences (abcd, 4321) count once. */
export function scorePassword(password: string): StrengthScore {
  const points = [...password.normalize('NFC').toLowerCase()].map((character) => character.codePointAt(0) ?? 0)
  const pairs = points.slice(1).map((point, index) => [points[index] ?? 0, point] as const)
  const surprising = pairs.filter(([a, b], index) => {
    const before = pairs[index - 1]
    return before === undefined || b - a !== before[1] - before[0] || Math.abs(b - a) > 1
  })
  const length = new Set(surprising.map((pair) => pair.join())).size + 1
  if (length < 8) return 0
  if (length < 12) return 1
  return length < 16 ? 2 : 3
}
