// `npm run package`: the built app as an unpacked folder in dist/, with the fuses of a release, set and verified. `--built` packages the
// existing build, `--archive` also makes a .tar.gz of the folder with the system's tar, `--release` is for scripts/release.mjs. With the
// fallback Electron the result is for trying out only, never for a release, and the output says so.
import fs from 'node:fs'
import path from 'node:path'
import { fuses } from '../electron-builder.config.mjs'
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
  const dist = path.join(runtimeDir, 'electron-for-packaging')
  copyDistForPackaging(electron.dir, dist)
  await step('packaging', () =>
    mustRun(
      node,
      [
        inProject('node_modules', 'electron-builder', 'cli.js'),
        ...(isRelease ? [] : ['--dir']),
        ...['--publish', 'never', '--config', 'electron-builder.config.mjs'],
        ...[`-c.electronDist=${dist}`, `-c.electronVersion=${electron.version}`]
      ],
      { env }
    )
  )
  const app = findPackagedApp()
  await checkFuses(app)
  if (process.argv.includes('--archive') || (isRelease && isLinux)) say(`The archive is ${await makeArchive(app)}.`)
  say(`The packaged app is ${app}.`)
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

function findPackagedApp() {
  const candidates = [
    'linux-unpacked/countersign',
    'win-unpacked/Countersign.exe',
    'mac/Countersign.app',
    'mac-arm64/Countersign.app'
  ]
  const app = candidates.map((name) => inProject('dist', name)).find((file) => fs.existsSync(file))
  if (!app) throw new Stop('electron-builder succeeded but left no app in dist/.')
  return app
}

// electron-builder uses the fuse names of @electron/fuses with a lower-case first letter.
async function checkFuses(app) {
  // Imported late: before the setup there may be no node_modules.
  const { FuseState, FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(app)
  for (const [name, wanted] of Object.entries(fuses)) {
    const fuse = FuseV1Options[`${name[0]?.toUpperCase()}${name.slice(1)}`]
    const state = wire[fuse]
    if (state !== (wanted ? FuseState.ENABLE : FuseState.DISABLE))
      throw new Stop(`The fuse ${name} is not ${wanted} in ${app}.`)
  }
}
