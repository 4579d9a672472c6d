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

/** Codes of this step and before may have been used: a device may be a step ahead. */
const lastStepAt = (now: number): number => stepAt(now, factorOptions.period) + 1

export interface DamagedPanel {
  /** The app's own folder. */
  readonly dataDir: string
  /** The app's key. */
  readonly key: Secret
  readonly now: number
  /** How far the rights journal had come, where that is known: one that ends before is none. */
  readonly anchoredJournal: FileHead | null
  readonly asideFolder: string
  readonly beforeRename: Exchange['beforeRename']
}

/**
 * Goes back to the copy `name` where the store is damaged or changed and nobody is signed in. Everybody's rights are the lower
 * of the copy's and what is known beside it; what can be read of the store takes rights away and gives none (CHECKLIST 70).
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

/** What the rights journal says last of everybody, and where it ends. Of one that was cut nothing counts: it said more. */
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
    // What cannot be read is not there.
    return none
  }
  return isReached ? { lastRightsOf: (id) => last.get(id), journal } : none
}

/** Builds the store that takes this one's place. The Panel goes on with this one until it is closed. */
export function buildRestoredStore(
  context: PanelContext,
  asked: { readonly name: string; readonly actor: Party; readonly profileId: string }
): Result<BuiltStore, NotRestored> {
  const now = context.now()
  return context.store.buildRestored({ ...asked, now, lastStep: lastStepAt(now) })
}
