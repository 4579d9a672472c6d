// A provider that misbehaves on demand: each test changes one thing in an otherwise correct response.
import { createHmac, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

type Json = Record<string, unknown>

export interface Bent {
  /** Changes the ID token's claims. */
  claims?: (claims: Json) => Json
  /** Signs with a key that the provider does not publish. */
  signsWithOtherKey?: boolean
  /** Changes the claims after signing. */
  tampers?: (claims: Json) => Json
  /** Signs with an algorithm that the provider does not use. */
  algorithm?: 'none' | 'HS256'
  /** Changes the parameters of the redirect. */
  answer?: (parameters: URLSearchParams) => void
  discovery?: (metadata: Json) => Json
  token?: { readonly status: number; readonly body: Json }
  userInfo?: Json
  /** Answers every request with this status and a page that is not JSON. */
  down?: number
}

export interface BentProvider {
  readonly issuer: string
  bent: Bent
  /** The requests to the token endpoint. */
  readonly asked: URLSearchParams[]
  /** The clients' authorization headers there. */
  readonly shown: (string | undefined)[]
  close(): Promise<void>
}

const makeKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const keys = makeKeys()
const encode = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url')

function sign(claims: Json, { algorithm, signsWithOtherKey, tampers }: Bent): string {
  const body = `${encode({ alg: algorithm ?? 'RS256', kid: 'one', typ: 'JWT' })}.${encode(claims)}`
  const key: KeyObject = (signsWithOtherKey === true ? makeKeys() : keys).privateKey
  const signature =
    algorithm === 'none'
      ? ''
      : algorithm === 'HS256'
        ? createHmac('sha256', keys.publicKey.export({ format: 'pem', type: 'spki' }))
            .update(body)
            .digest('base64url')
        : createSign('RSA-SHA256').update(body).sign(key, 'base64url')
  const [header = '', payload = ''] = body.split('.')
  return `${header}.${tampers === undefined ? payload : encode(tampers(claims))}.${signature}`
}

/** Starts it on loopback; it behaves correctly until `bent` is set. */
export async function startBentProvider(): Promise<BentProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const nonces = new Map<string, { nonce: string; clientId: string }>()
  const send = (response: ServerResponse, status: number, body: Json) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  const provider: BentProvider = {
    issuer,
    bent: {},
    asked: [],
    shown: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
  }
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const { bent } = provider
    if (bent.down !== undefined) {
      response.writeHead(bent.down, { 'content-type': 'text/html' })
      response.end('<h1>Sorry</h1>')
      return
    }
    switch (url.pathname) {
      case '/.well-known/openid-configuration': {
        const metadata = {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          userinfo_endpoint: `${issuer}/userinfo`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'],
          authorization_response_iss_parameter_supported: true
        }
        send(response, 200, bent.discovery?.(metadata) ?? metadata)
        break
      }
      case '/jwks': {
        const jwk = keys.publicKey.export({ format: 'jwk' })
        send(response, 200, { keys: [{ ...jwk, kid: 'one', alg: 'RS256', use: 'sig' }] })
        break
      }
      case '/authorize': {
        const code = randomBytes(16).toString('hex')
        const { searchParams } = url
        nonces.set(code, { nonce: searchParams.get('nonce') ?? '', clientId: searchParams.get('client_id') ?? '' })
        const back = new URL(searchParams.get('redirect_uri') ?? '')
        const parameters = new URLSearchParams({ code, state: searchParams.get('state') ?? '', iss: issuer })
        bent.answer?.(parameters)
        back.search = parameters.toString()
        response.writeHead(302, { location: back.href })
        response.end()
        break
      }
      case '/token': {
        let body = ''
        request.on('data', (chunk: Buffer) => (body += chunk.toString()))
        request.on('end', () => {
          const asked = new URLSearchParams(body)
          provider.asked.push(asked)
          provider.shown.push(request.headers.authorization)
          if (bent.token !== undefined) {
            send(response, bent.token.status, bent.token.body)
            return
          }
          const kept = nonces.get(asked.get('code') ?? '')
          if (kept === undefined) {
            send(response, 400, { error: 'invalid_grant' })
            return
          }
          nonces.delete(asked.get('code') ?? '')
          const now = Math.floor(Date.now() / 1000)
          const claims: Json = {
            iss: issuer,
            sub: 'grace',
            aud: kept.clientId,
            exp: now + 300,
            iat: now,
            auth_time: now,
            nonce: kept.nonce,
            email: 'grace@example.com',
            email_verified: true,
            name: 'Grace Hopper',
            amr: ['pwd'],
            acr: '1'
          }
          send(response, 200, {
            access_token: 'access',
            token_type: 'Bearer',
            expires_in: 300,
            id_token: sign(bent.claims?.(claims) ?? claims, bent)
          })
        })
        break
      }
      case '/userinfo':
        send(response, 200, bent.userInfo ?? { sub: 'grace' })
        break
      default:
        send(response, 404, { error: 'not_found' })
    }
  })
  onTestFinished(provider.close)
  return provider
}
