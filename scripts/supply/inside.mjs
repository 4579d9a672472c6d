// What is inside other parts and has no package of its own: the programs that Electron and SQLite's package are made of, and the fonts.
// Advisories name these, not the packages around them.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { findElectron } from '../setup/electron.mjs'
import { inProject } from '../setup/project.mjs'

/**
 * @typedef {{name: string, version: string, licence: string, text: string, inside: string, purl?: string, cpe?: string}} InnerPart
 *   inside: the name of the part around it
 */

/** @param {string[]} names */
const read = (...names) => fs.readFileSync(inProject('node_modules', ...names), 'utf8')

/** Public domain: SQLite asks for nothing, and this is the text at the head of its files. */
const blessing =
  'The author disclaims copyright to this source code. In place of a legal notice, here is a blessing:\n\n' +
  'May you do good and not evil.\nMay you find forgiveness for yourself and forgive others.\nMay you share freely, never taking more than you give.'

/** The database, by the header that its package was compiled with. @returns {InnerPart[]} */
function listInSqlite() {
  const header = read('better-sqlite3', 'deps', 'sqlite3', 'sqlite3.h')
  const sqlite = /^#define SQLITE_VERSION +"([\d.]+)"/m.exec(header)?.[1]
  const ciphers = /^#define SQLITE3MC_VERSION_STRING +"SQLite3 Multiple Ciphers ([\d.]+)"/m.exec(header)?.[1]
  if (!sqlite || !ciphers) throw new Error('sqlite3.h does not name its versions')
  const inside = 'better-sqlite3-multiple-ciphers'
  return [
    {
      ...{ name: 'SQLite', version: sqlite, licence: 'blessing', text: blessing, inside },
      purl: `pkg:generic/sqlite@${sqlite}`,
      cpe: `cpe:2.3:a:sqlite:sqlite:${sqlite}:*:*:*:*:*:*:*`
    },
    {
      ...{ name: 'SQLite3 Multiple Ciphers', version: ciphers, licence: 'MIT', text: '', inside },
      purl: `pkg:github/utelle/sqlite3multipleciphers@v${ciphers}`
    }
  ]
}

/** The versions of the fonts themselves; test/supply/fonts.test.ts reads them from the files. @returns {InnerPart[]} */
const listFonts = () =>
  [
    { name: 'Inter', version: '4.001', from: 'inter' },
    { name: 'JetBrains Mono', version: '2.211', from: 'jetbrains-mono' }
  ].map(({ from, ...font }) => {
    const inside = `@fontsource-variable/${from}`
    return { ...font, licence: 'OFL-1.1', text: read(...inside.split('/'), 'LICENSE').trim(), inside }
  })

/**
 * What an Electron says it is made of; null if it does not start here, for want of a system library.
 * @param {{executable: string}} electron
 * @returns {Record<string, string> | null}
 */
function askVersions({ executable }) {
  try {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const said = execFileSync(executable, ['-p', 'JSON.stringify(process.versions)'], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    })
    return JSON.parse(said)
  } catch {
    return null
  }
}

/** The licence that lies next to an Electron; the licences of everything in Chromium lie there, too (src/main/platform/about.ts). */
function licenceOf(dir) {
  const file = ['LICENSE', 'LICENSE.electron.txt']
    .map((name) => path.join(dir, name))
    .find((name) => fs.existsSync(name))
  return file === undefined ? '' : fs.readFileSync(file, 'utf8').trim()
}

/** The Electron that is packaged, and what it consists of. @returns {{version: string, text: string, parts: InnerPart[]} | null} */
export function describeRuntime(electron = findElectron()) {
  if (electron === undefined) return null
  const versions = askVersions(electron)
  const runtime = { version: electron.version, text: licenceOf(electron.dir) }
  if (versions === null) return { ...runtime, parts: [] }
  const { chrome = '', node = '', v8 = '' } = versions
  const inside = 'electron'
  return {
    ...runtime,
    parts: [
      {
        ...{ name: 'Chromium', version: chrome, licence: 'BSD-3-Clause', text: '', inside },
        purl: `pkg:generic/chromium@${chrome}`,
        cpe: `cpe:2.3:a:google:chrome:${chrome}:*:*:*:*:*:*:*`
      },
      {
        ...{ name: 'Node.js', version: node, licence: 'MIT', text: '', inside },
        purl: `pkg:github/nodejs/node@v${node}`,
        cpe: `cpe:2.3:a:nodejs:node.js:${node}:*:*:*:*:*:*:*`
      },
      { ...{ name: 'V8', version: v8, licence: 'BSD-3-Clause', text: '', inside }, purl: `pkg:github/v8/v8@${v8}` }
    ]
  }
}

export const listInside = () => [...listInSqlite(), ...listFonts()]
