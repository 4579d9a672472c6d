// A small JSON file of the data folder. Anyone with write access can replace it, so its content is validated, and an unreadable file counts
// as missing.
import { writeAtomically } from './atomic-file'
import { readSmallFile } from './small-file'

export interface JsonFile<T> {
  /** The content of the file, read each time; null if it is missing or invalid. Never throws. */
  read(): T | null
  /** Replaces the file atomically: after a crash, it is the old one or the new one. Throws if it cannot be written. */
  save(value: T): void
}

/** @param parse validates the parsed JSON (a schema's `parse`, or a function with a default for each field); it may throw */
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

/** The fields of an object; of an empty one if the value is not an object. */
export const fieldsOf = (kept: unknown): Readonly<Record<string, unknown>> =>
  typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
