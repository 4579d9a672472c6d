// The audit log's entries and their chain (ASVS 5.0 section 16; CHECKLIST 60). Each entry's hash is SHA-256 over the hash
// before it and the entry's canonical JSON (RFC 8785 for the values used here), so a change, a gap or a swap is found
// offline from an export, without any key.
import { createHash } from 'node:crypto'

export const auditKinds = [
  'account.created',
  'account.renamed',
  'policy.changed',
  'user.created',
  'user.renamed',
  'user.role-changed',
  'user.disabled',
  'user.enabled',
  'user.deleted',
  'user.unlocked',
  'user.sessions-ended',
  'user.browsers-forgotten',
  'user.list-exported',
  'login.succeeded',
  'login.password-refused',
  'login.code-refused',
  'login.code-reused',
  'login.backup-code-refused',
  'session.ended',
  'session.stepped-up',
  'session.step-up-refused',
  'password.changed',
  'password.reset',
  'password.rehashed',
  'factor.enrolled',
  'factor.replaced',
  'factor.disabled',
  'factor.reset',
  'factor.inspected',
  'enrolment-code.created',
  'enrolment-code.refused',
  'backup-codes.created',
  'backup-code.used',
  'browser.remembered',
  'browser.forgotten',
  'audit.exported',
  'clock.set-back'
] as const
export type AuditKind = (typeof auditKinds)[number]

export interface Party {
  readonly id: string
  readonly email: string
}

export type AuditValue = string | number | boolean | null | readonly string[]

export interface AuditEntry {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number
  /** UTC, ms since epoch. */
  readonly at: number
  readonly kind: AuditKind
  /** Who did it; null where nobody was signed in. */
  readonly actor: Party | null
  /** Whom it concerns. */
  readonly subject: Party | null
  /** The browser profile. */
  readonly profile: string | null
  readonly data: Readonly<Record<string, AuditValue>>
}

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
export function chainEntry(previousHash: string, entry: AuditEntry): ChainedEntry {
  const text = toCanonicalJson(entry as unknown as Json)
  return { entry: text, hash: linkEntry(previousHash, text) }
}

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly entries: number; readonly head: string }
  /** `row` counts from 1 in the order given; `reason` says what is wrong with it. */
  | { readonly kind: 'broken'; readonly row: number; readonly reason: 'hash' | 'sequence' | 'form' }

/** Walks the chain and names the first broken row. `expected` also checks that nothing is missing at the end. */
export function verifyChain(
  rows: Iterable<ChainedEntry>,
  expected?: { readonly entries: number; readonly head: string }
): ChainVerdict {
  let head = firstHash
  let row = 0
  for (const { entry, hash } of rows) {
    row++
    const seq = readSeq(entry)
    if (seq === null) return { kind: 'broken', row, reason: 'form' }
    if (seq !== row) return { kind: 'broken', row, reason: 'sequence' }
    if (linkEntry(head, entry) !== hash) return { kind: 'broken', row, reason: 'hash' }
    head = hash
  }
  if (expected !== undefined && (expected.entries !== row || expected.head !== head)) {
    return { kind: 'broken', row: row + 1, reason: 'sequence' }
  }
  return { kind: 'whole', entries: row, head }
}

function readSeq(entry: string): number | null {
  try {
    const value: unknown = JSON.parse(entry)
    const seq = typeof value === 'object' && value !== null && 'seq' in value ? value.seq : null
    return typeof seq === 'number' ? seq : null
  } catch {
    return null
  }
}
