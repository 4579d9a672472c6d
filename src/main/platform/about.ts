// What the app reports about itself: versions, the system in one line, and the licences that the build recorded.
import { app } from 'electron'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import type { Licence } from '../../shared/contract'
import { copyPlainText } from './clipboard'

/** The desktop's name and session type on Linux, because much depends on them. */
const desktop = ['XDG_CURRENT_DESKTOP', 'XDG_SESSION_TYPE']
  .map((name) => process.env[name])
  .filter((value) => value !== undefined && /^[\w:.-]{1,40}$/.test(value))

export const about = {
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  node: process.versions.node,
  system: [os.type(), os.release(), process.arch, ...desktop].join(' '),
  readLicences: async (): Promise<readonly Licence[]> =>
    JSON.parse(await readFile(join(app.getAppPath(), 'out', 'licences.json'), 'utf8')) as readonly Licence[],
  copyText: copyPlainText
}
