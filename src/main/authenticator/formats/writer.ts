// The shape of every exporter: entries in, bytes out, and for each entry that the format cannot hold the reason.
import type { ExportFormatInfo } from '../../../shared/contract'
import type { AccountRefusal } from '../../../shared/result'
import type { ImportedEntry, WorkBudget } from './format'

export interface WriteContext {
  /** Undefined writes a plain file. */
  readonly password: string | undefined
  /** Ms since epoch. */
  readonly now: number
  readonly random: (bytes: number) => Buffer
  readonly budget: WorkBudget
}

export interface Writer {
  readonly extension: string
  readonly canEncrypt: boolean
  /** What the format keeps beside the account itself. */
  readonly keeps: ExportFormatInfo['keeps']
  /** Why an entry has no place in the format; null where it has. */
  readonly refuses: (entry: ImportedEntry) => AccountRefusal | null
  readonly write: (entries: readonly ImportedEntry[], context: WriteContext) => Promise<Buffer>
}

export const jsonBytes = (value: unknown, indent = 0): Buffer =>
  Buffer.from(JSON.stringify(value, null, indent), 'utf8')

/** A version 4 UUID (RFC 9562 section 5.4) out of the given randomness. */
export function createUuid(random: WriteContext['random']): string {
  const bytes = Buffer.from(random(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Every tag of the entries once, with an identity. */
export function numberTags(
  entries: readonly ImportedEntry[],
  createId: (index: number) => string
): ReadonlyMap<string, string> {
  const tags = [...new Set(entries.flatMap(({ tags }) => tags ?? []))]
  return new Map(tags.map((tag, index) => [tag, createId(index)]))
}
