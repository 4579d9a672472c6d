// Tables in texts: values separated by comma, semicolon or tab, which the first line determines; read by csv-parse. A malformed row
// (RFC 4180) affects no other row: reading continues with the next line.
import { CsvError, parse } from 'csv-parse/sync'

export type Separator = ',' | ';' | '\t'

export interface TableRow {
  /** The line of the file on which the row begins, counted from 1. */
  readonly line: number
  /** For a malformed row, only its unchanged line. */
  readonly fields: readonly string[]
  /** False if quotes are unbalanced or stray. */
  readonly isWellFormed: boolean
}

export interface Table {
  readonly separator: Separator
  /** Without empty lines. One row more than requested if there are more. */
  readonly rows: readonly TableRow[]
}

const separators: readonly Separator[] = [',', ';', '\t']
/** The most characters in one row; a quote that is still open then counts as broken. */
const longestRow = 2 ** 20
/** Longer lines are not headings; the parser reads them. */
const longestLookedAt = 10_000
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Excel's own first line, `sep=;`, which is not a row. */
const excelLine = /^sep=([,;\t])(?:\r\n|\n|\r|$)/i

const withoutMark = (text: string) => text.replace(/^\ufeff/, '')

/** The first line that is not empty, and the next one. */
const firstLines = (text: string) => /([^\s][^\r\n]*)(?:[\r\n]+([^\r\n]+))?/.exec(text) ?? []
const firstLine = (text: string) => firstLines(text)[1] ?? ''

/**
 * The separator of a text: the one of the three that is most frequent in its first line, outside quotes. One that gives the next line the
 * same number of fields takes precedence, because headings may contain the others.
 */
function findSeparator(text: string): Separator {
  const plain = withoutMark(text)
  const said = excelLine.exec(plain)?.[1]
  if (said !== undefined) return said as Separator
  const [, first = '', second = ''] = firstLines(plain)
  const count = (line: string, separator: Separator) =>
    line
      .slice(0, longestLookedAt)
      .replace(/"[^"]*"/g, '')
      .split(separator).length
  const found = separators.map((separator) => ({
    separator,
    fields: count(first, separator),
    isEven: count(first, separator) > 1 && count(first, separator) === count(second, separator)
  }))
  const even = found.filter(({ isEven }) => isEven)
  const [best] = (even.length > 0 ? even : found).sort((one, other) => other.fields - one.fields)
  return best?.separator ?? ','
}

/** The fields of the first line, found cheaply: the headings, if the text is a table. Empty if the line is very long. */
export function readHeadings(text: string): readonly string[] {
  const line = firstLine(withoutMark(text).replace(excelLine, ''))
  return line.length > longestLookedAt ? [] : (readLeniently(line, findSeparator(text)) ?? [])
}

const options = (separator: Separator) => ({
  delimiter: separator,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  max_record_size: longestRow
})

/** One line with stray quotes kept; null if a quote is not closed. */
export function readLeniently(line: string, separator: Separator): readonly string[] | null {
  try {
    const [fields = []] = parse(line, { ...options(separator), relax_quotes: true })
    return fields
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

/** A line that is malformed on its own, whatever follows. Finding it here is cheaper than restarting the parser. */
const brokenInItself: Readonly<Record<Separator, RegExp>> = {
  ',': /^(?:"(?:[^"\r\n]|"")*",|[^",\r\n]*,)*(?:[^",\r\n]+"|"(?:[^"\r\n]|"")*"[^",\r\n])/,
  ';': /^(?:"(?:[^"\r\n]|"")*";|[^";\r\n]*;)*(?:[^";\r\n]+"|"(?:[^"\r\n]|"")*"[^";\r\n])/,
  '\t': /^(?:"(?:[^"\r\n]|"")*"\t|[^"\t\r\n]*\t)*(?:[^"\t\r\n]+"|"(?:[^"\r\n]|"")*"[^"\t\r\n])/
}
/** Where the line that begins at `at` ends: before its line break, and after it. */
function findBreak(bytes: Buffer, at: number): { readonly end: number; readonly next: number } {
  let end = at
  while (end < bytes.length && bytes[end] !== lineFeed && bytes[end] !== carriageReturn) end++
  const isPair = bytes[end] === carriageReturn && bytes[end + 1] === lineFeed
  return { end, next: Math.min(bytes.length, end + (isPair ? 2 : 1)) }
}

const breaksIn = (field: string) => (/[\r\n]/.test(field) ? (field.match(/\r\n|\r|\n/g)?.length ?? 0) : 0)

/** The well-formed rows at the beginning of `bytes`, and whether a malformed one follows. */
function readGood(bytes: Buffer, separator: Separator, most: number): { rows: string[][]; isBroken: boolean } {
  try {
    return { rows: parse(bytes, { ...options(separator), to: most }), isBroken: false }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const good = Number(error['records'])
    return { rows: good === 0 ? [] : parse(bytes, { ...options(separator), to: good }), isBroken: true }
  }
}

/** Reads a table, up to `most` rows. Never throws, whatever the text. */
export function readTable(text: string, most: number): Table {
  const separator = findSeparator(text)
  const plain = withoutMark(text)
  const bytes = Buffer.from(plain, 'utf8')
  const rows: TableRow[] = []
  let line = 1
  let at = 0
  const skip = (lines: number) => {
    line += lines
    for (let count = 0; count < lines && at < bytes.length; count++) at = findBreak(bytes, at).next
  }
  const add = (fields: readonly string[], isWellFormed: boolean, onLine: number) => {
    if (fields.length > 1 || fields[0]?.trim() !== '') rows.push({ line: onLine, fields, isWellFormed })
  }
  /** Skips the next line as malformed, and the following lines that are malformed on their own. */
  const skipBroken = (isSure: boolean) => {
    for (let isBroken = isSure; rows.length <= most && at < bytes.length; isBroken = false) {
      const { end } = findBreak(bytes, at)
      const content = isBroken || end - at <= longestLookedAt ? bytes.toString('utf8', at, end) : ''
      if (!isBroken && !brokenInItself[separator].test(content)) return
      add([content], false, line)
      skip(1)
    }
  }
  if (excelLine.test(plain)) skip(1)
  skipBroken(false)
  while (at < bytes.length && rows.length <= most) {
    const good = readGood(bytes.subarray(at), separator, most + 1)
    let lines = 0
    for (const fields of good.rows) {
      if (rows.length > most) break
      add(fields, true, line + lines)
      lines += fields.reduce((sum, field) => sum + breaksIn(field), 1)
    }
    skip(lines)
    if (good.isBroken) skipBroken(true)
    else if (lines === 0) break
  }
  return { separator, rows }
}
