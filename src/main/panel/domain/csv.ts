// Writes CSV (RFC 4180): quotes every field and disarms cells that a spreadsheet would take for a formula (OWASP, "CSV injection"). Reading
// is in ../../tables.

/** Characters that begin a formula, including full-width and small forms and the mathematical minus. */
const formulaSign = '[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]'
/**
 * Where a cell may begin, whatever separator a spreadsheet uses: at the start, after a separator or a line break, possibly followed by
 * white space, quotes and byte order marks.
 */
const formulaStart = new RegExp(`(^|[,;|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029])(?=[\\s"]*${formulaSign})`, 'gu')
/** Dangerous on their own at the beginning of a cell (OWASP). */
const harmfulStart = /^[\t\r]/

/** A text as a cell, with an apostrophe before every part that a spreadsheet could take for a formula. */
function disarm(text: string): string {
  const disarmed = text.replace(formulaStart, "$1'")
  return harmfulStart.test(disarmed) ? `'${disarmed}` : disarmed
}

/** One row with every field quoted and its texts disarmed. Numbers are written as they are. */
export function formatCsvRow(fields: readonly (string | number | null)[]): string {
  const cells = fields.map((field) => {
    const safe = typeof field === 'string' ? disarm(field) : String(field ?? '')
    return `"${safe.replaceAll('"', '""')}"`
  })
  return `${cells.join(',')}\r\n`
}
