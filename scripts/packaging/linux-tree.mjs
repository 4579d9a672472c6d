// The files that a package for Linux installs, with their modes, whatever the file modes, the umask and the clock of this computer are.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { readElf } from './elf.mjs'
import { writeManual } from './man.mjs'
import { writeCopyright, writeDebianChangelog, writeDesktopEntry, writeMetainfo } from './linux-texts.mjs'

/**
 * @typedef {import('./linux-texts.mjs').Product} Product
 * @typedef {{path: string, mode: number, from?: string, content?: string | Buffer, link?: string}} Entry
 *   path: without a leading slash; either from a file, or a content, or a symbolic link
 * @typedef {{bash: string, zsh: string, fish: string}} Completions
 */

/** Where each kind of package keeps the completions for zsh. */
const zshFolders = { deb: 'usr/share/zsh/vendor-completions', rpm: 'usr/share/zsh/site-functions' }
const plain = 0o644
const runnable = 0o755
/** Chromium's sandbox uses user namespaces. Where the kernel refuses those to ordinary users, this helper of it needs root's rights. */
const setuid = 0o4755

const byPath = (one, other) => (one.path < other.path ? -1 : 1)

/** Compressed as Debian requires it, without a name and a time. */
export const compress = (text) => execFileSync('gzip', ['-9n'], { input: text, maxBuffer: 1 << 26 })

/** Every file below `folder`, relative to it. @returns {string[]} */
export const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()

/** The unpacked app. Only programs may be started, whatever modes its files have here. @returns {Entry[]} */
export function appEntries(folder, command, kind) {
  const inside = (name) => `usr/lib/${command}/${name}`
  const files = filesIn(folder).map((name) => {
    const from = path.join(folder, name)
    const isProgram = readElf(fs.readFileSync(from))?.isProgram === true
    return { path: inside(name), from, mode: name === 'chrome-sandbox' ? setuid : isProgram ? runnable : plain }
  })
  // By this file, the app knows that a package manager updates it (src/main/platform/updates.ts).
  return [...files, { path: inside('resources/package-type'), content: kind, mode: plain }]
}

/**
 * What surrounds the app.
 * @param {{product: Product, kind: 'deb' | 'rpm', completions: Completions, read: (name: string) => Buffer, overrides: string}} given
 *   read: a file of the project; overrides: lintian's
 * @returns {Entry[]}
 */
export function systemEntries({ product, kind, completions, read, overrides }) {
  const { command, id, version, date } = product
  const manual = writeManual(read('docs/command-line.md').toString(), {
    version,
    date: date.toISOString().slice(0, 10)
  })
  const shared = {
    [`applications/${command}.desktop`]: writeDesktopEntry(product),
    [`metainfo/${id}.metainfo.xml`]: writeMetainfo(product),
    [`man/man1/${command}.1.gz`]: compress(manual),
    [`bash-completion/completions/${command}`]: completions.bash,
    [`fish/vendor_completions.d/${command}.fish`]: completions.fish,
    [`icons/hicolor/scalable/apps/${command}.svg`]: read('resources/icon.svg'),
    ...Object.fromEntries(
      [16, 24, 32, 48, 64, 96, 128, 256, 512].map((size) => [
        `icons/hicolor/${size}x${size}/apps/${command}.png`,
        read(`resources/icons/${size}x${size}.png`)
      ])
    ),
    [`doc/${command}/copyright`]: writeCopyright(product),
    [`doc/${command}/CHANGELOG.md.gz`]: compress(read('CHANGELOG.md')),
    ...(kind === 'deb' && {
      [`doc/${command}/changelog.gz`]: compress(writeDebianChangelog(product)),
      [`lintian/overrides/${command}`]: overrides
    })
  }
  return [
    { path: `usr/bin/${command}`, link: `../lib/${command}/${command}`, mode: 0o777 },
    { path: `${zshFolders[kind]}/_${command}`, content: completions.zsh, mode: plain },
    ...Object.entries(shared).map(([name, content]) => ({ path: `usr/share/${name}`, content, mode: plain }))
  ].sort(byPath)
}

/** The folders of `entries`, from the top. @param {Entry[]} entries */
export function foldersOf(entries) {
  /** @type {Set<string>} */
  const folders = new Set()
  for (const entry of entries) {
    for (let folder = path.dirname(entry.path); folder !== '.'; folder = path.dirname(folder)) folders.add(folder)
  }
  return [...folders].sort()
}

/**
 * Lays out the files in the empty folder `root`. All have the time of the source.
 * @param {Entry[]} entries
 */
export function layOut(entries, root, date) {
  const folders = foldersOf(entries)
  for (const folder of folders) fs.mkdirSync(path.join(root, folder), { recursive: true })
  for (const { path: name, from, content, link, mode } of entries) {
    const place = path.join(root, name)
    if (link !== undefined) {
      fs.symlinkSync(link, place)
      fs.lutimesSync(place, date, date)
      continue
    }
    if (from === undefined) fs.writeFileSync(place, content ?? '')
    else fs.copyFileSync(from, place)
    fs.chmodSync(place, mode)
    fs.utimesSync(place, date, date)
  }
  for (const folder of folders.reverse()) setFolder(path.join(root, folder), date)
  setFolder(root, date)
}

function setFolder(folder, date) {
  fs.chmodSync(folder, 0o755)
  fs.utimesSync(folder, date, date)
}
