// Importing other apps' exports. The page hands over the bytes of the file that the user gave it; no secret is part of any
// answer.
import { z } from 'zod'
import { importActions, type DryRun } from '../../model/transfer'
import { call, id, nothing, secretText } from '../call'

/** The largest file that is read. Exports with thousands of accounts and icons are far smaller. */
const mostImportBytes = 32 * 2 ** 20
const fileBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= mostImportBytes)

export const importsCalls = {
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
} as const
