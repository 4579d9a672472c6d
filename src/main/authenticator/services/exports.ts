// Exports of the vault in any format, verified before they are used. A file for the user is written only after they confirmed it's them.
import type { AuthenticatorContract, ExportChoices, ParsedOf } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { exportFormats, type RefusedAccount } from '../../../shared/model/transfer'
import { encodeBase32 } from '../../otp/base32'
import type { ConsentQuestion } from '../../protection/consent'
import { placeOf, type SaveFile } from '../../protection/save-file'
import { revealSecret } from '../../protection/secret'
import type { VaultEntry } from '../domain/entry'
import type { CreatedExport } from '../formats/export'
import { isExportError, loadExporting, type ImportedEntry } from '../formats'
import type { VaultHandlers } from './handlers'
import type { VaultPorts } from './vault-ports'

interface ExportedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly written: number
  /** Accounts that the format cannot hold, with the reason. */
  readonly left: readonly RefusedAccount[]
}

/** How a user confirms it's them. */
export interface Reauthentication {
  readonly kind: () => ExportChoices['confirmedBy']
  /** If `kind` is `passphrase`, checks it. Otherwise asks the user `question` outside of every page; `cancelled` if they decline. */
  readonly check: (
    passphrase: string | undefined,
    question: ConsentQuestion
  ) => Promise<Result<null, Failure<'wrong-passphrase' | 'throttled' | 'step-up-required' | 'cancelled'>>>
}

type ExportInput = Pick<ParsedOf<AuthenticatorContract['exports']['create']>, 'format' | 'password' | 'ids'>

export interface ExportPorts extends Pick<VaultPorts, 'table' | 'groups' | 'vault' | 'now'> {
  readonly reauthentication: Reauthentication
  readonly saveFile: SaveFile
  /** False once the vault was closed; an export is then not written. */
  readonly isOpen: () => boolean
}

export function createExports({ table, groups, vault, now, reauthentication, saveFile, isOpen }: ExportPorts) {
  const collect = (entries: readonly VaultEntry[]): readonly ImportedEntry[] => {
    const names = new Map(groups.list().map(({ id, name }) => [id, name]))
    return entries.map((entry) => toExported(entry, names.get(entry.groupId ?? '')))
  }
  const toExported = (entry: VaultEntry, group: string | undefined): ImportedEntry => {
    const { type, issuer, account, algorithm, digits, period, counter, tags, isFavorite } = entry
    const { pin, note, recoveryCodes } = vault.detailsOf(entry.id)
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
      ...(isFavorite ? { isFavorite } : {}),
      ...(group === undefined ? {} : { group }),
      ...(recoveryCodes === undefined
        ? {}
        : {
            recoveryCodes: recoveryCodes.map(({ code, usedAt }) => ({ code, ...(usedAt === null ? {} : { usedAt }) }))
          })
    }
  }
  const chosen = (ids: readonly string[] | undefined) => {
    if (ids === undefined) return vault.entries()
    const named = new Set(ids)
    return vault.entries().filter(({ id }) => named.has(id))
  }
  const build = async ({
    format,
    password,
    ids
  }: ExportInput): Promise<Result<ExportedFile, Failure<'export-not-verified' | 'invalid-input'>>> => {
    const { createExport, describeExportFormat } = await loadExporting()
    const { canEncrypt, extensionOf } = describeExportFormat(format)
    // Never writes a plain file when an encrypted one was requested.
    if (password !== undefined && !canEncrypt) return fail({ code: 'invalid-input', fields: ['password'] })
    const entries = chosen(ids)
    const at = now()
    let made: CreatedExport
    try {
      made = await createExport(format, collect(entries), { password, now: at })
    } catch (error) {
      if (isExportError(error) && error.code === 'not-verified') return fail({ code: 'export-not-verified' })
      throw error
    }
    const date = new Date(at).toISOString().slice(0, 10)
    const name = format === 'countersign' ? format : `countersign-${format}`
    return ok({
      fileName: `${name}-${date}.${extensionOf(password !== undefined)}`,
      bytes: made.bytes,
      written: made.written.length,
      left: made.left
    })
  }

  const handlers = {
    choices: async ({ ids } = {}) => {
      const entries = collect(chosen(ids))
      const { countRefused, describeExportFormat } = await loadExporting()
      const formats = exportFormats.map((format) => {
        const { canEncrypt, keeps } = describeExportFormat(format)
        return { format, canEncrypt, keeps, leaves: countRefused(format, entries) }
      })
      return ok({ confirmedBy: reauthentication.kind(), accounts: entries.length, formats })
    },
    create: async ({ passphrase, asksWhere, ...input }) => {
      const { format, ids, password } = input
      const { describeExportFormat } = await loadExporting()
      const canSeal = password !== undefined && describeExportFormat(format).canEncrypt
      // Checked first, so that the user is not asked about a file that cannot be written.
      if (password !== undefined && !canSeal) return fail({ code: 'invalid-input', fields: ['password'] })
      const kind = canSeal ? 'export-encrypted' : 'export-plain'
      const checked = await reauthentication.check(passphrase, { kind, accounts: chosen(ids).length })
      if (!checked.ok) return checked
      const made = await build(input)
      if (!made.ok) return made
      const { fileName, bytes, written, left } = made.value
      const saved = await saveFile({ name: fileName, content: bytes, isStillWanted: isOpen }, placeOf(asksWhere))
      return saved.ok ? ok({ path: saved.value, written, left }) : saved
    }
  } satisfies VaultHandlers['exports']

  return {
    handlers,
    /** Every account of the list in the form of a file, including secrets; only for backups. */
    collect: () => collect(vault.entries())
  }
}
