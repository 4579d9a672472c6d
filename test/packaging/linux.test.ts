// The packages for Linux, from their parts: files and modes, texts, and what they ask of the system. None is built here; test/packaging/
// installed.spec.ts installs one.
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeControl } from '../../scripts/packaging/deb.mjs'
import { readElf } from '../../scripts/packaging/elf.mjs'
import { debianPackagesFor, needsOf, newestOfEach, rpmNamesFor } from '../../scripts/packaging/linux-needs.mjs'
import {
  rpmDate,
  writeCopyright,
  writeDebianChangelog,
  writeDesktopEntry,
  writeMetainfo
} from '../../scripts/packaging/linux-texts.mjs'
import { appEntries, foldersOf, layOut, systemEntries } from '../../scripts/packaging/linux-tree.mjs'
import { writeManual } from '../../scripts/packaging/man.mjs'
import { writeSpec } from '../../scripts/packaging/rpm.mjs'

const product = {
  name: 'Countersign',
  command: 'countersign',
  id: 'app.countersign.desktop',
  version: '0.1.0~rehearsal',
  category: 'Utility',
  keywords: 'codes;',
  mimeTypes: ['x-scheme-handler/otpauth', 'x-scheme-handler/otpauth-migration'],
  maintainer: 'The Authors <authors@countersign.example>',
  summaries: [
    { language: 'en', text: 'Both halves.' },
    { language: 'ja', text: '両側。' }
  ],
  licence: readFileSync('LICENSE', 'utf8'),
  date: new Date('2026-11-30T18:05:09Z')
}
const read = (name: string) => readFileSync(name)
const given = { product, completions: { bash: 'b', zsh: 'z', fish: 'f' }, read, overrides: 'o' }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-linux-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A folder that looks like an unpacked app; `/bin/sh` is a program that every system has. */
function makeApp(): string {
  const app = join(folder, 'app')
  mkdirSync(join(app, 'resources'), { recursive: true })
  for (const name of ['countersign', 'chrome-sandbox']) writeFileSync(join(app, name), readFileSync('/bin/sh'))
  writeFileSync(join(app, 'icudtl.dat'), 'data')
  writeFileSync(join(app, 'resources', 'app.asar'), 'archive')
  return app
}

describe.runIf(process.platform === 'linux')('the files of a package', () => {
  it('have the same modes and time, whatever this computer’s are', () => {
    const app = makeApp()
    chmodSync(join(app, 'countersign'), 0o600)
    chmodSync(join(app, 'icudtl.dat'), 0o777)
    const entries = [...appEntries(app, 'countersign', 'deb'), ...systemEntries({ ...given, kind: 'deb' })]
    const root = join(folder, 'root')
    mkdirSync(root)
    const umask = process.umask(0o077)
    try {
      layOut(entries, root, product.date)
    } finally {
      process.umask(umask)
    }
    const modeOf = (name: string) => (lstatSync(join(root, name)).mode & 0o7777).toString(8)
    expect(modeOf('usr/lib/countersign/countersign')).toBe('755')
    expect(modeOf('usr/lib/countersign/chrome-sandbox')).toBe('4755')
    expect(modeOf('usr/lib/countersign/icudtl.dat')).toBe('644')
    for (const each of foldersOf(entries)) expect(modeOf(each), each).toBe('755')
    for (const { path } of entries) expect(lstatSync(join(root, path)).mtimeMs, path).toBe(product.date.getTime())
    expect(readlinkSync(join(root, 'usr/bin/countersign'))).toBe('../lib/countersign/countersign')
    expect(readFileSync(join(root, 'usr/lib/countersign/resources/package-type'), 'utf8')).toBe('deb')
  })

  it('are in order, and none is in two places', () => {
    const paths = systemEntries({ ...given, kind: 'rpm' }).map(({ path }) => path)
    expect(paths).toEqual(paths.toSorted())
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toContain('usr/share/zsh/site-functions/_countersign')
    expect(paths.join()).not.toContain('lintian')
  })

  it('name the libraries that the app’s programs need, and not those it brings along', () => {
    const app = makeApp()
    const before = needsOf(app)
    expect(before.map(({ library }) => library)).toContain('libc.so.6')
    writeFileSync(join(app, 'libc.so.6'), '')
    expect(needsOf(app).map(({ library }) => library)).not.toContain('libc.so.6')
  })
})

describe('what the packages ask of the system', () => {
  const needs = [
    { library: 'libasound.so.2', versions: ['ALSA_0.9'] },
    { library: 'libc.so.6', versions: ['GLIBC_2.34'] },
    { library: 'libm.so.6', versions: ['GLIBC_2.29'] }
  ]

  it('is named by package on Debian, under both names of a renamed one', () => {
    expect(debianPackagesFor(needs)).toEqual({
      depends: ['dbus-bin | libglib2.0-bin | systemd', 'libasound2t64 | libasound2', 'libc6 (>= 2.34)', 'xdg-utils'],
      recommends: ['libnotify4', 'libpipewire-0.3-0t64 | libpipewire-0.3-0']
    })
  })

  it('is named by library for RPM', () => {
    const { requires, recommends } = rpmNamesFor(needs)
    expect(requires).toEqual(expect.arrayContaining(['libc.so.6(GLIBC_2.34)(64bit)', 'libasound.so.2()(64bit)']))
    expect(recommends).toContain('libnotify.so.4()(64bit)')
  })

  it('stops the packaging if a library is unknown', () => {
    expect(() => debianPackagesFor([{ library: 'libnew.so.7', versions: [] }])).toThrow('libnew.so.7')
  })

  it('is the newest version of each interface', () => {
    expect(newestOfEach(['GLIBC_2.4', 'GLIBC_2.14', 'GLIBC_2.2.5', 'CXXABI_1.3.9', 'CXXABI_1.3'])).toEqual([
      'CXXABI_1.3.9',
      'GLIBC_2.14'
    ])
  })

  it('is read from a program’s own headers', () => {
    expect(readElf(Buffer.from('#!/bin/sh\n'.repeat(20)))).toBeUndefined()
    if (process.platform === 'linux')
      expect(readElf(readFileSync('/bin/sh'))).toMatchObject({
        isProgram: true,
        libraries: expect.arrayContaining(['libc.so.6']) as unknown
      })
  })
})

describe('the texts of the packages', () => {
  it('declare setup links and translate what the app is', () => {
    const entry = writeDesktopEntry(product)
    expect(entry).toContain('MimeType=x-scheme-handler/otpauth;x-scheme-handler/otpauth-migration;\n')
    expect(entry).toContain('Comment=Both halves.\nComment[ja]=両側。\n')
    expect(entry).toContain('Exec=countersign %U\n')
  })

  it('say in the metadata that a rehearsal is no release', () => {
    expect(writeMetainfo(product)).toContain('version="0.1.0~rehearsal" date="2026-11-30" type="development"')
    expect(writeMetainfo({ ...product, version: '0.1.0' })).toContain('type="stable"')
    expect(writeMetainfo(product)).toContain('<summary xml:lang="ja">両側</summary>')
  })

  it('have the dates that each system expects', () => {
    expect(writeDebianChangelog(product)).toContain('  Mon, 30 Nov 2026 18:05:09 +0000\n')
    expect(rpmDate(product.date)).toBe('Mon Nov 30 2026')
  })

  it('give the licence, paragraph by paragraph', () => {
    const copyright = writeCopyright(product)
    expect(copyright).toContain('Copyright: 2026 The Countersign authors\nLicense: Expat\n Permission is')
    expect(copyright).toContain('\n .\n')
    // Where Debian's format has a new field, a line begins without a space.
    expect(copyright.split('\n').filter((line) => line !== '' && !/^( |[A-Z][A-Za-z-]+:)/.test(line))).toEqual([])
  })

  it('make a control file with one line for each field', () => {
    const control = writeControl({
      product,
      processor: 'arm64',
      packages: { depends: ['a', 'b | c'], recommends: ['d'] },
      bytes: 2049
    })
    expect(control).toContain('Version: 0.1.0~rehearsal\nArchitecture: arm64\n')
    expect(control).toContain('Installed-Size: 3\nDepends: a, b | c\nRecommends: d\n')
    expect(control).toContain('\nDescription: both halves\n The Authenticator')
  })

  it('make a spec file that sets the mode of every file and owns only its own folders', () => {
    const entries = [
      { path: 'usr/bin/countersign', link: '../lib/countersign/countersign', mode: 0o777 },
      { path: 'usr/lib/countersign/chrome-sandbox', content: '', mode: 0o4755 },
      { path: 'usr/share/man/man1/countersign.1.gz', content: '', mode: 0o644 }
    ]
    const spec = writeSpec({ product, names: { requires: ['xdg-utils'], recommends: [] }, entries, tree: '/tree' })
    expect(spec).toContain('%attr(4755,root,root) "/usr/lib/countersign/chrome-sandbox"')
    expect(spec).toContain('%dir %attr(0755,root,root) "/usr/lib/countersign"')
    expect(spec).not.toContain('%dir %attr(0755,root,root) "/usr/lib"')
    expect(spec).toContain('\n"/usr/bin/countersign"\n')
  })
})

describe('the manual page', () => {
  const page = { version: '1', date: '2026-11-30' }
  const begin = '# countersign(1)\n\nPrint codes: quickly.\n\n## Name and synopsis\n\n```\ncountersign -x\n```\n'

  it('is made of the description of the command line', () => {
    const manual = gunzipSync(
      Buffer.from(
        systemEntries({ ...given, kind: 'deb' }).find(({ path }) => path.endsWith('/countersign.1.gz'))?.content ?? ''
      )
    ).toString()
    expect(manual).toContain('.SH NAME\ncountersign \\- use the Authenticator from a shell\n.SH SYNOPSIS\n')
    expect(manual).toContain('.SH EXIT CODES\n')
    expect(manual).not.toMatch(/\*\*|```|^\|/m)
  })

  it('keeps code, lists, tables and links apart from troff’s own lines', () => {
    const manual = writeManual(
      `${begin}\n.dot and [a link](b.md) with \`--long-option\`\n\n- one\n  more\n\n| A | B |\n|---|---|\n| 0 | done |\n`,
      page
    )
    expect(manual).toContain('countersign \\-x')
    expect(manual).toContain('\\&.dot and a link with \\fB\\-\\-long\\-option\\fR')
    expect(manual).toContain('.IP \\(bu 2\none more')
    expect(manual).toContain('.TP\n.B 0\ndone')
  })
})
