// The key slots other than the keychain's, in one small file. Each has the vault's key sealed, so the file is not secret. A file that
// cannot be read as slots is never overwritten; it counts as having no slots.
import { join } from 'node:path'
import * as z from 'zod/mini'
import { writeAtomically } from '../../protection/atomic-file'
import { readSmallFile } from '../../protection/small-file'
import {
  passphraseSlotSchema,
  recoverySlotSchema,
  type PassphraseSlot,
  type RecoverySlot
} from '../../protection/slots'

export interface KeptSlots {
  readonly passphrase: PassphraseSlot | null
  readonly recoveryKey: RecoverySlot | null
}

export interface SlotFile {
  /** Read again each time, because another process may have changed it. */
  load(): KeptSlots
  /** False if its content is not slots. */
  isWhole(): boolean
  /** After a crash, the file is either the old or the new one. Throws if it cannot be written, or if its content is not slots. */
  save(slots: KeptSlots): void
}

const schema = z.object({
  /** 2 since slots have a key pair. */
  version: z.literal([1, 2]),
  passphrase: z.nullable(passphraseSlotSchema),
  recoveryKey: z.nullable(recoverySlotSchema)
})

const none: KeptSlots = { passphrase: null, recoveryKey: null }

/** Null if the bytes are not slots that this version can read. */
export function readSlots(bytes: Uint8Array): KeptSlots | null {
  try {
    const { passphrase, recoveryKey } = schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return { passphrase, recoveryKey }
  } catch {
    return null
  }
}

/** The content of the file with these slots. */
export const writeSlots = ({ passphrase, recoveryKey }: KeptSlots): Uint8Array =>
  Buffer.from(`${JSON.stringify({ version: 2, passphrase, recoveryKey }, null, 2)}\n`, 'utf8')

export const slotsPathOf = (dataDir: string) => join(dataDir, 'slots.json')

export function createSlotFile(dataDir: string): SlotFile {
  const path = slotsPathOf(dataDir)
  const read = (): KeptSlots | null => {
    try {
      const bytes = readSmallFile(path)
      return bytes === null ? none : readSlots(bytes)
    } catch {
      return null
    }
  }
  return {
    load: () => read() ?? none,
    isWhole: () => read() !== null,
    save: (slots) => {
      if (read() === null) throw new Error('the slots file is damaged')
      writeAtomically(path, writeSlots(slots))
    }
  }
}

/** Whether the vault can be opened without the keychain. */
export function hasSlots(dataDir: string): boolean {
  const { passphrase, recoveryKey } = createSlotFile(dataDir).load()
  return passphrase !== null || recoveryKey !== null
}
