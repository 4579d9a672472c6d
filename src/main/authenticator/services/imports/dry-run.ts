// The dry run of an import: compares each account of a file with the vault and with earlier ones in the file, and reports what would happen
// to it. Changes nothing. Works in short turns, so that other calls can run in between.
import type { DryRun, DryRunRow } from '../../../../shared/contract'
import type { AccountParts } from '../../../../shared/model/entry'
import { decodeBase32 } from '../../../otp/base32'
import { createSecret, type Secret } from '../../../protection/secret'
import { createComparer, type Comparer, type Comparison } from '../../domain/comparison'
import { checkParts, hasPin, type EntryDetails } from '../../domain/entry'
import type { ImportedEntry, ReadExport } from '../../formats'
import type { EntryTable } from '../../storage/entries'
import { createRests, type Rests } from '../rests'
import type { Vault } from '../vault'

/** An account of the file that can be imported. */
export interface WaitingRow {
  readonly parts: AccountParts
  readonly secret: Secret
  readonly fingerprint: string
  readonly details: EntryDetails
  readonly tags: readonly string[]
  readonly isFavorite: boolean
  /** The group's name, if the file has groups. */
  readonly group: string | undefined
  /** Id of the vault's entry that it conflicts with. */
  readonly contradicts: string | null
}

interface DryRunPorts {
  readonly table: Pick<EntryTable, 'fingerprint'>
  readonly vault: Pick<Vault, 'prepare' | 'entries' | 'find'>
  readonly newId: () => string
}

interface Prepared extends Pick<DryRun, 'rows' | 'refused'> {
  /** The rows that `apply` can import, by their id in the report, in the file's order. */
  readonly waiting: ReadonlyMap<string, WaitingRow>
}

/** How one row relates to the vault and to the rows before it. */
interface Relation {
  readonly found: Comparison
  /** Id of the entry or row that it repeats or conflicts with. */
  readonly other: string | null
  readonly isSelected: boolean
}

/** The dry run of a file that was read; null if `signal` cancelled it. */
export function createDryRun({
  table,
  vault,
  newId
}: DryRunPorts): (read: ReadExport, signal: AbortSignal) => Promise<Prepared | null> {
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

  /** Adds every entry of the vault to the comparer; false if `signal` cancelled it. */
  const addVault = async (comparer: Comparer, rest: Rests, signal: AbortSignal): Promise<boolean> => {
    for (const entry of vault.entries()) {
      comparer.add(entry)
      if (!rest.isDue()) continue
      await rest.take()
      if (signal.aborted) return false
    }
    return true
  }

  const describeOther = (id: string, rows: ReadonlyMap<string, WaitingRow>): DryRunRow['other'] => {
    const inFile = rows.get(id)?.parts
    const parts = inFile ?? vault.find(id)
    return parts === undefined ? null : { ...describeAccount(parts), isInFile: inFile !== undefined }
  }

  const presentRow = (
    id: string,
    row: WaitingRow,
    { found, other, isSelected }: Relation,
    rows: ReadonlyMap<string, WaitingRow>
  ): DryRunRow => {
    const { parts, tags, isFavorite, details } = row
    return {
      ...describeAccount(parts),
      id,
      state: found.state,
      other: other === null ? null : describeOther(other, rows),
      fields: found.state === 'conflict' ? found.fields : [],
      tags,
      isFavorite,
      hasNote: details.note !== undefined,
      needsPin: hasPin(parts.type) && details.pin === undefined,
      isSelected
    }
  }

  return async (read, signal) => {
    await vault.prepare()
    if (signal.aborted) return null
    const comparer = createComparer()
    const rest = createRests()
    if (!(await addVault(comparer, rest, signal))) return null
    const waiting = new Map<string, WaitingRow>()
    const rows: DryRunRow[] = []
    const selected = new Set<string>()
    const refused = [...read.refused]
    for (const entry of read.entries) {
      if (rest.isDue()) {
        await rest.take()
        if (signal.aborted) return null
      }
      const row = toRow(entry)
      if (row === null) {
        refused.push({ issuer: entry.issuer, name: entry.name, reason: 'unreadable' })
        continue
      }
      const id = newId()
      const found = compareRow(comparer, id, row)
      const other = found.state === 'duplicate' ? found.of : found.state === 'conflict' ? found.with : null
      const isContradicting = found.state === 'conflict' && other !== null && !waiting.has(other)
      const waitingRow = { ...row, contradicts: isContradicting ? other : null }
      waiting.set(id, waitingRow)
      // Our own files come from a vault: accounts in it that look the same were both there, so both are selected.
      const isOwnTwin = read.format === 'countersign' && other !== null && selected.has(other)
      const isSelected = found.state === 'new' || isOwnTwin
      if (isSelected) selected.add(id)
      rows.push(presentRow(id, waitingRow, { found, other, isSelected }, waiting))
    }
    return { rows, refused, waiting }
  }
}

/** Compares a row with the known ones and adds it to them. */
function compareRow(comparer: Comparer, id: string, row: Pick<WaitingRow, 'parts' | 'fingerprint'>): Comparison {
  const account = { ...row.parts, id, fingerprint: row.fingerprint }
  const found = comparer.compare(account)
  comparer.add(account)
  return found
}

/** What the page may know of an account: never its fingerprint or secret. */
function describeAccount({ type, issuer, account, algorithm, digits, period, counter }: AccountParts): AccountParts {
  return { type, issuer, account, algorithm, digits, period, counter }
}
