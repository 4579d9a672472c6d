// A minimal provider: it confirms whatever identity the step names, at the world's own time. All worlds share it.
import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { discoveryOf } from '../panel/sso/discovery'

/** The identity that the browser signs in with. */
export interface Shown {
  readonly subject: string
  /** Verified; null if the provider has none. */
  readonly email: string | null
  readonly groups: readonly string[]
}

export interface Provider {
  readonly issuer: string
  /** Follows a link to the provider as a browser does, and returns as `shown`, at `now` (ms since epoch). */
  answer(url: string, shown: Shown, now: number): Promise<void>
  close(): void
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function sign(claims: object): string {
  const body = `${encode({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${encode(claims)}`
  return `${body}.${createSign('RSA-SHA256').update(body).sign(keys.privateKey, 'base64url')}`
}

export async function startProvider(): Promise<Provider> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const tokens = new Map<string, string>()
  const send = (response: ServerResponse, body: object) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  server.on('request', (request, response) => {
    switch (request.url) {
      case '/.well-known/openid-configuration':
        send(response, discoveryOf(issuer))
        break
      case '/jwks':
        send(response, {
          keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }]
        })
        break
      default: {
        let body = ''
        request.on('data', (chunk: Buffer) => (body += chunk.toString()))
        request.on('end', () => {
          const code = new URLSearchParams(body).get('code') ?? ''
          send(response, { access_token: 'a', token_type: 'Bearer', id_token: tokens.get(code) })
          tokens.delete(code)
        })
      }
    }
  })
  return {
    issuer,
    async answer(url, { subject, email, groups }, now) {
      const asked = new URL(url).searchParams
      const seconds = Math.floor(now / 1000)
      const code = randomBytes(16).toString('hex')
      const claims = {
        iss: issuer,
        sub: subject,
        aud: asked.get('client_id'),
        nonce: asked.get('nonce'),
        iat: seconds,
        exp: seconds + 300,
        auth_time: seconds,
        groups,
        ...(email === null ? {} : { email, email_verified: true })
      }
      tokens.set(code, sign(claims))
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()
      await (await fetch(back)).body?.cancel()
    },
    close() {
      server.close()
      server.closeAllConnections()
    }
  }
}
