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
    const startLine = line
    const fields: string[] = []
    let isWellFormed = true
    for (;;) {
      let field = ''
      if (text[at] === '"') {
        at++
        for (;;) {
          const quote = text.indexOf('"', at)
          if (quote < 0) {
            // Never closed: the rest of the line is the field, so that one bad quote does not swallow the file.
            isWellFormed = false
            const end = findLineEnd(text, at)
            field += text.slice(at, end)
            at = end
            break
          }
          field += text.slice(at, quote)
          at = quote + 1
          if (text[at] !== '"') break
          field += '"'
          at++
        }
        line += countBreaks(field)
        const end = findFieldEnd(text, at)
        if (end > at) isWellFormed = false
        field += text.slice(at, end)
        at = end
      } else {
        const end = findFieldEnd(text, at)
        field = text.slice(at, end)
        if (field.includes('"')) isWellFormed = false
        at = end
      }
      fields.push(field)
      if (text[at] !== ',') break
      at++
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
    if (fields.length > 1 || fields[0]?.trim() !== '') rows.push({ line: startLine, fields, isWellFormed })
  }
  return rows
}

const findEnd = (text: string, at: number, pattern: RegExp): number => {
  pattern.lastIndex = at
  return pattern.exec(text)?.index ?? text.length
}
const findFieldEnd = (text: string, at: number) => findEnd(text, at, /[,\r\n]/g)
const findLineEnd = (text: string, at: number) => findEnd(text, at, /[\r\n]/g)
const countBreaks = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** One row with every field quoted; a field that begins like a formula gets an apostrophe in front. */
export function formatCsvRow(fields: readonly (string | number | null)[]): string {
  const cells = fields.map((field) => {
    const text = field === null ? '' : String(field)
    const safe = /^\s*[=+\-@\t\r]/.test(text) && typeof field !== 'number' ? `'${text}` : text
    return `"${safe.replaceAll('"', '""')}"`
  })
  return `${cells.join(',')}\r\n`
}
