// Opens the vault's key by one of its slots, for use outside the app's window (the command line): the same slots and rules. If the store
// has a passphrase, `keys` are those that it opened.
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { KeyStore } from '../../protection/key-store'
import { readRecoveryKey } from '../../protection/recovery-key'
import type { Secret } from '../../protection/secret'
import type { Proof } from '../../protection/slots'
import { createLockFile } from '../storage/lock-file'
import { createVaultSlots } from './vault-slots'

export interface VaultKeyInput {
  /** The folder of the Authenticator's data. */
  readonly dataDir: string
  readonly keys: KeyStore
  readonly passphrase?: string | undefined
  /** As typed. */
  readonly recoveryKey?: string | undefined
  /** It is locked, whatever the lock's own file says: no key without proof. */
  readonly isLocked?: boolean
}

/**
 * `store-locked`: the keychain does not have the key, the Authenticator is locked, or there is no vault, so a passphrase or recovery key is
 * needed. Rejects if the keychain isn't responding and neither was given.
 */
export async function openVaultKey({
  dataDir,
  keys,
  passphrase,
  recoveryKey,
  isLocked = false
}: VaultKeyInput): Promise<
  Result<Secret, Failure<'store-locked' | 'wrong-passphrase' | 'wrong-recovery-key' | 'recovery-key-mistyped'>>
> {
  const slots = createVaultSlots({ dataDir, keys })
  let proof: Proof | null = null
  if (passphrase !== undefined) proof = { passphrase }
  else if (recoveryKey !== undefined) {
    const read = readRecoveryKey(recoveryKey)
    if (!read.ok) return read
    proof = { recoveryKey: read.value }
  }
  if (proof === null) {
    const isAsking = slots.hasPassphrase() && (isLocked || createLockFile(dataDir).load().isLocked)
    const opened = isAsking ? null : await slots.open('keychain')
    return opened === null ? fail({ code: 'store-locked' }) : ok(opened.root)
  }
  const opened = await slots.open(proof)
  if (opened !== null) return ok(opened.root)
  return fail({ code: 'passphrase' in proof ? 'wrong-passphrase' : 'wrong-recovery-key' })
}
