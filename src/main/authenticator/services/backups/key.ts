// The key of backup files. It is derived once from the backup password and stored sealed with the vault's key, so backups run only while
// the vault is open. The password itself is never stored.
import { createHmac } from 'node:crypto'
import type { Sealer } from '../../../protection/sealing'
import { deriveKey } from '../../../protection/derive'
import { revealBuffer, takeSecret } from '../../../protection/secret'
import type { ImportedEntry } from '../../formats'
import { createFileKey, type DerivationCost, type FileKey } from '../../formats/countersign'
import { backupKeyIdentity } from '../../storage/resealing'

export interface BackupKey {
  /** Null if backups are off, the vault is closed, or the sealed key did not open. */
  current(): FileKey | null
  /** Derives a new key for this password, with a new salt; does not use it yet. */
  derive(password: string): Promise<FileKey>
  /** Starts using the key and returns it sealed, in base64, for the ledger. */
  use(key: FileKey): string
  forget(): void
}

interface KeyPorts {
  /** With the vault's key, for this purpose. */
  readonly sealer: Sealer
  readonly random: (bytes: number) => Uint8Array
  /** What a guess at the password costs; by default the format's own cost, lower in tests. */
  readonly cost?: DerivationCost
}

/** `sealedKey` from the ledger: base64, or null if backups are off. */
export function createBackupKey({ sealer, random, cost }: KeyPorts, sealedKey: string | null): BackupKey {
  let fileKey = sealedKey === null ? null : openKey(sealer, sealedKey)
  return {
    current: () => fileKey,
    derive: (password) => createFileKey(password, random(16), cost === undefined ? {} : { cost }),
    use: (key) => {
      fileKey = key
      return sealKey(sealer, key)
    },
    forget: () => {
      fileKey = null
    }
  }
}

/** Keyed, so that the digest reveals nothing about the accounts to a reader of the vault's file. */
export function digestContent(entries: readonly ImportedEntry[], { key }: FileKey): string {
  const label = 'countersign/authenticator/backup-digest/v1'
  return createHmac('sha256', deriveKey(key, label)).update(JSON.stringify(entries)).digest('hex')
}

function sealKey(sealer: Sealer, { kdf, key }: FileKey): string {
  const text = JSON.stringify({ kdf, key: revealBuffer(key).toString('base64') })
  return sealer.seal(takeSecret(Buffer.from(text, 'utf8')), backupKeyIdentity).toString('base64')
}

/** Null if it does not open. The vault still opens, and the state says what is wrong. */
function openKey(sealer: Sealer, sealed: string): FileKey | null {
  try {
    const opened = revealBuffer(sealer.open(Buffer.from(sealed, 'base64'), backupKeyIdentity))
    const { kdf, key } = JSON.parse(opened.toString('utf8')) as Pick<FileKey, 'kdf'> & { readonly key: string }
    return { kdf, key: takeSecret(Buffer.from(key, 'base64')) }
  } catch {
    return null
  }
}
