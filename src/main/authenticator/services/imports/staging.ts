// Creates the entries of an import: stages them in small batches, outside the vault, and then moves them into it in one transaction.
import { setImmediate as turn } from 'node:timers/promises'
import type { ImportAction } from '../../../../shared/contract'
import type { Settling } from '../../../protection/settling'
import { createEntry, noMarks, type EntryDetails, type VaultEntry } from '../../domain/entry'
import { createGroupFinder } from '../../domain/group'
import { plainChange } from '../../domain/history'
import { takeOver } from '../../domain/replacement'
import type { IncomingEntry } from '../../storage/replacements'
import type { Staging } from '../../storage/staging'
import { createRests } from '../rests'
import type { WaitingRow } from './dry-run'
import type { VaultPorts } from '../vault-ports'

export interface ChosenRow {
  readonly row: WaitingRow
  readonly replaces: string | null
  /** Id of the entry to create. */
  readonly id: string
}

/** A row whose entry was written, with the state at that time of the entry that it replaces. */
interface StagedRow {
  readonly row: WaitingRow
  readonly made: IncomingEntry
  readonly position: number
  /** The group of the row. */
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

/** An import in progress. */
export interface Staged {
  readonly importId: string
  readonly rows: StagedRow[]
  /** Groups created so far; not visible yet. */
  readonly groups: { readonly id: string; readonly name: string }[]
}

/** At least this many entries per transaction: more commits would make a slow disk even slower. */
const stagedAtOnce = 40
/** Entries; about 30 MiB of SQLite's WAL. */
const stagedBetweenSettling = 4_000
const droppedAtOnce = 200

export interface StagerPorts extends Pick<
  VaultPorts,
  'groups' | 'logoTable' | 'history' | 'transact' | 'vault' | 'now'
> {
  readonly staging: Staging
  readonly settling: Settling
}

/** Random ids, in hexadecimal. */
export interface IdMaker {
  one(): string
  several(count: number): string[]
}

export interface Stager {
  choose(rows: ReadonlyMap<string, WaitingRow>, chosen: ReadonlyMap<string, ImportAction>): ChosenRow[]
  stageAll(left: readonly ChosenRow[], staged: Staged, signal: AbortSignal): Promise<boolean>
  settle(staged: Staged): readonly string[]
  drop(importId: string): Promise<void>
}

export function createStager(ports: StagerPorts, ids: IdMaker): Stager {
  const { staging, settling, groups, logoTable, history, transact, vault, now } = ports

  /** The entry for a row. It takes over the place of the one that it replaces and what the user added to that. */
  const toEntry = (row: WaitingRow, replaces: string | null, place: Place): IncomingEntry => {
    const { parts, secret, fingerprint, details, tags, isFavorite } = row
    const { id, importId, position, groupId } = place
    const old = replaces === null ? undefined : vault.find(replaces)
    const marks = { ...noMarks, tags, isFavorite, groupId, importId }
    const made = { id, fingerprint, position: old?.position ?? position, now: now() }
    if (old === undefined) return { entry: createEntry(parts, made, marks), secret, details, replaces: null }
    const taken = takeOver({ type: parts.type, fingerprint, marks, details }, old, vault.detailsOf(old.id))
    return { entry: createEntry(parts, made, taken.marks), secret, details: taken.details, replaces: old.id }
  }

  /**
   * The chosen rows, in the file's order. If two would replace the same entry, the second is added instead. Their ids ascend in that order,
   * so that rows written together are neighbours in the index, which saves a page for each.
   */
  const choose = (rows: ReadonlyMap<string, WaitingRow>, chosen: ReadonlyMap<string, ImportAction>): ChosenRow[] => {
    const newIds = ids.several(chosen.size).sort()
    const replaced = new Set<string>()
    const taken: ChosenRow[] = []
    for (const [id, row] of rows) {
      const action = chosen.get(id)
      if (action === undefined) continue
      const { contradicts } = row
      const replaces = action === 'replace' && contradicts !== null && !replaced.has(contradicts) ? contradicts : null
      if (replaces !== null) replaced.add(replaces)
      taken.push({ row, replaces, id: newIds[taken.length] ?? ids.one() })
    }
    return taken
  }

  /** Finds the existing group of a row, or creates it as part of the import. */
  const findGroupsOf = ({ importId, groups: made }: Staged) =>
    createGroupFinder([...made, ...groups.list()], (name) => {
      const id = ids.one()
      groups.insert({ id, name, importId })
      made.push({ id, name })
      return id
    })

  /** Creates the entries of some rows and writes them, not yet as part of the vault. In the caller's transaction. */
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
   * Moves what was staged into the vault. An entry takes over the current data of the one that it replaces, and groups are the current
   * ones. If nothing changed meanwhile, it writes little, however many entries there are.
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
      const entryIds = members.get(groupId) ?? []
      entryIds.push(made.entry.id)
      members.set(groupId, entryIds)
    }
    for (const [groupId, entryIds] of members) staging.setGroup(groupId, entryIds)
    // The user created a group with the same name meanwhile.
    for (const { id } of staged.groups) if (!used.has(id)) groups.remove(id)
    const from = settled[0]?.position ?? 0
    const count = staging.settle(importId, { now: now(), from, shift: staging.nextPosition() - from })
    if (count !== settled.length) throw new Error('the staged import no longer exists')
    return settled.map(({ made }) => made.entry.id)
  }

  /** Stages everything in small batches; false if `signal` cancelled it. */
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

  /** Deletes what was staged, in small batches. If the vault is closed by now, a later start does it. */
  const drop = async (importId: string): Promise<void> => {
    while (staging.isOpen() && staging.drop(importId, droppedAtOnce) > 0) await turn()
  }

  return { choose, stageAll, settle, drop }
}
