// Everything that is hashed before it is stored: passwords and backup codes with argon2id (RFC 9106), short-lived random
// values with HMAC-SHA-256. All of it is keyed with the pepper, which only the keychain holds: a stolen database alone
// verifies nothing (CHECKLIST 12, 34).
import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import { hash, hashRaw, parseOptions, verify } from '@node-rs/argon2'
import { revealSecret, type Secret } from '../../protection/secret'
import { normalizePassword } from '../domain/password'

export interface HashCost {
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
}

export interface HashCosts {
  readonly password: HashCost
  /** Lower than a password's: a backup code has 80 random bits, and a set is ten hashes. */
  readonly backupCode: HashCost
}

export const defaultCosts: HashCosts = {
  password: { memoryKib: 64 * 1024, passes: 3, lanes: 1 },
  backupCode: { memoryKib: 19 * 1024, passes: 2, lanes: 1 }
}

export interface Hashing {
  /** PHC string of the password, NFC, with a salt of its own. */
  hashPassword(password: string): Promise<string>
  /** Costs one argon2id whatever the answer; null stands for a user that does not exist or has no password. */
  isPassword(phc: string | null, password: string): Promise<boolean>
  /** True where the stored parameters are below today's. */
  needsRehash(phc: string): boolean
  /** The same for an account recovery key, as it is shown. */
  hashRecoveryKey(key: string): Promise<string>
  isRecoveryKey(phc: string | null, key: string): Promise<boolean>
  readonly backupCodeCost: HashCost
  hashBackupCode(code: string, salt: Uint8Array, cost: HashCost): Promise<Uint8Array>
  /** HMAC-SHA-256 for values that are random enough, or that only need hiding; each purpose has its own key. */
  keyText(purpose: string, text: string): Buffer
}

const options = ({ memoryKib, passes, lanes }: HashCost) => ({
  memoryCost: memoryKib,
  timeCost: passes,
  parallelism: lanes,
  outputLen: 32
})

/** Hashing under `pepper` (32 bytes). */
export function createHashing(pepper: Secret, costs: HashCosts = defaultCosts): Hashing {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', revealSecret(pepper), Buffer.alloc(0), `countersign/panel/${purpose}/v1`, 32))
  const backupPepper = derive('backup-code')
  const keyedPeppers = new Map<string, KeyObject>()
  const keyedPepper = (purpose: string): KeyObject => {
    const known = keyedPeppers.get(purpose) ?? createSecretKey(derive(`keyed/${purpose}`))
    keyedPeppers.set(purpose, known)
    return known
  }
  /** Hashing one kind of secret: as costly for one that does not exist as for one that does. */
  const keeperOf = (secret: Buffer) => {
    const hashText = (text: string) => hash(text, { ...options(costs.password), secret })
    let decoy: Promise<string> | null = null
    return {
      hashText,
      async isText(phc: string | null, text: string) {
        decoy ??= hashText(randomBytes(16).toString('hex'))
        const isRight = await verify(phc ?? (await decoy), text, { secret })
        return isRight && phc !== null
      }
    }
  }
  const passwords = keeperOf(derive('password'))
  const recoveryKeys = keeperOf(derive('recovery-key'))
  return {
    hashPassword: (password) => passwords.hashText(normalizePassword(password)),
    isPassword: (phc, password) => passwords.isText(phc, normalizePassword(password)),
    hashRecoveryKey: recoveryKeys.hashText,
    isRecoveryKey: recoveryKeys.isText,
    needsRehash(phc) {
      const kept = parseOptions(phc)
      const { memoryKib, passes, lanes } = costs.password
      return kept.memoryCost < memoryKib || kept.timeCost < passes || kept.parallelism < lanes
    },
    backupCodeCost: costs.backupCode,
    hashBackupCode: (code, salt, cost) => hashRaw(code, { ...options(cost), salt, secret: backupPepper }),
    keyText: (purpose, text) => createHmac('sha256', keyedPepper(purpose)).update(text, 'utf8').digest()
  }
}
