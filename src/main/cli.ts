// The command line as a program of its own, for Node: no Electron, no window. See docs/command-line.md.
import './environment/clean'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findDataFolder } from './cli/data-folder'
import { findLanguages } from './cli/language'
import { runOnProcess } from './cli/process'

const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }

const exit = await runOnProcess(process.argv.slice(2), {
  dataDir: findDataFolder(process.env, process.platform),
  version: about.version,
  languages: findLanguages(process.env),
  readingThread: new URL('./reading-thread.js', import.meta.url),
  own: { program: process.execPath, args: [fileURLToPath(import.meta.url)] }
})
process.exit(exit)
