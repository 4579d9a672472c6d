// How secrets travel between the Secret Service and its client: a Diffie-Hellman exchange in the group of RFC 2409 (6.2), HKDF with SHA-256
// (RFC 5869), AES-128 in CBC (Secret Service API, `dh-ietf1024-sha256-aes128-cbc-pkcs7`), so that whoever records the bus sees none. The
// arithmetic is done here, because Electron's OpenSSL has no group of this size by name, and tests another prime for half a second.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export const exchangeName = 'dh-ietf1024-sha256-aes128-cbc-pkcs7'

const prime = BigInt(
  '0xffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404ddef9519b3cd3a431b' +
    '302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe6' +
    '49286651ece65381ffffffffffffffff'
)
const primeBytes = 128
/** Twice as long as the strength of the group. */
const exponentBytes = 32
const keyBytes = 16

const toNumber = (bytes: Uint8Array) => BigInt(`0x0${Buffer.from(bytes).toString('hex')}`)
const toBytes = (number: bigint) => Buffer.from(number.toString(16).padStart(primeBytes * 2, '0'), 'hex')

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base % prime]
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}

export interface SecretCipher {
  seal(secret: Uint8Array): { readonly iv: Buffer; readonly sealed: Buffer }
  /** Throws if it is not what the other side sealed. */
  open(iv: Uint8Array, sealed: Uint8Array): Buffer
}

export interface Exchange {
  /** What the other side needs. */
  readonly publicKey: Buffer
  /** Throws if the other side's key leaves nothing secret. */
  finish(othersKey: Uint8Array): SecretCipher
}

export function startExchange(random: (bytes: number) => Buffer = randomBytes): Exchange {
  const exponent = toNumber(random(exponentBytes))
  return {
    publicKey: toBytes(power(2n, exponent)),
    finish(othersKey) {
      const others = toNumber(othersKey)
      if (others <= 1n || others >= prime - 1n) throw new Error('the key of the Secret Service is not one')
      const shared = toBytes(power(others, exponent))
      const key = Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(0), '', keyBytes))
      return {
        seal(secret) {
          const iv = random(keyBytes)
          const cipher = createCipheriv('aes-128-cbc', key, iv)
          return { iv, sealed: Buffer.concat([cipher.update(secret), cipher.final()]) }
        },
        open(iv, sealed) {
          const decipher = createDecipheriv('aes-128-cbc', key, iv)
          return Buffer.concat([decipher.update(sealed), decipher.final()])
        }
      }
    }
  }
}
