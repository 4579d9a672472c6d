// Exporting accounts to a file. The main process writes it; it never goes through a page.
import { z } from 'zod'
import { exportFormats, type ExportChoices, type WrittenExport } from '../../model/transfer'
import { call, id, saveErrors, savePlace, secretText } from '../call'

const exportedIds = z.array(id).min(1).max(200_000)

export const exportsCalls = {
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
} as const
