// Import in three steps: a dry run that changes nothing and says of each account what would happen, one transaction for
// what was ticked, and an undo that takes all of it out again (into the 30 days of the removed).
import { setImmediate as turn } from 'node:timers/promises'
import type { DryRun, DryRunRow, ImportAction } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { AccountParts } from '../../../shared/model/entry'
import { mostRecoveryCodes, mostTags } from '../../../shared/model/limits'
import { decodeBase32 } from '../../otp/base32'
import { createSecret, type Secret } from '../../protection/secret'
import { createComparer } from '../domain/comparison'
import { checkParts, createEntry, hasPin, noMarks, type EntryDetails, type VaultEntry } from '../domain/entry'
import { createGroupFinder } from '../domain/group'
import { plainChange } from '../domain/history'
import { foldRecoveryCode } from '../domain/recovery-codes'
import { fileRefusalOf, type ImportedEntry, type ReadExport } from '../formats'
import type { ReadFile } from './file-reader'
import type { Settling } from '../../protection/settling'
import type { Transact } from '../storage/database'
import type { EntryTable } from '../storage/entries'
import type { GroupTable } from '../storage/groups'
import type { HistoryTable } from '../storage/history'
import type { LogoTable } from '../storage/logos'
import type { IncomingEntry, ReplacementTable } from '../storage/replacements'
import type { Staging } from '../storage/staging'
import { createRests } from './rests'
import type { Vault } from './vault'

export interface Imports {
  /**
   * Reads an export and reports; nothing is changed. The report waits until another one, `apply` or `discard`; whichever
   * of them comes while the file is still being read, the answer is `cancelled` and nothing of the file is kept.
   */
  prepare(input: {
    readonly bytes: Uint8Array
    readonly password?: string | undefined
    /** Only an encrypted file of ours is read; anything else is `not-sealed`. */
    readonly isBackup?: boolean | undefined
  }): Promise<Result<DryRun, Failure<'file-not-read' | 'cancelled'>>>
  /**
   * Adds the named rows all at once or not at all, in the file's order; answers the new entries. They are made ready a few at a
   * time, so that codes and other calls come in between; `discard` and the next `prepare` end that. One that replaces takes the
   * place of the vault's entry that it contradicts, with the tags, note and star of both; the old entry goes to the removed.
   */
  apply(input: {
    readonly importId: string
    readonly rows: readonly { readonly id: string; readonly action: ImportAction }[]
  }): Promise<Result<{ readonly ids: readonly string[] }, Failure<'not-found' | 'cancelled'>>>
  /** Takes out what `apply` added and is still there, and puts back what it replaced; answers how many. */
  undo(input: {
    readonly importId: string
  }): Result<{ readonly removed: number; readonly restored: number }, Failure<'not-found'>>
  discard(): Result<null, never>
}

interface ImportPorts {
  readonly table: EntryTable
  readonly replacements: ReplacementTable
  readonly staging: Staging
  readonly settling: Settling
  readonly groups: GroupTable
  readonly logoTable: Pick<LogoTable, 'copy'>
  readonly history: Pick<HistoryTable, 'add'>
  readonly transact: Transact
  readonly vault: Vault
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly readFile: ReadFile
  readonly onChanged: (topic: 'entries') => void
}

interface WaitingRow {
  readonly parts: AccountParts
  readonly secret: Secret
  readonly fingerprint: string
  readonly details: EntryDetails
  readonly tags: readonly string[]
  readonly isFavorite: boolean
  /** The group's name, where the file has groups. */
  readonly group: string | undefined
  /** The entry of the vault that it contradicts. */
  readonly contradicts: string | null
}

interface ChosenRow {
  readonly row: WaitingRow
  readonly replaces: string | null
  /** What its entry will be called. */
  readonly id: string
}

/** A row whose entry is written down; with what it found of the entry that it replaces. */
interface StagedRow {
  readonly row: WaitingRow
  readonly made: IncomingEntry
  readonly position: number
  /** The group that the row names. */
  readonly groupId: string | null
  readonly old: VaultEntry | undefined
  readonly details: EntryDetails | undefined
}

interface Place {
  readonly id: string
  readonly importId: string
  readonly position: number
  readonly groupId: string | null
}

/** An import that is under way. */
interface Staged {
  readonly importId: string
  readonly rows: StagedRow[]
  /** Groups that it made so far; nobody sees them yet. */
  readonly groups: { readonly id: string; readonly name: string }[]
}

const idBytes = 16
/** However slow it is: a commit for each few would make it slower still. */
const stagedAtOnce = 40
/** Some 30 MiB of SQLite's journal. */
const stagedBetweenSettling = 4_000
const droppedAtOnce = 200

export function createImports(ports: ImportPorts): Imports {
  const { table, replacements, staging, groups, logoTable, history, transact, vault } = ports
  const { settling, now, random, readFile, onChanged } = ports
  let waiting: { readonly importId: string; readonly rows: ReadonlyMap<string, WaitingRow> } | null = null
  let reading: AbortController | null = null
  let applying: AbortController | null = null
  const stop = () => {
    reading?.abort()
    reading = null
    applying?.abort()
    applying = null
    waiting = null
  }
  const newIds = (count: number) => {
    const digits = Buffer.from(random(count * idBytes)).toString('hex')
    return Array.from({ length: count }, (_, at) => digits.slice(at * idBytes * 2, (at + 1) * idBytes * 2))
  }
  const newId = () => Buffer.from(random(idBytes)).toString('hex')

  const toRow = (entry: ImportedEntry): Omit<WaitingRow, 'contradicts'> | null => {
    const { type, issuer, name, algorithm, digits, period = 0, counter = 0, tags = [], isFavorite = false } = entry
    const { group, recoveryCodes = [] } = entry
    const parts = checkParts({ type, issuer, account: name, algorithm, digits, period, counter })
    const bytes = decodeBase32(entry.secret)
    if (!parts.ok || bytes === null) return null
    const secret = createSecret(bytes)
    const details = {
      ...(entry.pin === undefined ? {} : { pin: entry.pin }),
      ...(entry.note === undefined ? {} : { note: entry.note }),
      ...(recoveryCodes.length === 0
        ? {}
        : { recoveryCodes: recoveryCodes.map(({ code, usedAt = null }) => ({ id: newId(), code, usedAt })) })
    }
    return { parts: parts.value, secret, fingerprint: table.fingerprint(secret), details, tags, isFavorite, group }
  }

  /** The entry that a row makes; the place and what the user keeps beside it are those of the one that it replaces. */
  const toEntry = (row: WaitingRow, replaces: string | null, place: Place): IncomingEntry => {
    const { parts, secret, fingerprint, details, tags, isFavorite } = row
    const { id, importId, position } = place
    const old = replaces === null ? undefined : vault.find(replaces)
    const marks = {
      ...noMarks,
      ...(old === undefined ? {} : { logo: old.logo, usedCount: old.usedCount, usedAt: old.usedAt }),
      tags: old === undefined ? tags : [...new Set([...old.tags, ...tags])].slice(0, mostTags),
      isFavorite: isFavorite || old?.isFavorite === true,
      groupId: place.groupId ?? old?.groupId ?? null,
      importId
    }
    const made = { id, fingerprint, position: old?.position ?? position, now: now() }
    const entry = createEntry(parts, made, marks)
    if (old === undefined) return { entry, secret, details, replaces: null }
    const { pin, ...kept } = vault.detailsOf(old.id)
    // A PIN belongs to its secret.
    const isPinKept = pin !== undefined && old.fingerprint === fingerprint && hasPin(parts.type)
    const recoveryCodes = joinRecoveryCodes(kept.recoveryCodes, details.recoveryCodes)
    const joined = { ...kept, ...(isPinKept ? { pin } : {}), ...details }
    return { entry, secret, details: recoveryCodes === null ? joined : { ...joined, recoveryCodes }, replaces: old.id }
  }

  /**
   * What is added of the waiting rows, in the file's order. Of two that would replace the same entry the second stands beside.
   * Their ids rise in that order: what is written together lies together in the index, and costs a page less each.
   */
  const choose = (rows: ReadonlyMap<string, WaitingRow>, chosen: ReadonlyMap<string, ImportAction>): ChosenRow[] => {
    const ids = newIds(chosen.size).sort()
    const replaced = new Set<string>()
    const taken: ChosenRow[] = []
    for (const [id, row] of rows) {
      const action = chosen.get(id)
      if (action === undefined) continue
      const { contradicts } = row
      const replaces = action === 'replace' && contradicts !== null && !replaced.has(contradicts) ? contradicts : null
      if (replaces !== null) replaced.add(replaces)
      taken.push({ row, replaces, id: ids[taken.length] ?? newId() })
    }
    return taken
  }

  /** Finds the group that a row names among those of now; where there is none yet, one is made, as a part of the import. */
  const findGroupsOf = ({ importId, groups: made }: Staged) =>
    createGroupFinder([...made, ...groups.list()], (name) => {
      const id = newId()
      groups.insert({ id, name, importId })
      made.push({ id, name })
      return id
    })

  /** Makes entries of some rows and writes them down, not yet as a part of the vault. In one transaction. */
  const stage = (
    some: readonly ChosenRow[],
    importId: string,
    position: number,
    findGroup: (name: string | undefined) => string | null
  ): StagedRow[] => {
    const staged = some.map(({ row, replaces, id }, index): StagedRow => {
      const old = replaces === null ? undefined : vault.find(replaces)
      const groupId = findGroup(row.group)
      const place = { id, importId, position: position + index, groupId }
      const made = toEntry(row, replaces, place)
      return { row, made, position: place.position, groupId, old, details: old && vault.detailsOf(old.id) }
    })
    staging.add(
      staged.map(({ made }) => made),
      importId,
      now()
    )
    for (const { made } of staged) {
      if (made.replaces === null) continue
      if (made.entry.logo === 'own') logoTable.copy(made.replaces, made.entry.id)
      history.add(made.entry.id, [plainChange('replaced')], now())
    }
    return staged
  }

  /**
   * Takes what was staged into the vault. What an entry takes over from the one that it replaces is what that holds now, and
   * groups are those of now. Whatever it writes is little where nothing changed meanwhile, however many entries there are.
   */
  const settle = (staged: Staged): readonly string[] => {
    const { importId, rows } = staged
    const findGroup = findGroupsOf(staged)
    const settled = rows.map((one): StagedRow => {
      const { replaces, entry } = one.made
      const isSame = (old: NonNullable<StagedRow['old']>) =>
        vault.find(old.id) === old && vault.detailsOf(old.id) === one.details
      if (one.old === undefined || isSame(one.old)) return one
      staging.remove(entry.id)
      return stage([{ row: one.row, replaces, id: entry.id }], importId, one.position, findGroup)[0] ?? one
    })
    const members = new Map<string, string[]>()
    const used = new Set<string>()
    for (const { row, made, groupId: written } of settled) {
      const groupId = findGroup(row.group)
      if (groupId === null) continue
      used.add(groupId)
      if (groupId === written) continue
      const ids = members.get(groupId) ?? []
      ids.push(made.entry.id)
      members.set(groupId, ids)
    }
    for (const [groupId, ids] of members) staging.setGroup(groupId, ids)
    // Somebody made one of the same name meanwhile.
    for (const { id } of staged.groups) if (!used.has(id)) groups.remove(id)
    const from = settled[0]?.position ?? 0
    const count = staging.settle(importId, { now: now(), from, shift: staging.nextPosition() - from })
    if (count !== settled.length) throw new Error('what was staged is not there any more')
    return settled.map(({ made }) => made.entry.id)
  }

  /** Stages everything, a few at a time; false where that was given up. */
  const stageAll = async (left: readonly ChosenRow[], staged: Staged, signal: AbortSignal): Promise<boolean> => {
    const { importId, rows } = staged
    const rest = createRests()
    if (signal.aborted) return false
    const first = staging.nextPosition()
    let settledAt = 0
    while (rows.length < left.length) {
      transact(() => {
        const findGroup = findGroupsOf(staged)
        do {
          const from = rows.length
          rows.push(...stage(left.slice(from, from + stagedAtOnce), importId, first + from, findGroup))
        } while (rows.length < left.length && !rest.isDue())
      })
      await rest.take()
      if (signal.aborted) return false
      if (rows.length - settledAt < stagedBetweenSettling) continue
      settledAt = rows.length
      await settling.settle()
      if (signal.aborted) return false
    }
    return true
  }

  /** Deletes what was staged, a few at a time; where the vault is closed by now, a later start does. */
  const drop = async (importId: string): Promise<void> => {
    while (staging.isOpen() && staging.drop(importId, droppedAtOnce) > 0) await turn()
  }

  const describeOther = (id: string, rows: ReadonlyMap<string, WaitingRow>): DryRunRow['other'] => {
    const inFile = rows.get(id)?.parts
    const parts = inFile ?? vault.find(id)
    return parts === undefined ? null : { ...describeAccount(parts), isInFile: inFile !== undefined }
  }

  return {
    prepare: async ({ bytes, password, isBackup }) => {
      const importId = newId()
      const mine = new AbortController()
      stop()
      reading = mine
      let read: ReadExport
      try {
        read = await readFile(bytes, { password, isBackup, signal: mine.signal })
      } catch (error) {
        if (mine.signal.aborted) return fail({ code: 'cancelled' })
        const reason = fileRefusalOf(error)
        if (reason === null) throw error
        return fail({ code: 'file-not-read', reason })
      }
      if (mine.signal.aborted) return fail({ code: 'cancelled' })
      await vault.prepare()
      if (mine.signal.aborted) return fail({ code: 'cancelled' })
      const comparer = createComparer()
      const rest = createRests()
      for (const entry of vault.entries()) {
        comparer.add(entry)
        if (!rest.isDue()) continue
        await rest.take()
        if (mine.signal.aborted) return fail({ code: 'cancelled' })
      }
      const kept = new Map<string, WaitingRow>()
      const rows: DryRunRow[] = []
      const selected = new Set<string>()
      const refused = [...read.refused]
      for (const entry of read.entries) {
        if (rest.isDue()) {
          await rest.take()
          if (mine.signal.aborted) return fail({ code: 'cancelled' })
        }
        const row = toRow(entry)
        if (row === null) {
          refused.push({ issuer: entry.issuer, name: entry.name, reason: 'unreadable' })
          continue
        }
        const id = newId()
        const { parts, fingerprint, tags, isFavorite, details } = row
        const account = { ...parts, id, fingerprint }
        const found = comparer.compare(account)
        comparer.add(account)
        const other = found.state === 'duplicate' ? found.of : found.state === 'conflict' ? found.with : null
        const isContradicting = found.state === 'conflict' && other !== null && !kept.has(other)
        kept.set(id, { ...row, contradicts: isContradicting ? other : null })
        // What stood side by side in a vault does so again: our own file was made of one.
        const isOwnTwin = read.format === 'countersign' && other !== null && selected.has(other)
        const isSelected = found.state === 'new' || isOwnTwin
        if (isSelected) selected.add(id)
        rows.push({
          ...describeAccount(parts),
          id,
          state: found.state,
          other: other === null ? null : describeOther(other, kept),
          fields: found.state === 'conflict' ? found.fields : [],
          tags,
          isFavorite,
          hasNote: details.note !== undefined,
          needsPin: hasPin(parts.type) && details.pin === undefined,
          isSelected
        })
      }
      reading = null
      waiting = { importId, rows: kept }
      const { readAs } = read
      return ok({ importId, format: read.format, rows, refused, ...(readAs === undefined ? {} : { readAs }) })
    },
    apply: async ({ importId, rows }) => {
      if (waiting?.importId !== importId || applying !== null) return fail({ code: 'not-found' })
      const { rows: waitingRows } = waiting
      const mine = new AbortController()
      applying = mine
      const staged: Staged = { importId, rows: [], groups: [] }
      const rest = createRests()
      try {
        await rest.take()
        const chosen = new Map(rows.map(({ id, action }) => [id, action]))
        for (const [id, action] of chosen) {
          const row = waitingRows.get(id)
          if (row === undefined || (action === 'replace' && row.contradicts === null))
            return fail({ code: 'not-found' })
        }
        await rest.take()
        if (mine.signal.aborted) return fail({ code: 'cancelled' })
        const left = choose(waitingRows, chosen)
        await rest.take()
        const isStaged = await settling.during(() => stageAll(left, staged, mine.signal))
        if (!isStaged) {
          await drop(importId)
          return fail({ code: 'cancelled' })
        }
        const ids = transact(() => settle(staged))
        waiting = null
        vault.refresh()
        onChanged('entries')
        return ok({ ids })
      } catch (error) {
        // A full disk, most of all: the report still waits, and nothing of it is in the vault.
        await drop(importId).catch(() => undefined)
        throw error
      } finally {
        if (applying === mine) applying = null
      }
    },
    undo: ({ importId }) => {
      const undone = transact(() => {
        const counts = replacements.undo(importId, now())
        groups.removeEmptyOf(importId)
        return counts
      })
      if (undone.removed + undone.restored === 0) return fail({ code: 'not-found' })
      vault.refresh()
      onChanged('entries')
      return ok(undone)
    },
    discard: () => {
      stop()
      return ok(null)
    }
  }
}

/** What the page may know of an account: never its fingerprint or secret. */
function describeAccount({ type, issuer, account, algorithm, digits, period, counter }: AccountParts): AccountParts {
  return { type, issuer, account, algorithm, digits, period, counter }
}

/** The codes of both, each once; null where there are none. */
function joinRecoveryCodes(
  kept: EntryDetails['recoveryCodes'] = [],
  more: EntryDetails['recoveryCodes'] = []
): NonNullable<EntryDetails['recoveryCodes']> | null {
  const known = new Set(kept.map(({ code }) => foldRecoveryCode(code)))
  const joined = [...kept, ...more.filter(({ code }) => !known.has(foldRecoveryCode(code)))]
  return joined.length === 0 ? null : joined.slice(0, mostRecoveryCodes)
}
