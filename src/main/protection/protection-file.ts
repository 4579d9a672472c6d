// protection.json: how the keys of a data folder are kept, and under a passphrase the slots that hold the sealed master key.
import { z } from 'zod'
import { writeAtomically } from './atomic-file'
import { isBoundedCost } from './passphrase-keys'
import { passphraseSlotSchema, recoverySlotSchema, type RecoverySlot } from './slots'
import { readSmallFile } from './small-file'
import { renewedSchema } from './store-renewal'

const text = z.string().max(1024)
const keychainFile = z.object({ version: z.literal(1), kind: z.literal('keychain'), storeId: text })
const passphraseFile = z.object({
  /** 2 since there is a recovery key, 3 since both slots have a pair of keys, 4 since they say where the anchors are kept. */
  version: z.literal([1, 2, 3, 4]),
  kind: z.literal('passphrase'),
  storeId: text,
  master: passphraseSlotSchema.extend({
    cost: passphraseSlotSchema.shape.cost.refine(isBoundedCost),
    // RFC 9106 asks for 8 bytes at least.
    salt: text.refine((salt) => Buffer.from(salt, 'base64').length >= 8)
  }),
  recoveryKey: recoverySlotSchema.optional(),
  renewed: renewedSchema.optional()
})
const protectionFile = z.discriminatedUnion('kind', [keychainFile, passphraseFile])

export type KeptUnderPassphrase = Omit<z.infer<typeof passphraseFile>, 'recoveryKey'> & {
  readonly recoveryKey?: RecoverySlot | undefined
}
type Kept = z.infer<typeof keychainFile> | KeptUnderPassphrase

export interface ProtectionFile {
  /** Null where there is no file. Throws for a damaged one or one of a newer version: it is not ours to read or to replace. */
  load(): Kept | null
  /** Null where the folder is not under a passphrase. Throws as `load` does. */
  loadUnderPassphrase(): KeptUnderPassphrase | null
  /** False where it is missing, or was damaged while the app was running. */
  isReadable(): boolean
  save(kept: Kept): void
  /** Replaces the file of a folder under a passphrase, all at once. Throws where it is not under one. */
  change(make: (kept: KeptUnderPassphrase) => KeptUnderPassphrase): void
}

/** The bytes of the file. */
export const encodeProtection = (kept: Kept): Buffer => Buffer.from(`${JSON.stringify(kept, null, 2)}\n`, 'utf8')

export function createProtectionFile(path: string): ProtectionFile {
  const load = (): Kept | null => {
    const bytes = readSmallFile(path)
    return bytes === null ? null : protectionFile.parse(JSON.parse(bytes.toString('utf8')))
  }
  const loadUnderPassphrase = () => {
    const kept = load()
    return kept?.kind === 'passphrase' ? kept : null
  }
  const save = (kept: Kept) => {
    writeAtomically(path, encodeProtection(kept))
  }
  return {
    load,
    loadUnderPassphrase,
    save,
    isReadable() {
      try {
        return load() !== null
      } catch {
        return false
      }
    },
    change(make) {
      const kept = loadUnderPassphrase()
      if (kept === null) throw new Error('the store is not under a passphrase')
      save(make(kept))
    }
  }
}
