// Advisories about npm packages, in the two formats in which they are handed around: records of OSV (https://ossf.github.io/osv-schema/),
// one, several or one per line; and reports of `npm audit --json`.

/**
 * @typedef {{id: string, name: string, title: string, severity: string, modified: string, ranges: string[], versions: string[]}} Advisory
 *   modified: empty if it is not known; ranges: as npm writes them
 * @typedef {{name: string, version: string, isTool: boolean, advisory: Advisory}} Finding
 */

/** @param {string} text @returns {Advisory[]} */
export function readAdvisories(text) {
  const read = parse(text)
  if (isReport(read)) return readReport(read)
  const records = Array.isArray(read) ? read : (read.vulns ?? [read])
  return records.flatMap(readOsv)
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    if (lines.length < 2) throw error
    return lines.map((line) => JSON.parse(line))
  }
}

const isReport = (read) => read?.auditReportVersion !== undefined

/** Withdrawn records no longer say anything. @returns {Advisory[]} */
function readOsv(record) {
  if (typeof record?.id !== 'string' || !Array.isArray(record.affected))
    throw new Error('it is neither of OSV nor of npm audit')
  if (record.withdrawn) return []
  return record.affected
    .filter((each) => each.package?.ecosystem === 'npm')
    .map((each) => ({
      id: record.id,
      name: each.package.name,
      title: record.summary ?? '',
      severity: record.database_specific?.severity?.toLowerCase() ?? 'of unknown severity',
      modified: record.modified ?? '',
      ranges: (each.ranges ?? []).filter(({ type }) => type === 'SEMVER').flatMap(({ events }) => rangesOf(events)),
      versions: each.versions ?? []
    }))
}

/** Events are in the order of their versions: each `introduced` begins what the next event ends. */
function rangesOf(events) {
  const ranges = []
  /** @type {string | null} */
  let from = null
  for (const { introduced, fixed, last_affected: last } of events) {
    if (introduced !== undefined) from = introduced === '0' ? '>=0.0.0-0' : `>=${introduced}`
    else if (from !== null) {
      ranges.push(fixed === undefined ? `${from} <=${last}` : `${from} <${fixed}`)
      from = null
    }
  }
  if (from !== null) ranges.push(from)
  return ranges
}

/** In a report, what is only affected through another package names that package instead of an advisory. @returns {Advisory[]} */
function readReport({ vulnerabilities = {} }) {
  const via = Object.values(vulnerabilities).flatMap((each) => each.via.filter((one) => typeof one === 'object'))
  return via.map(({ source, url, name, title, severity, range }) => ({
    id: url?.split('/').at(-1) ?? String(source),
    ...{ name, title, severity, modified: '', ranges: [range], versions: [] }
  }))
}

/**
 * @param {Record<string, {version?: string, name?: string, dev?: boolean}>} packages of the lockfile
 * @param {Advisory[]} advisories
 * @returns {Promise<{found: Finding[], compared: number}>}
 */
export async function compareWithAdvisories(packages, advisories) {
  // Imported late: before the setup there may be no node_modules.
  const { default: semver } = await import('semver')
  const inRange = (version, range) => semver.satisfies(version, range, { includePrerelease: true })
  /** @type {Map<string, Advisory[]>} */
  const byName = new Map()
  for (const each of advisories) byName.set(each.name, [...(byName.get(each.name) ?? []), each])
  const installed = Object.entries(packages).filter(([place, { version }]) => place !== '' && version !== undefined)
  const found = installed.flatMap(([place, { version = '', name = place.split('node_modules/').at(-1) ?? '', dev }]) =>
    (byName.get(name) ?? [])
      .filter(({ ranges, versions }) => versions.includes(version) || ranges.some((range) => inRange(version, range)))
      .map((advisory) => ({ name, version, isTool: dev === true, advisory }))
  )
  return { found, compared: installed.length }
}
