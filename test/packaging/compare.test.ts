// Two builds are the same if each published file has the same bytes, whatever its time and mode on the disk.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareFiles, listTree } from '../../scripts/packaging/compare.mjs'
import { compareBuilds, otherConditions } from '../../scripts/packaging/twice.mjs'
import { sayOn } from '../../scripts/setup/progress.mjs'

let folder: string
const said = { text: '', write: (line: string) => ((said.text += line), true) }
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-twice-'))
  said.text = ''
  sayOn(said)
})
afterEach(() => {
  sayOn(process.stdout)
  rmSync(folder, { recursive: true })
})
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}
const compare = (first: string, second: string) => {
  const [a, b] = [first, second].map((name) => join(folder, name)) as [string, string]
  return compareFiles({ folder: a, names: listTree(a) }, { folder: b, names: listTree(b) })
}

describe('two folders', () => {
  it('are the same with the same bytes, whatever the times, modes and hidden notes', () => {
    for (const side of ['a', 'b']) {
      write(`${side}/one`, 'one')
      write(`${side}/in/two`, 'two')
      symlinkSync('one', join(folder, side, 'link'))
    }
    write('a/.note', 'of the set-up')
    utimesSync(join(folder, 'a', 'one'), 1, 1)
    chmodSync(join(folder, 'b', 'one'), 0o600)
    expect(compare('a', 'b')).toEqual([])
  })
  it('differ by a byte, a file or a link', () => {
    write('a/one', 'one')
    write('b/one', 'onE')
    write('a/in/only', '')
    write('b/other', '')
    symlinkSync('one', join(folder, 'a', 'link'))
    symlinkSync('other', join(folder, 'b', 'link'))
    expect(compare('a', 'b')).toEqual([
      { name: 'in/only', how: 'only in the first' },
      { name: 'link', how: 'differs' },
      { name: 'one', how: 'differs' },
      { name: 'other', how: 'only in the second' }
    ])
  })
})

describe('two builds', () => {
  const at = (side: string) => join(folder, side)
  const writeBuild = (side: string) => {
    write(`${side}/out/main/index.js`, 'the app')
    write(`${side}/out/.countersign-build`, side)
    write(`${side}/dist/linux-unpacked/resources/app.asar`, 'the app')
    write(`${side}/dist/countersign.deb`, 'the package')
    write(`${side}/dist/countersign.tar.gz`, 'the archive')
    write(`${side}/dist/latest-linux.yml`, `written at ${side}`)
    write(`${side}/dist/Countersign-1.intoto.json`, `built at ${side}`)
    write(`${side}/dist/builder-debug.yml`, side)
  }
  beforeEach(() => {
    for (const side of ['a', 'b']) writeBuild(side)
  })

  it('are the same if what is published and what is inside are', async () => {
    expect(await compareBuilds(at('a'), at('b'))).toBe(true)
    expect(said.text).toContain('the same: countersign.deb')
    expect(said.text).not.toContain('latest-linux.yml')
  })
  it('that differ in a package, in the app or in the archive are named', async () => {
    for (const name of ['dist/countersign.deb', 'dist/linux-unpacked/resources/app.asar', 'out/main/index.js']) {
      writeBuild('b')
      write(`b/${name}`, 'something else')
      said.text = ''
      expect(await compareBuilds(at('a'), at('b'))).toBe(false)
      expect(said.text).toContain(`✗ ${name.replace('dist/countersign', 'countersign')}: differs`)
    }
  })

  it('one of which is a download are compared by the files that were downloaded', async () => {
    write('downloads/countersign.deb', 'the package')
    write('downloads/countersign.deb.minisig', 'its signature')
    write('downloads/Countersign-1.intoto.json', 'built by somebody')
    expect(await compareBuilds(at('a'), at('downloads'), true)).toBe(true)
    write('downloads/countersign.deb', 'another package')
    expect(await compareBuilds(at('a'), at('downloads'), true)).toBe(false)
    write('downloads/countersign.deb', 'the package')
    write('downloads/countersign.rpm', 'was never built')
    expect(await compareBuilds(at('a'), at('downloads'), true)).toBe(false)
  })
  it('without anything to compare are not the same', async () => {
    mkdirSync(at('empty'))
    expect(await compareBuilds(at('a'), at('empty'), true)).toBe(false)
  })
})

it('the second build has another folder, time zone, language, home and umask', async () => {
  const {
    checkout,
    env,
    umask,
    said: how
  } = await otherConditions(folder, { PATH: '/usr/bin', TZ: 'UTC', HOME: '/home/a' }, process.execPath)
  expect(checkout.startsWith(folder)).toBe(true)
  expect(env).toMatchObject({ PATH: '/usr/bin', TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', HOME: join(folder, 'home') })
  expect(umask).not.toBe(process.umask())
  expect(how).toContain('TZ=Pacific/Apia')
})
