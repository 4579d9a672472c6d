// Builds what is missing or outdated, then runs the command line: in this process, or, if that is an older Node, in Node 24 with everything
// passed on: arguments, streams, and the descriptors that passwords are read from.
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { buildApp } from '../setup/build.mjs'
import { installDependencies } from '../setup/dependencies.mjs'
import { bringNode24 } from '../setup/node24.mjs'
import { runMain, sayOn } from '../setup/progress.mjs'
import { inProject, isNode24 } from '../setup/project.mjs'

await runMain(async () => {
  sayOn(process.stderr)
  await installDependencies()
  const node = await bringNode24()
  await buildApp(node)
  const program = inProject('out', 'main', 'cli.js')
  if (!isNode24) return runCommandLine(node, [program, ...process.argv.slice(2)])
  await import(pathToFileURL(program).href)
})

function runCommandLine(node, args) {
  /** @type {(number | 'ignore')[]} */
  const stdio = [0, 1, 2]
  for (const fd of descriptorsIn(args)) {
    while (stdio.length < fd) stdio.push('ignore')
    stdio[fd] = fd
  }
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { stdio })
    // Ctrl-C reaches the child directly; this process only waits for it to end.
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** The descriptors in `--password-fd 3` and `--passphrase-fd=4`; a number higher than a shell opens by hand is a mistake. */
function descriptorsIn(args) {
  const given = args.join(' ').matchAll(/--(?:password|passphrase)-fd[ =](\d{1,2})(?= |$)/g)
  return [...new Set([...given].map(([, fd]) => Number(fd)))].filter((fd) => fd > 2).sort((a, b) => a - b)
}
