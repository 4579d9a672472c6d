// The packaged app, made from what is built and read back from its files: what a release can be made to do, and what is in it.
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
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
