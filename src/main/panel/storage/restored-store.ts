// Builds the store that replaces the present one when the Panel goes back to a copy (docs/decisions/0019).
import { randomBytes } from 'node:crypto'
import { ok, type Result } from '../../../shared/result'
import { buildIncoming, refuse, type BuiltStore, type NotRestored } from '../../protection/exchange'
import type { Secret } from '../../protection/secret'
import { listSnapshots } from '../../protection/snapshots'
import { isWhole } from '../../sqlite/open'
import { openIncoming } from '../../sqlite/store'
import { createAuditLog } from './audit-log'
import { panelKind, pathOf, type Db } from './database'
import { rollForward, type GoingBack } from './rolling-forward'

export interface Restoring extends Omit<GoingBack, 'takenAt' | 'opening'> {
  readonly dataDir: string
  readonly key: Secret
  readonly name: string
}

/**
 * Builds the store from the copy and from the contents of `present`, next to the current one. `present` is null if nothing of it can be
 * read.
 */
export function buildRestored(present: Db | null, restoring: Restoring): Result<BuiltStore, NotRestored> {
  const { dataDir, key, name, journal } = restoring
  const takenAt = listSnapshots(pathOf(dataDir)).find((snapshot) => snapshot.name === name)?.takenAt ?? null
  if (takenAt === null) return refuse('unreadable')
  const opening = randomBytes(16).toString('hex')
  return buildIncoming(pathOf(dataDir), name, (path) => {
    const target = openIncoming(panelKind, pathOf(dataDir), path, key)
    if (target === null) return refuse('unreadable')
    try {
      if (!rollForward(target, present, { ...restoring, takenAt, opening })) return refuse('nobody-administers')
      const { entries, hash } = createAuditLog(target).readHead()
      return isWhole(target) ? ok({ opening, head: { count: entries, hash }, journal }) : refuse('unreadable')
    } finally {
      target.close()
    }
  })
}
