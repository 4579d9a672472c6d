// A checkpoint of the audit log: how far it went and with which hash, signed (Ed25519, RFC 8032), for a place that this
// computer cannot reach: a file elsewhere, a sheet of paper. The chain alone cannot tell that its end was cut off; with a
// checkpoint that is told offline, without any key. No import of its neighbours: the auditor's script runs this file as it is.
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { ChainedEntry } from './audit'

export interface CheckpointFacts {
  /** The account's name. */
  readonly account: string
  /** Ms since epoch. */
  readonly at: number
  /** How many entries the log had, and the hash of the last one. */
  readonly entries: number
  readonly head: string
  /** The hash of the first entry: which log it is, however far it goes. */
  readonly first: string
  /** The data folder's. */
  readonly store: string
}

export interface Checkpoint extends CheckpointFacts {
  /** The public key, 32 bytes. */
  readonly key: Uint8Array
  readonly signature: Uint8Array
}

const format = 'countersign-checkpoint'
const version = 1
/** A file or a scan is not trusted to be small. */
const longestText = 8_192
const seedBytes = 32
const keyBytes = 32
const signatureBytes = 64
// What stands before the 32 bytes in DER (RFC 8410).
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

function readPrivateKey(seed: Uint8Array): KeyObject {
  if (seed.length !== seedBytes) throw new Error('the key of the checkpoints is not 32 bytes')
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
}

function publicBytes(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length)
}

const hash = /^[0-9a-f]{64}$/
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** What is signed: the fields in this order, as JSON without white space, in UTF-8. */
function signedText({ account, at, entries, head, first, store, key }: Omit<Checkpoint, 'signature'>): string {
  const time = new Date(at).toISOString()
  return JSON.stringify({ format, version, account, at: time, entries, head, first, store, key: base64url(key) })
}

/** Signs with the private key whose 32-byte seed is given. */
export function signCheckpoint(facts: CheckpointFacts, seed: Uint8Array): Checkpoint {
  const secret = readPrivateKey(seed)
  const key = publicBytes(secret)
  return { ...facts, key, signature: sign(null, Buffer.from(signedText({ ...facts, key }), 'utf8'), secret) }
}

/** The public key of the private key with that seed. */
export const publicKeyOf = (seed: Uint8Array): Uint8Array => publicBytes(readPrivateKey(seed))

/** The public key's name for people: the first 128 bits of its SHA-256, in groups of four. */
export function fingerprintOf(key: Uint8Array): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32).toUpperCase()
  return digest.match(/.{4}/g)?.join(' ') ?? ''
}

/** One form of a fingerprint, whatever was typed between its letters. */
export const toPlainFingerprint = (typed: string): string => typed.replace(/[^0-9a-z]/gi, '').toUpperCase()

/** One line, for a QR code. */
export const formatCheckpointLine = (checkpoint: Checkpoint): string =>
  `${signedText(checkpoint).slice(0, -1)},"signature":"${base64url(checkpoint.signature)}"}`

/** The same, for a file: one screen. */
export const formatCheckpointFile = (checkpoint: Checkpoint): string =>
  `${JSON.stringify(JSON.parse(formatCheckpointLine(checkpoint)), null, 2)}\n`

/** A checkpoint from a file or a scanned code; null where it is none. Says nothing of its signature yet. */
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

/** Whether it is as its key signed it. */
export function isSignatureRight(checkpoint: Checkpoint): boolean {
  try {
    const key = createPublicKey({ key: Buffer.concat([publicPrefix, checkpoint.key]), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(signedText(checkpoint), 'utf8'), key, checkpoint.signature)
  } catch {
    // Bytes that are no point of the curve.
    return false
  }
}

export type CheckpointVerdict =
  /** The log holds what the checkpoint says; `later` entries came after it. */
  | { readonly kind: 'fits'; readonly later: number }
  /** It does not have its own signature: changed, or damaged. */
  | { readonly kind: 'forged' }
  /** Signed with another key than the wanted one, or than the one that the log names at that very entry. */
  | { readonly kind: 'foreign-key'; readonly wanted: string }
  /** The log begins with another entry: it is another log. */
  | { readonly kind: 'another-log' }
  /** The log ends before the checkpoint: at least so many entries were cut off. */
  | { readonly kind: 'cut'; readonly missing: number }
  /** The log begins the same and is as long, but its entry there is another one: what came before was written anew. */
  | { readonly kind: 'rewritten' }

/** The kind of the entry that tells of a checkpoint, which is the last one that the checkpoint covers. */
export const checkpointKind = 'audit.checkpointed'

/** The fingerprint that the log itself names at that entry; null where it names none. */
function namedFingerprint({ entry }: ChainedEntry): string | null {
  const { kind, data } = JSON.parse(entry) as { kind?: unknown; data?: { fingerprint?: unknown } }
  return kind === checkpointKind && typeof data?.fingerprint === 'string' ? data.fingerprint : null
}

/**
 * Compares a checkpoint with the rows of a log whose chain is whole. `wanted`: the fingerprint that the key must have, as the
 * Panel showed it or an older sheet has it.
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
