// Going back to a copy of the store (docs/decisions/0019).
import { ok, type Result } from '../../../shared/result'
import type { Party } from '../../../shared/model/audit'
import { stepAt } from '../../otp/totp'
import type { FileHead } from '../../protection/anchor'
import { exchange, type BuiltStore, type Exchange, type NotRestored } from '../../protection/exchange'
import { openDamaged } from '../../protection/damaged-store'
import type { Secret } from '../../protection/secret'
import { factorOptions } from '../domain/code-check'
import type { Rights } from '../domain/rights'
import { pathOf } from '../storage/database'
import { journalOf } from '../storage/recording'
import { buildRestored, type Restoring } from '../storage/restored-store'
import { emptyHead, readJournal } from '../storage/rights-journal'
import type { PanelContext } from './context'

/** Codes up to this step may have been used, because a device may be one step ahead. */
const lastStepAt = (now: number): number => stepAt(now, factorOptions.period) + 1

export interface DamagedPanel {
  /** The folder of the Panel's data. */
  readonly dataDir: string
  /** The Panel's key. */
  readonly key: Secret
  readonly now: number
  /** How far the rights journal reached, if known; a journal that ends earlier does not count. */
  readonly anchoredJournal: FileHead | null
  readonly asideFolder: string
  readonly beforeRename: Exchange['beforeRename']
}

/**
 * Goes back to the copy `name` when the store is damaged or changed and nobody is logged in. Everyone gets the lower of their rights in the
 * copy and what else is known. What is readable of the store takes rights away but gives none (CHECKLIST 70).
 */
export async function restoreDamaged(
  name: string,
  { dataDir, key, now, anchoredJournal, asideFolder, beforeRename }: DamagedPanel
): Promise<Result<null, NotRestored>> {
  const present = openDamaged(pathOf(dataDir), key)
  const { lastRightsOf, journal } = readLastRights(dataDir, key, anchoredJournal)
  let built: Result<BuiltStore, NotRestored>
  try {
    built = buildRestored(present, {
      dataDir,
      key,
      name,
      trust: 'doubted',
      lastRightsOf,
      journal,
      actor: null,
      profileId: null,
      now,
      lastStep: lastStepAt(now)
    })
  } finally {
    present?.close()
  }
  if (!built.ok) return built
  await exchange(built.value, { storePath: pathOf(dataDir), isLost: present === null, asideFolder, beforeRename })
  return ok(null)
}

/** The journal's last record of each user, and where the journal ends. A truncated journal does not count, because it said more. */
function readLastRights(
  dataDir: string,
  key: Secret,
  anchored: FileHead | null
): Pick<Restoring, 'lastRightsOf' | 'journal'> {
  const none = { lastRightsOf: () => undefined, journal: emptyHead }
  const last = new Map<string, Rights | null>()
  let journal = emptyHead
  let isReached = anchored === null || anchored.count === 0
  try {
    for (const frame of readJournal(journalOf(dataDir), key)) {
      for (const [id, rights] of frame.records) last.set(id, rights)
      journal = frame.head
      isReached ||= journal.count === anchored?.count && journal.hash === anchored.hash
    }
  } catch {
    // Unreadable counts as missing.
    return none
  }
  return isReached ? { lastRightsOf: (id) => last.get(id), journal } : none
}

/** Builds the store that replaces this one. The Panel keeps using this one until it closes. */
export function buildRestoredStore(
  context: PanelContext,
  asked: { readonly name: string; readonly actor: Party; readonly profileId: string }
): Result<BuiltStore, NotRestored> {
  const now = context.now()
  return context.store.buildRestored({ ...asked, now, lastStep: lastStepAt(now) })
}
