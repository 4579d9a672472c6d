// Exports of the vault in any format, read back before they are handed out. Who may ask for one, and with which
// re-authentication, is decided at the border.
import { ok, type Result } from '../../../shared/result'
import { encodeBase32 } from '../../otp/base32'
import { revealSecret } from '../../protection/secret'
import type { VaultEntry } from '../domain/entry'
import { createExport, describeExportFormat, type CreatedExport, type ExportFormat } from '../formats/export'
import type { ImportedEntry, RefusedEntry } from '../formats'
import type { EntryTable } from '../storage/entries'
import type { Vault } from './vault'

export interface ExportedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly written: number
  /** Accounts that the format cannot hold, with the reason. */
  readonly left: readonly RefusedEntry[]
}

export interface Exports {
  /** All entries of the list, or those named. Without a password the file is plain. Rejects where it does not verify. */
  create(input: {
    readonly format: ExportFormat
    readonly password?: string | undefined
    readonly ids?: readonly string[] | undefined
  }): Promise<Result<ExportedFile, never>>
}

interface ExportPorts {
  readonly table: EntryTable
  readonly vault: Vault
  readonly now: () => number
}

export function createExports({ table, vault, now }: ExportPorts): Exports {
  const toExported = (entry: VaultEntry): ImportedEntry => {
    const { type, issuer, account, algorithm, digits, period, counter, tags, isFavorite } = entry
    const { pin, note } = vault.detailsOf(entry.id)
    return {
      type,
      issuer,
      name: account,
      secret: encodeBase32(revealSecret(table.openSecret(entry.id))),
      algorithm,
      digits,
      ...(type === 'hotp' ? { counter } : { period }),
      ...(pin === undefined ? {} : { pin }),
      ...(note === undefined ? {} : { note }),
      ...(tags.length === 0 ? {} : { tags }),
      ...(isFavorite ? { isFavorite } : {})
    }
  }
  return {
    create: async ({ format, password, ids }) => {
      const chosen = ids === undefined ? null : new Set(ids)
      const entries = vault.entries().filter(({ id }) => chosen === null || chosen.has(id))
      const at = now()
      const { bytes, written, left }: CreatedExport = await createExport(format, entries.map(toExported), {
        password,
        now: at
      })
      const date = new Date(at).toISOString().slice(0, 10)
      const name = format === 'countersign' ? format : `countersign-${format}`
      const fileName = `${name}-${date}.${describeExportFormat(format).extension}`
      return ok({ fileName, bytes, written: written.length, left })
    }
  }
}
