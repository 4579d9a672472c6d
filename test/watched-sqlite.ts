// SQLite as it is, telling of each statement before it is run: those of one text one by one, too. For `vi.mock('better-sqlite3')`
// of a test that looks at every moment at which the process can be gone.
import type Database from 'better-sqlite3'

type Original = typeof Database

const listeners = new Set<(sql: string) => void>()

/** Calls `listener` before each statement of every connection that is opened from now on; answers what ends it. */
export function onStatement(listener: (sql: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const tell = (sql?: unknown) => {
  for (const listener of listeners) listener(String(sql))
}

/** What the mocked module exports. */
export function watchSqlite({ default: Sqlite }: { readonly default: Original }): { readonly default: unknown } {
  return {
    default: function Watched(path: string, options?: Database.Options) {
      return new Sqlite(path, { ...options, verbose: tell })
    }
  }
}
