// The table of `npm run bench`. A part that is measured alone replaces its own groups' rows, and a line above the table says when and on
// what it was measured.

/**
 * @typedef {{group: string, name: string, value: number, unit: string, spread?: [number, number], rounds?: number, goal?: number}} Result
 */

const head = ['| | What | Median | Spread (rounds) | At most |', '| --- | --- | ---: | ---: | ---: |']

const number = (/** @type {number} */ value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** @param {Result} result */
function makeRow({ group, name, value, unit, spread, rounds, goal }) {
  const range =
    spread && rounds !== undefined && rounds > 1 ? `${number(spread[0])} to ${number(spread[1])} (${rounds})` : ''
  const verdict = goal === undefined ? '' : `${number(goal)} ${unit} ${value <= goal ? '✓' : '**missed**'}`
  return `| ${group} | ${name} | ${number(value)} ${unit} | ${range} | ${verdict} |`
}

/**
 * The results as a table.
 * @param {readonly Result[]} results
 */
export const makeTable = (results) => [...head, ...results.map(makeRow)].join('\n')

/**
 * A whole run's text for the document: the machine, and the table.
 * @param {readonly Result[]} results
 * @param {string} machine
 */
export const describeAll = (results, machine) => `${machine}.\n\n${makeTable(results)}`

/**
 * The document's text with the rows of the results' groups replaced. New groups come last.
 * @param {string} old as `describeAll` or this function made it
 * @param {readonly Result[]} results
 * @param {string} machine
 */
export function describePart(old, results, machine) {
  if (results.length === 0) return old
  const lines = old.split('\n')
  const isRow = (/** @type {string} */ line) => line.startsWith('| ') && !head.includes(line)
  const groupOf = (/** @type {string} */ row) => row.split(' | ')[0]?.slice(2) ?? ''
  const measured = new Set(results.map(({ group }) => group))
  const rowsOf = (/** @type {string} */ group) => results.filter((each) => each.group === group).map(makeRow)
  const before = lines.filter(isRow)
  const groups = [...new Set([...before.map(groupOf), ...measured])]
  const rows = groups.flatMap((group) =>
    measured.has(group) ? rowsOf(group) : before.filter((row) => groupOf(row) === group)
  )
  const [whole = '', ...parts] = lines.filter((line) => line !== '' && !line.startsWith('|'))
  const kept = parts.flatMap((line) => {
    // A group's name may have a colon, too.
    const at = line.lastIndexOf(': ')
    const left = line
      .slice(2, at)
      .split('; ')
      .filter((name) => !measured.has(name))
    return left.length === 0 ? [] : [`- ${left.join('; ')}${line.slice(at)}`]
  })
  const added = `- ${[...measured].join('; ')}: ${machine}.`
  return [whole, '', ...kept, added, '', ...head, ...rows].join('\n')
}
