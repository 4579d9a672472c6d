// The interface of exporters: entries in, bytes out, and the reason for each entry that the format cannot hold.
import type { ExportFormatInfo } from '../../../shared/contract'
import type { AccountRefusal } from '../../../shared/result'
import type { ImportedEntry, WorkBudget } from './format'

export interface WriteContext {
  /** Undefined writes a plain file. */
  readonly password: string | undefined
  /** In ms since epoch. */
  readonly now: number
  readonly random: (bytes: number) => Buffer
  readonly budget: WorkBudget
}

export interface Writer {
  readonly extension: string
  /** Of a plain file, if it is another. */
  readonly plainExtension?: string
  readonly canEncrypt: boolean
  /** What the format preserves besides the account itself. */
  readonly keeps: ExportFormatInfo['keeps']
  /** Why the format cannot hold an entry; null if it can. */
  readonly refuses: (entry: ImportedEntry) => AccountRefusal | null
  readonly write: (entries: readonly ImportedEntry[], context: WriteContext) => Promise<Buffer>
}

export const jsonBytes = (value: unknown, indent = 0): Buffer =>
  Buffer.from(JSON.stringify(value, null, indent), 'utf8')

/** A version 4 UUID (RFC 9562 section 5.4) from the given random source. */
export function createUuid(random: WriteContext['random']): string {
  const bytes = Buffer.from(random(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Each tag of the entries once, with an id. */
export function numberTags(
  entries: readonly ImportedEntry[],
  createId: (index: number) => string
): ReadonlyMap<string, string> {
  const tags = [...new Set(entries.flatMap(({ tags }) => tags ?? []))]
  return new Map(tags.map((tag, index) => [tag, createId(index)]))
}
