// The audit log's entries and their chain (ASVS 5.0 section 16; CHECKLIST 60). Each entry's hash is SHA-256 over the hash
// before it and the entry's canonical JSON (RFC 8785 for the values used here), so a change, a gap or a swap is found
// offline from an export, without any key.
import { createHash } from 'node:crypto'
import type { AuditEvent, ChainState } from '../../../shared/model/audit'

/** An entry as it is stored and exported: its canonical text and its link of the chain, in hexadecimal. */
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

/** The next link: SHA-256 over the previous hash's 32 bytes and the entry's UTF-8 text; hexadecimal. */
export function linkEntry(previousHash: string, entry: string): string {
  return createHash('sha256').update(Buffer.from(previousHash, 'hex')).update(entry, 'utf8').digest('hex')
}

/** The stored form of `entry` after the entry that has `previousHash`. */
export function chainEntry(previousHash: string, entry: AuditEvent): ChainedEntry {
  const text = toCanonicalJson(entry as unknown as Json)
  return { entry: text, hash: linkEntry(previousHash, text) }
}

export interface ChainCheck {
  /** Takes the next row; what is wrong with it, or null. */
  add(row: ChainedEntry): Extract<ChainState, { readonly kind: 'broken' }> | null
  rows(): number
  /** `expected` also checks that nothing is missing at the end. */
  end(expected?: { readonly entries: number; readonly head: string }): ChainState
}

/** Walks the chain a row at a time. */
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

/** Walks the whole chain and names the first broken row. `expected` also checks that nothing is missing at the end. */
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

/** A stored entry's text as the entry that it is; null where it is none. */
export function readEntry(text: string): AuditEvent | null {
  const value = readObject(text)
  const isEntry =
    typeof value?.['at'] === 'number' && typeof value['kind'] === 'string' && typeof value['data'] === 'object'
  return isEntry && value['data'] !== null ? (value as unknown as AuditEvent) : null
}

/** One line of an export in JSON lines: the entry's own text and its hash. */
export function formatExportLine({ entry, hash }: ChainedEntry): string {
  return `{"entry":${entry},"hash":"${hash}"}\n`
}

/** The last line: how many entries there are and the head, or that the export is a selection (null). */
export function formatExportEnd(head: { readonly entries: number; readonly hash: string } | null): string {
  return `${JSON.stringify(head === null ? { end: 'selection' } : { end: 'whole', entries: head.entries, head: head.hash })}\n`
}

export type ExportVerdict =
  | ChainState
  | { readonly kind: 'selection' }
  | { readonly kind: 'no-export'; readonly row: number }

/** The rows of an export, and how many it says there are. */
export interface ExportRows {
  readonly kind: 'rows'
  readonly rows: readonly ChainedEntry[]
  readonly end: { readonly entries: number; readonly head: string }
}

/** Reads an export in JSON lines. A selection has gaps; a line that is no export line is named by its row. */
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
    // Canonical again: white space or key order that a tool changed does not matter, values do.
    rows.push({ entry: toCanonicalJson(entry as Json), hash })
  }
  return { kind: 'rows', rows, end: { entries: end['entries'], head: end['head'] } }
}

/** Verifies an export in JSON lines offline, without any key. */
export function verifyExport(text: string): ExportVerdict {
  const read = readExport(text)
  return read.kind === 'rows' ? verifyChain(read.rows, read.end) : read
}

/** An entry has lists in its data in itself; what nests without end is no entry, and no stack would hold it. */
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
