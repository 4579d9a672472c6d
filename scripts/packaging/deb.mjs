// A package for Debian and Ubuntu, by dpkg-deb. It has no scripts: what has to happen after its files changed (menus, icons, manual pages),
// the system's own triggers do. Removing it therefore removes its files and nothing of a user's.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { mustRun } from '../setup/run.mjs'
import { description, wrap } from './linux-texts.mjs'
import { filesIn, layOut } from './linux-tree.mjs'

/**
 * @typedef {import('./linux-tree.mjs').Entry} Entry
 * @typedef {import('./linux-texts.mjs').Product} Product
 */

/** Debian's names of processors. */
const architectures = { x64: 'amd64', arm64: 'arm64' }
export const debArchitecture = (/** @type {string} */ processor) => architectures[processor] ?? processor

/** Where the app keeps its keys, and what `--copy` of the command line uses. */
const suggests = ['gnome-keyring | kwalletmanager', 'wl-clipboard | xclip | xsel']

/**
 * @param {{product: Product, processor: string, packages: ReturnType<typeof import('./linux-needs.mjs').debianPackagesFor>, bytes: number}} given
 *   packages: that it needs; bytes: of all files
 */
export function writeControl({ product, processor, packages, bytes }) {
  const { command, version, maintainer, summaries } = product
  const summary = (summaries[0]?.text ?? '').replace(/\.$/, '')
  return [
    `Package: ${command}`,
    `Version: ${version}`,
    `Architecture: ${debArchitecture(processor)}`,
    `Maintainer: ${maintainer}`,
    `Installed-Size: ${Math.ceil(bytes / 1024)}`,
    `Depends: ${packages.depends.join(', ')}`,
    `Recommends: ${packages.recommends.join(', ')}`,
    `Suggests: ${suggests.join(', ')}`,
    'Section: utils',
    'Priority: optional',
    `Description: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`,
    description.map((text) => wrap(text, 79)).join('\n .\n'),
    ''
  ].join('\n')
}

/** The checksum of every file, as dpkg verifies an installation. */
function writeSums(root) {
  const files = filesIn(root).filter((name) => !fs.lstatSync(path.join(root, name)).isSymbolicLink())
  return files
    .map(
      (name) =>
        `${createHash('md5')
          .update(fs.readFileSync(path.join(root, name)))
          .digest('hex')}  ${name}\n`
    )
    .join('')
}

/**
 * @param {{entries: Entry[], product: Product, processor: string, packages: ReturnType<typeof import('./linux-needs.mjs').debianPackagesFor>, work: string, file: string}} given
 *   work: an empty folder; file: the package
 */
export async function makeDeb({ entries, product, processor, packages, work, file }) {
  layOut(entries, work, product.date)
  const bytes = filesIn(work).reduce((sum, name) => sum + fs.lstatSync(path.join(work, name)).size, 0)
  const control = [
    { path: 'control', content: writeControl({ product, processor, packages, bytes }), mode: 0o644 },
    { path: 'md5sums', content: writeSums(work), mode: 0o644 }
  ]
  layOut(
    control.map((entry) => ({ ...entry, path: `DEBIAN/${entry.path}` })),
    work,
    product.date
  )
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(product.date.getTime() / 1000), LC_ALL: 'C' }
  await mustRun('dpkg-deb', ['--root-owner-group', '-Zxz', '-z6', '--build', work, file], { env })
}
