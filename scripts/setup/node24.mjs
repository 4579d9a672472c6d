// Node 24, from the dev dependency `node`: the build and test tools need more than the Node 20 that a machine may have.
import fs from 'node:fs'
import path from 'node:path'
import { inProject, isWindows } from './project.mjs'
import { step, Stop } from './progress.mjs'
import { run, runNpm } from './run.mjs'

const packageDir = inProject('node_modules', 'node')
const executable = path.join(packageDir, 'bin', isWindows ? 'node.exe' : 'node')

/** The Node 24 executable, if it is there. */
export function findNode24() {
  return fs.existsSync(executable) ? executable : undefined
}

/** The Node 24 executable, brought if it is not there yet. It also becomes the `node` of `npm run` and `npx`. */
export async function bringNode24() {
  const { version } = JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8'))
  if (!fs.existsSync(executable)) {
    // The package's own install step asks npm for the binary of this platform; npm's variables must not leak into it.
    await step(`bringing Node ${version}`, () =>
      runNpm(['run', 'preinstall', '--silent', '--no-audit', '--no-fund'], { cwd: packageDir })
    )
    const { code, output } = await run(executable, ['--version'])
    if (code !== 0) throw new Stop(`Node ${version} was installed but does not run here: ${output}`)
  }
  linkAsCommand()
  return executable
}

// npm makes no link for a package whose binary comes later.
function linkAsCommand() {
  if (isWindows) return
  const link = inProject('node_modules', '.bin', 'node')
  const target = path.relative(path.dirname(link), executable)
  try {
    if (fs.readlinkSync(link) === target) return
    fs.rmSync(link)
  } catch {
    // Absent.
  }
  fs.symlinkSync(target, link)
}

/** The folder with Node's C headers that came with it, for compiling modules. */
export function nodeHeadersDir() {
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`
  const places = [path.join(packageDir, 'node_modules', name), inProject('node_modules', name)]
  return places.find((place) => fs.existsSync(path.join(place, 'include', 'node', 'node_api.h')))
}
