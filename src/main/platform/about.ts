// What the app reports about itself: versions, the system in one line, and the commit and licences that the build recorded.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import { dirname, join } from 'node:path'
import type { Licence } from '../../shared/contract'
import { readChromiumLicences } from './chromium-licences'
import { copyPlainText } from './clipboard'

/** The desktop's name and session type on Linux, because much depends on them. */
const desktop = ['XDG_CURRENT_DESKTOP', 'XDG_SESSION_TYPE']
  .map((name) => process.env[name])
  .filter((value) => value !== undefined && /^[\w:.-]{1,40}$/.test(value))

const ofBuild = (name: string) => join(app.getAppPath(), 'out', name)

/** What scripts/supply/commit.mjs recorded. In development, nothing did. */
function readCommit(): string | null {
  try {
    const build = JSON.parse(readFileSync(ofBuild('build.json'), 'utf8')) as {
      commit: string | null
      isChanged: boolean
    }
    return build.commit === null ? null : `${build.commit}${build.isChanged ? '+' : ''}`
  } catch {
    return null
  }
}

/** On macOS, packaging puts it into the app; elsewhere it is next to Electron's program. */
const creditsFolder = () =>
  process.platform === 'darwin' && app.isPackaged ? process.resourcesPath : dirname(process.execPath)

export const about = {
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  node: process.versions.node,
  system: [os.type(), os.release(), process.arch, ...desktop].join(' '),
  get commit() {
    return readCommit()
  },
  readLicences: async (): Promise<readonly Licence[]> =>
    JSON.parse(await readFile(ofBuild('licences.json'), 'utf8')) as readonly Licence[],
  readChromiumLicences: async (): Promise<readonly Licence[]> =>
    readChromiumLicences(await readFile(join(creditsFolder(), 'LICENSES.chromium.html'), 'utf8')),
  copyText: copyPlainText
}
