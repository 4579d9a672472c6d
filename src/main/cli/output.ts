// What is printed, as data: lines of pieces, each neutralised before it is coloured, so that a name out of a file can
// neither move the cursor nor set a title nor pass for another one. JSON is escaped to the same end.
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

/** A line ready for a terminal, its end included. */
export function renderLine(line: Line, hasColors: boolean): string {
  if (typeof line === 'object' && 'cells' in line) return `${line.cells.map(neutralise).join('\t')}\n`
  const pieces = typeof line === 'string' ? [line] : line
  const text = pieces.map((piece) => {
    if (typeof piece === 'string') return neutralise(piece)
    const shown = neutralise(piece.text)
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

/** Rows in columns: aligned where people look, a tab between them where a program reads. */
export function renderTable(rows: readonly (readonly string[])[], isAligned: boolean): Line[] {
  if (!isAligned) return rows.map((cells) => ({ cells }))
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, [...cell].length)
    })
  }
  const pad = (cell: string, index: number) => cell + ' '.repeat((widths[index] ?? 0) - [...cell].length)
  return rows.map((row) => row.map(pad).join('  ').trimEnd())
}
