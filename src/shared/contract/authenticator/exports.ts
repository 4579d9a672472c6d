// Exporting accounts to a file. The main process writes it; its content never reaches a page.
import { z } from 'zod'
import { exportFormats, type ExportChoices, type WrittenExport } from '../../model/transfer'
import { call, id, saveErrors, savePlace, secretText } from '../call'

const exportedIds = z.array(id).min(1).max(200_000)

export const exportsCalls = {
  /** For all accounts, or those with these ids. */
  choices: call<ExportChoices>()('anyone', z.strictObject({ ids: exportedIds.optional() })),
  /**
   * Writes a file to the Downloads folder, or to a place chosen in the system's dialog, after the user confirmed it's them: with the
   * passphrase, or in a dialog of the main process. Without a password the file is plain text.
   */
  create: call<WrittenExport>()(
    'anyone',
    z.strictObject({
      format: z.enum(exportFormats),
      password: secretText.optional(),
      ids: exportedIds.optional(),
      ...savePlace,
      /** Required if the vault has a passphrase. */
      passphrase: secretText.optional()
    }),
    ['wrong-passphrase', 'throttled', 'export-not-verified', ...saveErrors]
  )
} as const
