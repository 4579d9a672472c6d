// Import and export of the vault. A file's bytes come from the page that the user gave it to; an export goes from the
// main process to the Downloads folder and never through a page. No secret is part of any answer.
import { z } from 'zod'
import { call, id, nothing, saveErrors, savePlace, secretText } from './call'
import { exportFormats, importActions, type DryRun, type ExportChoices, type WrittenExport } from '../model/transfer'

/** The largest file that is taken: exports with thousands of accounts and icons stay far below. */
const mostImportBytes = 32 * 2 ** 20

const fileBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= mostImportBytes)

const exportedIds = z.array(id).min(1).max(200_000)

export const transferCalls = {
  imports: {
    /**
     * A dry run: reads a file and says of each account what would happen. Nothing is changed. `isBackup`: a backup is restored,
     * and nothing but an encrypted file of ours is taken for one.
     */
    prepare: call<DryRun>()(
      'anyone',
      z.strictObject({ bytes: fileBytes, password: secretText.optional(), isBackup: z.boolean().optional() }),
      ['file-not-read', 'cancelled']
    ),
    /**
     * Adds the named rows in one transaction; answers the new entries in their order. `replace` is for conflicts with an
     * account of the vault: the row takes its place, and the old one goes to the removed.
     */
    apply: call<{ readonly ids: readonly string[] }>()(
      'anyone',
      z.strictObject({
        importId: id,
        rows: z
          .array(z.strictObject({ id, action: z.enum(importActions) }))
          .min(1)
          .max(200_000)
      }),
      ['not-found', 'cancelled']
    ),
    /** Takes out what `apply` added and is still there, and puts back what it replaced. */
    undo: call<{ readonly removed: number; readonly restored: number }>()('anyone', z.strictObject({ importId: id }), [
      'not-found'
    ]),
    discard: call<null>()('anyone', nothing)
  },
  exports: {
    /** Of all accounts, or those named. */
    choices: call<ExportChoices>()('anyone', z.strictObject({ ids: exportedIds.optional() })),
    /**
     * Writes a file to the Downloads folder, or where the system's dialog says, after the user said again that it is them:
     * by the passphrase, or in a dialog of the main process. Without a password it is plain.
     */
    create: call<WrittenExport>()(
      'anyone',
      z.strictObject({
        format: z.enum(exportFormats),
        password: secretText.optional(),
        ids: exportedIds.optional(),
        ...savePlace,
        /** Where the vault is under a passphrase. */
        passphrase: secretText.optional()
      }),
      ['wrong-passphrase', 'throttled', 'export-not-verified', ...saveErrors]
    )
  }
} as const
