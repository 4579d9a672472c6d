// The listener for the browser's redirect, tested directly: its response to any request, what its page may do, and when it closes.
import { request } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { waitForCallback } from '../../../src/main/panel/services/sso/callback'
import { unwrap } from '../../outcome'

const state = 'the-state-of-this-sign-in'

async function open(changes: Partial<Parameters<typeof waitForCallback>[0]> = {}) {
  const controller = new AbortController()
  let forged = 0
  const onForged = () => {
    forged++
  }
  const options = { state, port: null, waitMs: 5_000, signal: controller.signal, onForged, ...changes }
  const wait = unwrap(await waitForCallback(options))
  onTestFinished(() => {
    wait.close()
  })
  const { origin, host, port } = new URL(wait.redirectUri)
  const knock = (path: string, { method = 'GET', name = host } = {}) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; page: string }>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: name } }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () => {
          const page = Buffer.concat(pieces).toString('utf8')
          resolve({ status: response.statusCode ?? 0, headers: response.headers, page })
        })
      })
      asked.on('error', reject)
      asked.end()
    })
  return { wait, knock, origin, port: Number(port), controller, forged: () => forged }
}
const right = `/callback?code=c&state=${state}`

describe('a request to the listener', () => {
  it.each([
    ['by another name', right, { name: 'rebound.example:80' }, 421, 0],
    ['by a name without its port', right, { name: '127.0.0.1' }, 421, 0],
    ['elsewhere', `/other?state=${state}`, {}, 404, 0],
    ['one level too deep', `/callback/?state=${state}`, {}, 404, 0],
    ['with another method', right, { method: 'POST' }, 404, 0],
    ['with no state', '/callback?code=c', {}, 400, 1],
    ['with an empty one', '/callback?code=c&state=', {}, 400, 1],
    ['with another one', '/callback?code=c&state=guessed', {}, 400, 1],
    ['with two of them', `${right}&state=${state}`, {}, 400, 1]
  ] as const)('%s is refused, reported once, and does not end the wait', async (_, path, how, status, told) => {
    const { wait, knock, origin, forged } = await open()
    const refused = await knock(path, how)
    expect(refused.status).toBe(status)
    await knock(path, how)
    expect(forged()).toBe(told)
    const answered = await knock(right)
    expect(answered.status).toBe(200)
    expect(answered.page).not.toBe(refused.page)
    expect(unwrap(await wait.answered).href).toBe(`${origin}${right}`)
  })

  it('gets a page that runs nothing, is not cached and sends no referrer', async () => {
    const { knock } = await open()
    for (const path of ['/', '/callback', right]) {
      const { headers, page } = await knock(path)
      const { 'content-security-policy': policy, date: _date, ...others } = headers
      expect(others).toEqual({
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
        connection: 'close',
        'transfer-encoding': 'chunked'
      })
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/
      )
      expect(page).toMatch(/^<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">/)
      expect(page).toMatch(/<body><h1>[^<]+<\/h1><p>[^<]+<\/p><\/body><\/html>$/)
    }
  })
})

describe('the listener', () => {
  const isGone = async ({ knock, wait }: Awaited<ReturnType<typeof open>>) => {
    await wait.answered
    await expect(knock(right)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  }
  it('accepts one response and closes', async () => {
    const one = await open()
    expect((await one.knock(right)).status).toBe(200)
    await isGone(one)
    expect(one.forged()).toBe(0)
  })
  it('closes when its time is over', async () => {
    const one = await open({ waitMs: 10 })
    expect(await one.wait.answered).toEqual({ ok: false, error: { code: 'sso-timed-out' } })
    await isGone(one)
  })
  it('closes when it is cancelled, even before it is open', async () => {
    const one = await open()
    one.controller.abort()
    expect(await one.wait.answered).toEqual({ ok: false, error: { code: 'cancelled' } })
    await isGone(one)
    const other = await open({ signal: AbortSignal.abort() })
    expect(await other.wait.answered).toEqual({ ok: false, error: { code: 'cancelled' } })
    await isGone(other)
  })
  it('uses the port that is registered at the provider, and reports if it is taken', async () => {
    const one = await open()
    const taken = await waitForCallback({
      state,
      port: one.port,
      waitMs: 10,
      signal: one.controller.signal,
      onForged: () => undefined
    })
    expect(taken).toEqual({ ok: false, error: { code: 'sso-port-taken', port: one.port } })
    one.wait.close()
    await one.wait.answered
    const next = await open({ port: one.port })
    expect(next.wait.redirectUri).toBe(`http://127.0.0.1:${String(one.port)}/callback`)
  })
})
