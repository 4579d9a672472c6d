// The rights journal: one append-only file beside the store in which every change of a user's rights stands before it is
// committed (docs/decisions/0018). A frame is a length and a sealed value that opens only at its own place in the chain:
// its associated data is its number and the hash before it, and each hash runs over the hash before and the sealed bytes.
//
// A crash can leave one change that the store does not have, whole or torn; a tail behind the last whole frame is cut off
// where it is written on. Whether the file reaches as far as it must is the anchor's to say.
import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync
} from 'node:fs'
import { dirname } from 'node:path'
import type { FileHead } from '../../protection/anchor'
import { createSealer } from '../../protection/sealing'
import { createSecret, revealSecret, type Secret } from '../../protection/secret'
import { cautiously } from '../../protection/small-file'
import { readRights, writeRights, type Rights } from '../domain/rights'

/** What is recorded of one user; null: deleted. */
export type RightsRecord = readonly [userId: string, rights: Rights | null]

export interface JournalFrame {
  /** The number of its first record; records count from 1. */
  readonly first: number
  /** How many records the store had when this change began: a frame behind that was never committed, or is the next. */
  readonly after: number
  /** The audit log's newest entry in that change. */
  readonly audit: number
  readonly records: readonly RightsRecord[]
  /** Where the journal stands behind it. */
  readonly head: FileHead
}

export interface RightsJournal {
  /** Where it stands. Reads what was appended beside it. */
  head(): FileHead
  /** Appends one change in one write and syncs it. Throws where the disk refuses; then nothing of it counts. */
  append(change: Pick<JournalFrame, 'after' | 'audit' | 'records'>): FileHead
  close(): void
}

export const emptyHead: FileHead = { count: 0, hash: '0'.repeat(64), bytes: 0 }

const lengthBytes = 4
/** More in one frame would be long to open in one go. */
const mostRecordsAFrame = 500
/** Far more than that many records need: nobody makes us read more at once. */
const mostFrameBytes = 1024 * 1024
const purpose = 'panel/rights-journal'
const noFollow = constants.O_NOFOLLOW ?? 0

const identityOf = ({ count, hash }: FileHead) => `frame:${String(count + 1)}:${hash}`

function follow(head: FileHead, records: number, sealed: Uint8Array): FileHead {
  return {
    count: head.count + records,
    hash: createHash('sha256').update(Buffer.from(head.hash, 'hex')).update(sealed).digest('hex'),
    bytes: head.bytes + lengthBytes + sealed.length
  }
}

type Body = readonly [after: number, audit: number, records: readonly (readonly [string, string | null])[]]

function createFrames(key: Secret) {
  const sealer = createSealer(key, purpose)
  return {
    seal(head: FileHead, body: Body): { readonly bytes: Buffer; readonly head: FileHead } {
      const sealed = sealer.seal(createSecret(Buffer.from(JSON.stringify(body), 'utf8')), identityOf(head))
      const length = Buffer.alloc(lengthBytes)
      length.writeUInt32BE(sealed.length)
      return { bytes: Buffer.concat([length, sealed]), head: follow(head, body[2].length, sealed) }
    },
    /** Null where it does not open at this place. */
    open(head: FileHead, sealed: Uint8Array): JournalFrame | null {
      try {
        const text = Buffer.from(revealSecret(sealer.open(sealed, identityOf(head)))).toString('utf8')
        const [after, audit, written] = JSON.parse(text) as Body
        const records = written.map(([id, rights]): RightsRecord => [id, rights === null ? null : readRights(rights)])
        return { first: head.count + 1, after, audit, records, head: follow(head, records.length, sealed) }
      } catch {
        return null
      }
    }
  }
}

function readPiece(file: number, position: number, length: number): Buffer | null {
  const piece = Buffer.alloc(length)
  for (let read = 0; read < length;) {
    const more = readSync(file, piece, read, length - read, position + read)
    if (more === 0) return null
    read += more
  }
  return piece
}

/** The sealed bytes at `position`; null where no whole frame lies there. */
function readSealed(file: number, position: number): Buffer | null {
  const length = readPiece(file, position, lengthBytes)?.readUInt32BE() ?? 0
  return length === 0 || length > mostFrameBytes ? null : readPiece(file, position + lengthBytes, length)
}

/**
 * The frames of the file at `path` in order, one at a time, as far as they are whole and in their place; none where there is
 * no file, or something else in its place. Throws where it cannot be read.
 */
export function* readJournal(path: string, key: Secret, from: FileHead = emptyHead): Generator<JournalFrame> {
  let file: number
  try {
    file = openSync(path, cautiously)
  } catch (error) {
    // A link is no journal of ours.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP')) return
    throw error
  }
  try {
    if (!fstatSync(file).isFile()) return
    const frames = createFrames(key)
    for (let head = from; ;) {
      const sealed = readSealed(file, head.bytes)
      const frame = sealed === null ? null : frames.open(head, sealed)
      if (frame === null) return
      yield frame
      head = frame.head
    }
  } finally {
    closeSync(file)
  }
}

/**
 * Writes the journal at `path` anew at `to`, where nothing is yet, sealed under `next`; a frame a turn. Answers where the new one
 * stands behind the record `count`, and at its end; null where no frame ends there.
 */
export function* renewJournal(
  path: string,
  key: Secret,
  { to, next, count }: { readonly to: string; readonly next: Secret; readonly count: number }
): Generator<null, { readonly at: FileHead | null; readonly end: FileHead }> {
  const frames = createFrames(next)
  const file = openSync(to, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noFollow, 0o600)
  try {
    let end = emptyHead
    let at = count === 0 ? emptyHead : null
    for (const { after, audit, records } of readJournal(path, key)) {
      const written = records.map(writeRecord)
      const { bytes, head } = frames.seal(end, [after, audit, written])
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
      end = head
      if (head.count === count) at = head
      yield null
    }
    fsyncSync(file)
    return { at, end }
  } finally {
    closeSync(file)
  }
}

const writeRecord = ([id, rights]: RightsRecord): readonly [string, string | null] => [
  id,
  rights === null ? null : writeRights(rights)
]

/** Opens the journal at `path` for writing behind `from`, where the store says that it stands. */
export function openJournal(path: string, key: Secret, from: FileHead): RightsJournal {
  const frames = createFrames(key)
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT | noFollow, 0o600)
  let head = from
  const isMade = fstatSync(file).size > 0

  /** What was appended by a change that then failed stays; it is followed, not written over. */
  const catchUp = () => {
    const { size } = fstatSync(file)
    while (head.bytes < size) {
      const sealed = readSealed(file, head.bytes)
      const frame = sealed === null ? null : frames.open(head, sealed)
      if (frame === null) return
      head = frame.head
    }
  }
  if (!isMade) syncFolder(dirname(path))
  return {
    head() {
      catchUp()
      return head
    },
    append({ after, audit, records }) {
      catchUp()
      if (fstatSync(file).size < head.bytes) throw new Error('the rights journal is shorter than it was')
      // A torn frame that an earlier crash or a full disk left behind.
      if (fstatSync(file).size > head.bytes) ftruncateSync(file, head.bytes)
      let next = head
      const parts: Buffer[] = []
      for (let at = 0; at < records.length; at += mostRecordsAFrame) {
        const written = records.slice(at, at + mostRecordsAFrame).map(writeRecord)
        const { bytes, head: behind } = frames.seal(next, [after, audit, written])
        parts.push(bytes)
        next = behind
      }
      const bytes = Buffer.concat(parts)
      for (let written = 0; written < bytes.length;) {
        written += writeSync(file, bytes, written, bytes.length - written, head.bytes + written)
      }
      fdatasyncSync(file)
      head = next
      return head
    },
    close() {
      closeSync(file)
    }
  }
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
