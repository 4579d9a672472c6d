// The real door to the system's browser; behind it stands a program in the system's place that writes down what arrives.
import { shell } from 'electron'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLinkOpener } from '../../../src/main/platform/external-links'
import type { BrowserSubject } from '../browser'

const path = process.env['PATH'] ?? ''

const folders: string[] = []

/** The system's own programs are found again. */
export function putBrowserBack(): void {
  process.env['PATH'] = path
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

export function realBrowserSubject(): BrowserSubject {
  const folder = mkdtempSync(join(tmpdir(), 'ports-browser-'))
  const arrived = join(folder, 'arrived')
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >>'${arrived}'\n`, { mode: 0o755 })
  process.env['PATH'] = `${folder}:${path}`
  folders.push(folder)
  return {
    open: createLinkOpener((url) => shell.openExternal(url)),
    opened: () => (existsSync(arrived) ? readFileSync(arrived, 'utf8').split('\n').slice(0, -1) : []),
    remove: () => {
      process.env['PATH'] = join(folder, 'none')
    }
  }
}
