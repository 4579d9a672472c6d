// Of what the scripts consist that a page loads first: bytes by package, from a build with source maps.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { packageOf } from '../supply/parts.mjs'

/** Packages that a reader knows under one name. */
const families = [
  { name: 'React (react, react-dom, scheduler)', test: /^(react|react-dom|scheduler)$/ },
  { name: 'Mantine', test: /^@mantine\// },
  { name: 'Floating UI', test: /^@floating-ui\// },
  { name: 'TanStack Query', test: /^@tanstack\/(query-core|react-query)$/ },
  { name: 'TanStack Virtual', test: /^@tanstack\/(virtual-core|react-virtual)$/ },
  { name: 'Tabler icons', test: /^@tabler\// }
]
const ownCode = 'our own code'
/** What the bundler adds: imports between files, helpers. */
const rest = 'the bundler'

/** Smaller packages share a row, in bytes. */
const leastBytes = 8_000
const smaller = 'smaller packages'

/** @typedef {Map<string, number>} Sizes bytes by the name of a part, uncompressed */

/**
 * Builds the pages with source maps into a temporary folder.
 * @param {readonly string[]} apps
 * @returns {Promise<Map<string, Sizes>>} by app
 */
export async function measureParts(apps) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-parts-'))
  try {
    const { config } = await resolveConfig({ logLevel: 'warn' }, 'build', 'production')
    const renderer = config?.renderer ?? {}
    // It would describe what is shipped by this build alone.
    const plugins = (await Promise.all((renderer.plugins ?? []).flat(9))).filter(
      (plugin) => !(plugin && 'name' in plugin && plugin.name === 'countersign-supply')
    )
    await build({
      ...renderer,
      plugins,
      configFile: false,
      logLevel: 'error',
      build: { ...renderer.build, outDir: folder, emptyOutDir: true, sourcemap: true }
    })
    return new Map(apps.map((app) => [app, sizesOf(path.join(folder, app, 'index.html'))]))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} page the built document */
function sizesOf(page) {
  /** @type {Sizes} */
  const sizes = new Map()
  const named = [...fs.readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g)]
  for (const [, script = ''] of named) {
    const file = path.join(path.dirname(page), script)
    const code = fs.readFileSync(file, 'utf8')
    // The bundler's own file has no map.
    const map = fs.existsSync(`${file}.map`) ? JSON.parse(fs.readFileSync(`${file}.map`, 'utf8')) : null
    const found = map === null ? new Map([[rest, Buffer.byteLength(code)]]) : attribute(code, map)
    for (const [part, bytes] of found) {
      sizes.set(part, (sizes.get(part) ?? 0) + bytes)
    }
  }
  return sizes
}

/** @param {string} source a path of a source map */
function partOf(source) {
  const place = packageOf(source)
  if (place === null) return source.includes('/src/') ? ownCode : rest
  const name = place.slice(place.lastIndexOf('node_modules/') + 13)
  return families.find(({ test }) => test.test(name))?.name ?? name
}

/**
 * Gives every byte of a script to the source of the last mapping before it.
 * @param {string} code
 * @param {{sources: string[], mappings: string}} map
 * @returns {Sizes}
 */
function attribute(code, { sources, mappings }) {
  /** @type {Sizes} */
  const sizes = new Map()
  const add = (/** @type {string} */ part, /** @type {string} */ text) =>
    sizes.set(part, (sizes.get(part) ?? 0) + Buffer.byteLength(text))
  const parts = sources.map(partOf)
  const lines = code.split('\n')
  let source = 0
  let part = rest
  mappings.split(';').forEach((segments, index) => {
    const line = `${lines[index] ?? ''}${index < lines.length - 1 ? '\n' : ''}`
    let at = 0
    let column = 0
    for (const segment of segments === '' ? [] : segments.split(',')) {
      const [columns = 0, sourceBy] = decode(segment)
      column += columns
      add(part, line.slice(at, column))
      at = column
      if (sourceBy === undefined) part = rest
      else {
        source += sourceBy
        part = parts[source] ?? rest
      }
    }
    add(part, line.slice(at))
  })
  return sizes
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The numbers of a segment (Base64 VLQ). @param {string} segment */
function decode(segment) {
  const numbers = []
  let [value, shift] = [0, 0]
  for (const character of segment) {
    const digit = digits.indexOf(character)
    value |= (digit & 31) << shift
    shift += 5
    if ((digit & 32) !== 0) continue
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1)
    ;[value, shift] = [0, 0]
  }
  return numbers
}

/**
 * As a table in Markdown, the largest part first.
 * @param {Map<string, Sizes>} byApp
 */
export function makePartsTable(byApp) {
  const columns = [...byApp.values()]
  const largest = (/** @type {string} */ part) => Math.max(...columns.map((sizes) => sizes.get(part) ?? 0))
  const nameOf = (/** @type {string} */ part) =>
    part === ownCode || part === rest || largest(part) >= leastBytes ? part : smaller
  const totals = columns.map((sizes) => sum([...sizes.values()]))
  const bytesOf = (/** @type {number} */ column, /** @type {string} */ name) =>
    sum([...(columns[column] ?? [])].flatMap(([part, bytes]) => (nameOf(part) === name ? [bytes] : [])))
  const names = [...new Set(columns.flatMap((sizes) => [...sizes.keys()].map(nameOf)))]
  const ordered = names.toSorted((a, b) => bytesOf(columns.length - 1, b) - bytesOf(columns.length - 1, a))
  const cell = (/** @type {number} */ bytes, /** @type {number} */ total) =>
    `${bytes.toLocaleString('en')} (${((100 * bytes) / total).toFixed(1)} %)`
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`
  return [
    line(['Bytes, minified', ...byApp.keys()]),
    line(['---', ...columns.map(() => '---:')]),
    ...ordered.map((name) => line([name, ...totals.map((total, column) => cell(bytesOf(column, name), total))])),
    line(['**together**', ...totals.map((total) => total.toLocaleString('en'))])
  ].join('\n')
}

const sum = (/** @type {readonly number[]} */ numbers) => numbers.reduce((all, each) => all + each, 0)
