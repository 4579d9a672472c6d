// The window's preferences, by name. Nothing secret belongs here unless it is sealed.
import type { VaultDatabase } from './database'

export interface PreferenceTable {
  get(name: string): string | null
  /** Null forgets the preference. */
  set(name: string, value: string | null): void
}

export function createPreferenceTable(database: VaultDatabase): PreferenceTable {
  const select = database.prepare<[string], { value: string }>('SELECT value FROM preference WHERE name = ?')
  const upsert = database.prepare<[string, string]>(
    'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value'
  )
  const forget = database.prepare<[string]>('DELETE FROM preference WHERE name = ?')
  return {
    get: (name) => select.get(name)?.value ?? null,
    set: (name, value) => {
      if (value === null) forget.run(name)
      else upsert.run(name, value)
    }
  }
}
