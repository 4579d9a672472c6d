// `npm run test:long [-- PART…]`: the tests that are too slow for every day, one part after another, whatever fails. The last line is the
// total. Takes hours; name parts to run only those.
import { runMain, say, seconds, Stop } from './setup/progress.mjs'
import { inProject } from './setup/project.mjs'
import { run } from './setup/run.mjs'

/** Each part: its script and arguments. */
const parts = {
  properties: ['check', 'unit'],
  journeys: ['check', 'journeys', 'all'],
  stress: ['check', 'stress', 'all'],
  torture: ['torture', '--rounds', '100'],
  fuzz: ['fuzz', '--minutes', '10'],
  model: ['model', '--minutes', '5'],
  breakages: ['breakages', '--minutes', '1'],
  rehearsal: ['release', '--rehearsal'],
  packages: ['try-packages', '--checkout'],
  twice: ['release', '--verify', '--rehearsal'],
  bench: ['bench'],
  mutate: ['mutate']
}

await runMain(async () => {
  const chosen = process.argv.slice(2)
  const unknown = chosen.filter((name) => !(name in parts))
  if (unknown.length > 0)
    throw new Stop(`There is no part named ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}.`)
  process.env.COUNTERSIGN_LONG = '1'
  // Values that the daily tests have not used yet; fast-check prints the seed of a failure.
  process.env.COUNTERSIGN_PROPERTY_SEED ??= String(Date.now() % 2 ** 31)
  const failed = []
  const names = chosen.length > 0 ? chosen : Object.keys(parts)
  for (const name of names) {
    const startedAt = Date.now()
    say(`· ${name} …`)
    const [script, ...args] = parts[name]
    const { code } = await run(process.execPath, [inProject('scripts', `${script}.mjs`), ...args], { live: true })
    if (code !== 0) failed.push(name)
    say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(startedAt)})`)
  }
  if (failed.length > 0) say(`Failed: ${failed.join(', ')}`)
  say(`${names.length - failed.length} passed, ${failed.length} failed`)
  return failed.length > 0 ? 1 : 0
})
