// Imports run one way (ARCHITECTURE.md). The table below is that law: which room may import which, and which packages.
// Paths are compared as written, so that a wrong import is caught even where the file it names does not exist yet.
import fs from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { inProject, root } from '../setup/project.mjs'
import { bundledIntoMain } from '../supply/bundled.mjs'

/** Rooms by folder or file, the most specific first. `model`, `result`, `text`, `plain` and `isolated` are the parts of shared that pure code may use. */
const places = [
  ['src/shared/model', 'model'],
  ['src/shared/result', 'result'],
  ['src/shared/text/isolated', 'isolated'],
  ['src/shared/text/plain', 'plain'],
  ['src/shared/text', 'text'],
  ['src/shared', 'shared'],
  ['src/main/index', 'index'],
  ['src/main/start', 'start'],
  ['src/main/compose', 'app'],
  ['src/main/app', 'app'],
  ['src/main/environment', 'environment'],
  ['src/main/otp', 'otp'],
  ['src/main/worker/entry', 'worker entry'],
  ['src/main/worker', 'worker'],
  // What the room of connections stands on, and the rest of protection with it.
  ...['secret', 'sealing', 'atomic-file', 'small-file'].map((file) => [`src/main/protection/${file}`, 'sealing']),
  ['src/main/protection', 'protection'],
  ['src/main/sqlite', 'sqlite'],
  ['src/main/scan', 'scan'],
  ['src/main/tables', 'tables'],
  ['src/main/words', 'words'],
  ['src/main/platform/keychain', 'keychain'],
  ['src/main/platform', 'platform'],
  ['src/main/cli', 'cli'],
  ['src/main/ipc', 'ipc'],
  ...['panel', 'authenticator'].flatMap((half) =>
    ['domain', 'storage', 'formats', 'services'].map((part) => [`src/main/${half}/${part}`, `${half} ${part}`])
  ),
  ['src/preload', 'preload'],
  ['src/renderer/panel', 'panel pages'],
  ['src/renderer/authenticator', 'authenticator pages'],
  ['src/renderer/ui', 'ui'],
  ['src/renderer/strings', 'strings']
]

const half = (name) => ({
  [`${name} domain`]: { rooms: [`${name} domain`, 'otp', 'tables', 'result', 'text'], packages: ['node:crypto'] },
  [`${name} storage`]: {
    rooms: [`${name} storage`, `${name} domain`, 'protection', 'sqlite', 'otp', 'result', 'text'],
    types: ['shared'],
    packages: 'main'
  },
  [`${name} formats`]: {
    rooms: [`${name} formats`, `${name} domain`, 'protection', 'otp', 'tables', 'words', 'result', 'text'],
    types: ['shared'],
    packages: 'main'
  },
  [`${name} services`]: {
    rooms: [
      ...['services', 'storage', 'formats', 'domain'].map((part) => `${name} ${part}`),
      ...['protection', 'otp', 'tables', 'words', 'worker', 'result', 'text']
    ],
    types: ['shared', 'scan'],
    packages: 'main'
  },
  [`${name} pages`]: { rooms: [`${name} pages`, 'ui', 'strings'], types: ['shared', 'result'], packages: 'page' }
})

/**
 * What each room may import: rooms, rooms for their types only, and packages. `main`: node's own and this product's
 * dependencies, but neither Electron nor what opens connections; `sqlite`: the latter as well; `electron`: Electron as well;
 * `page`: what runs in a page.
 */
const law = {
  result: { rooms: ['result'], packages: [] },
  isolated: { rooms: ['isolated'], packages: [] },
  plain: { rooms: ['plain'], packages: [] },
  text: { rooms: ['text', 'result'], packages: [] },
  // Types and constants for every room (see `withoutModel` for the few that do without): pure code and pages use the same.
  model: { rooms: ['model'], types: ['result'], packages: [] },
  shared: { rooms: ['shared', 'result'], packages: ['zod'] },
  // First of all that is loaded, so it loads nothing.
  environment: { rooms: ['environment'], packages: [] },
  // Texts and tables of others, for both halves.
  tables: { rooms: ['tables'], packages: ['csv-parse'] },
  otp: { rooms: ['otp', 'result'], packages: ['node:crypto', '@otplib/core'] },
  ...half('panel'),
  ...half('authenticator'),
  sealing: { rooms: ['sealing', 'result'], packages: 'main' },
  // The one room that opens connections.
  sqlite: { rooms: ['sqlite', 'sealing', 'result', 'text'], packages: 'sqlite' },
  protection: { rooms: ['protection', 'worker', 'sqlite', 'result'], types: ['shared'], packages: 'main' },
  worker: { rooms: ['worker', 'result'], packages: ['node:worker_threads', 'node:timers/promises'] },
  // What the worker can do: the long work of both halves.
  'worker entry': {
    rooms: ['worker', 'panel services', 'authenticator services', 'protection'],
    packages: ['node:worker_threads']
  },
  scan: { rooms: ['scan', 'result'], types: ['shared'], packages: 'main' },
  words: { rooms: ['words', 'isolated'], types: ['shared', 'protection'], packages: [] },
  // What of the platform is no Electron: the keychain, and the bus that it is asked over.
  keychain: { rooms: ['keychain', 'protection', 'result'], packages: 'main' },
  cli: {
    rooms: [
      'cli',
      'environment',
      'keychain',
      'authenticator services',
      'authenticator storage',
      'protection',
      'result',
      'text'
    ],
    types: ['shared'],
    packages: 'main'
  },
  platform: {
    rooms: ['platform', 'keychain', 'protection', 'words', 'shared', 'result'],
    types: ['scan'],
    packages: 'electron'
  },
  ipc: {
    rooms: ['ipc', 'panel services', 'authenticator services', 'shared', 'result'],
    types: ['panel domain', 'authenticator domain', 'protection'],
    packages: 'electron'
  },
  app: {
    rooms: [
      'app',
      ...['panel', 'authenticator'].flatMap((name) =>
        ['services', 'storage', 'domain'].map((part) => `${name} ${part}`)
      ),
      ...['ipc', 'protection', 'sqlite', 'scan', 'otp', 'words', 'worker', 'shared', 'result']
    ],
    types: ['platform', 'worker entry'],
    packages: 'main'
  },
  start: {
    rooms: ['start', 'cli', 'app', 'ipc', 'platform', 'keychain', 'scan', 'protection', 'words', 'worker'],
    packages: 'electron'
  },
  index: { rooms: ['environment', 'cli', 'platform', 'start'], packages: 'electron' },
  preload: { rooms: ['preload'], types: ['shared', 'model', 'result'], packages: ['electron'] },
  ui: { rooms: ['ui', 'strings'], types: ['shared', 'result'], packages: 'page' },
  strings: { rooms: ['strings', 'isolated'], types: ['shared', 'result'], packages: 'page' }
}

for (const { rooms } of Object.values(law)) if (rooms.includes('protection')) rooms.push('sealing')
const withoutModel = ['result', 'isolated', 'plain', 'text', 'environment', 'preload']
for (const [room, { rooms }] of Object.entries(law)) if (!withoutModel.includes(room)) rooms.push('model')
// Wherever something that was typed is read, pages included, it is read by the same rule.
for (const [room, { rooms }] of Object.entries(law))
  if (room !== 'result' && (rooms.includes('result') || rooms.includes('ui'))) rooms.push('plain')

const { dependencies } = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'))
const runtimePackages = [...Object.keys(dependencies), ...bundledIntoMain]
// Opens connections: cipher and key come first on each (docs/decisions/0017-encrypted-stores.md).
const connections = 'better-sqlite3'
// Dependencies that have no business in a page.
const mainOnly = [
  'keytar',
  '@node-rs/argon2',
  '@otplib/core',
  '@noble/ciphers',
  'qrcode',
  'jsqr',
  'zod',
  'zxing-wasm',
  'electron'
]

/** @type {import('eslint').Rule.RuleModule} */
export const importsRunOneWay = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      room: '{{from}} may not import {{to}}: imports run one way (ARCHITECTURE.md).',
      typesOnly: '{{from}} may import types only from {{to}}: write `import type`.',
      package: '{{from}} may not import the package {{name}}.',
      homeless: 'This file is in no room that ARCHITECTURE.md names.'
    }
  },
  create(context) {
    const file = path.relative(root, path.resolve(root, context.filename))
    const from = roomOf(file)
    if (!from) return { Program: (node) => context.report({ node, messageId: 'homeless' }) }

    const check = (source, isTypeOnly) => {
      if (typeof source?.value !== 'string') return
      const specifier = source.value.replace(/\?.*$/, '')
      if (!specifier.startsWith('.')) {
        const name = packageOf(specifier)
        if (!mayImportPackage(law[from], name))
          context.report({ node: source, messageId: 'package', data: { from, name } })
        return
      }
      const target = path.relative(root, path.resolve(root, path.dirname(file), specifier))
      const to = roomOf(target) ?? target
      const { rooms, types = [] } = law[from]
      if (rooms.includes(to) || (isTypeOnly && types.includes(to))) return
      context.report({ node: source, messageId: types.includes(to) ? 'typesOnly' : 'room', data: { from, to } })
    }

    return {
      ImportDeclaration: (node) => check(node.source, isOnlyTypes(node)),
      ExportNamedDeclaration: (node) => check(node.source, isOnlyTypes(node)),
      ExportAllDeclaration: (node) => check(node.source, isOnlyTypes(node)),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
      CallExpression: (node) => {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') check(node.arguments[0], false)
      }
    }
  }
}

function roomOf(file) {
  const name = file.split(path.sep).join('/')
  return places.find(([place]) => name === place || name.startsWith(`${place}/`) || name.startsWith(`${place}.`))?.[1]
}

function packageOf(specifier) {
  if (builtinModules.includes(specifier)) return `node:${specifier}`
  if (specifier.startsWith('node:')) return specifier
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}

function mayImportPackage({ packages }, name) {
  if (Array.isArray(packages)) return packages.includes(name)
  if (name === connections) return packages === 'sqlite'
  if (packages === 'page') return !name.startsWith('node:') && !mainOnly.includes(name)
  // What main imports has to be in the packaged app, so it has to be a dependency and not a dev dependency.
  return name.startsWith('node:') || runtimePackages.includes(name) || (packages === 'electron' && name === 'electron')
}

function isOnlyTypes(node) {
  return node.importKind === 'type' || node.exportKind === 'type'
}
