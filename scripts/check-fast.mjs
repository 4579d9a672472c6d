// `npm run check:fast [-- BASE]`: format, lint, types and unit tests of what changed since BASE (the last commit), on a checkout that is
// set up. A quick check between two saves; it does not replace `npm test`.
import { findToolchain } from './setup.mjs'
import { runMain, say, seconds } from './setup/progress.mjs'
import { inProject } from './setup/project.mjs'
import { mustRun, run } from './setup/run.mjs'

/** The TypeScript projects that a file belongs to; src/shared belongs to all of them. */
const rooms = ['main', 'preload', 'renderer']
const roomsOf = (file) => {
  if (file.startsWith('src/shared/')) return ['shared', ...rooms, 'test']
  const room = rooms.find((each) => file.startsWith(`src/${each}/`))
  if (room !== undefined) return [room, 'test']
  return file.startsWith('test/') ? ['test'] : ['house']
}

await runMain(async () => {
  const { node, env } = findToolchain()
  const files = await listChanged(process.argv[2] ?? 'HEAD')
  if (files.length === 0) {
    say('Nothing changed.')
    return 0
  }
  const code = files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file))
  const typed = code.filter((file) => /\.tsx?$/.test(file))
  const tool = (script, ...args) => [inProject('node_modules', script), ...args]
  /** @type {[name: string, args: string[]][]} */
  const checks = [['format', tool('oxfmt/bin/oxfmt', '--check', '--no-error-on-unmatched-pattern', ...files)]]
  if (code.length > 0)
    checks.push(['lint', tool('eslint/bin/eslint.js', '--max-warnings', '0', '--no-warn-ignored', ...code)])
  if (typed.length > 0)
    checks.push(['typed lint', tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...typed)])
  for (const room of new Set(typed.flatMap(roomsOf)))
    checks.push([`types of ${room}`, tool('typescript-native/bin/tsc', '-p', `tsconfig.${room}.json`)])
  if (code.length > 0)
    checks.push(['unit tests', tool('vitest/vitest.mjs', 'related', '--run', '--passWithNoTests', ...code)])

  const failed = []
  const work = async () => {
    for (let next = checks.shift(); next !== undefined; next = checks.shift()) {
      const [name, args] = next
      const startedAt = Date.now()
      const { code: exit, output } = await run(node, args, { env: { ...env, NO_COLOR: '1' } })
      say(`${exit === 0 ? '✓' : '✗'} ${name} (${seconds(startedAt)})${exit === 0 ? '' : `\n${output.trimEnd()}`}`)
      if (exit !== 0) failed.push(name)
    }
  }
  await Promise.all([work(), work()])
  say(failed.length === 0 ? `${files.length} changed files are fine.` : `Failed: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
})

/** Files that differ from `base`, and untracked ones; without deleted ones. */
async function listChanged(base) {
  const changed = await mustRun('git', ['diff', '--name-only', '--diff-filter=d', base])
  const unknown = await mustRun('git', ['ls-files', '--others', '--exclude-standard'])
  return [...new Set(`${changed}\n${unknown}`.split('\n'))].filter((file) => file !== '')
}
