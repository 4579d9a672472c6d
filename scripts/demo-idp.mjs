// `npm run demo:idp`: an OpenID Connect provider on this computer with three users, to demonstrate single sign-on without a network
// (docs/sso.md).
import { prepare } from './setup.mjs'
import { runMain } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'

await runMain(async () => {
  const { node, env } = await prepare({ desktop: false, tests: false, build: false })
  const args = [inProject('scripts', 'idp', 'serve.mjs'), ...process.argv.slice(2)]
  return (await run(node, args, { cwd: root, env, live: true })).code
})
