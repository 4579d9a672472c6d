// How the Authenticator locks, and whether it is locked: known before the vault is open, so in a file of its own. Nothing
// in it is secret. Settings that cannot be read are taken as never set; that it was locked is what the anchor says, too.
import { join } from 'node:path'
import { z } from 'zod'
import { lockChoices } from '../../../shared/model/lock'
import { createJsonFile } from '../../protection/json-file'

const schema = z.object({
  /** A lock outlives the app: who ends and starts it again is asked, too. */
  isLocked: z.boolean().catch(false),
  idleMinutes: z
    .union([z.literal(lockChoices.idleMinutes), z.null()])
    .optional()
    .catch(undefined),
  onSuspend: z.boolean().optional().catch(undefined),
  onScreenLock: z.boolean().optional().catch(undefined),
  onWindowClose: z.boolean().optional().catch(undefined),
  hidesFromRecordings: z.boolean().optional().catch(undefined),
  clipboardSeconds: z.literal(lockChoices.clipboardSeconds).optional().catch(undefined)
})

/** Undefined: never chosen. */
export type KeptLock = z.infer<typeof schema>

export interface LockFile {
  load(): KeptLock
  /** Whether it is there and can be read: only then does it say that nothing was locked. */
  isReadable(): boolean
  /** Throws where it cannot be written. */
  save(lock: KeptLock): void
}

export function createLockFile(dataDir: string): LockFile {
  const file = createJsonFile<KeptLock>(join(dataDir, 'lock.json'), (kept) => schema.parse(kept))
  return {
    load: () => file.read() ?? { isLocked: false },
    isReadable: () => file.read() !== null,
    save: file.save
  }
}
