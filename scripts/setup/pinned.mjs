// Packages from the registry outside the lockfile, pinned by name and version. Each is fetched, compared with the SHA-512 in the sources,
// and unpacked. Nothing in it runs before that, and its scripts never run.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Stop } from './progress.mjs'
import { mustRun, runNpm } from './run.mjs'

/**
 * Fetches `spec` into the empty folder `work` and unpacks it there. If it is not what was pinned, removes everything and stops.
 * @param {{spec: string, integrity: string, work: string, env?: NodeJS.ProcessEnv}} pinned integrity as in a lockfile
 * @returns {Promise<string>} the folder of the package
 */
export async function fetchPinned({ spec, integrity, work, env = process.env }) {
  fs.rmSync(work, { recursive: true, force: true })
  fs.mkdirSync(work, { recursive: true })
  const name = (await runNpm(['pack', '--silent', '--ignore-scripts', spec], { cwd: work, env })).trim()
  const tarball = path.join(work, path.basename(name))
  const digest = `sha512-${createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')}`
  if (digest !== integrity) {
    fs.rmSync(work, { recursive: true, force: true })
    throw new Stop(`${spec} does not match the pinned digest: ${digest} instead of ${integrity}`)
  }
  await mustRun('tar', ['xzf', tarball, '-C', work])
  fs.rmSync(tarball)
  return path.join(work, 'package')
}
