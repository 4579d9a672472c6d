// Keys and signatures in the format of minisign (https://jedisct1.github.io/minisign/), made with Node alone. Anyone can verify them with
// minisign; the app does so with src/main/platform/minisign.ts.
import { createPrivateKey, createPublicKey, randomBytes, scryptSync, sign } from 'node:crypto'
import { Stop } from '../setup/progress.mjs'

/** @typedef {{id: Buffer, privateKey: import('node:crypto').KeyObject, publicText: string}} SigningKey publicText: base64, as in a `.pub` file */

const [ofKeys, ofDigests] = [Buffer.from('Ed'), Buffer.from('ED')]
const withPassword = 'Sc'
const lengthOfSecretFile = 158

/** @param {Buffer} seed @param {Buffer} id @returns {SigningKey} */
function makeKey(seed, id) {
  // The prefix of an Ed25519 key in PKCS #8 (RFC 8410).
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const point = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)
  return { id, privateKey, publicText: Buffer.concat([ofKeys, id, point]).toString('base64') }
}

/** A new key, which exists only in this process. */
export const makeSigningKey = () => makeKey(randomBytes(32), randomBytes(8))

/** N and p of scrypt for libsodium's two limits, as its crypto_pwhash_scryptsalsa208sha256 chooses them; r is always 8. */
function scryptCosts(operations, memory) {
  const limit = Math.max(operations, 32_768)
  const isByOperations = limit < memory / 32
  const most = isByOperations ? limit / 32 : memory / 1024
  let exponent = 1
  while (2 ** exponent <= most / 2 && exponent < 63) exponent += 1
  const product = Math.min(Math.floor(limit / 4 / 2 ** exponent), 0x3fffffff)
  return { N: 2 ** exponent, r: 8, p: isByOperations ? 1 : Math.floor(product / 8) }
}

/**
 * The key in a secret key file of minisign.
 * @param {string} text
 * @param {string | undefined} password
 * @returns {SigningKey}
 */
export function readSigningKey(text, password) {
  const bytes = Buffer.from(text.split('\n')[1] ?? '', 'base64')
  if (bytes.length !== lengthOfSecretFile || !bytes.subarray(0, 2).equals(ofKeys))
    throw new Stop('The signing key is not a secret key file of minisign.')
  let body = bytes.subarray(54)
  if (bytes.subarray(2, 4).toString('latin1') === withPassword) {
    if (!password) throw new Stop('The signing key has a password: set COUNTERSIGN_SIGNING_PASSWORD.')
    const costs = scryptCosts(Number(bytes.readBigUInt64LE(38)), Number(bytes.readBigUInt64LE(46)))
    const maxmem = 256 * costs.N * costs.r
    const stream = scryptSync(password, bytes.subarray(6, 38), body.length, { ...costs, maxmem })
    body = Buffer.from(body.map((byte, at) => byte ^ (stream[at] ?? 0)))
  }
  const key = makeKey(body.subarray(8, 40), body.subarray(0, 8))
  if (!Buffer.from(key.publicText, 'base64').subarray(10).equals(body.subarray(40, 72)))
    throw new Stop('The password is not that of the signing key, or the key is damaged.')
  return key
}

/**
 * The text of a `.minisig` file.
 * @param {SigningKey} key
 * @param {Uint8Array} digest the BLAKE2b-512 of the file
 * @param {string} trustedComment
 */
export function signDigest({ id, privateKey }, digest, trustedComment) {
  const value = sign(null, digest, privateKey)
  const second = sign(null, Buffer.concat([value, Buffer.from(trustedComment, 'utf8')]), privateKey)
  return [
    `untrusted comment: Countersign, key ${nameOf(id)}`,
    Buffer.concat([ofDigests, id, value]).toString('base64'),
    `trusted comment: ${trustedComment}`,
    `${second.toString('base64')}\n`
  ].join('\n')
}

/** The text of a `.pub` file. */
export const publicFile = (/** @type {SigningKey} */ { id, publicText }, what = 'minisign public key') =>
  `untrusted comment: ${what} ${nameOf(id)}\n${publicText}\n`

/** An id as minisign shows it. */
const nameOf = (id) => Buffer.from(id).reverse().toString('hex').toUpperCase()
