// Splits codes into groups that are easy to read and type.

const groupSizes: Readonly<Record<number, readonly number[]>> = {
  6: [3, 3],
  7: [3, 4],
  8: [4, 4],
  9: [3, 3, 3],
  10: [5, 5]
}

/** Splits a code into its groups; up to five characters stay together. */
export function groupCode(code: string): readonly string[] {
  const sizes = groupSizes[code.length] ?? [code.length]
  let at = 0
  return sizes.map((size) => code.slice(at, (at += size)))
}
