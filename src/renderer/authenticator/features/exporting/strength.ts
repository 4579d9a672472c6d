// A hint how hard a file's password is to guess: by its length in different characters, since who has the file can try
// without end. It refuses nothing.

export type StrengthScore = 0 | 1 | 2 | 3

/** Repeated characters and runs (aaaa, abcd, 4321) count once. */
export function scorePassword(password: string): StrengthScore {
  const points = [...password.toLowerCase()].map((character) => character.codePointAt(0) ?? 0)
  const steps = points.map((point, index) => (index === 0 ? 99 : point - (points[index - 1] ?? 0)))
  const surprising = steps.filter((step, index) => step !== steps[index - 1] || Math.abs(step) > 1).length
  const length = Math.min(surprising, new Set(points).size * 2)
  if (length < 8) return 0
  if (length < 12) return 1
  return length < 16 ? 2 : 3
}
