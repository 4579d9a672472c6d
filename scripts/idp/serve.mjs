// Runs the demo provider in its own process until it is stopped. The optional argument is a port.
import { demoClientId, demoPort, demoUsers, startDemoProvider } from './provider.mjs'
import { leaveOutWarnings } from './quiet.mjs'

leaveOutWarnings()
const { issuer, close } = await startDemoProvider({ port: Number(process.argv[2] ?? demoPort) })
console.log(`
The demo provider is ready. In Countersign, under Account Settings > Single sign-on (SSO):

  Issuer      ${issuer}
  Client ID   ${demoClientId}
  Secret      (none)
  Scopes      openid email profile groups
  Group claim groups

Sign in there as one of (any password does):
${Object.entries(demoUsers)
  .map(([name, { email, groups }]) => `  ${name.padEnd(11)} ${email}, in ${groups.join(' and ')}`)
  .join('\n')}

Ctrl+C stops it.`)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => void close().then(() => process.exit(0)))
}
