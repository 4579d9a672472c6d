// A real OpenID Connect provider (oidc-provider), only on this computer, to demonstrate and test single sign-on without a network. Anyone
// who types the name of one of its users is that user: for demos only.
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

export const demoPort = 9480
export const demoClientId = 'countersign'

/**
 * @typedef {object} DemoUser
 * @property {string} email
 * @property {boolean} email_verified
 * @property {string} name
 * @property {string[]} groups
 */

/** The three demo users: a member and the admin of the demo data, and someone whom the account does not know. */
export const demoUsers = /** @type {Record<string, DemoUser>} */ ({
  tove: { email: 'tove@example.com', email_verified: true, name: 'Tove Hansen', groups: ['training'] },
  demo: { email: 'demo@example.com', email_verified: true, name: 'Demo Admin', groups: ['training', 'admins'] },
  nina: { email: 'nina@example.com', email_verified: true, name: 'Nina Newcomer', groups: ['training'] }
})

/**
 * Starts the provider on 127.0.0.1.
 * @param {{port?: number, users?: Record<string, DemoUser>, clientSecret?: string | null}} [options] port: 0 for any;
 *   clientSecret: null for a public client, such as a desktop app
 * @returns {Promise<{issuer: string, close(): Promise<void>}>}
 */
export async function startDemoProvider({ port = 0, users = demoUsers, clientSecret = null } = {}) {
  const server = createServer()
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the provider has no port')
  const issuer = `http://127.0.0.1:${address.port}`

  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: demoClientId,
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1/callback'],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        ...(clientSecret === null
          ? { token_endpoint_auth_method: 'none' }
          : { token_endpoint_auth_method: 'client_secret_basic', client_secret: clientSecret })
      }
    ],
    jwks: { keys: [{ ...key, alg: 'RS256', use: 'sig', kid: 'demo' }] },
    cookies: { keys: ['demo'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'groups'],
    findAccount: (_context, id) =>
      Object.hasOwn(users, id) ? { accountId: id, claims: () => ({ sub: id, ...users[id] }) } : undefined,
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 86_400, Grant: 86_400 }
  })
  server.on('request', provider.callback())
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
