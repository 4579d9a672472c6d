// Where the windows were, as it is kept in one small file. Nothing secret is in it, and whatever lies there, the app starts.
import { readSmallFile } from '../protection/small-file'

/** By the window's name; nothing where no such file can be read. */
export function readPlaces(path: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(readSmallFile(path)?.toString('utf8') ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
