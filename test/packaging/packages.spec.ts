// The packages for Linux in dist/, by the tools with which their systems check packages. `npm run try:packages` runs it. What the tools
// report and what stays nevertheless is in scripts/packaging/lintian-overrides and scripts/packaging/rpmlint.toml, with the reasons.
import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDeb } from '../../scripts/packaging/deb.mjs'
import { appEntries } from '../../scripts/packaging/linux-tree.mjs'
import { makeRpm } from '../../scripts/packaging/rpm.mjs'

const deb = process.env['COUNTERSIGN_DEB'] ?? ''
const rpm = process.env['COUNTERSIGN_RPM'] ?? ''
let folder: string

const product = {
  ...{ name: 'Countersign', command: 'countersign', id: 'app.countersign', version: '1', category: 'Utility' },
  ...{ keywords: '', mimeTypes: [], maintainer: 'A <a@b.example>', licence: '' },
  summaries: [{ language: 'en', text: 'Both halves' }],
  date: new Date('2026-11-30T18:05:09Z')
}

/** What a program prints, and 0 or 1 for how it ended. */
function ask(program: string, ...args: string[]): { readonly code: number; readonly said: string } {
  try {
    return { code: 0, said: execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 }) }
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    return { code: 1, said: stdout + stderr }
  }
}

test.setTimeout(180_000)
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-packages-'))
  execFileSync('dpkg-deb', ['-x', deb, folder])
})
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('lintian has nothing against the .deb', () => {
  const asRoot = process.getuid?.() === 0 ? ['--allow-root'] : []
  expect(ask('lintian', ...asRoot, '--fail-on', 'error,warning', deb)).toEqual({ code: 0, said: '' })
})

test('rpmlint has nothing against the .rpm', () => {
  const { code, said } = ask('rpmlint', '--strict', '--config', 'scripts/packaging/rpmlint.toml', rpm)
  expect(said).toContain('0 errors, 0 warnings')
  expect(code).toBe(0)
})

test('the menu entry and the AppStream metadata are valid', () => {
  const inside = (name: string) => join(folder, 'usr/share', name)
  expect(ask('desktop-file-validate', inside('applications/countersign.desktop'))).toEqual({ code: 0, said: '' })
  const [metainfo = ''] = readdirSync(inside('metainfo'))
  expect(ask('appstreamcli', 'validate', '--no-net', inside(join('metainfo', metainfo))).code).toBe(0)
})

test('the same files give the same packages, wherever and by whomever they are made', async () => {
  const one = await makeElsewhere(0o022, { TZ: 'UTC', LANG: 'C' })
  const other = await makeElsewhere(0o077, { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' })
  expect(other).toEqual(one)
})

/** The digests of both packages of a small part of the app, made in a folder and a home of their own. */
async function makeElsewhere(umask: number, settings: Readonly<Record<string, string>>): Promise<string[]> {
  const before = { umask: process.umask(umask), env: { ...process.env } }
  const place = mkdtempSync(join(tmpdir(), `countersign-${'x'.repeat(umask)}-`))
  Object.assign(process.env, { ...settings, HOME: place, USER: 'someone' })
  try {
    const app = join(place, 'app')
    mkdirSync(app)
    for (const name of ['version', 'resources.pak', 'chrome-sandbox'])
      writeFileSync(join(app, name), readFileSync(join(folder, 'usr/lib/countersign', name)))
    const entries = appEntries(app, 'countersign', 'deb')
    const [work, file] = [join(place, 'work'), join(place, 'package')]
    const given = { product, processor: 'x64', entries, work, file }
    const digests: string[] = []
    for (const make of [
      () => makeDeb({ ...given, packages: { depends: [], recommends: [] } }),
      () => makeRpm({ ...given, names: { requires: [], recommends: [] } })
    ]) {
      mkdirSync(work)
      await make()
      digests.push(createHash('sha256').update(readFileSync(file)).digest('hex'))
      rmSync(work, { recursive: true })
    }
    return digests
  } finally {
    process.umask(before.umask)
    process.env = before.env
    rmSync(place, { recursive: true, force: true })
  }
}

test('both packages have the same app, with the same modes', () => {
  const format = '[%{FILENAMES} %{FILEMODES:octal} %{FILEUSERNAME} %{FILEDIGESTS}\\n]'
  const inRpm = ask('rpm', '-qp', '--nosignature', '--queryformat', format, rpm)
    .said.split('\n')
    .filter((line) => line.startsWith('/usr/lib/countersign/') && !/^\S+ 4/.test(line))
  const inDeb = readdirSync(join(folder, 'usr/lib/countersign'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('/usr/lib/countersign', name))
    .filter((name) => lstatSync(join(folder, name)).isFile())
    .map((name) => {
      const mode = lstatSync(join(folder, name)).mode.toString(8)
      return `${name} ${mode} root ${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}`
    })
  const others = (lines: readonly string[]) => lines.filter((line) => !line.includes('/package-type ')).toSorted()
  expect(inRpm.length).toBeGreaterThan(50)
  expect(others(inRpm)).toEqual(others(inDeb))
})

test('an empty root takes the .rpm, and its removal leaves nothing', () => {
  test.skip(process.getuid?.() !== 0, 'only root can install into another root')
  const other = join(folder, 'other')
  const inOther = (...args: string[]) => execFileSync('rpm', ['--root', other, ...args], { encoding: 'utf8' })
  mkdirSync(other)
  inOther('--initdb')
  // Nothing that it needs is there.
  inOther('--nodeps', '--nosignature', '--install', rpm)
  expect(inOther('--verify', '--nodeps', 'countersign')).toBe('')
  inOther('--nodeps', '--erase', 'countersign')
  const left = readdirSync(other, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('countersign'))
  expect(left).toEqual([])
})
