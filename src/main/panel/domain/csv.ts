// CSV as RFC 4180 has it: reading with line numbers and without ever throwing, writing with every field quoted and with
// cells that a spreadsheet would take for a formula made harmless (OWASP, "CSV injection").

export interface CsvRow {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number
  readonly fields: readonly string[]
  /** False where quotes are unbalanced or stray. */
  readonly isWellFormed: boolean
}

/** The rows of `text`; empty lines are skipped, a byte order mark is ignored, any line ending is taken. */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const row = readRow(text, at)
    // A quote that is never closed, or closed in the middle of a field, spoils its own line and not the rest of the file.
    const end = row.isWellFormed ? row.end : findLineEnd(text, at)
    const fields = row.isWellFormed ? row.fields : [text.slice(at, end)]
    if (fields.length > 1 || fields[0]?.trim() !== '') rows.push({ line, fields, isWellFormed: row.isWellFormed })
    line += countBreaks(text.slice(at, end)) + 1
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return rows
}

function readRow(text: string, start: number): { fields: string[]; end: number; isWellFormed: boolean } {
  const fields: string[] = []
  for (let at = start; ; at++) {
    if (text[at] !== '"') {
      const end = findFieldEnd(text, at)
      fields.push(text.slice(at, end))
      if (text.slice(at, end).includes('"')) return { fields, end, isWellFormed: false }
      at = end
    } else {
      let quote = text.indexOf('"', at + 1)
      while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
      if (quote < 0) return { fields, end: text.length, isWellFormed: false }
      fields.push(text.slice(at + 1, quote).replaceAll('""', '"'))
      at = quote + 1
      if (at < text.length && !/[,\r\n]/.test(text.charAt(at))) return { fields, end: at, isWellFormed: false }
    }
    if (text[at] !== ',') return { fields, end: at, isWellFormed: true }
  }
}

const findEnd = (text: string, at: number, pattern: RegExp): number => {
  pattern.lastIndex = at
  return pattern.exec(text)?.index ?? text.length
}
const findFieldEnd = (text: string, at: number) => findEnd(text, at, /[,\r\n]/g)
const findLineEnd = (text: string, at: number) => findEnd(text, at, /[\r\n]/g)
const countBreaks = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** What begins a formula: also as full-width and small forms, and as the minus of mathematics. */
const formulaSign = '[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]'
/**
 * Where a cell may begin, by whatever sign a spreadsheet separates cells: at the beginning, after a separator or a line break;
 * white space, quotes and byte order marks may stand in between.
 */
const formulaStart = new RegExp(`(^|[,;|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029])(?=[\\s"]*${formulaSign})`, 'gu')
/** At the beginning of a cell these do harm by themselves (OWASP). */
const harmfulStart = /^[\t\r]/

/** A text as a cell: with an apostrophe before every part that a spreadsheet could take for a formula. */
function disarm(text: string): string {
  const disarmed = text.replace(formulaStart, "$1'")
  return harmfulStart.test(disarmed) ? `'${disarmed}` : disarmed
}

/** One row with every field quoted and its texts disarmed; numbers are written as they are. */
export function formatCsvRow(fields: readonly (string | number | null)[]): string {
  const cells = fields.map((field) => {
    const safe = typeof field === 'string' ? disarm(field) : String(field ?? '')
    return `"${safe.replaceAll('"', '""')}"`
  })
  return `${cells.join(',')}\r\n`
}
