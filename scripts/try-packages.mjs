// `npm run try:packages`: checks the packages for Linux in dist/ with their systems' own tools, and installs, uses, upgrades and removes the
// .deb on a bare Debian. `-- --checkout` also runs `npm start` of this commit on one, `-- --tests` and `npm test`, which takes long.
import fs from 'node:fs'
import { whyNoBareDebian } from './packaging/namespaces.mjs'
import { prepare } from './setup.mjs'
import { runMain, say, Stop } from './setup/progress.mjs'
import { inProject } from './setup/project.mjs'
import { run } from './setup/run.mjs'
import { ensureSystemPackages } from './setup/system-packages.mjs'

const tools = ['lintian', 'rpmlint', 'rpmbuild', 'desktop-file-validate', 'appstreamcli']

await runMain(async () => {
  const [deb, rpm] = ['.deb', '.rpm'].map((end) => {
    const found = fs.existsSync(inProject('dist')) ? fs.readdirSync(inProject('dist')) : []
    const name = found.find((each) => each.endsWith(end))
    if (name === undefined) throw new Stop(`There is no ${end} in dist/: run \`npm run release -- --rehearsal\` first.`)
    return inProject('dist', name)
  })
  const reason = whyNoBareDebian()
  const { node, env } = await prepare({ desktop: true, tests: true, build: false })
  const commands = [...tools, ...(reason === null ? ['debootstrap'] : [])]
  await ensureSystemPackages({ desktop: false, tests: false, commands })
  const withTests = process.argv.includes('--tests')
  const withCheckout = withTests || process.argv.includes('--checkout')
  const { code } = await run(
    node,
    [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', 'test/packaging'],
    {
      live: true,
      env: {
        ...env,
        COUNTERSIGN_DEB: deb,
        COUNTERSIGN_RPM: rpm,
        ...(withCheckout && { COUNTERSIGN_CHECKOUT: withTests ? 'tests' : 'start' })
      }
    }
  )
  if (reason !== null) {
    const steps = [
      'install',
      'start with the sandbox on',
      'main job',
      'upgrade',
      'removal',
      ...(withCheckout ? ['npm start'] : [])
    ]
    say(`! Not run, because ${reason}: ${steps.join(', ')}.`)
  }
  return code
})
