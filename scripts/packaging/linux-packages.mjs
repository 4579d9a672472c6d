// The packages for Linux, all of the same unpacked app: an archive, a .deb and an .rpm by the system's own tools. The same app and the same
// commit give the same bytes (docs/decisions/0049).
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readCatalogues, englishAmong } from '../messages/catalogues.mjs'
import { step } from '../setup/progress.mjs'
import { inProject, root } from '../setup/project.mjs'
import { mustRun } from '../setup/run.mjs'
import { makeDeb, debArchitecture } from './deb.mjs'
import { debianPackagesFor, needsOf, rpmNamesFor } from './linux-needs.mjs'
import { appEntries, systemEntries } from './linux-tree.mjs'
import { makeRpm, rpmArchitecture } from './rpm.mjs'
import { packageVersion } from './version.mjs'

/** @typedef {{folder: string, config: import('electron-builder').Configuration, version: string, processor: string}} Build folder: the unpacked app */

const read = (name) => fs.readFileSync(inProject(name))

/** When the source was committed. @returns {Promise<Date>} */
async function sourceDate() {
  const seconds = (await mustRun('git', ['log', '-1', '--format=%ct'], { cwd: root })).trim()
  return new Date(Number(seconds) * 1000)
}

/** What the packages say about the app, from electron-builder's configuration and the messages. @returns {import('./linux-texts.mjs').Product} */
function describeProduct(config, version, date) {
  const { executableName: command, category, desktop, mimeTypes, maintainer } = config.linux
  const catalogues = readCatalogues()
  const english = englishAmong(catalogues)
  const summaries = [english, ...catalogues.filter((one) => one !== english)].map(({ language, messages }) => {
    return { language, text: messages.get('about.what')?.text ?? '' }
  })
  return {
    name: config.productName,
    command,
    id: config.appId,
    version: packageVersion(version),
    category,
    keywords: desktop.entry.Keywords,
    mimeTypes,
    maintainer,
    summaries,
    licence: read('LICENSE').toString(),
    date
  }
}

/** The shells' completions, by the command line itself. */
function readCompletions(node) {
  const ask = (shell) =>
    execFileSync(node, [inProject('out', 'main', 'cli.js'), 'completion', shell], {
      encoding: 'utf8',
      env: { ...process.env, LANGUAGE: 'en', LC_ALL: 'C' }
    })
  return { bash: ask('bash'), zsh: ask('zsh'), fish: ask('fish') }
}

/**
 * The unpacked app as an archive that unpacks into its own folder.
 * @param {Build} build
 * @returns {Promise<string>} the file
 */
export async function makeArchive({ folder, config, version, processor }) {
  const name = `${config.productName}-${version}-linux-${processor}`
  const file = inProject('dist', `${name}.tar.gz`)
  const date = await sourceDate()
  await step('making the archive', () =>
    mustRun(
      'tar',
      [
        ...['--format=gnu', '--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX'],
        `--mtime=@${String(date.getTime() / 1000)}`,
        `--transform=s,^${path.basename(folder)},${name.toLowerCase()},`,
        ...['--use-compress-program=gzip -9n', '-cf', file, '-C', path.dirname(folder), path.basename(folder)]
      ],
      { env: { ...process.env, LC_ALL: 'C' } }
    )
  )
  return file
}

/**
 * Makes a .deb and an .rpm.
 * @param {Build & {node: string}} build
 * @returns {Promise<string[]>} the files
 */
export async function makePackages({ folder, config, version, processor, node }) {
  const product = describeProduct(config, version, await sourceDate())
  const needs = needsOf(folder)
  const completions = readCompletions(node)
  const overrides = read('scripts/packaging/lintian-overrides').toString()
  const make = {
    deb: (given) => makeDeb({ ...given, packages: debianPackagesFor(needs) }),
    rpm: (given) => makeRpm({ ...given, names: rpmNamesFor(needs) })
  }
  const architectures = { deb: debArchitecture(processor), rpm: rpmArchitecture(processor) }
  // Each mostly compresses, on one core.
  const all = /** @type {const} */ (['deb', 'rpm']).map(async (kind) => {
    const entries = [
      ...appEntries(folder, product.command, kind),
      ...systemEntries({ product, kind, completions, read, overrides })
    ]
    const file = inProject('dist', `${config.productName}-${version}-linux-${architectures[kind]}.${kind}`)
    const work = fs.mkdtempSync(path.join(os.tmpdir(), `countersign-${kind}-`))
    try {
      await make[kind]({ entries, product, processor, work, file })
    } finally {
      fs.rmSync(work, { recursive: true, force: true })
    }
    return file
  })
  return await step('making the .deb and the .rpm', () => Promise.all(all))
}
