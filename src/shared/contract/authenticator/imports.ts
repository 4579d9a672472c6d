// Importing other apps' exports. The page sends the bytes of the file that the user chose; no answer contains a secret.
import { z } from 'zod'
import { importActions, type DryRun } from '../../model/transfer'
import { bytesUpTo, call, id, nothing, secretText } from '../call'

/** The largest accepted file. Exports with thousands of accounts and icons are far smaller. */
const mostImportBytes = 32 * 2 ** 20

export const importsCalls = {
  /**
   * A dry run: reads a file and reports what would happen to each account. Nothing is changed. With `isBackup`, only one of our encrypted
   * files is accepted.
   */
  prepare: call<DryRun>()(
    'anyone',
    z.strictObject({
      bytes: bytesUpTo(mostImportBytes),
      password: secretText.optional(),
      isBackup: z.boolean().optional()
    }),
    ['file-not-read', 'cancelled']
  ),
  /**
   * Adds the selected rows in one transaction; answers the new entries in the same order. `replace` is for conflicts with an account of the
   * vault: the row replaces it, and the old account goes to the Trash.
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
  /** Removes what `apply` added, if it still exists, and restores what it replaced. */
  undo: call<{ readonly removed: number; readonly restored: number }>()('anyone', z.strictObject({ importId: id }), [
    'not-found'
  ]),
  discard: call<null>()('anyone', nothing)
} as const
