// Calls every word of a catalogue that takes values, through the same door as the pages do.

/** Each word that says something with `text` for each of its texts, by its path. Numbers and answers are tried as well. */
export function* callsOfWords(
  roots: Iterable<readonly [string, unknown]>,
  text: string
): Generator<readonly [string, string]> {
  for (const [path, value] of roots) yield* callsOf(path, value, text)
}

function* callsOf(path: string, value: unknown, text: string): Generator<readonly [string, string]> {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || Array.isArray(value)) return
  const names = Object.keys(value).filter((name) => name !== 'length' && name !== 'name')
  // A word and a part of the catalogue look alike through the door: a part has names, a word none.
  if (names.length > 0) {
    for (const name of names) yield* callsOf(`${path}.${name}`, Reflect.get(value, name), text)
    return
  }
  if (typeof value !== 'function') return
  const word = value as (...given: readonly unknown[]) => unknown
  const tries = [text, 3, true, { username: text, password: text }]
  for (const first of tries) {
    for (const second of tries) {
      try {
        const said = word(first, second, text, text)
        if (typeof said === 'string') yield [path, said]
      } catch {
        // Another kind of value goes in there.
      }
    }
  }
}
