// What stands between a store that was opened and its use: is it the store that the anchor names, does the rights journal
// reach as far, and do rows and journal say the same of everybody? Where they differ the lower right counts. Nothing here
// holds up the windows: everything goes piece by piece.
//
//   admit (file) ── open ── survey (journal) ── confirm (anchor) ──┬── closed in order ─────────────▶ in use
//                                 │                                └── killed ── every row lowered ─▶ in use
//                                 └── taken as it is: codes, browsers, rights withdrawn ── confirm ──▶ in use
import { renameSync } from 'node:fs'
import { stepAt } from '../../otp/totp'
import type { FileHead } from '../../protection/anchor'
import type { Admission, AnchorKeeper } from '../../protection/anchor-keeper'
import { isAnythingAt } from '../../protection/small-file'
import { factorOptions } from '../domain/code-check'
import { lowerRights, writeRights, type Rights } from '../domain/rights'
import { journalOf, type Recording } from '../storage/recording'
import { toParty, type PanelContext } from './context'

const rowsAtOnce = 200
const framesAtOnce = 4

/** Lets everything else go on. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

export interface Recorded {
  /** Null: deleted. */
  readonly rights: Rights | null
  /** The record stands behind the store's own head: its change was cut off, or the store is an older one. */
  readonly isBeyond: boolean
}

export interface Survey {
  /** Whether the journal went through this head. */
  holds(head: FileHead): boolean
  /** Whether what stands behind the store's head is one change at most, which began there. */
  readonly isAtMostOneAhead: boolean
  /** Where the journal ends. */
  readonly end: FileHead | null
  /** What is said last of each user. */
  readonly last: ReadonlyMap<string, Recorded>
}

/** Reads the journal through. `heads`: those that are asked for later. Rejects where the file cannot be read. */
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
 * Judges the open store and brings it into use. Rejects with a changed error where it is not the one that the anchor names;
 * before that nothing may be asked of the store, and nothing is written.
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
    // It was built beside: what it says of everybody is recorded as it is now.
    store.transact(() => {
      store.rights.forgetRecords()
    })
  }
  await recordEverybody(context)
}

/** Has every row say no more than the journal says of its user; what was lower is noted. */
async function lowerAll(context: PanelContext, survey: Survey, isAfterKill: boolean): Promise<void> {
  const { store } = context
  for (let behind = ''; ;) {
    const rows = store.rights.listAfter(behind, rowsAtOnce)
    const next = rows.at(-1)
    if (next === undefined) break
    behind = next.id
    const lowered = rows.flatMap(({ id, rights, number }) => {
      const record = survey.last.get(id)
      // Not recorded yet: the first recording of everybody was cut off.
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
            data: { from: describe(before), to: describe(lower) }
          })
        }
      })
    }
    await breathe()
  }
  // What was never committed is not the last word on anybody.
  store.rights.recordAgain([...survey.last].filter(([, { isBeyond }]) => isBeyond).map(([id]) => id))
}

const describe = ({ role, status, isFactorDisabled, factorId, setId, used }: Rights) => [
  role,
  status,
  isFactorDisabled ? 'factor disabled' : factorId === null ? 'no factor' : 'factor',
  setId === null ? 'no backup codes' : `${String(used.length)} backup codes used`
]

/**
 * Its user takes a store as it is that is not the one that was left: whatever works once or instead of a code is withdrawn,
 * and everybody has the lower of row and journal. Where no journal vouches for anybody, nobody is admin until the account
 * recovery key says who. Done again from the start where a crash cut it off.
 */
async function takeAsItIs(context: PanelContext, survey: Survey, anchored: FileHead | null): Promise<void> {
  const { store } = context
  const now = context.now()
  const isVouchedFor = anchored !== null && survey.holds(anchored)
  if (!isVouchedFor) {
    const path = journalOf(context.ports.dataDir)
    if (isAnythingAt(path)) renameSync(path, `${path}.${new Date(now).toISOString().replaceAll(':', '-')}`)
  }
  store.rights.continueFrom(isVouchedFor ? survey.end : null)
  store.transact(() => {
    // A device may be a step ahead.
    store.factors.withdrawAll(stepAt(now, factorOptions.period) + 1, now)
    store.users.withdrawOneTimeCodes()
    store.browsers.removeAllTrusts()
    // An older store may know identities that were withdrawn since.
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

/** Records everybody of whom nothing is recorded: all users of a store from before the journal. */
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
