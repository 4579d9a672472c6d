// What the program sees of itself, for the self-audit: who keeps the keys, which Electron, whether pages are in the
// sandbox, and the fuses of the binary that runs.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import type { FuseReading, PlatformFacts } from '../../shared/contract'
import { fusedBinary, readFuses } from './fuses'
import { findKeychainOwner } from './keychain-owner'

/** Seccomp's mode in the kernel's own words: 2 is a filter, as the sandbox sets it. */
const seccompFilter = /^Seccomp:\s*2$/m

/** Asked of the processes that draw pages, not of the switches that should make them so. Null where nobody tells. */
function findSandbox(): boolean | null {
  const drawing = app.getAppMetrics().filter(({ type }) => type === 'Tab')
  if (app.commandLine.hasSwitch('no-sandbox')) return false
  if (drawing.length === 0) return null
  if (process.platform !== 'linux') {
    const said = drawing.map(({ sandboxed }) => sandboxed)
    return said.includes(undefined) ? null : said.every((is) => is === true)
  }
  try {
    return drawing.every(({ pid }) => seccompFilter.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8')))
  } catch {
    return null
  }
}

/** The binary does not change while it runs. */
let fuses: Promise<FuseReading> | null = null

export async function readPlatformFacts(): Promise<PlatformFacts> {
  fuses ??= app.isPackaged ? readFuses(fusedBinary(process.execPath)) : Promise.resolve({ kind: 'development' })
  return {
    keychain: await findKeychainOwner(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    isSandboxed: findSandbox(),
    fuses: await fuses
  }
}
