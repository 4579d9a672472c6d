// The vault's state for its anchor: which opening it is in, and how many changes there were. Triggers count, so that no write, not even the
// command line's, can forget it.
import type { AnchoredStore } from '../../protection/anchor-keeper'
import type { VaultDatabase } from './database'

export function createVaultState(database: VaultDatabase): AnchoredStore {
  const read = database.prepare<[], { opening: string | null; changes: number }>(
    'select opening, changes from vault_state'
  )
  const setOpening = database.prepare('update vault_state set opening = ?')
  const changes = () => read.get()?.changes ?? 0
  return {
    readOpening: () => read.get()?.opening ?? null,
    setOpening: (name) => {
      setOpening.run(name)
    },
    readHead: () => ({ count: changes(), hash: '' }),
    holds: ({ count }) => changes() >= count,
    readJournalHead: () => null,
    journalHolds: () => true
  }
}
