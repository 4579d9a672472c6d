// The real way to the system's browser; a stand-in in place of the browser records what arrives.
import { app, shell } from 'electron'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinkOpener } from '../../../src/main/platform/external-links'
import type { BrowserSubject } from '../browser'

const path = process.env['PATH'] ?? ''

/** Restores the system's own PATH. */
export function putBrowserBack(): void {
  process.env['PATH'] = path
}

export function realBrowserSubject(): BrowserSubject {
  const folder = mkdtempSync(join(app.getPath('home'), 'browser-'))
  const arrived = join(folder, 'arrived')
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >>'${arrived}'\n`, { mode: 0o755 })
  process.env['PATH'] = `${folder}:${path}`
  return {
    open: createLinkOpener((url) => shell.openExternal(url)),
    opened: () => (existsSync(arrived) ? readFileSync(arrived, 'utf8').split('\n').slice(0, -1) : []),
    remove: () => {
      process.env['PATH'] = join(folder, 'none')
    }
  }
}
