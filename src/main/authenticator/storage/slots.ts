// The slots beside the keychain's, in one small file: each holds the vault's key sealed, so the file is no secret. A file
// that cannot be read as slots is never written over; it is a file without ways in.
import { join } from 'node:path'
import { z } from 'zod'
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
  /** Read anew each time: another process may have changed it. */
  load(): KeptSlots
  /** False where it holds what is no slots. */
  isWhole(): boolean
  /** The file is the old one or the new one after a crash. Throws where it cannot be written, or holds what is no slots. */
  save(slots: KeptSlots): void
}

const schema = z.object({
  /** 2 since slots have a pair of keys. */
  version: z.literal([1, 2]),
  passphrase: passphraseSlotSchema.nullable(),
  recoveryKey: recoverySlotSchema.nullable()
})

const none: KeptSlots = { passphrase: null, recoveryKey: null }

/** Null where the bytes are no slots that this version reads. */
export function readSlots(bytes: Uint8Array): KeptSlots | null {
  try {
    const { passphrase, recoveryKey } = schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return { passphrase, recoveryKey }
  } catch {
    return null
  }
}

/** The file with these slots. */
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

/** Whether a vault can be opened without the keychain. */
export function hasSlots(dataDir: string): boolean {
  const { passphrase, recoveryKey } = createSlotFile(dataDir).load()
  return passphrase !== null || recoveryKey !== null
}
