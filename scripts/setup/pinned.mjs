// What comes from the registry beside the lockfile: one package by name and version, as bytes. It is fetched, compared with the
// SHA-512 that stands in the sources, and unpacked; nothing in it is run before that, and no script of it ever.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Stop } from './progress.mjs'
import { mustRun, runNpm } from './run.mjs'

/**
 * Fetches `spec` into the empty folder `work` and unpacks it there; stops where it is not what was pinned, and then nothing of it
 * is left.
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
    throw new Stop(`${spec} is not what was pinned: ${digest} instead of ${integrity}`)
  }
  await mustRun('tar', ['xzf', tarball, '-C', work])
  fs.rmSync(tarball)
  return path.join(work, 'package')
}
