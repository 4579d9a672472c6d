// `npm run package`: the built app as an unpacked folder in dist/, with the fuses of a release, set and verified. `--built` packages the
// existing build, `--archive` also makes a .tar.gz of the folder, `--release` is for scripts/release.mjs and may be rehearsed with
// `--rehearsal`. With the fallback Electron the result is for trying out only, never for a release, and the output says so.
import fs from 'node:fs'
import path from 'node:path'
import { bringNativePackages, nativePackages, wrongModules } from './packaging/native-packages.mjs'
import {
  appImageOptions,
  builderOptions,
  linuxCommands,
  processorsOf,
  requireNotarisation,
  unpackedApp,
  unpackedModules
} from './packaging/targets.mjs'
import { rehearsalVersion } from './packaging/version.mjs'
import { prepare } from './setup.mjs'
import { runMain, say, step, Stop } from './setup/progress.mjs'
import { inProject, isLinux, runtimeDir } from './setup/project.mjs'
import { copyDistForPackaging } from './setup/registry-electron.mjs'
import { mustRun, run } from './setup/run.mjs'
import { ensureSystemPackages } from './setup/system-packages.mjs'

await runMain(async () => {
  const { node, electron, env } = await prepare({
    desktop: false,
    tests: false,
    build: !process.argv.includes('--built')
  })
  const isRelease = process.argv.includes('--release')
  const isRehearsal = process.argv.includes('--rehearsal')
  if (isRelease) await ensureSystemPackages({ desktop: false, tests: false, commands: linuxCommands })
  if (isRelease && electron.isFallback && !isRehearsal)
    throw new Stop(
      'The fallback Electron is never released (docs/decisions/0005). `--rehearsal` tries a release with it.'
    )
  if (isRelease && !isRehearsal) requireNotarisation(process.platform, process.env)
  const manifest = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'))
  const version = isRehearsal ? rehearsalVersion(manifest.version) : manifest.version
  // Imported late: before the setup there may be no node_modules.
  const { default: config, fuses } = await import('../electron-builder.config.mjs')
  const { makeArchive, makePackages } = await import('./packaging/linux-packages.mjs')
  const { platform, arch: own } = process
  const processors = isRelease ? processorsOf(config, platform, own) : [own]
  for (const each of processors) await bringNativePackages(platform, each)
  if (isRelease) checkBill(electron.version)
  const dist = path.join(runtimeDir, 'electron-for-packaging')
  copyDistForPackaging(electron.dir, dist)
  const electronVersion = electron.version
  const options = builderOptions({ isRelease, platform, processors, own, dist, electronVersion, version })
  const builder = inProject('node_modules', 'electron-builder', 'cli.js')
  await step('packaging', () => mustRun(node, [builder, ...options], { env }))
  const packaged = processors.map((each) => {
    const app = inProject('dist', unpackedApp(platform, each, config.productName, config.linux?.executableName))
    if (!fs.existsSync(app)) throw new Stop(`electron-builder succeeded but left no ${app}.`)
    return { app, processor: each }
  })
  for (const { app, processor } of packaged) {
    await checkFuses(app, fuses)
    checkModules(app, processor)
  }
  // There is one on Linux.
  const folder = path.dirname(packaged[0]?.app ?? '')
  if (isLinux && (isRelease || process.argv.includes('--archive')))
    say(`The archive is ${await makeArchive({ folder, config, version, processor: own })}.`)
  if (isLinux && isRelease) {
    const files = await makePackages({ folder, config, version, processor: own, node })
    for (const file of files) say(`A package is ${file}.`)
    await makeAppImage({ node, env, options: appImageOptions(folder, version), isRehearsal })
  }
  for (const each of packaged) say(`The packaged app is ${each.app}.`)
  if (electron.isFallback)
    say(`! It contains the old Electron ${electron.version}: for testing only, never for a release.`)
})

/** By electron-builder, which downloads a tool for it. */
async function makeAppImage({ node, env, options, isRehearsal }) {
  const { code, output } = await step('making the AppImage', () =>
    run(node, [inProject('node_modules', 'electron-builder', 'cli.js'), ...options], { env })
  )
  if (code === 0) return
  if (!isRehearsal) throw new Stop(`electron-builder made no AppImage.\n${output}`)
  say('! No AppImage: electron-builder could not download the tool for it.')
}

/** The bill of materials names the Electron that is packaged, and what that consists of. */
function checkBill(version) {
  const { components } = JSON.parse(fs.readFileSync(inProject('out', 'sbom.cdx.json'), 'utf8'))
  const versionOf = (name) => components.find((each) => each.name === name)?.version
  if (versionOf('electron') !== version || ['Chromium', 'Node.js', 'V8'].some((name) => !versionOf(name)))
    throw new Stop(`The bill of materials does not say what Electron ${version} consists of: it does not start here.`)
}

/** Exactly the native modules for its system. */
function checkModules(app, processor) {
  const folder = unpackedModules(app, process.platform)
  const files = fs.readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'))
  const lockfile = JSON.parse(fs.readFileSync(inProject('package-lock.json'), 'utf8'))
  const names = nativePackages(lockfile, process.platform, processor).map(({ name }) => name)
  const wrong = wrongModules(files, names, `${process.platform}-${processor}`)
  if (wrong.length > 0) throw new Stop(`The native modules of ${app} are wrong:\n${wrong.join('\n')}`)
}

// electron-builder uses the fuse names of @electron/fuses with a lower-case first letter.
async function checkFuses(app, fuses) {
  const { FuseState, FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(app)
  for (const [name, wanted] of Object.entries(fuses)) {
    const fuse = FuseV1Options[`${name[0]?.toUpperCase()}${name.slice(1)}`]
    const state = wire[fuse]
    if (state !== (wanted ? FuseState.ENABLE : FuseState.DISABLE))
      throw new Stop(`The fuse ${name} is not ${wanted} in ${app}.`)
  }
}
