// A hint how hard a file's password is to guess: by its length in different characters, since who has the file can try
// without end. It refuses nothing.

export type StrengthScore = 0 | 1 | 2 | 3

/** What repeats (aaaa, hunter2hunter) and what runs on (abcd, 4321) counts once. */
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
