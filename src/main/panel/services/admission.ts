// The steps between opening a store and using it. Is it the store that the anchor names, does the rights journal reach far enough, and do
// rows and journal agree about every user? If not, the lower rights count. All of it runs in small batches, so that windows stay
// responsive.
//
//   admit (file) ── open ── survey (journal) ── confirm (anchor) ──┬── closed in order ─────────────▶ in use
//                                 │                                └── killed ── every row lowered ─▶ in use
//                                 └── taken as it is: codes, browsers, rights withdrawn ── confirm ──▶ in use
import { stepAt } from '../../otp/totp'
import type { FileHead } from '../../protection/anchor'
import type { Admission, AnchorKeeper } from '../../protection/anchor-keeper'
import { isAnythingAt } from '../../protection/small-file'
import { factorOptions } from '../domain/code-check'
import { lowerRights, writeRights, type Rights } from '../domain/rights'
import { journalOf, type Recording } from '../storage/recording'
import { toParty, type PanelContext } from './context'
import { renameWhenFree } from '../../protection/atomic-file'

const rowsAtOnce = 200
const framesAtOnce = 4

/** Lets other work run. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

export interface Recorded {
  /** Null: deleted. */
  readonly rights: Rights | null
  /** The record is after the store's own head: its change was interrupted, or the store is an older one. */
  readonly isBeyond: boolean
}

export interface Survey {
  /** Whether the journal contains this head. */
  holds(head: FileHead): boolean
  /** Whether the journal has at most one change after the store's head, and it began there. */
  readonly isAtMostOneAhead: boolean
  /** Where the journal ends. */
  readonly end: FileHead | null
  /** The last record of each user. */
  readonly last: ReadonlyMap<string, Recorded>
}

/** Reads the whole journal. `heads`: those that `holds` will be asked about. Rejects if the file cannot be read. */
export async function surveyJournal(rights: Recording, heads: readonly (FileHead | null)[]): Promise<Survey> {
  const store = rights.readHead()
  const nameOf = ({ count, hash }: FileHead) => `${String(count)} ${hash}`
  const asked = new Set(heads.flatMap((head) => (head === null ? [] : [nameOf(head)])))
  const found = new Set<string>()
  const last = new Map<string, Recorded>()
  let end: FileHead | null = null
  let isAtMostOneAhead = true
  let read = 0
  for (const frame of rights.readFrames()) {
    const isBeyond = frame.head.count > store.count
    if (isBeyond && frame.after !== store.count) isAtMostOneAhead = false
    for (const [id, says] of frame.records) last.set(id, { rights: says, isBeyond })
    if (asked.has(nameOf(frame.head))) found.add(nameOf(frame.head))
    end = frame.head
    read += 1
    if (read % framesAtOnce === 0) await breathe()
  }
  return {
    holds: (head) => head.count === 0 || found.has(nameOf(head)),
    isAtMostOneAhead,
    end,
    last
  }
}

/**
 * Checks the open store and brings it into use. Rejects with a changed error if it is not the one that the anchor names. Until then,
 * nothing else may use the store, and nothing is written.
 */
export async function bringIntoUse(context: PanelContext, anchor: AnchorKeeper, admission: Admission): Promise<void> {
  const { store } = context
  const anchored = anchor.found()?.journal ?? null
  const survey = await surveyJournal(store.rights, [anchored, store.rights.readHead()])
  if (admission === 'accepted') await takeAsItIs(context, survey, anchored)
  await anchor.confirm({
    readOpening: store.rights.readOpening,
    setOpening: (name) => {
      store.transact(() => {
        store.rights.setOpening(name)
      })
    },
    readHead: () => {
      const { entries, hash } = store.audit.readHead()
      return { count: entries, hash }
    },
    holds: (head) => store.audit.holds(head),
    readJournalHead: store.rights.readHead,
    journalHolds: (head) => survey.holds(head) && survey.holds(store.rights.readHead()) && survey.isAtMostOneAhead
  })
  store.rights.onCommitted(anchor.note)
  if (admission === 'unclean') await lowerAll(context, survey, true)
  if (admission === 'next') {
    // The store was built next to the old one, so its rights are recorded as they are now.
    store.transact(() => {
      store.rights.forgetRecords()
    })
  }
  await recordEverybody(context)
}

/** Lowers every row to what the journal says about its user, and records what was lowered. */
async function lowerAll(context: PanelContext, survey: Survey, isAfterKill: boolean): Promise<void> {
  const { store } = context
  for (let behind = ''; ;) {
    const rows = store.rights.listAfter(behind, rowsAtOnce)
    const next = rows.at(-1)
    if (next === undefined) break
    behind = next.id
    const lowered = rows.flatMap(({ id, rights, number }) => {
      const record = survey.last.get(id)
      // Not recorded yet: the first recording of all users was interrupted.
      if (isAfterKill && record === undefined && number === null) return []
      const lower = lowerRights(rights, record?.rights, isAfterKill && record?.isBeyond === true)
      return writeRights(lower) === writeRights(rights) ? [] : [{ id, lower, before: rights }]
    })
    if (lowered.length > 0) {
      store.transact(() => {
        for (const { id, lower, before } of lowered) {
          const user = store.users.find(id)
          store.rights.lower(id, lower, context.now())
          if (user === null) continue
          context.audit('user.rights-lowered', {
            subject: toParty(user),
            data: { from: describe(before), to: describe(lower), ...describeUsed(before, lower) }
          })
        }
      })
    }
    await breathe()
  }
  // A record that was never committed does not count.
  store.rights.recordAgain([...survey.last].filter(([, { isBeyond }]) => isBeyond).map(([id]) => id))
}

const describe = ({ role, status, isFactorDisabled, factorId, setId }: Rights) =>
  [
    role,
    status === 'active' ? 'user-active' : 'user-disabled',
    isFactorDisabled ? 'factor-disabled' : factorId === null ? 'factor-none' : 'factor-enrolled',
    setId === null ? 'no-backup-codes' : 'backup-codes'
  ] as const

/** How many backup codes were used, if that changed. */
const describeUsed = ({ used: before }: Rights, { used: after }: Rights) =>
  before.length === after.length ? {} : { usedCodes: `${String(before.length)} → ${String(after.length)}` }

/**
 * Uses a store as it is although it is not the one that was left. Withdraws everything that works once or replaces a code, and gives
 * everyone the lower of row and journal. If no journal confirms anyone's rights, disables all admins until the account recovery key is
 * used. Restarts from the beginning after a crash.
 */
async function takeAsItIs(context: PanelContext, survey: Survey, anchored: FileHead | null): Promise<void> {
  const { store } = context
  const now = context.now()
  const isVouchedFor = anchored !== null && survey.holds(anchored)
  if (!isVouchedFor) {
    const path = journalOf(context.ports.dataDir)
    if (isAnythingAt(path)) renameWhenFree(path, `${path}.${new Date(now).toISOString().replaceAll(':', '-')}`)
  }
  store.rights.continueFrom(isVouchedFor ? survey.end : null)
  store.transact(() => {
    // A device may be one step ahead.
    store.factors.withdrawAll(stepAt(now, factorOptions.period) + 1, now)
    store.users.withdrawOneTimeCodes()
    store.browsers.removeAllTrusts()
    // An older store may contain identities that were unlinked since then.
    store.sso.suspend()
    context.audit('store.accepted', { data: { journal: isVouchedFor ? 'whole' : 'gone' } })
    if (!isVouchedFor) {
      for (const user of store.users.listAdmins()) {
        if (user.status === 'disabled') continue
        store.users.setStatus(user.id, 'disabled')
        context.audit('user.disabled', { subject: toParty(user), data: { by: 'store.accepted' } })
      }
    }
  })
  if (isVouchedFor) await lowerAll(context, survey, false)
  store.rights.forgetRecords()
  await recordEverybody(context)
}

/** Records all users without a record, for example those of a store from before the journal. */
async function recordEverybody({ store }: PanelContext): Promise<void> {
  for (;;) {
    const ids = store.rights.listUnrecorded(rowsAtOnce)
    if (ids.length === 0) return
    store.transact(() => {
      store.rights.touch(ids)
    })
    await breathe()
  }
}
