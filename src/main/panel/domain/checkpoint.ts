// A checkpoint of the audit log: its length and last hash, signed (Ed25519, RFC 8032), to be kept where this computer cannot reach it, as a
// file elsewhere or on paper. The chain alone cannot reveal that its end was cut off; a checkpoint does, offline and without a key. Imports
// none of its neighbours: the auditor's script runs this file as it is.
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { ChainedEntry } from './audit'

export interface CheckpointFacts {
  /** The account's name. */
  readonly account: string
  /** In ms since epoch. */
  readonly at: number
  /** The number of entries in the log, and the hash of the last one. */
  readonly entries: number
  readonly head: string
  /** The hash of the first entry, which identifies the log whatever its length. */
  readonly first: string
  /** The id of the data folder. */
  readonly store: string
}

export interface Checkpoint extends CheckpointFacts {
  /** The public key, 32 bytes. */
  readonly key: Uint8Array
  readonly signature: Uint8Array
}

const format = 'countersign-checkpoint'
const version = 1
/** Files and scanned codes may be of any size. */
const longestText = 8_192
const seedBytes = 32
const keyBytes = 32
const signatureBytes = 64
// DER prefixes of the 32-byte keys (RFC 8410).
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

function readPrivateKey(seed: Uint8Array): KeyObject {
  if (seed.length !== seedBytes) throw new Error('the checkpoint key is not 32 bytes long')
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
}

function publicBytes(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length)
}

const hash = /^[0-9a-f]{64}$/
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** The signed text: the fields in this order, as JSON without white space, in UTF-8. */
function signedText({ account, at, entries, head, first, store, key }: Omit<Checkpoint, 'signature'>): string {
  const time = new Date(at).toISOString()
  return JSON.stringify({ format, version, account, at: time, entries, head, first, store, key: base64url(key) })
}

/** Signs with the private key that has this 32-byte seed. */
export function signCheckpoint(facts: CheckpointFacts, seed: Uint8Array): Checkpoint {
  const secret = readPrivateKey(seed)
  const key = publicBytes(secret)
  return { ...facts, key, signature: sign(null, Buffer.from(signedText({ ...facts, key }), 'utf8'), secret) }
}

/** The public key for the 32-byte seed of a private key. */
export const publicKeyOf = (seed: Uint8Array): Uint8Array => publicBytes(readPrivateKey(seed))

/** The public key in a form for people: the first 128 bits of its SHA-256, in groups of four. */
export function fingerprintOf(key: Uint8Array): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32).toUpperCase()
  return digest.match(/.{4}/g)?.join(' ') ?? ''
}

/** A fingerprint without anything typed between its characters. */
export const toPlainFingerprint = (typed: string): string => typed.replace(/[^0-9a-z]/gi, '').toUpperCase()

/** A checkpoint as one line, for a QR code. */
export const formatCheckpointLine = (checkpoint: Checkpoint): string =>
  `${signedText(checkpoint).slice(0, -1)},"signature":"${base64url(checkpoint.signature)}"}`

/** A checkpoint as a file that fits on one screen. */
export const formatCheckpointFile = (checkpoint: Checkpoint): string =>
  `${JSON.stringify(JSON.parse(formatCheckpointLine(checkpoint)), null, 2)}\n`

/** Parses a checkpoint from a file or a scanned code; null if it is not one. Does not check the signature. */
export function readCheckpoint(text: string): Checkpoint | null {
  if (text.length > longestText) return null
  let given: unknown
  try {
    given = JSON.parse(text.trim())
  } catch {
    return null
  }
  if (typeof given !== 'object' || given === null) return null
  const value = given as Readonly<Record<string, unknown>>
  const textOf = (name: string) => (typeof value[name] === 'string' ? value[name] : null)
  const bytesOf = (name: string, length: number) => {
    const bytes = Buffer.from(textOf(name) ?? '', 'base64url')
    return bytes.length === length && base64url(bytes) === textOf(name) ? bytes : null
  }
  const [account, time, head, first, store] = ['account', 'at', 'head', 'first', 'store'].map(textOf)
  const { entries } = value
  const at = Date.parse(time ?? '')
  const key = bytesOf('key', keyBytes)
  const signature = bytesOf('signature', signatureBytes)
  if (value['format'] !== format || value['version'] !== version) return null
  if (typeof entries !== 'number' || !Number.isSafeInteger(entries) || entries < 1) return null
  if (typeof account !== 'string' || typeof store !== 'string' || Number.isNaN(at)) return null
  if (new Date(at).toISOString() !== time || key === null || signature === null) return null
  if (typeof head !== 'string' || !hash.test(head) || typeof first !== 'string' || !hash.test(first)) return null
  return { account, at, entries, head, first, store, key, signature }
}

/** Whether the signature matches the checkpoint. */
export function isSignatureRight(checkpoint: Checkpoint): boolean {
  try {
    const key = createPublicKey({ key: Buffer.concat([publicPrefix, checkpoint.key]), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(signedText(checkpoint), 'utf8'), key, checkpoint.signature)
  } catch {
    // The bytes are not a point on the curve.
    return false
  }
}

export type CheckpointVerdict =
  /** The log contains what the checkpoint says, and `later` more entries. */
  | { readonly kind: 'fits'; readonly later: number }
  /** The signature does not match: the checkpoint was changed or damaged. */
  | { readonly kind: 'forged' }
  /** Signed with another key than the expected one, or than the log names in that entry. */
  | { readonly kind: 'foreign-key'; readonly wanted: string }
  /** The log begins with another entry, so it is another log. */
  | { readonly kind: 'another-log' }
  /** The log ends before the checkpoint; at least `missing` entries were cut off. */
  | { readonly kind: 'cut'; readonly missing: number }
  /** The log begins with the same entry and is long enough, but has another entry at the checkpoint: it was rewritten. */
  | { readonly kind: 'rewritten' }

/** The kind of the entry that records a checkpoint and is the last one that the checkpoint covers. */
export const checkpointKind = 'audit.checkpointed'

/** The fingerprint that this entry of the log names; null if it names none. */
function namedFingerprint({ entry }: ChainedEntry): string | null {
  const { kind, data } = JSON.parse(entry) as { kind?: unknown; data?: { fingerprint?: unknown } }
  return kind === checkpointKind && typeof data?.fingerprint === 'string' ? data.fingerprint : null
}

/**
 * Compares a checkpoint with the rows of a log whose chain is intact. `wanted`: the fingerprint that the key must have, as the Panel showed
 * it or an older sheet has it.
 */
export function compareWithLog(
  checkpoint: Checkpoint,
  rows: readonly ChainedEntry[],
  wanted: string | null = null
): CheckpointVerdict {
  if (!isSignatureRight(checkpoint)) return { kind: 'forged' }
  const own = toPlainFingerprint(fingerprintOf(checkpoint.key))
  if (wanted !== null && toPlainFingerprint(wanted) !== own) return { kind: 'foreign-key', wanted }
  const { entries, head, first } = checkpoint
  if (rows[0] !== undefined && rows[0].hash !== first) return { kind: 'another-log' }
  const last = rows[entries - 1]
  if (last === undefined) return { kind: 'cut', missing: entries - rows.length }
  if (last.hash !== head) return { kind: 'rewritten' }
  const named = namedFingerprint(last)
  if (named !== null && toPlainFingerprint(named) !== own) return { kind: 'foreign-key', wanted: named }
  return { kind: 'fits', later: rows.length - entries }
}
