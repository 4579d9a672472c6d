// A hostile page tries every call to make the main process contact an address of its choice. The servers are real, the main process is
// complete, and the person at the computer says no (CHECKLIST 97).
import { createSocket } from 'node:dgram'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { decodeBase32 } from '../src/main/otp/base32'
import { createTotp } from '../src/main/otp/totp'
import { exchangeDatagram } from '../src/main/platform/system-clock'
import { appOf, type ConsentQuestion } from '../src/main/protection/consent'
import { authenticatorContract, panelContract, type Call, type Contract } from '../src/shared/contract'
import { composeApp, type Page } from './composed'
import { filledInput } from './ipc/filled-input'
import { cheapCosts } from './panel/harness'
import { inputFor } from './panel/sso/input'
import { providerPages } from '../src/shared/model/sso'
import { createFakeBrowser } from './ports/browser'
import { createFakePerson } from './ports/consent'
import { createFakeSystemClock } from './ports/system-clock'
import { discoveryOf } from './panel/sso/discovery'

const password = 'seven lamps on the pier'
/** These end what the attack needs, or switch to other data; none of them takes a text. */
const left = ['session.logOut', 'app.exploreDemo', 'app.leaveDemo', 'protection.setAside', 'lock.now']

let heard: string[]
let answer: RequestListener
beforeEach(() => {
  heard = []
  answer = (_request, response) => response.writeHead(404).end()
})

/** Listens at one address, with TCP and UDP on the same port. */
async function listen(address: string): Promise<number> {
  const tcp = createServer((request, response) => {
    heard.push(`http ${address}${request.url ?? ''}`)
    answer(request, response)
  })
  tcp.on('connection', () => heard.push(`tcp ${address}`))
  await new Promise<void>((resolve) => tcp.listen(0, address, resolve))
  const { port } = tcp.address() as AddressInfo
  const udp = createSocket('udp4')
  udp.on('message', () => heard.push(`udp ${address}`))
  await new Promise<void>((resolve) => udp.bind(port, address, resolve))
  onTestFinished(() => {
    udp.close()
    tcp.closeAllConnections()
    tcp.close()
  })
  return port
}

const callsOf = (contract: Contract): [string, Call][] =>
  Object.entries(contract).flatMap(([namespace, handlers]) =>
    Object.entries(handlers).map(([method, call]): [string, Call] => [`${namespace}.${method}`, call])
  )

async function openAttacked(says: (question: ConsentQuestion) => boolean) {
  const [person, browser] = [createFakePerson(), createFakeBrowser()]
  person.says = says
  let steady = 0
  const clock = createFakeSystemClock(() => (steady += 120_000))
  const app = await composeApp({
    confirm: person.confirm,
    openBrowser: browser.open,
    hashCosts: cheapCosts,
    passphraseCost: { memoryKib: 64, timeCost: 1, parallelism: 1 },
    clock: {
      ...clock,
      exchange: (server, asked) => {
        heard.push(`asked ${server}`)
        return exchangeDatagram(server, asked, 300)
      }
    }
  })
  const admin = { name: 'Ada', email: 'ada@example.com', password, confirmPassword: password }
  await app.take('panel', 'account.create', { accountName: 'Acme', ...admin })
  const { setupKey } = await app.take<{ setupKey: string }>('panel', 'setup.begin')
  const secret = decodeBase32(setupKey) ?? new Uint8Array()
  const code = createTotp(secret, Date.now(), { algorithm: 'SHA1', digits: 6, period: 30 })
  await app.take('panel', 'setup.confirmCode', {
    code: typeof code === 'string' ? code : (code as { code: string }).code
  })
  await app.take('panel', 'setup.acknowledge')
  await app.take('panel', 'setup.finish')
  return { ...app, questions: person.asked, opened: browser.opened }
}

describe('if the person refuses', () => {
  it('no call of either page makes the main process contact anything (CHECKLIST 97)', async () => {
    const address = '127.0.0.1'
    const port = String(await listen(address))
    const { ask, take, questions, opened, events } = await openAttacked(() => false)
    // The calls that are meant to name an address, in every notation.
    const servers = [`${address}:${port}`, `localhost:${port}`, `127.1:${port}`, `0x7f.1:${port}`, `2130706433:${port}`]
    for (const server of servers) {
      expect((await ask('authenticator', 'clock.setServer', { server })).ok, server).toBe(false)
      await ask('authenticator', 'clock.check')
      const saved = await ask('panel', 'sso.save', inputFor(`http://${server}`))
      if (saved.ok) expect(await ask('panel', 'sso.test'), server).toMatchObject({ ok: false })
    }
    expect(questions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['time-server', 'sso-hosts']))
    await take('panel', 'session.get')
    // Every other call, with the address in every text.
    const texts = [
      ...servers.slice(0, 1),
      `http://${address}:${port}/`,
      `otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&image=http://${address}:${port}/`
    ]
    const apps: [Page, Contract][] = [
      ['authenticator', authenticatorContract],
      ['panel', panelContract]
    ]
    let count = 0
    for (const text of texts) {
      for (const isNull of [true, false]) {
        for (const [appId, contract] of apps) {
          for (const [name, call] of callsOf(contract)) {
            if (left.includes(name)) continue
            await ask(appId, name, filledInput(call, text, isNull))
            count += 1
          }
        }
      }
    }
    expect(count).toBeGreaterThan(1000)
    // Nothing but the page that the call means; the main process knows its address.
    expect([heard, new Set(opened)]).toEqual([[], new Set([providerPages.entra])])
    expect(questions.every((each) => appOf(each) === (each.kind === 'sso-hosts' ? 'panel' : 'authenticator'))).toBe(
      true
    )
    expect(events.filter((event) => event.startsWith('bug'))).toEqual([])
  }, 120_000)

  it('a question refused too often is not asked again for a while, with a count for each app', async () => {
    const { ask, questions, take } = await openAttacked(() => false)
    for (let tries = 0; tries < 8; tries += 1)
      await ask('authenticator', 'clock.setServer', { server: `t${String(tries)}.example` })
    expect(questions).toHaveLength(3)
    await take('panel', 'sso.save', inputFor('https://login.example'))
    expect(await ask('panel', 'sso.test')).toMatchObject({ error: { code: 'cancelled' } })
    expect(questions).toHaveLength(4)
  })
})

describe('if the person agrees', () => {
  it('the listeners of these tests receive only confirmed contacts, and each is asked about once, also after a restart', async () => {
    const address = '127.0.0.1'
    const port = String(await listen(address))
    const { ask, take, questions, restart } = await openAttacked(() => true)
    await take('authenticator', 'clock.setServer', { server: `${address}:${port}` })
    await take('panel', 'sso.save', inputFor(`http://${address}:${port}`))
    expect(heard).toEqual([`asked ${address}:${port}`, `udp ${address}`])
    heard = []
    await ask('panel', 'sso.test')
    expect(heard).toContain(`http ${address}/.well-known/openid-configuration`)
    await restart()
    heard = []
    await take('authenticator', 'clock.setServer', { server: `${address}:${port}` })
    expect(heard).toContain(`udp ${address}`)
    expect(questions.filter(({ kind }) => kind === 'time-server')).toEqual([
      { kind: 'time-server', host: `${address}:${port}` }
    ])
  })

  it('a provider that names other hosts needs a confirmation for them, too, before they are contacted', async () => {
    const own = await listen('127.0.0.1')
    const other = await listen('127.0.0.1')
    const issuer = `http://127.0.0.1:${String(own)}`
    const elsewhere = `http://127.0.0.1:${String(other)}`
    answer = (_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify(
          discoveryOf(issuer, { authorization_endpoint: `${elsewhere}/authorize`, jwks_uri: `${elsewhere}/keys` })
        )
      )
    }
    const { ask, take, questions, opened } = await openAttacked(
      (question) => question.kind === 'sso-hosts' && question.hosts.includes(String(own))
    )
    await take('panel', 'sso.save', inputFor(issuer))
    expect(await ask('panel', 'sso.test')).toMatchObject({ error: { code: 'cancelled' } })
    expect(questions).toEqual([
      { kind: 'sso-hosts', hosts: `127.0.0.1:${String(own)}` },
      { kind: 'sso-hosts', hosts: `127.0.0.1:${String(other)}` }
    ])
    expect(opened).toEqual([])
    expect(heard.filter((each) => each.startsWith('http'))).toEqual(['http 127.0.0.1/.well-known/openid-configuration'])
    // The log has the confirmed addresses and who confirmed them, but not the refused ones.
    const any = { search: '', from: null, to: null, before: null, limit: 500 }
    const filter = { ...any, kinds: ['sso.host-confirmed'], userId: null }
    const { events } = await take<{ events: { actor: { email: string } | null; data: object }[] }>(
      'panel',
      'audit.list',
      filter
    )
    expect(events.map(({ actor, data }) => [actor?.email, data])).toEqual([
      ['ada@example.com', { hosts: [`127.0.0.1:${String(own)}`] }]
    ])
  })

  it('discovery is limited to ten attempts a minute per window', async () => {
    const own = await listen('127.0.0.1')
    const { ask, take } = await openAttacked(() => true)
    await take('panel', 'sso.save', inputFor(`http://127.0.0.1:${String(own)}`))
    const codes: unknown[] = []
    for (let tries = 0; tries < 13; tries += 1) {
      const answered = await ask('panel', 'sso.test')
      codes.push(answered.ok ? 'ok' : answered.error.code)
    }
    expect(codes.filter((code) => code === 'throttled')).toHaveLength(3)
    expect(heard.filter((each) => each.startsWith('http'))).toHaveLength(10)
  })
})
