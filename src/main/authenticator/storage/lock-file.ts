// How the Authenticator locks, and whether it is locked. This is needed before the vault opens, so it has its own file, without secrets.
// Unreadable settings count as never set; the anchor also records whether it was locked.
import { join } from 'node:path'
import * as z from 'zod/mini'
import { lockChoices } from '../../../shared/model/lock'
import { createJsonFile } from '../../protection/json-file'

const schema = z.object({
  /** The lock survives a restart, so restarting the app does not unlock it. */
  isLocked: z.catch(z.boolean(), false),
  idleMinutes: z.catch(z.optional(z.nullable(z.literal(lockChoices.idleMinutes))), undefined),
  onSuspend: z.catch(z.optional(z.boolean()), undefined),
  onScreenLock: z.catch(z.optional(z.boolean()), undefined),
  onWindowClose: z.catch(z.optional(z.boolean()), undefined),
  hidesFromRecordings: z.catch(z.optional(z.boolean()), undefined),
  clipboardSeconds: z.catch(z.optional(z.literal(lockChoices.clipboardSeconds)), undefined)
})

/** Undefined: never chosen. */
export type KeptLock = z.infer<typeof schema>

export interface LockFile {
  load(): KeptLock
  /** Whether the file exists and can be read. Only then does it confirm that nothing was locked. */
  isReadable(): boolean
  /** Throws if it cannot be written. */
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
