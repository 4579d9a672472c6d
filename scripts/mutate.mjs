// `npm run mutate [-- --write]`: mutation testing of the pure rooms (stryker.config.mjs), its table by room and file, and with
// `--write` that table in docs/mutation.md. Exit code 1 below 90 %, for all of it and for each room.
import fs from 'node:fs'
import path from 'node:path'
import { describeMachine } from './report/machine.mjs'
import { writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say, Stop } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'

const least = 90
const report = inProject('test-results', 'mutation.json')

await runMain(async () => {
  const startedAt = Date.now()
  const { node, env } = await prepare({ desktop: false, tests: false, build: false })
  fs.rmSync(report, { force: true })
  const stryker = inProject('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
  const { code } = await run(node, [stryker, 'run'], { cwd: root, env, live: true })
  if (!fs.existsSync(report)) throw new Stop(`Stryker ended without a report (exit code ${code}).`)
  const { table, isEnough } = makeTable(JSON.parse(fs.readFileSync(report, 'utf8')))
  const minutes = Math.round((Date.now() - startedAt) / 60_000)
  const text = `${describeMachine()}; ${minutes} minutes.\n\n${table}`
  say(`\n${text}`)
  if (process.argv.includes('--write')) writeIntoDocument('docs/mutation.md', 'mutation', text)
  return isEnough ? 0 : 1
})

function makeTable({ files }) {
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
