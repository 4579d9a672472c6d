// Comma-separated values (RFC 4180), lenient: bare quotes inside a field and missing fields are taken as they stand.

/** The rows of a text; empty lines are none. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let isQuoted = false
  const endField = () => {
    row.push(field)
    field = ''
  }
  const endRow = () => {
    endField()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  const clean = text.replace(/^\ufeff/, '')
  for (let at = 0; at < clean.length; at++) {
    const character = clean.charAt(at)
    if (isQuoted) {
      if (character !== '"') field += character
      else if (clean.charAt(at + 1) === '"') field += clean.charAt(++at)
      else isQuoted = false
    } else if (character === '"' && field === '') isQuoted = true
    else if (character === ',') endField()
    else if (character === '\n') endRow()
    else if (character !== '\r') field += character
  }
  endRow()
  return rows
}
