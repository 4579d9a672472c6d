// How the Panel connects to its provider, with real servers: nothing outside can turn off certificate checks.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer as createPlainServer, type RequestListener, type Server } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { discoverProvider, type ProviderReach } from '../../../src/main/panel/services/sso/client'
import { fetchFromProvider } from '../../../src/main/panel/services/sso/transport'
import { ok } from '../../../src/shared/result'
import { inputFor } from './harness'

const certificate = join(import.meta.dirname, 'self-signed.pem')
const pem = readFileSync(certificate)
const servers: Server[] = []
const anywhere: ProviderReach = { isConfirmed: () => true, confirm: () => Promise.resolve(ok(null)) }

async function listen(listener: RequestListener, isSecure: boolean): Promise<string> {
  const server = isSecure ? createServer({ key: pem, cert: pem }, listener) : createPlainServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `${isSecure ? 'https' : 'http'}://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

afterEach(() => {
  vi.unstubAllEnvs()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

describe('CHECKLIST 93: an untrusted certificate', () => {
  it('is refused even if the environment says to accept every certificate', async () => {
    const asked: string[] = []
    const issuer = await listen((request, response) => {
      asked.push(request.url ?? '')
      response.end('{}')
    }, true)
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    // The variable's effect on other requests.
    expect((await fetch(issuer)).status).toBe(200)
    await expect(fetchFromProvider(issuer)).rejects.toThrow('fetch failed')
    expect(await discoverProvider({ ...inputFor(issuer), isEnabled: true } as never, null, Date.now, anywhere)).toEqual(
      {
        ok: false,
        error: { code: 'sso-unavailable' }
      }
    )
    expect(asked).toEqual(['/'])
  })
  it('is refused even if an environment variable at the start adds an authority', async () => {
    const address = await listen((_request, response) => response.end('here'), true)
    const transport = join(import.meta.dirname, '../../../src/main/panel/services/sso/transport.ts')
    const script = `
      import { fetchFromProvider } from ${JSON.stringify(transport)}
      const said = (one) => one.then(({ status }) => status, () => 'refused')
      console.log(await said(fetch(process.argv[1])), await said(fetchFromProvider(process.argv[1])))`
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--no-warnings', '--input-type=module', '-e', script, address],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate } }
    )
    expect(stdout.trim()).toBe('200 refused')
  })
})

describe('an HTTP response', () => {
  it('has status, headers and body, and a redirect is not followed', async () => {
    const seen: string[] = []
    const address = await listen((request, response) => {
      const body: Buffer[] = []
      request.on('data', (piece: Buffer) => body.push(piece))
      request.on('end', () => {
        seen.push(`${String(request.method)} ${String(request.headers['x-name'])} ${Buffer.concat(body).toString()}`)
        response.writeHead(302, { location: '/elsewhere', 'content-type': 'text/plain' }).end('moved')
      })
    }, false)
    const answer = await fetchFromProvider(address, {
      method: 'POST',
      headers: { 'x-name': 'one', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ a: 'b c' })
    })
    expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([302, '/elsewhere', 'moved'])
    expect(seen).toEqual(['POST one a=b+c'])
  })
  it('without an end is cut off', async () => {
    const address = await listen((_request, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
        response.once('drain', more)
      }
      more()
    }, false)
    await expect(fetchFromProvider(address)).rejects.toMatchObject({ cause: { message: 'the response is too long' } })
  })
  it('that does not arrive in time is given up, and an unreachable host is reported at once', async () => {
    const address = await listen(() => undefined, false)
    await expect(fetchFromProvider(address, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      name: 'TimeoutError'
    })
    await expect(fetchFromProvider('http://127.0.0.1:9')).rejects.toBeInstanceOf(TypeError)
  })
})
