// Key derivation with parameters that an attacker may have chosen: at most 1 GiB of memory at once and about a minute of work per file,
// however many slots it has. Runs on libuv's threads, so no window waits (RFC 8018, RFC 7914, RFC 9106).
import { createCipheriv, createHash, pbkdf2, scrypt } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { exportError, type WorkBudget } from './format'

const mostMemoryBytes = 2 ** 30
const budgetSeconds = 60

export function createBudget(seconds = budgetSeconds): WorkBudget {
  let left = seconds
  return {
    spend: (cost) => {
      if (!(cost <= left)) throw exportError('too-costly')
      left -= cost
    }
  }
}

const runPbkdf2 = promisify(pbkdf2)
const isWhole = (value: number, least: number) => Number.isSafeInteger(value) && value >= least

// Approximate costs on a slow machine; they limit work and need not be exact.
const pbkdf2PerSecond = 500_000
const scryptBlocksPerSecond = 1_000_000
const argon2KibPerSecond = 400_000

export interface Pbkdf2Parameters {
  readonly digest: 'sha1' | 'sha256' | 'sha512'
  readonly salt: Uint8Array
  readonly iterations: number
  readonly length: number
}

export async function derivePbkdf2(
  budget: WorkBudget,
  password: string | Uint8Array,
  { digest, salt, iterations, length }: Pbkdf2Parameters
): Promise<Buffer> {
  if (!isWhole(iterations, 1)) throw exportError('damaged')
  const digestBytes = { sha1: 20, sha256: 32, sha512: 64 }[digest]
  budget.spend((iterations * Math.ceil(length / digestBytes)) / pbkdf2PerSecond)
  return runPbkdf2(password, salt, iterations, length, digest)
}

export interface ScryptParameters {
  readonly salt: Uint8Array
  readonly n: number
  readonly r: number
  readonly p: number
  readonly length: number
}

export async function deriveScrypt(
  budget: WorkBudget,
  password: string | Uint8Array,
  { salt, n, r, p, length }: ScryptParameters
): Promise<Buffer> {
  const isLegal = isWhole(n, 2) && isWhole(r, 1) && isWhole(p, 1) && Number.isInteger(Math.log2(n))
  if (!isLegal) throw exportError('damaged')
  const memory = 128 * r * (n + p + 2)
  if (memory > mostMemoryBytes) throw exportError('too-costly')
  budget.spend((n * r * p) / scryptBlocksPerSecond)
  return new Promise((resolve, reject) => {
    scrypt(password, salt, length, { N: n, r, p, maxmem: memory + 2 ** 20 }, (error, key) => {
      if (error === null) resolve(key)
      else reject(exportError('damaged'))
    })
  })
}

export interface Argon2Parameters {
  readonly salt: Uint8Array
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
  readonly length: number
}

// With isolatedModules, the package's const enums cannot be used.
const argon2Kinds = { d: 0, id: 2 } as const
const argon2Versions = { 0x10: 0, 0x13: 1 } as const

/** Argon2id, version 1.3. */
export const deriveArgon2id = (
  budget: WorkBudget,
  password: string | Uint8Array,
  parameters: Argon2Parameters
): Promise<Buffer> => deriveArgon2(budget, password, { ...parameters, kind: 'id', version: 0x13 })

/** Any Argon2 that KeePass uses. */
export async function deriveArgon2(
  budget: WorkBudget,
  password: string | Uint8Array,
  parameters: Argon2Parameters & {
    readonly kind: keyof typeof argon2Kinds
    readonly version: keyof typeof argon2Versions
  }
): Promise<Buffer> {
  const { salt, memoryKib, passes, lanes, length, kind, version } = parameters
  const isLegal = isWhole(memoryKib, 8) && isWhole(passes, 1) && isWhole(lanes, 1) && memoryKib >= 8 * lanes
  if (!isLegal || salt.length < 8 || salt.length > 1024) throw exportError('damaged')
  if (memoryKib * 1024 > mostMemoryBytes || lanes > 64) throw exportError('too-costly')
  budget.spend((memoryKib * passes) / argon2KibPerSecond)
  const { hashRaw } = await import('@node-rs/argon2')
  return hashRaw(password, {
    algorithm: argon2Kinds[kind],
    version: argon2Versions[version],
    memoryCost: memoryKib,
    timeCost: passes,
    parallelism: lanes,
    outputLen: length,
    salt
  })
}

/** At once, before the event loop gets a turn. */
const roundsAtOnce = 2 ** 16
const aesRoundsPerSecond = 10_000_000

/**
 * KeePass' AES-KDF: both halves of the key encrypted again and again, then hashed. AES in CBC mode over zeros encrypts its own last block,
 * so that one call makes many rounds.
 */
export async function deriveAesKdf(
  budget: WorkBudget,
  key: Uint8Array,
  seed: Uint8Array,
  rounds: number
): Promise<Buffer> {
  if (!isWhole(rounds, 0) || seed.length !== 32 || key.length !== 32) throw exportError('damaged')
  budget.spend(rounds / aesRoundsPerSecond)
  const zeros = Buffer.alloc(16 * Math.min(rounds, roundsAtOnce))
  let halves = [Buffer.from(key.subarray(0, 16)), Buffer.from(key.subarray(16))]
  for (let left = rounds; left > 0; left -= roundsAtOnce) {
    const bytes = zeros.subarray(0, 16 * Math.min(left, roundsAtOnce))
    halves = halves.map((half) => createCipheriv('aes-256-cbc', seed, half).update(bytes).subarray(-16))
    await setImmediate()
  }
  return createHash('sha256').update(Buffer.concat(halves)).digest()
}
