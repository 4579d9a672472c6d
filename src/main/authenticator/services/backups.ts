// Automatic backups of the vault: when the schedule says so, an encrypted file in the user's folder that counts only after
// it was read back, opened and compared. The key is derived from the backup password once and kept sealed under the vault's
// own, so that it is there while the vault is open and only then; the password is kept nowhere. What goes wrong is in the
// state until it is mended, and never only in a log.
import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { BackupFile, BackupState, DryRun } from '../../../shared/contract'
import { fail, ok, type BackupFailure, type Failure, type Result } from '../../../shared/result'
import { replaceUnseen } from '../../../shared/text/tidy'
import type { Sealer } from '../../protection/sealing'
import { createSecret, revealSecret } from '../../protection/secret'
import { chooseForgotten, nameBackup, readBackupName, usuallyKept } from '../domain/backup-file'
import { isDailyDue, nextBackupAt, noteChange, retryAfterMs, type BackupSchedule } from '../domain/backup-schedule'
import { createFileKey, openFile, sealFile, type DerivationCost, type FileKey } from '../formats/countersign'
import { isExportError, type ImportedEntry } from '../formats'
import {
  failureOf,
  listFiles,
  readBackup,
  removeBackup,
  removeLeftovers,
  tryFolder,
  writeBackup
} from '../storage/backup-folder'
import type { PreferenceTable } from '../storage/preferences'
import { backupKeyIdentity, backupsPreference } from '../storage/resealing'
import type { Reauthentication } from './exports'
import type { Imports } from './imports'

type Reauthenticated = Failure<'wrong-passphrase' | 'throttled' | 'step-up-required' | 'cancelled'>
type BackupFailed = Failure<'backup-failed'>

interface PasswordInput {
  readonly password: string
  readonly passphrase?: string | undefined
}

export interface Backups {
  state(): Result<BackupState, never>
  /** Lets the user choose, and tries the folder before taking it; where backups are on, one is written there at once. */
  chooseFolder(): Promise<Result<BackupState, Failure<'cancelled'> | BackupFailed>>
  /** Asks again who it is. On only once a first backup was written and verified. */
  turnOn(input: PasswordInput): Promise<Result<BackupState, Reauthenticated | BackupFailed>>
  /** Asks again who it is. From the next file on, which is written at once; older ones keep the password they have. */
  changePassword(
    input: PasswordInput
  ): Promise<Result<BackupState, Reauthenticated | Failure<'wrong-stage'> | BackupFailed>>
  /** Asks again who it is. Forgets the key; files stay where they are. */
  turnOff(input: { readonly passphrase?: string | undefined }): Promise<Result<BackupState, Reauthenticated>>
  setKeep(input: { readonly keep: number }): Result<BackupState, never>
  /** Writes a backup, changed or not. */
  runNow(): Promise<Result<BackupState, Failure<'wrong-stage'> | BackupFailed>>
  /** Backups in the folder, whoever wrote them, newest first. */
  list(): Promise<Result<readonly BackupFile[], BackupFailed>>
  /** The dry run of a backup in the folder; `not-sealed` for whatever else lies there under a backup's name. */
  prepareRestore(input: {
    readonly name: string
    readonly password?: string | undefined
  }): Promise<Result<DryRun, Failure<'not-found' | 'file-not-read' | 'cancelled'>>>
  /** To be called after every change of the vault. */
  noteChange(): void
  /** Writes what waits, if anything does; resolves once it was tried, or after `limitMs`: a share may hang. */
  flush(limitMs?: number): Promise<void>
  /** Ends the schedule and forgets the key. What is being written then is not finished or counted. */
  close(): void
}

export interface BackupPorts {
  readonly preferences: PreferenceTable
  /** Under the vault's key, for this purpose. */
  readonly sealer: Sealer
  /** Every account as a file holds it. */
  readonly collect: () => readonly ImportedEntry[]
  readonly imports: Pick<Imports, 'prepare'>
  /** Ms since epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly reauthentication: Reauthentication
  /** The system's dialog; null where the user cancelled. */
  readonly chooseFolder: () => Promise<string | null>
  readonly onChanged: (topic: 'backups') => void
  /** Runs once after so many ms; answers what calls it off. */
  readonly setTimer?: (run: () => void, ms: number) => () => void
  /** What a guess at the password costs; the format's own unless a test is in a hurry. */
  readonly cost?: DerivationCost
}

interface Written {
  readonly folder: string
  readonly name: string
  readonly writtenAt: number
  readonly verifiedAt: number
  readonly accounts: number
  /** Keyed digest of the accounts: tells whether anything changed. */
  readonly content: string
  /** Digest of the file: tells whether it is still the one that was written. */
  readonly file: string
  /** False where it was read again later and was not the same any more. */
  readonly isWhole: boolean
}

interface Failing {
  readonly reason: BackupFailure
  readonly since: number
  readonly failures: number
  readonly failedAt: number
}

interface Kept {
  readonly isOn: boolean
  readonly folder: string | null
  readonly keep: number
  /** Tells this vault's half-written files from others'; drawn with the first folder. */
  readonly mark: string
  readonly failing: Failing | null
  /** Sealed, in base64; null where backups are off. */
  readonly sealedKey: string | null
  /** In the order in which they were written. */
  readonly written: readonly Written[]
}

/** The windows come first. */
const startDelayMs = 3_000
/** Timers stand still while the computer sleeps: the clock is looked at this often. */
const longestTimerMs = 5 * 60_000
const flushLimitMs = 5_000
/** Files of older folders are remembered too, but not for ever. */
const mostRemembered = 400

const startTimer: NonNullable<BackupPorts['setTimer']> = (run, ms) => {
  const timer = setTimeout(run, ms)
  return () => {
    clearTimeout(timer)
  }
}

export function createBackups(ports: BackupPorts): Backups {
  const { preferences, sealer, collect, imports, now, random, reauthentication, onChanged } = ports
  const setTimer = ports.setTimer ?? startTimer
  let kept = load(preferences)
  let fileKey = kept.sealedKey === null ? null : openKey(sealer, kept.sealedKey)
  let schedule: BackupSchedule = {
    // What changed before the last quit may not have been written: the first look compares.
    firstChangeAt: now(),
    lastChangeAt: now(),
    verifiedAt: null,
    // A folder that was missing may be there by now: no waiting for the next try.
    failures: kept.failing?.failures ?? 0,
    failedAt: 0
  }
  let hasLooked = false
  let isRunning = false
  let isClosed = false
  let cancelTimer = () => undefined as void

  const save = (change: Partial<Kept>) => {
    kept = { ...kept, ...change }
    preferences.set(backupsPreference, JSON.stringify(kept))
  }
  const here = () => kept.written.filter(({ folder }) => folder === kept.folder)
  const newestWhole = () => here().findLast(({ isWhole }) => isWhole)
  const verifiedAt = () => newestWhole()?.verifiedAt ?? null

  const plan = (leastMs = 0) => {
    cancelTimer()
    if (!kept.isOn || isClosed || isRunning) return
    schedule = { ...schedule, verifiedAt: verifiedAt() }
    const waitMs = Math.min(longestTimerMs, Math.max(leastMs, nextBackupAt(schedule, now()) - now()))
    cancelTimer = setTimer(() => {
      if (nextBackupAt(schedule, now()) > now()) plan()
      else void run(false)
    }, waitMs)
  }

  /** A verified file in the folder, or why there is none; tidies up after itself. Nothing of it is written twice. */
  const write = async (isForced: boolean, key = fileKey): Promise<Result<null, BackupFailure>> => {
    const { folder, mark } = kept
    if (folder === null) return fail('no-folder')
    if (key === null) return fail('key-missing')
    const entries = collect()
    const content = digestContent(entries, key)
    try {
      const newest = newestWhole()
      if (!isForced && newest?.content === content) {
        if (!isDailyDue(newest, now())) return ok(null)
        const bytes = await readBackup(folder, newest.name)
        if (isClosed) return ok(null)
        if (bytes !== null && holds(bytes, entries, key)) {
          replace(newest, { verifiedAt: now() })
          return ok(null)
        }
        // Damaged or taken away since: the list says so, and another one takes its place.
        replace(newest, { isWhole: false })
      }
      const writtenAt = now()
      const taken = new Set((await listFiles(folder, isBackupName)).map(({ name }) => name))
      const name = [1, 2, 3, 4, 5, 6, 7, 8, 9]
        .map((count) => nameBackup(writtenAt, count))
        .find((each) => !taken.has(each))
      if (name === undefined) return fail('not-written')
      const bytes = sealFile(entries, key, { now: writtenAt, random })
      await writeBackup(folder, name, bytes)
      const back = await readBackup(folder, name)
      if (back === null || !back.equals(bytes) || !holds(back, entries, key)) {
        await removeBackup(folder, name).catch(() => undefined)
        return fail('not-verified')
      }
      if (isClosed) return ok(null)
      const file = digestFile(bytes)
      const one = { folder, name, writtenAt, verifiedAt: now(), accounts: entries.length, content, file, isWhole: true }
      save({ written: [...kept.written, one].slice(-mostRemembered) })
      await tidy(folder, mark)
      return ok(null)
    } catch (error) {
      const reason = failureOf(error)
      if (reason === null) throw error
      return fail(reason)
    }
  }

  const replace = (old: Written, change: Partial<Written>) => {
    save({ written: kept.written.map((one) => (one === old ? { ...one, ...change } : one)) })
  }

  /** Deletes what is no longer kept: only names on our own list, and only while they hold what we wrote. */
  const tidy = async (folder: string, mark: string) => {
    try {
      await removeLeftovers(folder, mark)
      const forgotten = chooseForgotten(
        here().filter(({ isWhole }) => isWhole),
        kept.keep
      )
      for (const one of forgotten) {
        const bytes = await readBackup(folder, one.name)
        if (bytes !== null && digestFile(bytes) === one.file) await removeBackup(folder, one.name)
        if (isClosed) return
        save({ written: kept.written.filter((each) => each.folder !== folder || each.name !== one.name) })
      }
    } catch (error) {
      // What could not be deleted is tried again after the next backup.
      if (failureOf(error) === null) throw error
    }
  }

  // One at a time: two would take each other's names and lists.
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

  const run = (isForced: boolean): Promise<Result<null, BackupFailed>> =>
    inTurn(async () => {
      if (isClosed || !kept.isOn) return ok(null)
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

  /** Takes note of how a run ended; the changes of a failed one wait on. */
  const settle = (before: BackupSchedule, reason: BackupFailure | null) => {
    if (isClosed) return
    if (reason === null) {
      schedule = { ...schedule, failures: 0 }
      if (kept.failing !== null) save({ failing: null })
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
    save({ failing: { reason, since: kept.failing?.since ?? failedAt, failures, failedAt } })
  }

  const describe = (): BackupState => {
    const newest = newestWhole()
    const { isOn, folder, keep, failing } = kept
    return {
      isOn,
      // Only shown: a folder's name could otherwise turn the line around.
      folder: folder === null ? null : replaceUnseen(folder, () => '\ufffd'),
      keep,
      confirmedBy: reauthentication.kind(),
      last:
        newest === undefined
          ? null
          : { writtenAt: newest.writtenAt, verifiedAt: newest.verifiedAt, accounts: newest.accounts },
      isRunning,
      isPending: isOn && hasLooked && schedule.firstChangeAt !== null,
      failing:
        !isOn || failing === null
          ? null
          : {
              reason: failing.reason,
              since: failing.since,
              retryAt: failing.failedAt + retryAfterMs(failing.failures)
            }
    }
  }
  const state = () => ok(describe())

  const deriveKey = (password: string) =>
    createFileKey(password, random(16), ports.cost === undefined ? {} : { cost: ports.cost })

  plan(startDelayMs)

  return {
    state,
    chooseFolder: async () => {
      const folder = await ports.chooseFolder()
      if (folder === null || isClosed) return fail({ code: 'cancelled' })
      try {
        await tryFolder(folder)
      } catch (error) {
        const reason = failureOf(error)
        if (reason === null) throw error
        return fail({ code: 'backup-failed', reason })
      }
      if (isClosed) return fail({ code: 'cancelled' })
      save({ folder, mark: kept.mark === '' ? Buffer.from(random(4)).toString('hex') : kept.mark })
      // Whatever is wrong there is in the state.
      if (kept.isOn) await run(true)
      else onChanged('backups')
      return state()
    },
    turnOn: async ({ password, passphrase }) => {
      const checked = await reauthentication.check(passphrase, { kind: 'backups-on' })
      if (!checked.ok) return checked
      const key = await deriveKey(password)
      const made = await inTurn(async () => {
        const first = await write(true, key)
        if (!first.ok || isClosed) return first
        hasLooked = true
        schedule = { ...schedule, firstChangeAt: null, lastChangeAt: null, failures: 0 }
        fileKey = key
        save({ isOn: true, failing: null, sealedKey: sealKey(sealer, key) })
        return first
      })
      plan()
      return made.ok ? state() : fail({ code: 'backup-failed', reason: made.error })
    },
    changePassword: async ({ password, passphrase }) => {
      if (!kept.isOn) return fail({ code: 'wrong-stage' })
      const checked = await reauthentication.check(passphrase, { kind: 'backups-password' })
      if (!checked.ok) return checked
      const key = await deriveKey(password)
      if (isClosed) return fail({ code: 'wrong-stage' })
      fileKey = key
      save({ sealedKey: sealKey(sealer, key) })
      const made = await run(true)
      return made.ok ? state() : made
    },
    turnOff: async ({ passphrase }) => {
      if (!kept.isOn) return state()
      const checked = await reauthentication.check(passphrase, { kind: 'backups-off' })
      if (!checked.ok) return checked
      if (isClosed) return state()
      cancelTimer()
      save({ isOn: false, failing: null, sealedKey: null })
      fileKey = null
      onChanged('backups')
      return state()
    },
    setKeep: ({ keep }) => {
      save({ keep })
      onChanged('backups')
      return state()
    },
    runNow: async () => {
      if (!kept.isOn) return fail({ code: 'wrong-stage' })
      const made = await run(true)
      return made.ok ? state() : made
    },
    list: async () => {
      const { folder } = kept
      if (folder === null) return fail({ code: 'backup-failed', reason: 'no-folder' })
      try {
        const ours = new Map(here().map((one) => [one.name, one]))
        const files: BackupFile[] = []
        for (const { name, sizeBytes } of await listFiles(folder, isBackupName)) {
          const one = ours.get(name)
          const bytes = one === undefined ? null : await readBackup(folder, name)
          const isSame = one !== undefined && bytes !== null && digestFile(bytes) === one.file
          files.push({
            name,
            writtenAt: one?.writtenAt ?? readBackupName(name) ?? 0,
            sizeBytes,
            accounts: one?.accounts ?? null,
            check: one === undefined ? 'unknown' : isSame ? 'whole' : 'changed'
          })
        }
        return ok(files.toSorted((a, b) => b.writtenAt - a.writtenAt || (a.name < b.name ? 1 : -1)))
      } catch (error) {
        const reason = failureOf(error)
        if (reason === null) throw error
        return fail({ code: 'backup-failed', reason })
      }
    },
    prepareRestore: async ({ name, password }) => {
      const { folder } = kept
      if (folder === null || !isBackupName(name)) return fail({ code: 'not-found' })
      let bytes: Buffer | null
      try {
        bytes = await readBackup(folder, name)
      } catch (error) {
        if (failureOf(error) === null) throw error
        return fail({ code: 'file-not-read', reason: 'damaged' })
      }
      if (isClosed) return fail({ code: 'cancelled' })
      return bytes === null ? fail({ code: 'not-found' }) : imports.prepare({ bytes, password, isBackup: true })
    },
    noteChange: () => {
      if (!kept.isOn || isClosed) return
      const isFirst = !hasLooked || schedule.firstChangeAt === null
      hasLooked = true
      schedule = noteChange(schedule, now())
      if (isFirst) onChanged('backups')
      plan()
    },
    flush: async (limitMs = flushLimitMs) => {
      if (isClosed || !kept.isOn || (schedule.firstChangeAt === null && !isRunning)) return
      let cancel = () => undefined as void
      const limit = new Promise<void>((resolve) => {
        cancel = startTimer(resolve, limitMs)
      })
      // A bug in it was noted in the state already, and must not keep the app from closing.
      await Promise.race([run(false).catch(() => undefined), limit])
      cancel()
    },
    close: () => {
      isClosed = true
      cancelTimer()
      fileKey = null
    }
  }
}

const isBackupName = (name: string) => readBackupName(name) !== null
const digestFile = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Keyed, so that the digest says nothing of the accounts to who reads the vault's file. */
function digestContent(entries: readonly ImportedEntry[], { key }: FileKey): string {
  const label = 'countersign/authenticator/backup-digest/v1'
  const digestKey = Buffer.from(hkdfSync('sha256', revealSecret(key), Buffer.alloc(0), label, 32))
  return createHmac('sha256', digestKey).update(JSON.stringify(entries)).digest('hex')
}

/** Whether the file opens and holds exactly these accounts. */
function holds(bytes: Uint8Array, entries: readonly ImportedEntry[], key: FileKey): boolean {
  try {
    const contents = openFile(bytes, key)
    return contents.refused.length === 0 && isDeepStrictEqual(contents.entries, entries)
  } catch (error) {
    if (isExportError(error)) return false
    throw error
  }
}

function load(preferences: PreferenceTable): Kept {
  const text = preferences.get(backupsPreference)
  const fresh: Kept = {
    isOn: false,
    folder: null,
    keep: usuallyKept,
    mark: '',
    failing: null,
    sealedKey: null,
    written: []
  }
  return text === null ? fresh : { ...fresh, ...(JSON.parse(text) as Partial<Kept>) }
}

function sealKey(sealer: Sealer, { kdf, key }: FileKey): string {
  const text = JSON.stringify({ kdf, key: Buffer.from(revealSecret(key)).toString('base64') })
  return sealer.seal(createSecret(Buffer.from(text, 'utf8')), backupKeyIdentity).toString('base64')
}

/** Null where it does not open: the vault opens all the same, and the state says what is wrong. */
function openKey(sealer: Sealer, sealed: string): FileKey | null {
  try {
    const opened = Buffer.from(revealSecret(sealer.open(Buffer.from(sealed, 'base64'), backupKeyIdentity)))
    const { kdf, key } = JSON.parse(opened.toString('utf8')) as Pick<FileKey, 'kdf'> & { readonly key: string }
    return { kdf, key: createSecret(Buffer.from(key, 'base64')) }
  } catch {
    return null
  }
}
