// The rights journal: an append-only file next to the store. Every change of a user's rights is written to it before it is committed
// (docs/decisions/0018). A frame is a length and a sealed value that opens only at its own place in the chain: its associated data is its
// number and the previous hash. Each hash covers the previous hash and the sealed bytes.
//
// A crash can leave one change that the store does not have, complete or torn. A torn tail is cut off before the next write. The anchor
// knows how far the file must reach.
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
import { createSecret, revealBuffer, type Secret } from '../../protection/secret'
import { cautiously } from '../../protection/small-file'
import { readRights, writeRights, type Rights } from '../domain/rights'

/** The record of one user; null: deleted. */
export type RightsRecord = readonly [userId: string, rights: Rights | null]

export interface JournalFrame {
  /** The number of its first record; records count from 1. */
  readonly first: number
  /** How many records the store had when this change began. A later frame was never committed, or is the next one. */
  readonly after: number
  /** The number of the newest audit entry in that change. */
  readonly audit: number
  readonly records: readonly RightsRecord[]
  /** Where the journal ends after this frame. */
  readonly head: FileHead
}

export interface RightsJournal {
  /** The end of the journal. Also reads frames that others appended. */
  head(): FileHead
  /** Appends one change in one write and syncs it. If the disk refuses, throws, and nothing of it counts. */
  append(change: Pick<JournalFrame, 'after' | 'audit' | 'records'>): FileHead
  close(): void
}

export const emptyHead: FileHead = { count: 0, hash: '0'.repeat(64), bytes: 0 }

const lengthBytes = 4
/** Larger frames would take long to open at once. */
const mostRecordsAFrame = 500
/** Far more than that many records need, but a limit on what a file can make us read at once. */
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
    /** Null if it does not open at this place. */
    open(head: FileHead, sealed: Uint8Array): JournalFrame | null {
      try {
        const text = revealBuffer(sealer.open(sealed, identityOf(head))).toString('utf8')
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

/** The sealed bytes at `position`; null if there is no complete frame. */
function readSealed(file: number, position: number): Buffer | null {
  const length = readPiece(file, position, lengthBytes)?.readUInt32BE() ?? 0
  return length === 0 || length > mostFrameBytes ? null : readPiece(file, position + lengthBytes, length)
}

/**
 * The intact frames of the file at `path`, in order, one at a time. None if there is no regular file. Throws if the file cannot be read.
 */
export function* readJournal(path: string, key: Secret, from: FileHead = emptyHead): Generator<JournalFrame> {
  let file: number
  try {
    file = openSync(path, cautiously)
  } catch (error) {
    // A symbolic link is not our journal.
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
 * Rewrites the journal at `path` into the new file `to`, sealed with `next`, one frame per step. Returns the new heads after record `count`
 * and at the end; null if no frame ends at `count`.
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

/** Opens the journal at `path` for appending after `from`, the end that the store knows. */
export function openJournal(path: string, key: Secret, from: FileHead): RightsJournal {
  const frames = createFrames(key)
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT | noFollow, 0o600)
  let head = from
  const isMade = fstatSync(file).size > 0

  /** Frames of a change that then failed stay; new ones follow them. */
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
      if (fstatSync(file).size < head.bytes) throw new Error('the rights journal has become shorter')
      // A torn frame, left by a crash or a full disk.
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
