// Shared by parent and child of the renewal torture: the key store is a real wrapped file next to the vault.
import { join } from 'node:path'
import type { KeyStore } from '../../src/main/protection/key-store'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createRecoveryKey } from '../../src/main/protection/recovery-key'
import { createSecret, type Secret } from '../../src/main/protection/secret'

const master = createSecret(Buffer.alloc(32, 5))

export const keysIn = (folder: string, name = 'keys.sealed'): KeyStore =>
  createPassphraseKeys(join(folder, name), master, 'authenticator')

export const passphraseOf = (n: number): string => `passphrase number ${String(n)}`

export const recoveryKeyOf = (n: number): Secret => createRecoveryKey(() => Buffer.alloc(16, (n % 255) + 1))
