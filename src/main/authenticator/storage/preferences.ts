// The window's preferences, by name. Seal anything secret before storing it here.
import type { VaultDatabase } from './database'

export interface PreferenceTable {
  get(name: string): string | null
  /** Null deletes the preference. */
  set(name: string, value: string | null): void
}

export function createPreferenceTable(database: VaultDatabase): PreferenceTable {
  const select = database.prepare<[string], { value: string }>('select value from preference where name = ?')
  const upsert = database.prepare<[string, string]>(
    'insert into preference (name, value) values (?, ?) on conflict (name) do update set value = excluded.value'
  )
  const forget = database.prepare<[string]>('delete from preference where name = ?')
  return {
    get: (name) => select.get(name)?.value ?? null,
    set: (name, value) => {
      if (value === null) forget.run(name)
      else upsert.run(name, value)
    }
  }
}
