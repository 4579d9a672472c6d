// SQLite with a callback before each statement, including each statement of a multi-statement text. For `vi.mock('better-sqlite3')` in
// tests of every moment at which the process can die.
import type Database from 'better-sqlite3'

type Original = typeof Database

const listeners = new Set<(sql: string) => void>()

/** Calls `listener` before each statement of every connection opened from now on; answers a function that stops this. */
export function onStatement(listener: (sql: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const tell = (sql?: unknown) => {
  for (const listener of listeners) listener(String(sql))
}

/** The exports of the mocked module. */
export function watchSqlite({ default: Sqlite }: { readonly default: Original }): { readonly default: unknown } {
  return {
    default: function Watched(path: string, options?: Database.Options) {
      return new Sqlite(path, { ...options, verbose: tell })
    }
  }
}
