// `npm run package`: the built app as an unpacked folder in dist/, with the fuses of a release, set and verified. `--built` packages the
// existing build, `--archive` also makes a .tar.gz of the folder with the system's tar, `--release` is for scripts/release.mjs. With the
// fallback Electron the result is for trying out only, never for a release, and the output says so.
import fs from 'node:fs'
import path from 'node:path'
import { bringNativePackages, nativePackages, wrongModules } from './packaging/native-packages.mjs'
import {
  builderOptions,
  processorsOf,
  requireNotarisation,
  unpackedApp,
  unpackedModules
} from './packaging/targets.mjs'
import { prepare } from './setup.mjs'
import { runMain, say, step, Stop } from './setup/progress.mjs'
import { inProject, isLinux, runtimeDir } from './setup/project.mjs'
import { copyDistForPackaging } from './setup/registry-electron.mjs'
import { mustRun } from './setup/run.mjs'

await runMain(async () => {
  const { node, electron, env } = await prepare({
    desktop: false,
    tests: false,
    build: !process.argv.includes('--built')
  })
  const isRelease = process.argv.includes('--release')
  if (isRelease && electron.isFallback) throw new Stop('The fallback Electron is never released (docs/decisions/0005).')
  if (isRelease) requireNotarisation(process.platform, process.env)
  // Imported late: before the setup there may be no node_modules.
  const { default: config, fuses } = await import('../electron-builder.config.mjs')
  const { platform, arch: own } = process
  const processors = isRelease ? processorsOf(config, platform, own) : [own]
  for (const each of processors) await bringNativePackages(platform, each)
  const dist = path.join(runtimeDir, 'electron-for-packaging')
  copyDistForPackaging(electron.dir, dist)
  const options = builderOptions({ isRelease, platform, processors, own, dist, version: electron.version })
  await step('packaging', () =>
    mustRun(node, [inProject('node_modules', 'electron-builder', 'cli.js'), ...options], { env })
  )
  const packaged = processors.map((each) => {
    const app = inProject('dist', unpackedApp(platform, each, config.productName, config.linux?.executableName))
    if (!fs.existsSync(app)) throw new Stop(`electron-builder succeeded but left no ${app}.`)
    return { app, processor: each }
  })
  for (const { app, processor } of packaged) {
    await checkFuses(app, fuses)
    checkModules(app, processor)
  }
  if (process.argv.includes('--archive') || (isRelease && isLinux))
    say(`The archive is ${await makeArchive(packaged[0]?.app)}.`)
  for (const each of packaged) say(`The packaged app is ${each.app}.`)
  if (electron.isFallback)
    say(`! It contains the old Electron ${electron.version}: for testing only, never for a release.`)
})

/** The folder as an archive that unpacks into its own folder. */
async function makeArchive(app) {
  const { productName, version } = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'))
  const name = `${productName}-${version}-${process.platform}-${process.arch}`
  const folder = path.dirname(app)
  const archive = inProject('dist', `${name}.tar.gz`)
  await step('making the archive', () =>
    mustRun('tar', [
      ...['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mode=go-w'],
      `--transform=s,^${path.basename(folder)},${name.toLowerCase()},`,
      ...['-czf', archive, '-C', path.dirname(folder), path.basename(folder)]
    ])
  )
  return archive
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
