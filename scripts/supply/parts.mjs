// The third-party parts of Countersign: the packages in the bundles (known to the bundler), those next to them in node_modules (from the
// lockfile), Electron, and what is inside these. The build writes them into out/, as a bill of materials for machines and as licences for
// the About dialog, with the commit that is built.
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from '../setup/project.mjs'
import { makeSbom } from './bill.mjs'
import { readCommit } from './commit.mjs'
import { describeRuntime, listInside } from './inside.mjs'

/**
 * @typedef {{name: string, version: string, licence: string, text: string, integrity: string,
 *   reason: 'bundled' | 'beside' | 'runtime' | 'inside', inside?: string, purl?: string, cpe?: string}} Part
 *   integrity: of its npm package; empty if it is none
 */

/** Copied by hand, not installed by npm. @type {Part[]} */
const ownParts = [
  {
    name: 'common-passwords.txt of django',
    version: '5.2.17',
    licence: 'BSD-3-Clause',
    text: fs.readFileSync(inProject('resources', 'common-passwords.md'), 'utf8').trim(),
    integrity: '',
    reason: 'beside'
  }
]

/**
 * The package of a module's file, by its path in node_modules; null for our own files.
 * @param {string} id such as /…/node_modules/@scope/name/dist/index.js
 */
export function packageOf(id) {
  const inside = id.replaceAll('\\', '/').split('/node_modules/')
  if (inside.length < 2) return null
  const parts = (inside.at(-1) ?? '').split('/')
  const name = parts[0]?.startsWith('@') ? `${parts[0]}/${parts[1]}` : parts[0]
  if (!name) return null
  return [...inside.slice(1, -1).map((part) => `node_modules/${part}`), `node_modules/${name}`].join('/')
}

/**
 * The packages shipped next to the bundles: the production part of the lockfile, for every platform.
 * @param {{packages: Record<string, {dev?: boolean, devOptional?: boolean, name?: string}>}} lock
 */
export function listBeside(lock) {
  return Object.entries(lock.packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && dev !== true && devOptional !== true)
    .map(([place]) => place)
}

const licenceFile = /^(licen[cs]e|copying|copyright|unlicense)/i

function readPart(lock, place, reason) {
  const locked = lock.packages[place]
  if (locked === undefined) throw new Error(`${place} is in a bundle but not in the lockfile`)
  const folder = inProject(...place.split('/'))
  const isHere = fs.existsSync(path.join(folder, 'package.json'))
  const manifest = isHere ? JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) : {}
  const file = isHere ? fs.readdirSync(folder).find((name) => licenceFile.test(name)) : undefined
  return {
    name: locked.name ?? manifest.name ?? place.slice(place.lastIndexOf('node_modules/') + 13),
    version: locked.version,
    licence: locked.license ?? manifest.license ?? 'unknown',
    text: file === undefined ? '' : fs.readFileSync(path.join(folder, file), 'utf8').trim(),
    integrity: locked.integrity ?? '',
    reason
  }
}

/**
 * All parts, sorted by name and version.
 * @param {Iterable<string>} bundled places such as node_modules/react
 * @returns {Part[]}
 */
export function collectParts(bundled) {
  const lock = JSON.parse(fs.readFileSync(inProject('package-lock.json'), 'utf8'))
  /** @type {Map<string, Part['reason']>} */
  const places = new Map(listBeside(lock).map((place) => [place, 'beside']))
  for (const place of bundled) places.set(place, 'bundled')
  const parts = [...places].map(([place, reason]) => readPart(lock, place, reason))
  const runtime = describeRuntime()
  parts.push(readElectron(lock, runtime), ...ownParts)
  for (const inner of [...(runtime?.parts ?? []), ...listInside()])
    if (parts.some(({ name }) => name === inner.inside)) parts.push({ ...inner, integrity: '', reason: 'inside' })
  const unique = new Map(parts.map((part) => [`${part.name}@${part.version}`, part]))
  const keys = [...unique.keys()].sort()
  return keys.map((key) => /** @type {Part} */ (unique.get(key)))
}

/** The Electron that is here, which may be another one than the lockfile's. @returns {Part} */
function readElectron(lock, runtime) {
  const pinned = readPart(lock, 'node_modules/electron', 'runtime')
  if (runtime === null || runtime.version === pinned.version) return pinned
  return {
    ...pinned,
    version: runtime.version,
    text: runtime.text,
    integrity: '',
    purl: `pkg:npm/electron@${runtime.version}`
  }
}

/**
 * A plugin for each of the bundler's environments: records the bundled modules, and writes out/sbom.cdx.json, out/licences.json and
 * out/build.json, which are complete once the last environment is built.
 * @returns {import('vite').Plugin}
 */
export function supplyPlugin() {
  return {
    name: 'countersign-supply',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'asset') {
          for (const file of chunk.originalFileNames) add(file)
          continue
        }
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          if (renderedLength > 0) add(id.replace(/^\0/, '').split('?')[0] ?? id)
        }
      }
      // The bundler lists no modules for style sheets: those that the pages import are Mantine's.
      const parts = collectParts(bundled)
      fs.mkdirSync(inProject('out'), { recursive: true })
      const licences = parts.map(({ name, version, licence, text }) => ({ name, version, licence, text }))
      fs.writeFileSync(inProject('out', 'licences.json'), JSON.stringify(licences))
      const manifest = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'))
      fs.writeFileSync(inProject('out', 'sbom.cdx.json'), `${JSON.stringify(makeSbom(parts, manifest), null, 2)}\n`)
      fs.writeFileSync(inProject('out', 'build.json'), `${JSON.stringify(readCommit())}\n`)
    }
  }
}

/** @type {Set<string>} */
const bundled = new Set()

/** Notes the package of a module, or of a file that a style sheet refers to, such as a font. */
function add(file) {
  const place = packageOf(file)
  if (place !== null) bundled.add(place)
}
