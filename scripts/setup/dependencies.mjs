// Installs node_modules from the lockfile. No package's install script runs, with any npm version: what needs one (Node 24, Electron) has
// its own step.
import path from 'node:path'
import { inProject } from './project.mjs'
import { step } from './progress.mjs'
import { runNpm } from './run.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

const stampFile = path.join(inProject('node_modules'), '.countersign-dependencies')

/** Installs from the lockfile unless exactly that lockfile is already installed. */
export async function installDependencies() {
  const wanted = hashOf(['package-lock.json'])
  if (readStamp(stampFile) === wanted) return
  await step('installing dependencies from the lockfile', () =>
    runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  )
  writeStamp(stampFile, wanted)
}
