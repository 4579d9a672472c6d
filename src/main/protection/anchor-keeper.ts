// Maintains one app's anchor (anchor.ts) in its key store while a data folder is in use. Call `admit` before the store's file is touched,
// `confirm` once it is open, `stop` before it is closed and `seal` afterwards.
//
// In between, the anchor is updated automatically: immediately if someone lost access, otherwise within ten seconds. Only the gate waits
// for it (`settle`, three seconds at most): a committed change stays, and a failed write is reported and retried. Every change is made
// under a file lock, because the command line also opens the vault.
import { dirname, join } from 'node:path'
import {
  judgeAdmitted,
  judgeFiles,
  noHead,
  type Anchor,
  type AnchoredStore,
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

export type { AnchoredStore } from './anchor'

export type Admission = Exclude<Verdict['kind'], 'changed'>

export interface AnchorKeeper {
  /**
   * Compares the file with the anchor before it is opened, and sets the anchor to `open`. Done once per opening, however often it is
   * called. Rejects with a changed error if something differs, and with the key store's errors. `keys`: the key store, if it is not yet the
   * app's own.
   */
  admit(keys?: KeyStore): Promise<Admission>
  /**
   * The same for a reader: writes nothing. Until it is released, no one else changes the anchor of a closed store, so a journal next to it
   * is the reader's own; nor can anyone open that store, so a reader must not wait for anything.
   */
  admitReader(): Promise<AdmittedReader>
  /** The anchor that `admit` found; null if there was none. */
  found(): Anchor | null
  /** When writing began to fail, in ms since the epoch; null if the last write succeeded. */
  failingSince(): number | null
  /** Compares the content of the open store with the anchor, and names this opening. From now on, the anchor follows the store. */
  confirm(store: AnchoredStore): Promise<void>
  /** A change was committed. `isTaking`: it took access or rights from someone. */
  note(isTaking: boolean): void
  /** Resolves once every change that took something away is in the anchor, or after three seconds. */
  settle(): Promise<void>
  /** Call this before the store is closed: reads its last heads. */
  stop(): void
  /** Call this after closing the store, or if it was not opened: records the file's digest, unless another process has it open. */
  seal(): Promise<void>
  /** Reads the lock and the slots' digests without opening anything; null if there is no anchor. */
  read(): Promise<Anchor | null>
  /** Changes what the anchor records besides the store. Rejects if it cannot be written. */
  update(change: (anchor: Anchor) => Anchor): Promise<void>
  /** A rename may replace the store with `next`. Until then, the current store remains valid. */
  announceNext(next: NextStore): Promise<void>
  /** The next opening accepts the store as it is. */
  accept(): Promise<void>
  /** The store was set aside, so its anchor is removed. */
  forget(): Promise<void>
}

export interface AdmittedReader {
  /** Compares the content of the open store with the anchor, which it leaves as it is. */
  confirm(store: AnchoredStore): Promise<void>
  /** Call this after closing the store. */
  release(): void
}

export interface AnchorKeeperPorts {
  readonly storePath: string
  /** The app's key store; null while it is not open. */
  readonly keys: () => KeyStore | null
  /** In ms since the epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  /** Called when the anchor cannot be written, and when it can be again. */
  readonly onTrouble?: (isFailing: boolean) => void
  /** How long a write may take, in ms; shorter in tests. */
  readonly patienceMs?: number
  /** How long a change may wait for the anchor, in ms. */
  readonly delayMs?: number
}

/** Next to the store. Its holder may change the anchor. */
export const anchorLockName = 'anchor.lock'
/** Next to the store. Every admitted process holds it shared until it closes the store. The anchor is not set to `closed` meanwhile. */
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
  /** Digest of the closed store; null if another process was admitted to it, whatever that has done so far. */
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
  /** Another process may have changed it. If it is gone, it is rebuilt from memory. */
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
  /** SQLite removes its log and the log's index together. */
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
        // Once the store has the new name, the older name is no longer valid.
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
    // Anything but a file is not a store, and must not be opened with SQLite.
    const isOther = isAnythingAt(storePath) && !isFileAt(storePath)
    if (isOther) return { read, verdict: { kind: 'changed', differences: ['missing'] } as const }
    const verdict = await judgeFiles(read, {
      hasStore: isThere(storePath),
      hasTail: hasTail(),
      digest: () => digestFile(storePath)
    })
    return { read, verdict }
  }

  const timeOf = (from: Anchor | null | 'lost') => (from === null || from === 'lost' ? null : from.at)
  /** Throws if the open store is not what the anchor names. */
  const compare = (from: Anchor | null | 'lost', admitted: Admission, opened: AnchoredStore) => {
    const differences = judgeAdmitted(from, admitted, opened)
    if (differences.length > 0) throw createChangedError(differences, timeOf(found ?? from))
  }

  return {
    admitReader: () =>
      inTurn(async () => {
        const release = await takeFileLock(lockPath, patienceMs)
        let isHeld = false
        try {
          const { read, verdict } = await look()
          const { kind } = verdict
          if (kind === 'changed') throw createChangedError(verdict.differences, timeOf(read))
          isHeld = kind === 'closed'
          return {
            // Others may have opened it meanwhile, so the anchor is read again. A closed store is held, and its digest was compared.
            confirm: (opened) =>
              isHeld ? Promise.resolve() : whileLocked(async () => compare(await load(), kind, opened)),
            // If others have it open, the shared lock keeps them from setting it to `closed` while we read.
            release: isHeld ? release : await shareFileLock(usePath, patienceMs)
          }
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
      if (admission === null) throw new Error('the store was not checked against its record')
      const admitted = admission
      const isNamed = admission === 'closed' || admission === 'next' || admission === 'new'
      // Another process may have opened it since it was admitted, so its anchor counts. The lock excludes others until the store has the
      // name of this opening.
      await whileLocked(async () => {
        const read = await load()
        const left = read === 'lost' ? anchor : read
        admission = null
        compare(left, admitted, opened)
        admission = admitted
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
        // It is retried; the change stays.
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
        // Examined but not opened: it is still the closed store.
        await whileLocked(async () => {
          if ((await digestAlone()) === before.digest) await save(before)
        }).catch(() => {
          // The anchor stays `open`.
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
        // The anchor stays `open`: at the next start, the content of the store is compared.
        noteTrouble(true)
      }
    },
    async read() {
      const read = await inTurn(load)
      return read === 'lost' ? null : read
    },
    update,
    // An admission to the replaced store is not valid for the new one.
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
