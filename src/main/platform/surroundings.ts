// What the app can find out about itself for the self-audit: the keychain's owner, the version of Electron, whether pages are sandboxed,
// and the fuses of the running binary.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import type { FuseReading, PlatformFacts } from '../../shared/contract'
import { fusedBinary, readFuses } from './fuses'
import { findKeychainOwner } from './keychain-owner'

/** The kernel's Seccomp mode. 2 is a filter, as the sandbox sets it. */
const seccompFilter = /^Seccomp:\s*2$/m

/** Checks the renderer processes themselves, not the switches that should sandbox them. Null if unknown. */
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

/** Cached: the binary does not change while it runs. */
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
