// The packaged app, made from what is built and read back from its files: what a release can be made to do, and what is in it.
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const projectDir = join(import.meta.dirname, '..', '..')
const packaged = join(projectDir, 'dist', 'linux-unpacked')

test.skip(process.platform !== 'linux', 'the packaged folder is found on Linux only')
test.beforeAll(async () => {
  test.setTimeout(180_000)
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  await promisify(execFile)(process.execPath, [join(projectDir, 'scripts', 'package.mjs'), '--built'], { env })
})

test('Electron 19: the fuses of the packaged build, read back from its binary', async () => {
  const wire = await getCurrentFuseWire(join(packaged, 'countersign'))
  const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    fileProtocolPrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar)
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    fileProtocolPrivileges: false,
    cookieEncryption: true,
    asarIntegrity: true,
    onlyFromAsar: true
  })
})

test('Electron 19: the app is one archive; only native modules lie beside it', () => {
  const resources = join(packaged, 'resources')
  expect(existsSync(join(resources, 'app.asar'))).toBe(true)
  expect(existsSync(join(resources, 'app'))).toBe(false)
  const archive = readFileSync(join(resources, 'app.asar'))
  // The archive begins with its index, as JSON after four 32-bit numbers.
  const index = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8')
  expect(index).toContain('"package.json"')
  expect(index).not.toContain('.map"')
  expect(index).not.toContain('"src":{"files":{"main"')
})

test('Electron 16: releases are built with one exact, supported Electron', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  // The three newest majors are supported; 45 was the newest when this was written.
  const [, major] = /^(\d+)\.\d+\.\d+$/.exec(devDependencies['electron'] ?? '') ?? []
  expect(Number(major)).toBeGreaterThanOrEqual(45)
})

test('issue 6, item 9: the SBOM names everything that is shipped, under licences that allow it', () => {
  const sbom = JSON.parse(readFileSync(join(projectDir, 'out', 'sbom.cdx.json'), 'utf8')) as Sbom
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  const names = sbom.components.map(({ name }) => name)
  expect(new Set(sbom.components.map((component) => component['bom-ref'])).size).toBe(names.length)

  // What the main process still asks node_modules for, and what lies in the package.
  const main = join(projectDir, 'out', 'main')
  const code = readdirSync(main, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.js'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
  const asked = [...code.matchAll(/(?:from|import\()\s*["']((?:@[\w-]+\/)?[\w.-]+)[^"']*["']/g)].map(
    (found) => found[1] ?? ''
  )
  const outside = [...new Set(asked)].filter(
    (name) => !name.startsWith('node:') && !name.startsWith('.') && name !== 'node'
  )
  expect(outside).toContain('better-sqlite3')
  // keytar's name is kept for its successor.
  const shippedAs = (name: string) => (name === 'keytar' ? '@napi-rs/keyring' : name)
  expect(outside.map(shippedAs).filter((name) => !names.includes(name))).toEqual([])
  for (const bundled of ['react', 'react-dom', '@mantine/core', 'zod', 'simple-icons', 'electron'])
    expect(names).toContain(bundled)
  for (const tool of ['vitest', 'electron-builder', '@playwright/test']) expect(names).not.toContain(tool)

  const allowed = new Set([
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'CC0-1.0',
    'BlueOak-1.0.0'
  ])
  const isAllowed = ({ licenses: [first] }: Component) =>
    first !== undefined &&
    ('expression' in first
      ? first.expression
          .replaceAll(/[()]/g, '')
          .split(' OR ')
          .some((each) => allowed.has(each))
      : allowed.has(first.license.id))
  expect(sbom.components.filter((component) => !isAllowed(component)).map(({ name }) => name)).toEqual([])
  for (const { name, purl, hashes } of sbom.components) {
    if (purl !== undefined)
      expect(`${hashes?.[0]?.alg ?? ''} ${hashes?.[0]?.content ?? ''}`, name).toMatch(/^SHA-512 [0-9a-f]{128}$/)
  }
})

interface Component {
  readonly name: string
  readonly 'bom-ref': string
  readonly purl?: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly licenses: readonly ({ readonly expression: string } | { readonly license: { readonly id: string } })[]
}

interface Sbom {
  readonly bomFormat: string
  readonly components: readonly Component[]
}
