// How much a startup reads, and how large a package is: the compressed scripts of each page, and the packaged app compared with plain
// Electron. Run by `npm run bench` after the build.
import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { readFileSync, statSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { languages } from '../../src/shared/model/languages'
import { projectDir } from '../journeys/app'
import { record } from './record'

const pages = join(projectDir, 'out', 'renderer')

const compressed = (path: string) => gzipSync(readFileSync(path)).length

/** The goals are recorded; the limits, a little above the sizes of the day they were set, stop a growth that no one notices. */
const limits = { panel: 205, authenticator: 240, logos: 58, fonts: 200, package: 16 }

test('each page loads little at the start', () => {
  const files = readdirSync(join(pages, 'assets'))
  // A page loads two files of messages, in one language; the language with the largest ones counts.
  const wordsOf = (appId: string) =>
    Math.max(
      ...languages.map((language) => {
        const named = files.filter((name) =>
          new RegExp(`^messages-(?:common|${appId})-${language}-.*\\.js$`).test(name)
        )
        expect(named).toHaveLength(2)
        return named.reduce((sum, name) => sum + compressed(join(pages, 'assets', name)), 0)
      })
    )
  for (const appId of ['panel', 'authenticator'] as const) {
    const page = join(pages, appId, 'index.html')
    const named = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((found) => found[1] ?? '')
    expect(named.length).toBeGreaterThan(0)
    const scripts = named.reduce((sum, name) => sum + compressed(join(dirname(page), name)), 0)
    const kilobytes = (scripts + wordsOf(appId)) / 1000
    const name = `${appId}: script and messages at start, compressed`
    record({ group: 'Size', unit: 'kB', goal: 200, name, value: kilobytes })
    expect.soft(kilobytes, name).toBeLessThan(limits[appId])
  }
  // The Authenticator loads it while its first calls are answered.
  const sizes = files
    .filter((name) => /^logo-set-.*\.js$/.test(name))
    .map((name) => compressed(join(pages, 'assets', name)))
  const logos = sizes.reduce((sum, size) => sum + size, 0) / 1000
  record({ group: 'Size', unit: 'kB', name: 'authenticator: the shipped logos, compressed', value: logos })
  expect(logos).toBeGreaterThan(0)
  expect(logos).toBeLessThan(limits.logos)
})

test('the fonts are small', () => {
  const fonts = readdirSync(join(pages, 'assets')).filter((name) => name.endsWith('.woff2'))
  expect(fonts).toHaveLength(4)
  const kilobytes = fonts.reduce((sum, name) => sum + statSync(join(pages, 'assets', name)).size, 0) / 1000
  record({ group: 'Size', unit: 'kB', goal: 200, name: 'fonts', value: kilobytes })
  expect(kilobytes).toBeLessThan(limits.fonts)
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
  record({ group: 'Size', unit: 'MB', goal: 12, name: 'of it not Electron', value: app })
  expect(app).toBeLessThan(limits.package)
})
