// The table of what ends access as Markdown: test/access/ends-of-access.json, which a test checks cell by cell.

/** @typedef {{ readonly acts: Readonly<Record<string, Readonly<Record<string, string>>>> }} AccessTable */

/**
 * @param {AccessTable} table
 * @returns {string} Markdown; what ends is bold, reasons follow the colon
 */
export function describeEndsOfAccess({ acts }) {
  const rows = Object.entries(acts)
  const columns = Object.keys(rows[0]?.[1] ?? {})
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`
  const cellOf = (/** @type {string} */ text) => (text === 'ended' ? '**ended**' : text)
  return [
    line(['', ...columns]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map(([act, cells]) => line([act, ...columns.map((column) => cellOf(cells[column] ?? ''))]))
  ].join('\n')
}
