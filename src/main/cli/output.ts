// What is printed, as data: lines of pieces. Each is neutralised before it is coloured, so that a name from a file cannot move the
// cursor, set a title or look like another name. JSON is escaped for the same reason.
import { replaceUnseen, unseen } from '../../shared/text/tidy'

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow'
export type Piece = string | { readonly text: string; readonly style: Style }
/** Cells stand a tab apart: what a program cuts into columns again. */
export type Line = string | readonly Piece[] | { readonly cells: readonly string[] }

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const satisfies Record<Style, number>

/**
 * `text` on one line, each character that is not seen, and so may be acted on by a terminal, replaced by U+FFFD; the joiners that
 * a script needs stay. What is not seen is told in one place for the whole product.
 */
export const neutralise = (text: string): string => replaceUnseen(text, () => '\ufffd')

const isolate = /([\u2068\u2069])/u

/** Whether every isolate is closed, and only open ones are. Then it cannot move anything outside it. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    depth += sign === '\u2068' ? 1 : sign === '\u2069' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0
}

/** Neutralises a message. A terminal gets the isolates around its values; a file or another program does not. */
function neutraliseMessage(text: string, isSeen: boolean): string {
  if (!isolate.test(text)) return neutralise(text)
  const keeps = isSeen && isBalanced(text)
  return text
    .split(isolate)
    .map((part) => (isolate.test(part) ? (keeps ? part : '') : neutralise(part)))
    .join('')
}

/** Where a line is written. */
export interface Screen {
  /** It is a terminal. */
  readonly isSeen: boolean
  readonly hasColors: boolean
}

/** A line ready for a terminal or a pipe, its end included. */
export function renderLine(line: Line, { isSeen, hasColors }: Screen): string {
  if (typeof line === 'object' && 'cells' in line) return `${line.cells.map(neutralise).join('\t')}\n`
  const pieces = typeof line === 'string' ? [line] : line
  const text = pieces.map((piece) => {
    if (typeof piece === 'string') return neutraliseMessage(piece, isSeen)
    const shown = neutraliseMessage(piece.text, isSeen)
    return hasColors ? `\u001b[${String(codes[piece.style])}m${shown}\u001b[0m` : shown
  })
  return `${text.join('')}\n`
}

/** JSON on one line; what a terminal could act on is written as \uXXXX, and reads back the same. */
export function renderJson(value: object): string {
  const escaped = JSON.stringify(value).replace(unseen, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join('')
  )
  return `${escaped}\n`
}

/** East Asian characters take two columns; combining marks and format characters take none. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const plain = /^[ -~]*$/
const placeless = /[\p{M}\p{Cf}]/u

/** The number of terminal columns that `text` takes. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length
  let columns = 0
  for (const sign of text) columns += wide.test(sign) ? 2 : placeless.test(sign) ? 0 : 1
  return columns
}

/** `text`, padded with spaces to `columns`. */
export const padTo = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)))

/**
 * Rows in columns: aligned where people look, a tab between them where a program reads. `show` is how a cell stands among others
 * of another direction.
 */
export function renderTable(
  rows: readonly (readonly string[])[],
  isAligned: boolean,
  show: (cell: string) => string = (cell) => cell
): Line[] {
  if (!isAligned) return rows.map((cells) => ({ cells }))
  const clean = rows.map((row) => row.map(neutralise))
  const widths: number[] = []
  for (const row of clean) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, columnsOf(cell))
    })
  }
  const pad = (cell: string, index: number) => padTo(show(cell), widths[index] ?? 0)
  return clean.map((row) => row.map(pad).join('  ').trimEnd())
}
