// The built app in out/, rebuilt if its sources or the output itself changed.
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from './project.mjs'
import { step } from './progress.mjs'
import { mustRun } from './run.mjs'
import { isAsSeen, keepSeen, look, sources } from './seen.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

const stampFile = path.join(inProject('out'), '.countersign-build')

/**
 * Builds with electron-vite unless out/ is up to date.
 * @param {string} node a Node 24 executable
 */
export async function buildApp(node) {
  if (isAsSeen()) return
  const seen = look()
  if (isBuilt()) {
    keepSeen(seen)
    return
  }
  fs.rmSync(stampFile, { force: true })
  await step('building the app', () =>
    mustRun(node, [
      inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
      'build',
      '--logLevel',
      'warn'
    ])
  )
  writeStamp(stampFile, stampOf())
}

// The stamp file is hidden, so it is not part of the hashed output.
export const stampOf = () => `${hashOf(sources)} ${hashOf(['out'])}`

/** Whether out/ was built from these sources and is unchanged, file by file, whatever their times say. */
export function isBuilt() {
  return readStamp(stampFile) === stampOf()
}
