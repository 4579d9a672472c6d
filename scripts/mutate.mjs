// `npm run mutate [-- ROOM] [--sample N] [--seed N] [--concurrency N] [--write]`: mutation testing of a room (mutation/rooms.mjs; the pure
// rules by default), with a table by folder and file; `--write` puts it into docs/mutation.md. Results are kept in test-results/mutated,
// and only what changed since is tried again. `--sample` tries N random mutants of the room and gives the confidence interval of its rate.
// Exit code 1 if the room or one of its folders is below the room's minimum.
import fs from 'node:fs'
import path from 'node:path'
import { rooms } from './mutation/rooms.mjs'
import { describeMachine } from './report/machine.mjs'
import { readOption } from './report/options.mjs'
import { readFromDocument, writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say, Stop } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'

/** All: all mutants that are not static. Not reached: no test runs that line. */
const sampleHead = [
  '| Room | Mutants in all | Tried | Killed | Survived | Not reached | Rate | 95 % interval | Seed | When |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | --- |'
]
const report = inProject('test-results', 'mutation.json')

await runMain(async () => {
  const startedAt = Date.now()
  const [name = 'rules'] = process.argv
    .slice(2)
    .filter((each, at, all) => !each.startsWith('--') && !isValue(all[at - 1]))
  const room = rooms[name]
  if (room === undefined) throw new Stop(`There is no room named ${name}: ${Object.keys(rooms).join(', ')}.`)
  const sample = Number(readOption('sample', '0'))
  const seed = readOption('seed', '1')
  const { node, env } = await prepare({ desktop: false, tests: false, build: false })
  fs.rmSync(report, { force: true })
  const stryker = inProject('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
  const { code } = await run(node, [stryker, 'run'], {
    cwd: root,
    env: {
      ...env,
      COUNTERSIGN_MUTATED_ROOM: name,
      COUNTERSIGN_MUTATION_CONCURRENCY: readOption('concurrency', '2'),
      ...(sample > 0 ? { COUNTERSIGN_MUTATION_SAMPLE: String(sample), COUNTERSIGN_MUTATION_SEED: seed } : {})
    },
    live: true
  })
  if (!fs.existsSync(report)) throw new Stop(`Stryker ended without a report (exit code ${code}).`)
  const { files } = JSON.parse(fs.readFileSync(report, 'utf8'))
  const minutes = Math.round((Date.now() - startedAt) / 60_000)
  if (sample > 0) return tellSample(name, room, files, seed, minutes)
  const { table, isEnough } = makeTable(files, room.least)
  const text = `${describeMachine()}; ${minutes} minutes.\n\n${table}`
  say(`\n${text}`)
  if (process.argv.includes('--write'))
    writeIntoDocument('docs/mutation.md', name === 'rules' ? 'mutation' : `mutation-${name.replace('/', '-')}`, text)
  return isEnough ? 0 : 1
})

function isValue(before) {
  return ['--sample', '--seed', '--concurrency'].includes(before)
}

/**
 * The bounds of the rate of `hits` in `tries`, in per cent: Wilson's 95 % interval.
 * @param {number} hits @param {number} tries @returns {{from: number, to: number}}
 */
function boundsOf(hits, tries) {
  const z = 1.96
  const rate = hits / tries
  const middle = rate + (z * z) / (2 * tries)
  const width = z * Math.sqrt((rate * (1 - rate)) / tries + (z * z) / (4 * tries * tries))
  const share = (bound) => (100 * bound) / (1 + (z * z) / tries)
  return { from: share(middle - width), to: share(middle + width) }
}

function tellSample(name, { least }, files, seed, minutes) {
  const mutants = Object.values(files).flatMap((file) => file.mutants)
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length
  const [killed, survived, uncovered] = [count('Killed', 'Timeout'), count('Survived'), count('NoCoverage')]
  const tried = killed + survived + uncovered
  const all = tried + count('CompileError')
  const { from, to } = boundsOf(killed, tried)
  const rate = (100 * killed) / tried
  const date = new Date().toISOString().slice(0, 10)
  const cells = [
    name,
    all,
    tried,
    killed,
    survived,
    uncovered,
    `${rate.toFixed(0)} %`,
    `${from.toFixed(0)} to ${to.toFixed(0)} %`,
    seed,
    `${date}, ${minutes} min`
  ]
  const row = `| ${cells.join(' | ')} |`
  say(`\n${describeMachine()}\n\n${sampleHead.join('\n')}\n${row}`)
  if (process.argv.includes('--write')) {
    const rows = readFromDocument('docs/mutation.md', 'mutation-samples')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !sampleHead.includes(line))
    const others = rows.filter((line) => !line.startsWith(`| ${name} |`))
    writeIntoDocument('docs/mutation.md', 'mutation-samples', [...sampleHead, ...[...others, row].sort()].join('\n'))
  }
  return to >= least ? 0 : 1
}

function makeTable(files, least) {
  const rooms = new Map()
  const rows = []
  for (const [file, { mutants }] of Object.entries(files)) {
    const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length
    const row = { killed: count('Killed', 'Timeout'), survived: count('Survived'), uncovered: count('NoCoverage') }
    rows.push({ name: file.replace('src/main/', ''), ...row })
    const room = path.posix.dirname(file).replace('src/main/', '')
    const sum = rooms.get(room) ?? { name: `**${room}/**`, killed: 0, survived: 0, uncovered: 0 }
    for (const key of Object.keys(row)) sum[key] += row[key]
    rooms.set(room, sum)
  }
  const all = { name: '**all**', killed: 0, survived: 0, uncovered: 0 }
  for (const sum of rooms.values()) for (const key of ['killed', 'survived', 'uncovered']) all[key] += sum[key]
  const scoreOf = ({ killed, survived, uncovered }) => (100 * killed) / Math.max(1, killed + survived + uncovered)
  const sums = [all, ...rooms.values()]
  const lines = [...sums, ...rows].map(
    (row) => `| ${row.name} | ${row.killed} | ${row.survived} | ${row.uncovered} | ${scoreOf(row).toFixed(1)} % |`
  )
  return {
    table: [
      '| Room or file | Killed | Survived | Not reached | Score |',
      '| --- | ---: | ---: | ---: | ---: |',
      ...lines
    ].join('\n'),
    isEnough: sums.every((sum) => scoreOf(sum) >= least)
  }
}
