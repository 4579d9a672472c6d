// protection.json: how the keys of a data folder are kept and, under a passphrase, the slots with the sealed master key.
import * as z from 'zod/mini'
import { writeAtomically } from './atomic-file'
import { isBoundedCost } from './passphrase-keys'
import { passphraseSlotSchema, recoverySlotSchema, type RecoverySlot } from './slots'
import { readSmallFile } from './small-file'
import { renewedSchema } from './store-renewal'

const text = z.string().check(z.maxLength(1024))
const keychainFile = z.object({ version: z.literal(1), kind: z.literal('keychain'), storeId: text })
const passphraseFile = z.object({
  /** 2 added the recovery key, 3 the key pairs of both slots, 4 the record of where the anchors are kept. */
  version: z.literal([1, 2, 3, 4]),
  kind: z.literal('passphrase'),
  storeId: text,
  master: z.extend(passphraseSlotSchema, {
    cost: passphraseSlotSchema.shape.cost.check(z.refine(isBoundedCost)),
    // RFC 9106 requires at least 8 bytes.
    salt: text.check(z.refine((salt) => Buffer.from(salt, 'base64').length >= 8))
  }),
  recoveryKey: z.optional(recoverySlotSchema),
  renewed: z.optional(renewedSchema)
})
const protectionFile = z.discriminatedUnion('kind', [keychainFile, passphraseFile])

export type KeptUnderPassphrase = Omit<z.infer<typeof passphraseFile>, 'recoveryKey'> & {
  readonly recoveryKey?: RecoverySlot | undefined
}
type Kept = z.infer<typeof keychainFile> | KeptUnderPassphrase

export interface ProtectionFile {
  /** Null if there is no file. Throws if it is damaged or of a newer version, and must be neither read nor replaced. */
  load(): Kept | null
  /** Null if the folder is not under a passphrase. Throws like `load`. */
  loadUnderPassphrase(): KeptUnderPassphrase | null
  /** False if the file is missing, or was damaged while the app was running. */
  isReadable(): boolean
  save(kept: Kept): void
  /** Replaces the file of a folder under a passphrase atomically. Throws if the folder is not under one. */
  change(make: (kept: KeptUnderPassphrase) => KeptUnderPassphrase): void
}

/** The content of the file. */
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
