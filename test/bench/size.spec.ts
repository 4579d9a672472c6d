// How much a startup reads, and how large a package is: the compressed scripts of each page, and the packaged app compared with plain
// Electron. Run by `npm run bench` after the build.
import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { readFileSync, statSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { projectDir } from '../journeys/app'
import { record } from './record'

const pages = join(projectDir, 'out', 'renderer')

const compressed = (path: string) => gzipSync(readFileSync(path)).length

test('each page loads little at the start', () => {
  // A page loads the messages of one language; the largest one counts.
  const languages = readdirSync(join(pages, 'assets')).filter((name) => /^(en|tr|de|es|ja|ar)-[\w-]+\.js$/.test(name))
  expect(languages).toHaveLength(6)
  const words = Math.max(...languages.map((name) => compressed(join(pages, 'assets', name))))
  for (const appId of ['panel', 'authenticator']) {
    const page = join(pages, appId, 'index.html')
    const named = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((found) => found[1] ?? '')
    expect(named.length).toBeGreaterThan(0)
    const kilobytes = (named.reduce((sum, name) => sum + compressed(join(dirname(page), name)), 0) + words) / 1000
    record({
      group: 'Size',
      unit: 'kB',
      goal: 300,
      name: `${appId}: script and messages at start, compressed`,
      value: kilobytes
    })
    expect(kilobytes).toBeLessThan(300)
  }
})

test('the fonts are small', () => {
  const fonts = readdirSync(join(pages, 'assets')).filter((name) => name.endsWith('.woff2'))
  expect(fonts).toHaveLength(4)
  const kilobytes = fonts.reduce((sum, name) => sum + statSync(join(pages, 'assets', name)).size, 0) / 1000
  record({ group: 'Size', unit: 'kB', goal: 200, name: 'fonts', value: kilobytes })
  expect(kilobytes).toBeLessThan(200)
})

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6

test('the package weighs little more than Electron', async () => {
  test.skip(process.platform !== 'linux', 'the packaged folder is found on Linux only')
  test.setTimeout(180_000)
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  await promisify(execFile)(process.execPath, [join(projectDir, 'scripts', 'package.mjs'), '--built'], { env })
  const whole = sizeOf(join(projectDir, 'dist', 'linux-unpacked'))
  const app = sizeOf(join(projectDir, 'dist', 'linux-unpacked', 'resources'))
  record({ group: 'Size', unit: 'MB', name: 'packaged app, unpacked folder', value: whole })
  record({ group: 'Size', unit: 'MB', goal: 25, name: 'of it not Electron', value: app })
  expect(app).toBeLessThan(25)
})
