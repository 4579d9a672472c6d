// What importing a CSV of users would do, row by row: add it, or refuse it with the reason. If the header is wrong, no row is read.
import { readTypedAddress } from '../../../shared/text/addresses'
import { plainCode } from '../../../shared/text/plain'
import { tidyText } from '../../../shared/text/tidy'
import type { ImportRefusal } from '../../../shared/model/user-import'
import type { Role } from '../../../shared/model/user'
import { longestName } from '../../../shared/model/limits'
import { readTable, type Separator, type TableRow } from '../../tables/table'

export const importHeader = ['email', 'name', 'role'] as const
export const mostImportRows = 100_000
const longestShown = 80

export interface ImportedUser {
  readonly line: number
  readonly email: string
  readonly username: string
  readonly name: string
  readonly role: Role
}

export interface ImportPlan {
  readonly rows: number
  readonly separator: Separator
  readonly good: readonly ImportedUser[]
  readonly problems: readonly { readonly line: number; readonly shown: string; readonly reason: ImportRefusal }[]
}

export type ImportVerdict =
  | { readonly kind: 'plan'; readonly plan: ImportPlan }
  | { readonly kind: 'bad-header' }
  | { readonly kind: 'too-many-rows' }

/** Reads `text` into a plan. `isTaken` says whether a folded address already belongs to a user. */
export function planImport(text: string, isTaken: (username: string) => boolean): ImportVerdict {
  const {
    separator,
    rows: [header, ...rows]
  } = readTable(text, mostImportRows + 1)
  const names = header?.fields.map((field) => plainCode(field).trim().toLowerCase()) ?? []
  const hasRole = names.length === importHeader.length
  if (!header?.isWellFormed || names.length < 2 || !names.every((name, i) => name === importHeader[i])) {
    return { kind: 'bad-header' }
  }
  if (rows.length > mostImportRows) return { kind: 'too-many-rows' }
  const seen = new Set<string>()
  const good: ImportedUser[] = []
  const problems: { line: number; shown: string; reason: ImportRefusal }[] = []
  for (const row of rows) {
    const read = readRow(row, hasRole)
    const reason =
      typeof read === 'string'
        ? read
        : seen.has(read.username)
          ? 'repeated'
          : isTaken(read.username)
            ? 'email-taken'
            : null
    if (typeof read !== 'string') seen.add(read.username)
    if (reason === null && typeof read !== 'string') good.push(read)
    else if (reason !== null)
      problems.push({ line: row.line, shown: tidyText(row.fields.join(', '), longestShown), reason })
  }
  return { kind: 'plan', plan: { rows: rows.length, separator, good, problems } }
}

function readRow({ line, fields, isWellFormed }: TableRow, hasRole: boolean): ImportedUser | ImportRefusal {
  // U+FFFD marks a character that could not be read.
  if (!isWellFormed || fields.some((field) => /[\u0000\uFFFD]/.test(field))) return 'unreadable'
  if (fields.length < 2) return 'too-few-fields'
  if (fields.length > (hasRole ? 3 : 2)) return 'too-many-fields'
  const [given = '', named = '', role = ''] = fields
  const address = readTypedAddress(given)
  if (!address.ok) return address.error.reason === 'not-an-address' ? 'bad-email' : address.error.reason
  // Not truncated here: the rest may have been meant for another column.
  const name = tidyText(named, Number.MAX_SAFE_INTEGER)
  if (name === '' || [...name].length > longestName) return 'bad-name'
  const folded = plainCode(role).trim().toLowerCase()
  if (folded !== '' && folded !== 'admin' && folded !== 'member') return 'bad-role'
  return { line, ...address.value, name, role: folded === 'admin' ? 'admin' : 'member' }
}
