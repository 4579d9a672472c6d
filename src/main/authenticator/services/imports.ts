// Import in three steps: a dry run that changes nothing and says of each account what would happen, one transaction for
// what was ticked, and an undo that takes all of it out again (into the 30 days of the removed).
import type { DryRun, DryRunRow, ReportedAccount } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { decodeBase32 } from '../../otp/base32'
import { createSecret, type Secret } from '../../protection/secret'
import { createComparer } from '../domain/comparison'
import { checkParts, createEntry, hasPin, type AccountParts, type EntryDetails } from '../domain/entry'
import { isExportError, readExport, type ImportedEntry } from '../formats'
import type { EntryTable } from '../storage/entries'
import type { Vault } from './vault'

export interface Imports {
  /**
   * Reads an export and reports; nothing is changed. The report waits until another one, `apply` or `discard`; whichever
   * of them comes while the file is still being read, the answer is `cancelled` and nothing of the file is kept.
   */
  prepare(input: {
    readonly bytes: Uint8Array
    readonly password?: string | undefined
  }): Promise<Result<DryRun, Failure<'file-not-read' | 'cancelled'>>>
  /** Adds the ticked rows in one transaction, in the file's order; answers the new entries. */
  apply(input: {
    readonly importId: string
    readonly rowIds: readonly string[]
  }): Result<{ readonly ids: readonly string[] }, Failure<'not-found'>>
  /** Takes out what `apply` added and is still there; answers how many. */
  undo(input: { readonly importId: string }): Result<{ readonly removed: number }, Failure<'not-found'>>
  discard(): Result<null, never>
}

interface ImportPorts {
  readonly table: EntryTable
  readonly vault: Vault
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly onChanged: (topic: 'entries') => void
}

interface WaitingRow {
  readonly parts: AccountParts
  readonly secret: Secret
  readonly fingerprint: string
  readonly details: EntryDetails
  readonly tags: readonly string[]
  readonly isFavorite: boolean
}

export function createImports({ table, vault, now, random, onChanged }: ImportPorts): Imports {
  let waiting: { readonly importId: string; readonly rows: ReadonlyMap<string, WaitingRow> } | null = null
  let turn = 0
  const newId = () => Buffer.from(random(16)).toString('hex')

  const toRow = (entry: ImportedEntry): WaitingRow | null => {
    const { type, issuer, name, algorithm, digits, period = 0, counter = 0, tags = [], isFavorite = false } = entry
    const parts = checkParts({ type, issuer, account: name, algorithm, digits, period, counter })
    const bytes = decodeBase32(entry.secret)
    if (!parts.ok || bytes === null) return null
    const secret = createSecret(bytes)
    const details = {
      ...(entry.pin === undefined ? {} : { pin: entry.pin }),
      ...(entry.note === undefined ? {} : { note: entry.note })
    }
    return { parts: parts.value, secret, fingerprint: table.fingerprint(secret), details, tags, isFavorite }
  }

  const describeOther = (id: string, rows: ReadonlyMap<string, WaitingRow>): DryRunRow['other'] => {
    const inFile = rows.get(id)?.parts
    const parts = inFile ?? vault.find(id)
    return parts === undefined ? null : { ...describeAccount(parts), isInFile: inFile !== undefined }
  }

  return {
    prepare: async ({ bytes, password }) => {
      const importId = newId()
      const mine = ++turn
      waiting = null
      let read
      try {
        read = await readExport(bytes, { password })
      } catch (error) {
        if (!isExportError(error) || error.code === 'not-verified') throw error
        return fail({ code: 'file-not-read', reason: error.code })
      }
      if (turn !== mine) return fail({ code: 'cancelled' })
      const comparer = createComparer(vault.entries())
      const kept = new Map<string, WaitingRow>()
      const rows: DryRunRow[] = []
      const refused = [...read.refused]
      for (const entry of read.entries) {
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
        kept.set(id, row)
        const other = found.state === 'duplicate' ? found.of : found.state === 'conflict' ? found.with : null
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
          isSelected: found.state === 'new'
        })
      }
      waiting = { importId, rows: kept }
      return ok({ importId, format: read.format, rows, refused })
    },
    apply: ({ importId, rowIds }) => {
      if (waiting?.importId !== importId) return fail({ code: 'not-found' })
      const ticked = new Set(rowIds)
      for (const id of ticked) if (!waiting.rows.has(id)) return fail({ code: 'not-found' })
      const at = now()
      let position = table.nextPosition()
      const added = [...waiting.rows].flatMap(([id, { parts, secret, fingerprint, details, tags, isFavorite }]) => {
        if (!ticked.has(id)) return []
        const marks = { tags, isFavorite, importId }
        const entry = createEntry(parts, { id: newId(), fingerprint, position: position++, now: at }, marks)
        return [{ entry, secret, details }]
      })
      table.insertAll(added)
      waiting = null
      vault.refresh()
      onChanged('entries')
      return ok({ ids: added.map(({ entry }) => entry.id) })
    },
    undo: ({ importId }) => {
      const removed = table.markImportRemoved(importId, now())
      if (removed === 0) return fail({ code: 'not-found' })
      vault.refresh()
      onChanged('entries')
      return ok({ removed })
    },
    discard: () => {
      turn++
      waiting = null
      return ok(null)
    }
  }
}

/** What the page may know of an account: never its fingerprint or secret. */
function describeAccount({ type, issuer, account, algorithm, digits, period, counter }: AccountParts): ReportedAccount {
  return { type, issuer, account, algorithm, digits, period, counter }
}
