// When a backup runs and what a run does: it writes an encrypted file to the folder, which counts only after it was read again, opened and
// compared with the accounts. A failed run is recorded and repeated until one succeeds.
import { isDeepStrictEqual } from 'node:util'
import { fail, ok, type BackupFailure, type Failure, type Result } from '../../../../shared/result'
import { chooseForgotten, nameBackup } from '../../domain/backup-file'
import { isDailyDue, nextBackupAt, noteChange, type BackupSchedule } from '../../domain/backup-schedule'
import { isExportError, type ImportedEntry } from '../../formats'
import { openFile, sealFile, type FileKey } from '../../formats/countersign'
import {
  failureOf,
  listFiles,
  readBackup,
  removeBackup,
  removeLeftovers,
  writeBackup
} from '../../storage/backup-folder'
import { digestContent, type BackupKey } from './key'
import { digestFile, isBackupName, type BackupLedger } from './ledger'

export interface BackupRunner {
  /** Writes a backup; unless forced, only if something changed or the daily check is due. */
  run(isForced: boolean): Promise<Result<null, Failure<'backup-failed'>>>
  /** Writes the first backup with this key, and turns backups on only if that succeeds. */
  turnOn(key: FileKey): Promise<Result<null, Failure<'backup-failed'>>>
  /** Turns backups off and forgets the key. */
  turnOff(): void
  isRunning(): boolean
  /** Whether changes wait to be written. */
  isPending(): boolean
  isClosed(): boolean
  /** Call it after every change of the vault. */
  noteChange(): void
  /** Writes a pending backup. Resolves after the attempt, or after `limitMs`, because a share may hang. */
  flush(limitMs?: number): Promise<void>
  /** Ends the schedule and forgets the key. A backup that is being written is neither finished nor counted. */
  close(): void
}

export interface RunnerPorts {
  readonly ledger: BackupLedger
  readonly key: BackupKey
  /** Returns all accounts in the form of a file. */
  readonly collect: () => readonly ImportedEntry[]
  /** In ms since epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly onChanged: (topic: 'backups') => void
  /** Runs once after `ms`; returns a function that cancels it. */
  readonly setTimer?: ((run: () => void, ms: number) => () => void) | undefined
}

/** At startup, windows come first. */
const startDelayMs = 3_000
/** Timers stop while the computer sleeps, so the clock is checked at least this often. */
const longestTimerMs = 5 * 60_000
const flushLimitMs = 5_000

const startTimer: NonNullable<RunnerPorts['setTimer']> = (run, ms) => {
  const timer = setTimeout(run, ms)
  return () => {
    clearTimeout(timer)
  }
}

export function createRunner(ports: RunnerPorts): BackupRunner {
  const { ledger, key, collect, now, random, onChanged, setTimer = startTimer } = ports
  let schedule: BackupSchedule = {
    // Changes before the last quit may not be in a backup; the first run compares.
    firstChangeAt: now(),
    lastChangeAt: now(),
    verifiedAt: null,
    // A missing folder may be back by now, so the next attempt comes immediately.
    failures: ledger.kept().failing?.failures ?? 0,
    failedAt: 0
  }
  let hasLooked = false
  let isRunning = false
  let isClosed = false
  let cancelTimer = () => undefined as void

  const plan = (leastMs = 0) => {
    cancelTimer()
    if (!ledger.kept().isOn || isClosed || isRunning) return
    schedule = { ...schedule, verifiedAt: ledger.newestWhole()?.verifiedAt ?? null }
    const waitMs = Math.min(longestTimerMs, Math.max(leastMs, nextBackupAt(schedule, now()) - now()))
    cancelTimer = setTimer(() => {
      if (nextBackupAt(schedule, now()) > now()) plan()
      else void run(false)
    }, waitMs)
  }

  /** Writes a verified file to the folder, unless nothing changed, then deletes files that are no longer kept. Returns what failed. */
  const write = async (isForced: boolean, fileKey = key.current()): Promise<Result<null, BackupFailure>> => {
    const { folder, mark } = ledger.kept()
    if (folder === null) return fail('no-folder')
    if (fileKey === null) return fail('key-missing')
    const entries = collect()
    const content = digestContent(entries, fileKey)
    try {
      const newest = ledger.newestWhole()
      if (!isForced && newest?.content === content) {
        if (!isDailyDue(newest, now())) return ok(null)
        const bytes = await readBackup(folder, newest.name)
        if (isClosed) return ok(null)
        if (bytes !== null && holds(bytes, entries, fileKey)) {
          ledger.replace(newest, { verifiedAt: now() })
          return ok(null)
        }
        // Damaged or deleted since then: the list says so, and a new file replaces it.
        ledger.replace(newest, { isWhole: false })
      }
      const writtenAt = now()
      const taken = new Set((await listFiles(folder, isBackupName)).map(({ name }) => name))
      const name = [1, 2, 3, 4, 5, 6, 7, 8, 9]
        .map((count) => nameBackup(writtenAt, count))
        .find((each) => !taken.has(each))
      if (name === undefined) return fail('not-written')
      const bytes = sealFile(entries, fileKey, { now: writtenAt, random })
      await writeBackup(folder, name, bytes)
      const back = await readBackup(folder, name)
      if (back === null || !back.equals(bytes) || !holds(back, entries, fileKey)) {
        await removeBackup(folder, name).catch(() => undefined)
        return fail('not-verified')
      }
      if (isClosed) return ok(null)
      const file = digestFile(bytes)
      const one = { folder, name, writtenAt, verifiedAt: now(), accounts: entries.length, content, file, isWhole: true }
      ledger.add(one)
      await tidy(folder, mark)
      return ok(null)
    } catch (error) {
      const reason = failureOf(error)
      if (reason === null) throw error
      return fail(reason)
    }
  }

  /** Deletes files that are no longer kept: only files on our own list, and only if they still have the content that we wrote. */
  const tidy = async (folder: string, mark: string) => {
    try {
      await removeLeftovers(folder, mark)
      const forgotten = chooseForgotten(
        ledger.here().filter(({ isWhole }) => isWhole),
        ledger.kept().keep
      )
      for (const one of forgotten) {
        const bytes = await readBackup(folder, one.name)
        if (bytes !== null && digestFile(bytes) === one.file) await removeBackup(folder, one.name)
        if (isClosed) return
        ledger.remove(one)
      }
    } catch (error) {
      // Deletion is tried again after the next backup.
      if (failureOf(error) === null) throw error
    }
  }

  // One at a time: two at once would choose the same names and overwrite each other's lists.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(async () => {
      isRunning = true
      onChanged('backups')
      try {
        return await work()
      } finally {
        isRunning = false
        if (!isClosed) onChanged('backups')
      }
    })
    turn = next.catch(() => undefined)
    return next
  }

  const run = (isForced: boolean): Promise<Result<null, Failure<'backup-failed'>>> =>
    inTurn(async () => {
      if (isClosed || !ledger.kept().isOn) return ok(null)
      cancelTimer()
      const before = schedule
      hasLooked = true
      schedule = { ...schedule, firstChangeAt: null, lastChangeAt: null }
      const made = await write(isForced).catch((error: unknown) => {
        settle(before, 'not-written')
        throw error
      })
      settle(before, made.ok ? null : made.error)
      return made.ok ? ok(null) : fail({ code: 'backup-failed', reason: made.error })
    }).finally(() => {
      plan()
    })

  /** Records the result of a run. After a failure, its changes remain pending. */
  const settle = (before: BackupSchedule, reason: BackupFailure | null) => {
    if (isClosed) return
    if (reason === null) {
      schedule = { ...schedule, failures: 0 }
      if (ledger.kept().failing !== null) ledger.save({ failing: null })
      return
    }
    const failures = schedule.failures + 1
    const failedAt = now()
    schedule = {
      ...schedule,
      firstChangeAt: before.firstChangeAt ?? schedule.firstChangeAt,
      lastChangeAt: schedule.lastChangeAt ?? before.lastChangeAt,
      failures,
      failedAt
    }
    ledger.save({ failing: { reason, since: ledger.kept().failing?.since ?? failedAt, failures, failedAt } })
  }

  plan(startDelayMs)

  return {
    run,
    turnOn: async (newKey) => {
      const made = await inTurn(async () => {
        const first = await write(true, newKey)
        if (!first.ok || isClosed) return first
        hasLooked = true
        schedule = { ...schedule, firstChangeAt: null, lastChangeAt: null, failures: 0 }
        ledger.save({ isOn: true, failing: null, sealedKey: key.use(newKey) })
        return first
      })
      plan()
      return made.ok ? ok(null) : fail({ code: 'backup-failed', reason: made.error })
    },
    turnOff: () => {
      cancelTimer()
      ledger.save({ isOn: false, failing: null, sealedKey: null })
      key.forget()
    },
    isRunning: () => isRunning,
    isPending: () => ledger.kept().isOn && hasLooked && schedule.firstChangeAt !== null,
    isClosed: () => isClosed,
    noteChange: () => {
      if (!ledger.kept().isOn || isClosed) return
      const isFirst = !hasLooked || schedule.firstChangeAt === null
      hasLooked = true
      schedule = noteChange(schedule, now())
      if (isFirst) onChanged('backups')
      plan()
    },
    flush: async (limitMs = flushLimitMs) => {
      if (isClosed || !ledger.kept().isOn || (schedule.firstChangeAt === null && !isRunning)) return
      let cancel = () => undefined as void
      const limit = new Promise<void>((resolve) => {
        cancel = startTimer(resolve, limitMs)
      })
      // If it throws, the state already has the error, and the app must close anyway.
      await Promise.race([run(false).catch(() => undefined), limit])
      cancel()
    },
    close: () => {
      isClosed = true
      cancelTimer()
      key.forget()
    }
  }
}

/** Whether the file opens and contains exactly these accounts. */
function holds(bytes: Uint8Array, entries: readonly ImportedEntry[], key: FileKey): boolean {
  try {
    const contents = openFile(bytes, key)
    return contents.refused.length === 0 && isDeepStrictEqual(contents.entries, entries)
  } catch (error) {
    if (isExportError(error)) return false
    throw error
  }
}
