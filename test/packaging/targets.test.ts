// What a release contains for each system, from the configuration and the lockfile. Nothing is packaged here.
import { readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { describe, expect, it } from 'vitest'
import config from '../../electron-builder.config.mjs'
import { nativePackages, wrongModules } from '../../scripts/packaging/native-packages.mjs'
import {
  builderOptions,
  appImageOptions,
  processorsOf,
  requireNotarisation,
  unpackedApp,
  unpackedModules
} from '../../scripts/packaging/targets.mjs'

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof nativePackages>[0]
const build = { isRelease: true, own: 'arm64', dist: '/electron', electronVersion: '45.4.1', version: '1.2.3' }

it('Linux finds the app’s windows, and asks for its shortcut, by the name of its installed file', () => {
  const { desktopName } = JSON.parse(readFileSync('package.json', 'utf8')) as { desktopName: string }
  expect(desktopName).toBe(`${String(config.linux?.executableName)}.desktop`)
})

describe('the processors of a release', () => {
  it('are both on Windows and macOS, and this computer’s on Linux', () => {
    expect(processorsOf(config, 'win32', 'x64')).toEqual(['x64', 'arm64'])
    expect(processorsOf(config, 'darwin', 'arm64')).toEqual(['x64', 'arm64'])
    expect(processorsOf(config, 'linux', 'arm64')).toEqual(['arm64'])
  })

  it('have their own packages: no universal app, whose merge refuses different native modules', () => {
    expect(JSON.stringify(config)).not.toContain('universal')
    expect(config.mac?.target).toContainEqual({ target: 'zip', arch: ['x64', 'arm64'] })
  })

  it('get an Electron each: this computer’s only where it is the only one, otherwise by checksum', () => {
    const given = (processors: string[]) => builderOptions({ ...build, platform: 'darwin', processors })
    expect(given(['arm64'])).toContain('-c.electronDist=/electron')
    expect(given(['x64', 'arm64']).join()).not.toContain('electronDist')
    const { checksums } = config.electronDownload as { checksums: Record<string, string> }
    for (const system of ['darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64'])
      expect(Object.keys(checksums).join()).toMatch(new RegExp(`electron-v[\\d.]+-${system}\\.zip`))
  })

  it('have one unpacked app on Linux, of which every package is made, with the version that was given', () => {
    const options = builderOptions({ ...build, platform: 'linux', processors: ['arm64'] })
    expect(options).toContain('--dir')
    expect(builderOptions({ ...build, platform: 'win32', processors: ['arm64'] })).not.toContain('--dir')
    const packages = appImageOptions('/dist/linux-unpacked', '1.2.3')
    expect(packages.join(' ')).toContain('--linux AppImage --prepackaged /dist/linux-unpacked')
    for (const each of [options, packages]) expect(each).toContain('-c.extraMetadata.version=1.2.3')
  })

  it('have different file names for the installer and the portable app', () => {
    expect(config.portable?.artifactName).not.toBe(config.artifactName)
  })
})

describe('the unpacked app', () => {
  it.each([
    ['linux', 'x64', 'linux-unpacked/countersign'],
    ['linux', 'arm64', 'linux-arm64-unpacked/countersign'],
    ['win32', 'x64', 'win-unpacked/Countersign.exe'],
    ['win32', 'arm64', 'win-arm64-unpacked/Countersign.exe'],
    ['darwin', 'x64', 'mac/Countersign.app'],
    ['darwin', 'arm64', 'mac-arm64/Countersign.app']
  ])('for %s %s is %s', (platform, processor, expected) => {
    expect(unpackedApp(platform, processor, 'Countersign', 'countersign')).toBe(expected)
  })

  it('has its native modules next to the archive', () => {
    expect(unpackedModules('/d/mac/C.app', 'darwin')).toBe(
      '/d/mac/C.app/Contents/Resources/app.asar.unpacked/node_modules'
    )
    expect(unpackedModules('/d/linux-unpacked/c', 'linux')).toBe(
      '/d/linux-unpacked/resources/app.asar.unpacked/node_modules'
    )
  })
})

describe('signatures', () => {
  const options = (platform: string, isRelease: boolean) =>
    builderOptions({ ...build, isRelease, platform, processors: ['arm64'] }).join(' ')

  it('are required of releases for Windows and macOS, and of nothing else', () => {
    expect(options('win32', true)).toContain('-c.forceCodeSigning=true')
    expect(options('darwin', true)).toContain('-c.forceCodeSigning=true')
    expect(options('linux', true)).not.toContain('forceCodeSigning')
    expect(options('darwin', false)).not.toContain('forceCodeSigning')
  })

  it('are made anew, without an identity, for a development build on macOS', () => {
    expect(options('darwin', false)).toContain('-c.electronFuses.resetAdHocDarwinSignature=true')
    for (const other of [options('darwin', true), options('win32', false), options('linux', false)])
      expect(other).not.toContain('resetAdHocDarwinSignature')
  })

  it('of macOS need the credentials for notarisation, all of one way', () => {
    const key = { APPLE_API_KEY: 'k', APPLE_API_KEY_ID: 'i', APPLE_API_ISSUER: 'u' }
    expect(() => requireNotarisation('darwin', {})).toThrow(/APPLE_ID, APPLE_APP_SPECIFIC_PASSWORD, APPLE_TEAM_ID/)
    expect(() => requireNotarisation('darwin', { ...key, APPLE_API_ISSUER: '' })).toThrow(/notarised/)
    for (const env of [key, { APPLE_KEYCHAIN_PROFILE: 'p' }])
      expect(() => requireNotarisation('darwin', env)).not.toThrow()
    for (const platform of ['linux', 'win32']) expect(() => requireNotarisation(platform, {})).not.toThrow()
  })
})

describe('native modules', () => {
  const systems = ['darwin-arm64', 'darwin-x64', 'win32-arm64', 'win32-x64', 'linux-arm64', 'linux-x64']
  const namesFor = (system: string) => {
    const [platform = '', processor = ''] = system.split('-')
    return nativePackages(lockfile, platform, processor).map(({ name }) => name)
  }

  it('are in the lockfile for every system of a release, with a digest', () => {
    expect(namesFor('win32-arm64')).toEqual(['@node-rs/argon2-win32-arm64-msvc', '@napi-rs/keyring-win32-arm64-msvc'])
    expect(namesFor('linux-x64')).toEqual(['@node-rs/argon2-linux-x64-gnu', '@napi-rs/keyring-linux-x64-gnu'])
    for (const { spec, integrity } of nativePackages(lockfile, 'darwin', 'x64')) {
      expect(spec).toMatch(/-darwin-x64@\d/)
      expect(integrity).toMatch(/^sha512-/)
    }
  })

  it('stop the packaging for a system that they do not have', () => {
    expect(() => nativePackages(lockfile, 'win32', 'ppc64')).toThrow(
      '@node-rs/argon2 has no package for win32 ppc64 in the lockfile.'
    )
  })

  it.each(systems)('for %s are packaged, and those of every other system are not', (system) => {
    const excluded = (config.files as string[])
      .filter((pattern) => pattern.includes('${arch}'))
      .map((pattern) => pattern.slice(1).replace('${platform}-${arch}', system))
    const isPackaged = (file: string) => !excluded.some((pattern) => matchesGlob(file, pattern))
    for (const each of systems) {
      const files = [
        ...namesFor(each).map((name) => `node_modules/${name}/module.node`),
        `node_modules/better-sqlite3/prebuilds/${each}.node`
      ]
      for (const file of files) expect(isPackaged(file), file).toBe(each === system)
    }
    expect(isPackaged('node_modules/@node-rs/argon2/index.js')).toBe(true)
  })

  it('of a packaged app are checked: none may be missing, none for another processor', () => {
    const names = namesFor('darwin-arm64')
    const own = [...names.map((name) => `${name}/module.node`), 'better-sqlite3/prebuilds/darwin-arm64.node']
    expect(wrongModules(own, names, 'darwin-arm64')).toEqual([])
    expect(wrongModules([...own, 'better-sqlite3/prebuilds/darwin-x64.node'], names, 'darwin-arm64')).toEqual([
      'better-sqlite3/prebuilds/darwin-x64.node is for another system'
    ])
    expect(wrongModules(own.slice(1), names, 'darwin-arm64')).toEqual(['@node-rs/argon2-darwin-arm64 is missing'])
    expect(wrongModules(own.slice(0, 2), names, 'darwin-arm64')).toEqual(['better-sqlite3 is missing'])
    expect(
      wrongModules([...own.slice(0, 2), 'better-sqlite3/build/Release/prebuilt.node'], names, 'darwin-arm64')
    ).toEqual([])
  })
})
