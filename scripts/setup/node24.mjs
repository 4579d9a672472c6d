// Node 24: the build and test tools need more than the Node 20 that a machine may have. The registry has one package per platform; if there
// is none, the machine's own Node is used.
import fs from 'node:fs'
import path from 'node:path'
import { fetchPinned } from './pinned.mjs'
import { inProject, isNode24, isWindows, runtimeDir } from './project.mjs'
import { step, Stop } from './progress.mjs'
import { run } from './run.mjs'

const version = '24.21.0'

/** By platform: the integrity as in an npm lockfile. */
const integrities = {
  'linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'win-x64': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA=='
}

const platform = `${isWindows ? 'win' : process.platform}-${process.arch}`
const folder = path.join(runtimeDir, `node-${version}`)
const executable = path.join(folder, 'bin', isWindows ? 'node.exe' : 'node')

/** The Node 24 executable, if it is installed. */
export function findNode24() {
  if (fs.existsSync(executable)) return executable
  return integrities[platform] === undefined && isNode24 ? process.execPath : undefined
}

/** The Node 24 executable, installed if necessary. Needs nothing from node_modules. */
export async function bringNode24() {
  const integrity = integrities[platform]
  if (integrity === undefined && !isNode24) {
    throw new Stop(`The registry has no Node ${version} for ${platform}: install Node 24 and try again.`)
  }
  if (integrity !== undefined && !fs.existsSync(executable)) {
    await step(`bringing Node ${version}`, async () => {
      const work = `${folder}.unpacking`
      const unpacked = await fetchPinned({ spec: `node-${platform}@${version}`, integrity, work })
      fs.renameSync(unpacked, folder)
      fs.rmSync(work, { recursive: true, force: true })
    })
    const { code, output } = await run(executable, ['--version'])
    if (code !== 0) throw new Stop(`Node ${version} was downloaded but does not run here: ${output}`)
  }
  return findNode24() ?? process.execPath
}

/** Makes it the `node` of `npm run` and `npx`; npm creates no such link. */
export function linkAsCommand(node) {
  if (isWindows) return
  const link = inProject('node_modules', '.bin', 'node')
  const target = path.relative(path.dirname(link), node)
  try {
    if (fs.readlinkSync(link) === target) return
    fs.rmSync(link)
  } catch {
    // Does not exist.
  }
  fs.symlinkSync(target, link)
}

/** The folder with its C headers, for compiling modules. */
export function nodeHeadersDir() {
  return [folder, path.resolve(path.dirname(process.execPath), '..')].find((place) =>
    fs.existsSync(path.join(place, 'include', 'node', 'node_api.h'))
  )
}
