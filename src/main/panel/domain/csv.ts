// CSV as RFC 4180 has it, written: every field quoted, and cells that a spreadsheet would take for a formula made harmless
// (OWASP, "CSV injection"). It is read in ../../tables.

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
