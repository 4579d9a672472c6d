// A package for Fedora, openSUSE and their relatives, by rpmbuild. Like the one for Debian it has no scripts. The binaries are packaged as
// they are: none of the steps runs in which rpmbuild strips, compresses or examines files.
import fs from 'node:fs'
import path from 'node:path'
import { mustRun } from '../setup/run.mjs'
import { description, rpmDate, wrap } from './linux-texts.mjs'
import { foldersOf, layOut } from './linux-tree.mjs'

/**
 * @typedef {import('./linux-tree.mjs').Entry} Entry
 * @typedef {import('./linux-texts.mjs').Product} Product
 */

/** RPM's names of processors. */
const architectures = { x64: 'x86_64', arm64: 'aarch64' }
export const rpmArchitecture = (/** @type {string} */ processor) => architectures[processor] ?? processor

/** Everything that would otherwise depend on this computer, its clock or its distribution. */
const macros = {
  _buildhost: 'localhost',
  use_source_date_epoch_as_buildtime: '1',
  clamp_mtime_to_source_date_epoch: '1',
  source_date_epoch_from_changelog: '0',
  _binary_payload: 'w6.xzdio',
  _build_id_links: 'none',
  debug_package: '%{nil}',
  __os_install_post: '%{nil}',
  _build_pkgcheck: '%{nil}',
  _build_pkgcheck_set: '%{nil}'
}

/**
 * @param {{product: Product, names: ReturnType<typeof import('./linux-needs.mjs').rpmNamesFor>, entries: Entry[], tree: string}} given tree: the folder with the files
 */
export function writeSpec({ product, names, entries, tree }) {
  const { command, version, maintainer, summaries, date } = product
  const own = foldersOf(entries).filter((folder) => new RegExp(`^usr/(lib|share/doc)/${command}(/|$)`).test(folder))
  const files = entries.map(({ path: name, mode, link }) => {
    const octal = mode.toString(8).padStart(4, '0')
    const documented = name.startsWith(`usr/share/doc/`) || name.includes('/man/') ? '%doc ' : ''
    return `${link === undefined ? `%attr(${octal},root,root) ` : ''}${documented}"/${name}"`
  })
  return [
    `Name: ${command}`,
    `Version: ${version}`,
    'Release: 1',
    `Summary: ${(summaries[0]?.text ?? '').replace(/\.$/, '')}`,
    'License: MIT',
    `Packager: ${maintainer}`,
    `Vendor: ${maintainer.replace(/ <.*/, '')}`,
    'AutoReqProv: no',
    ...names.requires.map((one) => `Requires: ${one}`),
    ...names.recommends.map((one) => `Recommends: ${one}`),
    '%description',
    ...description.map((text) => `${wrap(text, 79).replaceAll(/^ /gm, '')}\n`),
    '%install',
    `cp -a "${tree}/." "%{buildroot}/"`,
    '%files',
    ...own.map((folder) => `%dir %attr(0755,root,root) "/${folder}"`),
    ...files,
    '%changelog',
    `* ${rpmDate(date)} ${maintainer} - ${version}-1`,
    '- What changed is in CHANGELOG.md.gz.',
    ''
  ].join('\n')
}

/**
 * @param {{entries: Entry[], product: Product, processor: string, names: ReturnType<typeof import('./linux-needs.mjs').rpmNamesFor>, work: string, file: string}} given
 *   work: an empty folder; file: the package
 */
export async function makeRpm({ entries, product, processor, names, work, file }) {
  const inWork = (name) => path.join(work, name)
  const [tree, top, spec] = [inWork('tree'), inWork('top'), inWork('package.spec')]
  fs.mkdirSync(tree)
  layOut(entries, tree, product.date)
  fs.writeFileSync(spec, writeSpec({ product, names, entries, tree }))
  const own = { ...macros, _topdir: top, _rpmdir: top, _rpmfilename: 'package.rpm', _dbpath: path.join(top, 'db') }
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(product.date.getTime() / 1000), LC_ALL: 'C' }
  await mustRun(
    'rpmbuild',
    [
      ...['-bb', '--quiet', '--target', `${rpmArchitecture(processor)}-linux`, '--buildroot', inWork('root')],
      ...Object.entries(own).flatMap(([name, value]) => ['--define', `${name} ${value}`]),
      spec
    ],
    { cwd: work, env }
  )
  fs.copyFileSync(path.join(top, 'package.rpm'), file)
}
