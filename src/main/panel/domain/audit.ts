// The audit log's entries and their chain (ASVS 5.0 section 16; CHECKLIST 60). Each hash is SHA-256 over the previous hash and the entry's
// canonical JSON (RFC 8785 for the values used here). A change, gap or swap can be found offline from an export, without a key.
import { createHash } from 'node:crypto'
import type { AuditEvent, ChainState } from '../../../shared/model/audit'

/** An entry as it is stored and exported: its canonical text and its hash in the chain, in hexadecimal. */
export interface ChainedEntry {
  readonly entry: string
  readonly hash: string
}

/** The hash before the first entry. */
export const firstHash = '0'.repeat(64)

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** JSON with sorted keys and no white space (RFC 8785; numbers here are integers). */
export function toCanonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(toCanonicalJson).join(',')}]`
  const object = value as { readonly [key: string]: Json }
  const parts = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${toCanonicalJson(object[key] ?? null)}`)
  return `{${parts.join(',')}}`
}

/** The next hash: SHA-256 over the previous hash's 32 bytes and the entry's UTF-8 text, in hexadecimal. */
export function linkEntry(previousHash: string, entry: string): string {
  return createHash('sha256').update(Buffer.from(previousHash, 'hex')).update(entry, 'utf8').digest('hex')
}

/** The stored form of `entry`, following the entry whose hash is `previousHash`. */
export function chainEntry(previousHash: string, entry: AuditEvent): ChainedEntry {
  const text = toCanonicalJson(entry as unknown as Json)
  return { entry: text, hash: linkEntry(previousHash, text) }
}

export interface ChainCheck {
  /** Checks the next row. Returns what is wrong with it, or null. */
  add(row: ChainedEntry): Extract<ChainState, { readonly kind: 'broken' }> | null
  rows(): number
  /** With `expected`, also checks that nothing is missing at the end. */
  end(expected?: { readonly entries: number; readonly head: string }): ChainState
}

/** Checks a chain row by row. */
export function createChainCheck(): ChainCheck {
  let head = firstHash
  let row = 0
  return {
    add({ entry, hash }) {
      row++
      const seq = readSeq(entry)
      if (seq === null) return { kind: 'broken', row, reason: 'form' }
      if (seq !== row) return { kind: 'broken', row, reason: 'sequence' }
      if (linkEntry(head, entry) !== hash) return { kind: 'broken', row, reason: 'hash' }
      head = hash
      return null
    },
    rows: () => row,
    end(expected) {
      if (expected !== undefined && (expected.entries !== row || expected.head !== head)) {
        return { kind: 'broken', row: row + 1, reason: 'sequence' }
      }
      return { kind: 'whole', entries: row, head }
    }
  }
}

/** Checks the whole chain and returns the first broken row. With `expected`, also checks that nothing is missing at the end. */
export function verifyChain(
  rows: Iterable<ChainedEntry>,
  expected?: { readonly entries: number; readonly head: string }
): ChainState {
  const check = createChainCheck()
  for (const row of rows) {
    const broken = check.add(row)
    if (broken !== null) return broken
  }
  return check.end(expected)
}

function readSeq(entry: string): number | null {
  const seq = readObject(entry)?.['seq']
  return typeof seq === 'number' ? seq : null
}

/** Parses a stored entry; null if it is not one. */
export function readEntry(text: string): AuditEvent | null {
  const value = readObject(text)
  const isEntry =
    typeof value?.['at'] === 'number' && typeof value['kind'] === 'string' && typeof value['data'] === 'object'
  return isEntry && value['data'] !== null ? (value as unknown as AuditEvent) : null
}

/** One line of an export in JSON lines: the entry's text and its hash. */
export function formatExportLine({ entry, hash }: ChainedEntry): string {
  return `{"entry":${entry},"hash":"${hash}"}\n`
}

/** The last line of an export: the number of entries and the last hash, or that the export is a selection (null). */
export function formatExportEnd(head: { readonly entries: number; readonly hash: string } | null): string {
  return `${JSON.stringify(head === null ? { end: 'selection' } : { end: 'whole', entries: head.entries, head: head.hash })}\n`
}

export type ExportVerdict =
  | ChainState
  | { readonly kind: 'selection' }
  | { readonly kind: 'no-export'; readonly row: number }

/** The rows of an export, and the number of rows that it claims. */
export interface ExportRows {
  readonly kind: 'rows'
  readonly rows: readonly ChainedEntry[]
  readonly end: { readonly entries: number; readonly head: string }
}

/** Reads an export in JSON lines. A selection has gaps. For a line that is not part of an export, returns its row. */
export function readExport(text: string): ExportRows | Extract<ExportVerdict, { kind: 'selection' | 'no-export' }> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const end = readObject(lines.at(-1) ?? '')
  if (end?.['end'] === 'selection') return { kind: 'selection' }
  if (end?.['end'] !== 'whole' || typeof end['entries'] !== 'number' || typeof end['head'] !== 'string') {
    return { kind: 'no-export', row: Math.max(1, lines.length) }
  }
  const rows: ChainedEntry[] = []
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const object = readObject(line)
    const entry = object?.['entry']
    const hash = object?.['hash']
    if (typeof entry !== 'object' || entry === null || typeof hash !== 'string' || isDeeper(entry, deepestEntry))
      return { kind: 'no-export', row: index + 1 }
    // Canonicalised again, so that only values matter, not white space or key order that a tool changed.
    rows.push({ entry: toCanonicalJson(entry as Json), hash })
  }
  return { kind: 'rows', rows, end: { entries: end['entries'], head: end['head'] } }
}

/** Verifies an export in JSON lines offline, without any key. */
export function verifyExport(text: string): ExportVerdict {
  const read = readExport(text)
  return read.kind === 'rows' ? verifyChain(read.rows, read.end) : read
}

/** Data may contain lists. Deeper nesting is not an entry and could overflow the stack. */
const deepestEntry = 8

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)))

function readObject(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
