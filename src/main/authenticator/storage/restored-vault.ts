// Builds the vault that replaces the present one when the Authenticator goes back to a copy. The vault has no rights to carry over, so it
// is the copy, checked again.
import { randomBytes } from 'node:crypto'
import { ok, type Result } from '../../../shared/result'
import { openDamaged } from '../../protection/damaged-store'
import {
  buildIncoming,
  exchange,
  refuse,
  type BuiltStore,
  type Exchange,
  type NotRestored
} from '../../protection/exchange'
import type { Secret } from '../../protection/secret'
import { openIncoming } from '../../sqlite/store'
import { pathOf, vaultKind } from './database'
import { createVaultState } from './state'

/** Builds it from the copy `name`, next to the vault. */
export function buildRestoredVault(dataDir: string, key: Secret, name: string): Result<BuiltStore, NotRestored> {
  return buildIncoming(pathOf(dataDir), name, (path) => {
    const copy = openIncoming(vaultKind, pathOf(dataDir), path, key)
    if (copy === null) return refuse('unreadable')
    try {
      const state = createVaultState(copy)
      const opening = randomBytes(16).toString('hex')
      state.setOpening(opening)
      return ok({ opening, head: state.readHead(), journal: null })
    } finally {
      copy.close()
    }
  })
}

/** Goes back to the copy `name` when the vault is damaged or changed. The current files are kept in `asideFolder`. */
export async function restoreDamagedVault(
  dataDir: string,
  key: Secret,
  name: string,
  { asideFolder, beforeRename }: Pick<Exchange, 'asideFolder' | 'beforeRename'>
): Promise<Result<null, NotRestored>> {
  const built = buildRestoredVault(dataDir, key, name)
  if (!built.ok) return built
  const present = openDamaged(pathOf(dataDir), key)
  present?.close()
  await exchange(built.value, { storePath: pathOf(dataDir), isLost: present === null, asideFolder, beforeRename })
  return ok(null)
}
