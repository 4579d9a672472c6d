// Verifies signatures by minisign (https://jedisct1.github.io/minisign/): Ed25519 over the BLAKE2b-512 digest of a file, and a second
// signature over the first one and the trusted comment. scripts/packaging/minisign.mjs makes them. Node has BLAKE2b, but Electron's Node
// does not.
import { blake2b } from '@noble/hashes/blake2.js'
import { createPublicKey, verify } from 'node:crypto'

export type SignatureFault = 'no signature' | 'another key' | 'changed file' | 'changed comment'
export type Verdict = { readonly trustedComment: string } | { readonly fault: SignatureFault }

const keyIdLength = 8
const publicKeyLength = 2 + keyIdLength + 32
const signatureLength = 2 + keyIdLength + 64
/** Of a digest. Older minisigns also sign whole files (`Ed`); none of ours is signed like that. */
const algorithm = 'ED'

const layout =
  /^untrusted comment: [^\n]*\n(?<first>[\w+/=]+)\ntrusted comment: (?<comment>[^\r\n]*)\n(?<second>[\w+/=]+)\n?$/

/** Null unless `text` is the only way to write these bytes, and there are `length` of them. */
function decode(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null
}

/** The key with this id among `publicKeys` (base64, as in the second line of a `.pub` file). */
function findKey(publicKeys: readonly string[], id: Buffer) {
  const bytes = publicKeys
    .map((each) => decode(each, publicKeyLength))
    .find((each) => each?.subarray(2, 2 + keyIdLength).equals(id) === true)
  if (bytes === null || bytes === undefined) return null
  const x = bytes.subarray(2 + keyIdLength).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

/** Whether `signature` (the text of a `.minisig` file) is one of `content` by one of `publicKeys`; the trusted comment may be believed then. */
export function verifySignature(content: Uint8Array, signature: string, publicKeys: readonly string[]): Verdict {
  const { first = '', comment = '', second = '' } = layout.exec(signature)?.groups ?? {}
  const signed = decode(first, signatureLength)
  const signedComment = decode(second, 64)
  if (signed === null || signedComment === null || signed.subarray(0, 2).toString('latin1') !== algorithm)
    return { fault: 'no signature' }
  const key = findKey(publicKeys, signed.subarray(2, 2 + keyIdLength))
  if (key === null) return { fault: 'another key' }
  const value = signed.subarray(2 + keyIdLength)
  if (!verify(null, blake2b(content, { dkLen: 64 }), key, value)) return { fault: 'changed file' }
  const bound = Buffer.concat([value, Buffer.from(comment, 'utf8')])
  return verify(null, bound, key, signedComment) ? { trustedComment: comment } : { fault: 'changed comment' }
}
