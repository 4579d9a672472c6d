// Hashes everything that is stored hashed: passwords and backup codes with argon2id (RFC 9106), short-lived random values with
// HMAC-SHA-256. All hashes are keyed with the pepper, which only the keychain holds, so a stolen database alone verifies nothing
// (CHECKLIST 12, 34). A user's hashes use a pepper derived with their id, so a hash copied to another user's row verifies nothing there
// (CHECKLIST 64). Hashes without the mark of a user's pepper come from an older version: they are verified the old way, and a password's is
// upgraded at the next login.
import { createHmac, createSecretKey, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto'
import { hash, hashRaw, parseOptions, verify } from '@node-rs/argon2'
import { revealSecret, type Secret } from '../../protection/secret'
import { normalizePassword } from '../domain/password'

export interface HashCost {
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
  /** Whether the user's own pepper was used; absent in hashes of an older version. */
  readonly pepper?: 'user' | undefined
}

export interface HashCosts {
  readonly password: HashCost
  /** Lower than a password's: a backup code has 80 random bits, and a set needs ten hashes. */
  readonly backupCode: HashCost
}

export const defaultCosts: HashCosts = {
  password: { memoryKib: 64 * 1024, passes: 3, lanes: 1 },
  backupCode: { memoryKib: 19 * 1024, passes: 2, lanes: 1 }
}

export interface Hashing {
  /** The password's hash for one user: the mark of their own pepper, and a PHC string (NFC, its own salt). */
  hashPassword(password: string, userId: string): Promise<string>
  /** Always costs one argon2id. Null for a user who does not exist or has no password. */
  isPassword(hash: string | null, password: string, userId: string | null): Promise<boolean>
  /** True if it was made without the user's own pepper, or with weaker parameters than today's. */
  needsRehash(hash: string): boolean
  /** Hashes an account recovery key, as shown, at the same cost. */
  hashRecoveryKey(key: string): Promise<string>
  isRecoveryKey(phc: string | null, key: string): Promise<boolean>
  readonly backupCodeCost: HashCost
  hashBackupCode(code: string, salt: Uint8Array, cost: HashCost, userId: string): Promise<Uint8Array>
  /** A keyed hash of a random code that belongs to one user. */
  hashUserCode(purpose: 'activation' | 'enrolment', code: string, userId: string): Buffer
  isUserCode(hash: Uint8Array, purpose: 'activation' | 'enrolment', code: string, userId: string): boolean
  /** HMAC-SHA-256 for values that are random enough, or that only need to be hidden. Each purpose has its own key. */
  keyText(purpose: string, text: string): Buffer
}

const options = ({ memoryKib, passes, lanes }: HashCost) => ({
  memoryCost: memoryKib,
  timeCost: passes,
  parallelism: lanes,
  outputLen: 32
})

const userMark = 'user-pepper:'
const userCodeVersion = 2
const nobody = ''

/** Creates the hashing for `pepper` (32 bytes). */
export function createHashing(pepper: Secret, costs: HashCosts = defaultCosts): Hashing {
  // A key object, because node inspects raw bytes at every call, which costs more than the derivation.
  const master = createSecretKey(revealSecret(pepper))
  const derive = (purpose: string, userId = '') =>
    Buffer.from(hkdfSync('sha256', master, userId, `countersign/panel/${purpose}`, 32))
  const passwordPepper = derive('password/v1')
  const backupPepper = derive('backup-code/v1')
  const recoveryPepper = derive('recovery-key/v1')
  const keyedPeppers = new Map<string, KeyObject>()
  const keyedPepper = (purpose: string): KeyObject => {
    const known = keyedPeppers.get(purpose) ?? createSecretKey(derive(`keyed/${purpose}/v1`))
    keyedPeppers.set(purpose, known)
    return known
  }
  const keyText = (purpose: string, text: string) =>
    createHmac('sha256', keyedPepper(purpose)).update(text, 'utf8').digest()
  const hashPassword = async (password: string, userId: string) => {
    const secret = derive('password/v2', userId)
    return `${userMark}${await hash(normalizePassword(password), { ...options(costs.password), secret })}`
  }
  const hashUserCode = (purpose: string, code: string, userId: string) => {
    const key = createSecretKey(derive(`keyed/${purpose}/v2`, userId))
    return Buffer.concat([Buffer.of(userCodeVersion), createHmac('sha256', key).update(code, 'utf8').digest()])
  }
  const hashRecoveryKey = (key: string) => hash(key, { ...options(costs.password), secret: recoveryPepper })
  // An unknown user costs as much as a known one.
  let passwordDecoy: Promise<string> | null = null
  let recoveryDecoy: Promise<string> | null = null
  return {
    hashPassword,
    async isPassword(stored, password, userId) {
      passwordDecoy ??= hashPassword(randomBytes(16).toString('hex'), nobody)
      const known = stored ?? (await passwordDecoy)
      const isMarked = known.startsWith(userMark)
      const secret = isMarked ? derive('password/v2', userId ?? nobody) : passwordPepper
      const phc = isMarked ? known.slice(userMark.length) : known
      const isRight = await verify(phc, normalizePassword(password), { secret })
      return isRight && stored !== null
    },
    hashRecoveryKey,
    async isRecoveryKey(phc, key) {
      recoveryDecoy ??= hashRecoveryKey(randomBytes(16).toString('hex'))
      const isRight = await verify(phc ?? (await recoveryDecoy), key, { secret: recoveryPepper })
      return isRight && phc !== null
    },
    needsRehash(stored) {
      if (!stored.startsWith(userMark)) return true
      const kept = parseOptions(stored.slice(userMark.length))
      const { memoryKib, passes, lanes } = costs.password
      return kept.memoryCost < memoryKib || kept.timeCost < passes || kept.parallelism < lanes
    },
    backupCodeCost: { ...costs.backupCode, pepper: 'user' },
    hashBackupCode: (code, salt, cost, userId) => {
      const secret = cost.pepper === 'user' ? derive('backup-code/v2', userId) : backupPepper
      return hashRaw(code, { ...options(cost), salt, secret })
    },
    hashUserCode,
    isUserCode(stored, purpose, code, userId) {
      const isOlder = stored.length === 32
      const found = isOlder ? keyText(purpose, code) : hashUserCode(purpose, code, userId)
      return stored.length === found.length && timingSafeEqual(stored, found)
    },
    keyText
  }
}
