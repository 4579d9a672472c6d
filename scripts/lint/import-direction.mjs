// Imports run one way (ARCHITECTURE.md). The table below decides which room may import which rooms and packages; eslint-plugin-boundaries
// enforces it. Paths are compared as written (as-written.mjs), so that a wrong import is caught even if the file does not exist yet.
import fs from 'node:fs'
import boundaries from 'eslint-plugin-boundaries'
import { inProject, root } from '../setup/project.mjs'
import { bundledIntoMain } from '../supply/bundled.mjs'

/**
 * Rooms by folder or file, the most specific first. `model`, `result`, `text`, `plain` and `isolated` are the parts of shared that pure
 * code may use.
 */
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
  // The command line reads the choice of language, too.
  ['src/main/app/preferences-file', 'preferences file'],
  ['src/main/app', 'app'],
  ['src/main/environment', 'environment'],
  ['src/main/otp', 'otp'],
  ['src/main/worker/entry', 'worker entry'],
  ['src/main/worker', 'worker'],
  // The base of the room that opens connections, and of the rest of protection.
  ...['secret', 'derive', 'sealing', 'atomic-file', 'small-file'].map((file) => [
    `src/main/protection/${file}`,
    'sealing'
  ]),
  ['src/main/protection', 'protection'],
  ['src/main/sqlite', 'sqlite'],
  ['src/main/scan', 'scan'],
  ['src/main/tables', 'tables'],
  ['src/i18n', 'i18n'],
  ['src/main/messages', 'messages'],
  ['src/main/platform/keychain', 'keychain'],
  ['src/main/platform', 'platform'],
  ['src/main/cli', 'cli'],
  ['src/main/ipc', 'ipc'],
  ...['panel', 'authenticator'].flatMap((app) =>
    ['domain', 'storage', 'formats', 'services'].map((part) => [`src/main/${app}/${part}`, `${app} ${part}`])
  ),
  ['src/preload', 'preload'],
  ['src/renderer/panel', 'panel pages'],
  ['src/renderer/authenticator', 'authenticator pages'],
  ['src/renderer/ui', 'ui'],
  ['src/renderer/messages', 'page messages']
]

const roomsOf = (name) => ({
  [`${name} domain`]: { rooms: [`${name} domain`, 'otp', 'tables', 'result', 'text'], packages: ['node:crypto'] },
  [`${name} storage`]: {
    rooms: [`${name} storage`, `${name} domain`, 'protection', 'sqlite', 'otp', 'result', 'text'],
    types: ['shared'],
    packages: 'main'
  },
  [`${name} formats`]: {
    rooms: [`${name} formats`, `${name} domain`, 'protection', 'otp', 'tables', 'messages', 'result', 'text'],
    types: ['shared'],
    packages: 'main'
  },
  [`${name} services`]: {
    rooms: [
      ...['services', 'storage', 'formats', 'domain'].map((part) => `${name} ${part}`),
      ...['protection', 'otp', 'tables', 'messages', 'worker', 'result', 'text']
    ],
    types: ['shared', 'scan'],
    packages: 'main'
  },
  [`${name} pages`]: { rooms: [`${name} pages`, 'ui', 'page messages'], types: ['shared', 'result'], packages: 'page' }
})

/**
 * What each room may import: rooms, rooms only for their types, and packages. `main`: Node's own and this product's dependencies, but
 * neither Electron nor what opens connections; `sqlite`: the latter as well; `electron`: Electron as well; `page`: what runs in a page.
 */
const law = {
  result: { rooms: ['result'], packages: [] },
  isolated: { rooms: ['isolated'], packages: [] },
  plain: { rooms: ['plain'], packages: [] },
  text: { rooms: ['text', 'result'], packages: [] },
  // Types and constants for every room (except those in `withoutModel`), shared by pure code and pages.
  model: { rooms: ['model'], types: ['result'], packages: [] },
  shared: { rooms: ['shared', 'result'], packages: ['zod'] },
  // Loaded before everything else, so it imports nothing.
  environment: { rooms: ['environment'], packages: ['node:child_process', 'node:fs'] },
  // Foreign texts and tables, for both apps.
  tables: { rooms: ['tables'], packages: ['csv-parse'] },
  otp: { rooms: ['otp', 'result'], packages: ['node:crypto', '@otplib/core'] },
  ...roomsOf('panel'),
  ...roomsOf('authenticator'),
  sealing: { rooms: ['sealing', 'result'], packages: 'main' },
  // The one room that opens connections.
  sqlite: { rooms: ['sqlite', 'sealing', 'result', 'text'], packages: 'sqlite' },
  protection: { rooms: ['protection', 'worker', 'sqlite', 'result'], types: ['shared'], packages: 'main' },
  worker: { rooms: ['worker', 'result'], packages: ['node:worker_threads', 'node:timers/promises'] },
  // The worker's jobs: the long-running work of both apps.
  'worker entry': {
    rooms: ['worker', 'panel services', 'authenticator services', 'protection'],
    packages: ['node:worker_threads']
  },
  scan: { rooms: ['scan', 'result'], types: ['shared'], packages: 'main' },
  // Formats messages, for pages and the main process; each loads the compiled messages in its own way.
  i18n: { rooms: ['i18n', 'isolated'], packages: ['@lingui/core'] },
  messages: { rooms: ['messages', 'i18n', 'isolated'], types: ['shared', 'protection'], packages: ['messages:main'] },
  'preferences file': { rooms: ['protection'], packages: ['node:path'] },
  // The part of the platform without Electron: the keychain, and the bus to reach it.
  keychain: { rooms: ['keychain', 'protection', 'result'], packages: 'main' },
  cli: {
    rooms: [
      'cli',
      'environment',
      'keychain',
      'authenticator services',
      'authenticator storage',
      'protection',
      'preferences file',
      'messages',
      'result',
      'text'
    ],
    types: ['shared'],
    packages: 'main'
  },
  platform: {
    rooms: ['platform', 'keychain', 'protection', 'messages', 'shared', 'result'],
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
      'preferences file',
      ...['panel', 'authenticator'].flatMap((name) =>
        ['services', 'storage', 'domain'].map((part) => `${name} ${part}`)
      ),
      ...['ipc', 'protection', 'sqlite', 'scan', 'otp', 'messages', 'worker', 'shared', 'result']
    ],
    types: ['platform', 'worker entry'],
    packages: 'main'
  },
  start: {
    rooms: [
      ...['start', 'cli', 'app', 'preferences file', 'ipc', 'platform', 'keychain'],
      ...['scan', 'protection', 'messages', 'worker']
    ],
    packages: 'electron'
  },
  index: { rooms: ['environment', 'cli', 'platform', 'start'], packages: 'electron' },
  preload: { rooms: ['preload'], types: ['shared', 'model', 'result'], packages: ['electron'] },
  ui: { rooms: ['ui', 'page messages', 'i18n'], types: ['shared', 'result'], packages: 'page' },
  'page messages': { rooms: ['page messages', 'i18n', 'isolated'], types: ['shared', 'result'], packages: 'page' }
}

for (const { rooms } of Object.values(law)) if (rooms.includes('protection')) rooms.push('sealing')
const withoutModel = ['result', 'isolated', 'plain', 'text', 'environment', 'preload']
for (const [room, { rooms }] of Object.entries(law)) if (!withoutModel.includes(room)) rooms.push('model')
// All rooms that read typed text, pages included, use the same rule.
for (const [room, { rooms }] of Object.entries(law))
  if (room !== 'result' && (rooms.includes('result') || rooms.includes('ui'))) rooms.push('plain')

const { dependencies } = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'))
const runtimePackages = [...Object.keys(dependencies), ...bundledIntoMain]
// Opens connections: each must begin with cipher and key (docs/decisions/0017-encrypted-stores.md).
const connections = 'better-sqlite3'
// Dependencies that do not belong in a page.
const mainOnly = [
  'keytar',
  '@node-rs/argon2',
  '@otplib/core',
  '@noble/ciphers',
  '@noble/hashes',
  'qrcode',
  'jsqr',
  'zod',
  'zxing-wasm',
  'electron'
]

/** The packages that a room may import, as the plugin's selectors; core modules are Node's own. */
function modulesOf(packages) {
  const external = (source) => ({ to: { module: { origin: 'external', source } } })
  if (packages === 'page')
    return { allow: [external('**')], disallow: [external([...mainOnly, connections, 'node:*'])] }
  if (Array.isArray(packages))
    return {
      allow: packages.map((name) => {
        if (!name.startsWith('node:')) return external(name)
        const [source, internalPath = null] = name.slice('node:'.length).split('/')
        return { to: { module: { origin: 'core', source: [source, `node:${source}`], internalPath } } }
      })
    }
  // What main imports must be in the packaged app, so it must be a dependency, not a dev dependency.
  const names = runtimePackages.filter((name) => name !== connections || packages === 'sqlite')
  if (packages === 'electron') names.push('electron')
  return { allow: [{ to: { module: { origin: 'core' } } }, external(names)] }
}

/** The rule for the files of one room. It has only the room's own line of the table, which is four times as fast as checking all. */
function lawOf(room) {
  const { rooms, types = [], packages } = law[room]
  const { allow, disallow } = modulesOf(packages)
  const files = (categories) => ({ to: { file: { categories } } })
  const policy = {
    from: { file: { categories: room } },
    allow: [files(rooms), { ...files(types), dependency: { kind: 'type' } }, ...allow],
    ...(disallow && { disallow })
  }
  const message = `${room} may not import {{dependency.kind}}s of {{dependency.source}}: imports run one way (ARCHITECTURE.md).`
  const everything = { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, checkInternals: true }
  return { 'boundaries/dependencies': ['error', { ...everything, message, policies: [policy] }] }
}

const filesOf = (place) => [place, `${place}.*`, `${place}/**`]

/** The parts of ESLint's config that enforce the table. */
export const importsRunOneWay = [
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': root,
      'boundaries/files': places.map(([place, category]) => ({ category, pattern: filesOf(place) })),
      'boundaries/files-single-match': true,
      'boundaries/dependency-nodes': ['require', 'import', 'dynamic-import', 'export'],
      'boundaries/additional-dependency-nodes': [
        { selector: 'TSImportType > Literal', kind: 'type', name: 'type-import' },
        { selector: 'TSExternalModuleReference > Literal', kind: 'value', name: 'import-equals' }
      ],
      'boundaries/legacy-templates': false,
      'import/resolver': { [inProject('scripts/lint/as-written.mjs')]: {} }
    },
    rules: { 'boundaries/no-unknown-files': 'error' }
  },
  // The first matching place of a file counts here, but the last matching config in ESLint.
  ...places.map(([place, room]) => ({ files: filesOf(place), rules: lawOf(room) })).reverse()
]
