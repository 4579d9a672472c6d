// Keeps one app's anchor (anchor.ts) under its key store, for as long as a data folder is in use. Whoever opens the store
// asks `admit` before the file is touched and `confirm` once it is open, and says `stop` before it is closed and `seal` after.
//
// In between the anchor follows by itself: at once where somebody lost something, within ten seconds otherwise. Nobody waits
// for it but the gate (`settle`, three seconds at most): an act that was committed stands, and what could not be written is
// told and tried again. Every change of the anchor is made under a file lock, since the command line opens the vault, too.
import { dirname, join } from 'node:path'
import {
  judgeContents,
  judgeFiles,
  noHead,
  type Anchor,
  type Difference,
  type FileHead,
  type Head,
  type NextStore,
  type Verdict
} from './anchor'
import { createAnchorRecord } from './anchor-record'
import { createChangedError } from './changed'
import { shareFileLock, takeFileLock } from '../sqlite/file-lock'
import { isThere } from '../sqlite/open'
import { digestFile } from './file-digest'
import type { KeyStore } from './key-store'
import { isAnythingAt, isFileAt } from './small-file'
import { within } from './within'

/** What an open store says of itself. */
export interface AnchoredStore {
  readOpening(): string | null
  setOpening(name: string): void
  readHead(): Head
  holds(head: Head): boolean
  /** Null if the app keeps no rights journal. */
  readJournalHead(): FileHead | null
  journalHolds(head: FileHead): boolean
}

export type Admission = Exclude<Verdict['kind'], 'changed'>

export interface AnchorKeeper {
  /**
   * Judges what lies there, before the file is opened, and has the anchor say `open` where it said otherwise; once an opening,
   * however often it is asked. Rejects with a changed error where something differs, and passes on what the key store throws.
   * `keys`: the key store, where it is not the app's own yet.
   */
  admit(keys?: KeyStore): Promise<Admission>
  /**
   * The same for who only reads: nothing is written. Answers what is to be called once the store is closed again; until then
   * nobody else changes the anchor of a closed store, and the log that SQLite lays beside it is ours.
   */
  admitReader(): Promise<() => void>
  /** The anchor that `admit` found; null where there was none. */
  found(): Anchor | null
  /** Since when it cannot be written, ms since epoch; null where the last write was kept. */
  failingSince(): number | null
  /** Judges what the open store holds, and names this opening. From here on the anchor follows the store. */
  confirm(store: AnchoredStore): Promise<void>
  /** Something was committed; `isTaking`: somebody has less than before. */
  note(isTaking: boolean): void
  /** Resolves once every act that took something away is in the anchor, or after three seconds. */
  settle(): Promise<void>
  /** Before the store is closed: its last heads. */
  stop(): void
  /**
   * After it was closed, or not opened after all: has the anchor name the file as it lies there, unless another process has it
   * open.
   */
  seal(): Promise<void>
  /** Reads the lock and the slots' digests without opening anything; null where there is no anchor. */
  read(): Promise<Anchor | null>
  /** Changes what the anchor says beside the store. Rejects where it cannot be written. */
  update(change: (anchor: Anchor) => Anchor): Promise<void>
  /** Another file may take the store's place by one rename; until then the store that is there stays the right one. */
  announceNext(next: NextStore): Promise<void>
  /** The next opening takes the store as it is. */
  accept(): Promise<void>
  /** The store was set aside: there is nothing to be held any more. */
  forget(): Promise<void>
}

export interface AnchorKeeperPorts {
  readonly storePath: string
  /** The app's key store; null while it is not open. */
  readonly keys: () => KeyStore | null
  /** Ms since epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  /** Hears when the anchor cannot be written, and when it can again. */
  readonly onTrouble?: (isFailing: boolean) => void
  /** How long a write may take, in ms; shorter in tests. */
  readonly patienceMs?: number
  /** How long an event may wait for the anchor, in ms. */
  readonly delayMs?: number
}

/** Beside the store; who holds it may change the anchor. */
export const anchorLockName = 'anchor.lock'
/** Beside it; who was admitted to the store holds a share until it is closed. Nobody calls it closed while others do. */
export const useLockName = 'in-use.lock'

export function createAnchorKeeper(ports: AnchorKeeperPorts): AnchorKeeper {
  const { storePath, now, patienceMs = 3_000, delayMs = 10_000 } = ports
  const lockPath = join(dirname(storePath), anchorLockName)
  const usePath = join(dirname(storePath), useLockName)
  let leave: (() => void) | null = null
  let anchor: Anchor | null = null
  let found: Anchor | null = null
  let admission: Admission | null = null
  let store: AnchoredStore | null = null
  let last: Pick<Anchor, 'head' | 'journal'> | null = null
  let given: KeyStore | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let [wanted, wantedAtOnce, kept] = [0, 0, 0]
  let timer: NodeJS.Timeout | null = null
  let failingSince: number | null = null
  const noteTrouble = (isFailing: boolean) => {
    failingSince = isFailing ? (failingSince ?? now()) : null
    ports.onTrouble?.(isFailing)
  }

  const createName = () => Buffer.from(ports.random(16)).toString('hex')
  const record = createAnchorRecord(() => given ?? ports.keys(), patienceMs)
  const { load } = record
  const save = async (next: Anchor): Promise<void> => {
    const timed = { ...next, at: now() }
    await record.save(timed)
    anchor = timed
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work)
    turn = next.catch(() => undefined)
    return next
  }
  const whileLocked = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      const release = await takeFileLock(lockPath, patienceMs)
      try {
        return await work()
      } finally {
        release()
      }
    })
  const enter = async () => {
    leave ??= await shareFileLock(usePath, patienceMs)
  }
  const leaveStore = () => {
    leave?.()
    leave = null
  }
  /** Digest of the closed store; null where somebody else was admitted to it, whatever they have done with it so far. */
  const digestAlone = async (): Promise<string | null> => {
    leaveStore()
    const release = await takeFileLock(usePath, 0).catch(() => null)
    if (release === null) return null
    try {
      return hasTail() ? null : await digestFile(storePath)
    } finally {
      release()
    }
  }
  const blank = (): Anchor => ({
    version: 1,
    state: 'open',
    digest: null,
    opening: createName(),
    before: null,
    head: noHead,
    journal: null,
    next: null,
    slots: [],
    isLocked: false,
    at: now()
  })
  /** Another process may have changed it; one that is gone meanwhile is written anew from what we know. */
  const reload = async (): Promise<Anchor> => {
    const read = await load()
    return read === null || read === 'lost' ? (anchor ?? blank()) : read
  }
  const update = (change: (current: Anchor) => Anchor | Promise<Anchor>): Promise<void> =>
    whileLocked(async () => {
      const current = await reload()
      const next = await change(current)
      if (JSON.stringify(next) !== JSON.stringify(current)) await save(next)
      else anchor = current
    })

  const readHeads = (from: AnchoredStore) => ({ head: from.readHead(), journal: from.readJournalHead() })
  /** SQLite takes its log and the log's index away together. */
  const hasTail = () => ['-wal', '-journal', '-shm'].some((ending) => isAnythingAt(storePath + ending))

  let isQueued = false
  const flush = async (): Promise<boolean> => {
    let upTo = kept
    isQueued = true
    try {
      await update((current) => {
        isQueued = false
        upTo = wanted
        if (store === null) return current
        // Once the store knows its name, an older one is not it any more.
        const before = store.readOpening() === current.opening ? null : current.before
        return { ...current, before, ...readHeads(store) }
      })
      kept = Math.max(kept, upTo)
      noteTrouble(false)
      return true
    } catch {
      isQueued = false
      noteTrouble(true)
      return false
    }
  }
  const schedule = () => {
    if (timer !== null || store === null) return
    timer = setTimeout(() => {
      timer = null
      void flush().then((isKept) => {
        if (!isKept || kept < wanted) schedule()
      })
    }, delayMs)
    timer.unref()
  }

  const look = async () => {
    const read = await load()
    // What is no file is no store, and SQLite is not to find that out.
    const isOther = isAnythingAt(storePath) && !isFileAt(storePath)
    if (isOther) return { read, verdict: { kind: 'changed', differences: ['missing'] } as const }
    const verdict = await judgeFiles(read, {
      hasStore: isThere(storePath),
      hasTail: hasTail(),
      digest: () => digestFile(storePath)
    })
    return { read, verdict }
  }

  return {
    admitReader: () =>
      inTurn(async () => {
        const release = await takeFileLock(lockPath, patienceMs)
        let isHeld = false
        try {
          const { read, verdict } = await look()
          const since = read === null || read === 'lost' ? null : read.at
          if (verdict.kind === 'changed') throw createChangedError(verdict.differences, since)
          isHeld = verdict.kind === 'closed'
          // Where others have it open, none of them calls it closed while we read.
          return isHeld ? release : await shareFileLock(usePath, patienceMs)
        } finally {
          if (!isHeld) release()
        }
      }),
    admit(keys) {
      given = keys ?? null
      return whileLocked(async () => {
        if (admission !== null) return admission
        last = null
        const { read, verdict } = await look()
        found = read === 'lost' ? null : read
        anchor = found
        if (verdict.kind === 'changed') throw createChangedError(verdict.differences, found?.at ?? null)
        await enter()
        const open = { state: 'open', digest: null, next: null } as const
        if (verdict.kind === 'new') await save({ ...(found ?? blank()), ...open, head: noHead, journal: null })
        else if (found !== null && verdict.kind === 'closed') {
          await save({ ...found, ...open, opening: createName(), before: found.opening })
        } else if (found !== null && verdict.kind === 'next') {
          const { opening, head, journal } = verdict.next
          await save({ ...found, ...open, opening: createName(), before: opening, head, journal })
        }
        admission = verdict.kind
        return verdict.kind
      }).finally(() => {
        given = null
      })
    },
    found: () => found,
    failingSince: () => failingSince,
    async confirm(opened) {
      if (admission === null) throw new Error('the store was not admitted')
      const kind = admission === 'next' || admission === 'new' ? 'closed' : admission
      const isNamed = admission === 'closed' || admission === 'next' || admission === 'new'
      // Another process may have opened it since it was admitted: what it noted counts, and until the store knows its name
      // nobody else is let in between.
      await whileLocked(async () => {
        const read = await load()
        const left = read === 'lost' ? anchor : read
        const differences: readonly Difference[] =
          kind === 'accepted'
            ? []
            : judgeContents(left, kind, {
                opening: opened.readOpening(),
                holds: opened.holds,
                journalHolds: opened.journalHolds
              })
        if (differences.length > 0) {
          admission = null
          throw createChangedError(differences, found?.at ?? null)
        }
        const current = left ?? blank()
        const next: Anchor = {
          ...current,
          state: 'open',
          digest: null,
          next: null,
          ...(isNamed ? {} : { opening: createName(), before: opened.readOpening() }),
          ...readHeads(opened)
        }
        await save(next)
        opened.setOpening(next.opening)
      })
      store = opened
      last = null
      wanted = 1
      wantedAtOnce = kept = 0
      void flush()
    },
    note(isTaking) {
      if (store === null) return
      wanted += 1
      schedule()
      if (!isTaking) return
      wantedAtOnce = wanted
      if (!isQueued) void flush()
    },
    async settle() {
      if (kept >= wantedAtOnce) return
      try {
        await within(
          patienceMs,
          turn.then(() => (kept >= wantedAtOnce ? true : flush()))
        )
      } catch {
        // It is tried again; the act stands.
      }
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      if (store !== null) last = readHeads(store)
      store = null
      admission = null
    },
    async seal() {
      const heads = last
      if (heads === null) {
        const before = found
        const wasAdmitted = admission === 'closed' && store === null
        if (store === null) admission = null
        if (!wasAdmitted || before === null) {
          leaveStore()
          return
        }
        // Looked at, and not opened: it is still the one that was closed.
        await whileLocked(async () => {
          if ((await digestAlone()) === before.digest) await save(before)
        }).catch(() => {
          // It stays open.
        })
        return
      }
      last = null
      try {
        await update(async (current) => {
          const digest = await digestAlone()
          return { ...current, ...heads, ...(digest === null ? {} : { state: 'closed', digest }) }
        })
        noteTrouble(false)
      } catch {
        // It stays open: what the store holds decides at the next start.
        noteTrouble(true)
      }
    },
    async read() {
      const read = await inTurn(load)
      return read === 'lost' ? null : read
    },
    update,
    // Whoever was admitted to the store that it replaces was not admitted to this one.
    announceNext: (next) => {
      admission = null
      return update((current) => ({ ...current, next }))
    },
    accept: () => {
      admission = null
      return update((current) => ({ ...current, state: 'accepted', digest: null, next: null })).catch(
        (error: unknown) => {
          noteTrouble(true)
          throw error
        }
      )
    },
    forget: () =>
      inTurn(async () => {
        await record.forget()
        anchor = found = null
      })
  }
}
