// `npm run audit:deps`: whether a package of the lockfile has a known vulnerability. `-- --advisories FILE` (or a folder) compares it, without
// a network, with advisories that you bring: records of OSV, or what `npm audit --json` wrote elsewhere. Without a file, it asks the
// registry; if that does not answer, nothing is known, and it says so.
// Ends with 0 if nothing was found, 1 if something was, 2 if nothing can be said.
import fs from 'node:fs'
import path from 'node:path'
import { compareWithAdvisories, readAdvisories } from './supply/advisories.mjs'
import { runMain, say, Stop } from './setup/progress.mjs'
import { inProject } from './setup/project.mjs'
import { askNpm } from './setup/run.mjs'

const unknown = 2

await runMain(async () => {
  const given = process.argv.indexOf('--advisories')
  if (given < 0) return askRegistry()
  const place = process.argv[given + 1]
  if (place === undefined || !fs.existsSync(place))
    throw new Stop('`--advisories` needs a file or a folder that exists.')
  const advisories = filesOf(place).flatMap((file) => {
    try {
      return readAdvisories(fs.readFileSync(file, 'utf8'))
    } catch (error) {
      throw new Stop(`${file} has no advisories that can be read: ${error instanceof Error ? error.message : error}`)
    }
  })
  if (advisories.length === 0) {
    say(`There are no advisories for npm in ${place}: nothing is known.`)
    return unknown
  }
  const { packages } = JSON.parse(fs.readFileSync(inProject('package-lock.json'), 'utf8'))
  const { found, compared } = await compareWithAdvisories(packages, advisories)
  for (const { name, version, isTool, advisory } of found)
    say(
      `${isTool ? 'tool' : 'in the app'}: ${name} ${version}: ${advisory.id} ${advisory.title} (${advisory.severity})`
    )
  const newest = advisories.map(({ modified }) => modified).reduce((a, b) => (a > b ? a : b))
  const age = newest === '' ? 'without dates' : `the newest of ${newest.slice(0, 10)}`
  say(`${compared} packages compared with ${advisories.length} advisories, ${age}: ${found.length} found.`)
  say(
    'Chromium, Node and SQLite are not npm packages: compare the versions in out/sbom.cdx.json with their own advisories.'
  )
  return found.length > 0 ? 1 : 0
})

function filesOf(place) {
  if (!fs.statSync(place).isDirectory()) return [place]
  const names = fs.readdirSync(place, { recursive: true }).map(String)
  return names.filter((name) => name.endsWith('.json')).map((name) => path.join(place, name))
}

async function askRegistry() {
  const { code, output } = await askNpm(['audit', '--json'])
  const answer = readAnswer(output)
  if (answer?.metadata?.vulnerabilities === undefined) {
    const reason = answer?.message ?? answer?.error?.summary ?? output.trim().split('\n').at(-1)
    say(`The registry's audit service did not answer (${reason || `npm audit ended with ${code}`}): nothing is known.`)
    say('Bring advisories from elsewhere: npm run audit:deps -- --advisories FILE')
    return unknown
  }
  const { total } = answer.metadata.vulnerabilities
  for (const [name, { severity, range }] of Object.entries(answer.vulnerabilities ?? {}))
    say(`${name} ${range} (${severity})`)
  say(`${answer.metadata.dependencies?.total ?? 'All'} packages, as the registry knows them: ${total} found.`)
  return total > 0 ? 1 : 0
}

function readAnswer(output) {
  try {
    return JSON.parse(output.slice(output.indexOf('{')))
  } catch {
    return undefined
  }
}
