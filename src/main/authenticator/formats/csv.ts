// What the tables of other apps share: columns by heading, malformed rows or rows of another length, and what looks like a key. An account
// in such a row is not lost but refused by the names that it has.
import { readHeadings, readLeniently, readTable, type Separator } from '../../tables/table'
import type { EntryList } from './entry-list'
import { exportError } from './format'
import { isBase32, isKey } from './like-key'
import { linksOf } from './link-list'
import { addSetupLink, isSetupLink } from './setup-link'

export interface Row {
  readonly fields: readonly string[]
  /** The row has a field for every heading. */
  readonly isWhole: boolean
  /** The row could not be split; its fields are guesses, good enough only for names. */
  readonly isBroken: boolean
  /** The field under a heading, trimmed; empty if there is none. */
  readonly at: (heading: string) => string
}

export interface RowTable {
  readonly separator: Separator
  /** In lower case, trimmed. */
  readonly headings: readonly string[]
  readonly rows: readonly Row[]
}

/** Higher than the limit for accounts, because most rows of a password manager's table have no account. */
const mostRows = 1_000_000

/** In a row of another length than the headings, shorter fields are not keys. */
const shortestKey = 4

const tidyHeading = (heading: string) => heading.trim().toLowerCase()

/** The headings of a text if it is a table; none for texts that are certainly something else. */
export function headingsOf(text: string | null): readonly string[] {
  return text === null || /^\s*[{[<]/.test(text) ? [] : readHeadings(text).map(tidyHeading)
}

/** Whether the text is a table with all of these headings. */
export function hasHeadings(text: string | null, wanted: readonly string[]): boolean {
  const headings = headingsOf(text)
  return wanted.every((heading) => headings.includes(heading))
}

/** A table from rows of fields, the first of which are the headings. */
export function createRowTable(given: readonly (readonly string[])[], separator: Separator = ','): RowTable {
  // A title above the headings has only one cell.
  const rows = given.slice(
    Math.max(
      0,
      given.findIndex(({ length }) => length > 1)
    )
  )
  const [first = [], ...others] = rows.map((fields) => ({ fields, isBroken: false }))
  return joinTable('fields' in first ? first.fields : [], others, separator)
}

function joinTable(
  given: readonly string[],
  rows: readonly { readonly fields: readonly string[]; readonly isBroken: boolean }[],
  separator: Separator
): RowTable {
  const headings = given.map(tidyHeading)
  const toRow = ({ fields, isBroken }: { fields: readonly string[]; isBroken: boolean }): Row => ({
    fields,
    isBroken,
    isWhole: !isBroken && fields.length === headings.length,
    at: (heading) => (heading === '' ? '' : (fields[headings.indexOf(heading)]?.trim() ?? ''))
  })
  return { separator, headings, rows: rows.map(toRow) }
}

/** Reads a text as a table whose first row is the headings. */
export function readRowTable(text: string): RowTable {
  const { separator, rows } = readTable(text, mostRows)
  if (rows.length > mostRows) throw exportError('too-large')
  const [first, ...others] = rows
  const headings = first?.fields ?? []
  const read = others.flatMap(({ fields, isWellFormed }) => {
    if (isWellFormed) {
      const swallowed = fields.flatMap((field) => findSwallowed(field, headings.length, separator))
      if (swallowed.length > 0) {
        const left = fields.map((field) => (findSwallowed(field, headings.length, separator).length > 0 ? '' : field))
        return [...swallowed.map((cells) => ({ fields: cells, isBroken: true })), { fields: left, isBroken: false }]
      }
      const mayHold = fields.length === headings.length || fields.some(({ length }) => length >= shortestKey)
      return mayHold ? [{ fields, isBroken: false }] : []
    }
    const line = fields[0] ?? ''
    // If a quote within a field is the only error, it is kept.
    const lenient = readLeniently(line, separator)
    if (lenient?.length === headings.length) return [{ fields: lenient.map(withoutQuotes), isBroken: false }]
    return [{ fields: line.split(separator).map(withoutQuotes), isBroken: true }]
  })
  return joinTable(headings, read, separator)
}

/** Rows that became part of one field, because its quote was closed only by the quote of a later row. */
function findSwallowed(field: string, columns: number, separator: Separator): readonly (readonly string[])[] {
  if (!field.includes('\n') && !field.includes('\r')) return []
  const lines = field.split(/[\r\n]+/).map((line) => line.split(separator).map(withoutQuotes))
  const rows = lines.filter((cells) => cells.length >= columns)
  return rows.some((cells) => cells.some((cell) => isKey(cell) || isSetupLink(cell))) ? rows : []
}

const withoutQuotes = (field: string) => field.trim().replace(/^"+|"+$/g, '')

/**
 * Adds or refuses a row whose fields may be in the wrong columns: a link contains the whole account, a key alone does not. `own`: the field
 * under the heading for keys. Returns false if the row is not an account.
 */
export function addStrayRow(
  list: EntryList,
  row: Row,
  names: { readonly issuer: string; readonly name: string },
  own = ''
): boolean {
  const filled = row.fields.filter(({ length }) => length >= 10)
  const link = filled.find((field) => isSetupLink(field))
  if (link !== undefined && !row.isBroken) {
    addSetupLink(list, link)
    return true
  }
  const isOwn = row.isBroken ? own !== '' : isBase32(own, shortestKey)
  if (link === undefined && !isOwn && !filled.some((field) => isKey(field) || /(?:otpauth|motp):\/\//i.test(field))) {
    return false
  }
  list.refuse(names, 'unreadable')
  return true
}

/** Adds further links in a row, from a note or a custom field. */
export function addOtherLinks(
  list: EntryList,
  row: Row,
  names: { readonly issuer: string; readonly name: string },
  own: string
): void {
  const links = row.fields.filter((field) => field.trim() !== own).flatMap(linksOf)
  for (const link of new Set(links)) if (link !== own) addSetupLink(list, link, names)
}
