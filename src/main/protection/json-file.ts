// A small JSON file of the data folder. Whoever can write there can put anything in its place, so what it says is checked, and
// what cannot be read counts as nothing.
import { writeAtomically } from './atomic-file'
import { readSmallFile } from './small-file'

export interface JsonFile<T> {
  /** What the file says, read anew each time; null where there is none, or none of this kind. Never throws. */
  read(): T | null
  /** Replaces it all at once: after a crash the file is the old one or the new one. Throws where it cannot be written. */
  save(value: T): void
}

/**
 * @param parse what of the parsed JSON is taken (a schema's `parse`, or one that falls back field by field); it may throw
 */
export function createJsonFile<T>(path: string, parse: (kept: unknown) => T): JsonFile<T> {
  return {
    read() {
      try {
        const bytes = readSmallFile(path)
        return bytes === null ? null : parse(JSON.parse(bytes.toString('utf8')))
      } catch {
        return null
      }
    },
    save(value) {
      writeAtomically(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8'))
    }
  }
}

/** The fields of an object; those of an empty one where it is something else. */
export const fieldsOf = (kept: unknown): Readonly<Record<string, unknown>> =>
  typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
