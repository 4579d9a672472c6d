// Attacker's code runs in both pages, through the real preload, and tries everything. Nothing is gained: each attempt gets an answer or a
// refusal, the main process logs no bug, and the app works afterwards. Attempts in electron.spec.ts are not repeated.
import { createSocket } from 'node:dgram'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { authenticatorContract, panelContract, type Call, type Contract } from '../../src/shared/contract'
import { isLong } from '../daily'
import { filledInput, takesText } from '../ipc/filled-input'
import { sampleInput } from '../ipc/sample-input'
import { launchApp, readFolder, removeFolder, type RunningApp } from '../journeys/app'
import { answerDialog, isDialogOpen } from '../journeys/dialog'
import { everybody } from '../everybody'

const password = 'seven lamps on the pier'
const memberPassword = 'marmalade on Tuesdays'
const vaultKey = 'MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U'

interface Bridge {
  call(name: unknown, input: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>
}
type Answer = Awaited<ReturnType<Bridge['call']>>

let app: RunningApp
let member: Page
let stranger: Page
let adminId = ''
let adminKey = ''
let memberKey = ''

const callsOf = (contract: Contract): [string, Call][] =>
  Object.entries(contract).flatMap(([namespace, handlers]) =>
    Object.entries(handlers).map(([method, call]): [string, Call] => [`${namespace}.${method}`, call])
  )

/** Makes calls in a page, one after another. */
const callAll = (page: Page, calls: readonly (readonly [string, unknown])[]): Promise<Answer[]> =>
  page.evaluate(async (all) => {
    const { countersign } = window as unknown as { countersign: Bridge }
    const answers = []
    for (const [name, input] of all) {
      const late = new Promise<Answer>((resolve) => {
        setTimeout(() => resolve({ ok: false, error: { code: `no answer of ${name}` } }), 10_000)
      })
      answers.push(await Promise.race([countersign.call(name, input), late]))
    }
    return answers
  }, calls)

async function call(page: Page, name: string, input: unknown = {}): Promise<Answer> {
  const [answer] = await callAll(page, [[name, input]])
  if (answer === undefined) throw new Error('no answer')
  return answer
}

async function take<T>(page: Page, name: string, input: unknown = {}): Promise<T> {
  const answer = await call(page, name, input)
  expect(answer, name).toMatchObject({ ok: true })
  return answer.value as T
}

/** The code of a phone, `steps` periods later. */
const codeOf = (setupKey: string, steps = 0) =>
  createTotp(decodeBase32(setupKey) ?? new Uint8Array(), Date.now() + steps * 30_000, {
    algorithm: 'SHA1',
    digits: 6,
    period: 30
  })

/** Completes setup as the page does; answers the setup key. */
async function enrol(page: Page): Promise<string> {
  const { setupKey } = await take<{ setupKey: string }>(page, 'setup.begin')
  await take(page, 'setup.confirmCode', { code: codeOf(setupKey) })
  await take(page, 'setup.acknowledge')
  await take(page, 'setup.finish')
  return setupKey.replace(/\s/g, '')
}

async function openBrowser(): Promise<Page> {
  const opened = app.electron.waitForEvent('window')
  await take(app.panel, 'profiles.create')
  const page = await opened
  await page.waitForLoadState('domcontentloaded')
  return page
}

const logOf = (dataDir: string) =>
  readdirSync(join(dataDir, 'log'))
    .map((name) => readFileSync(join(dataDir, 'log', name), 'utf8'))
    .join('')

test.setTimeout(60_000)

test.beforeAll(async () => {
  app = await launchApp()
  const { panel, authenticator } = app
  const admin = { name: 'Ada', email: 'ada@example.com', password, confirmPassword: password }
  await take(panel, 'account.create', { accountName: 'Acme', ...admin })
  adminKey = await enrol(panel)
  const { userId, activationCode } = await take<{ userId: string; activationCode: string }>(panel, 'users.create', {
    email: 'grace@example.com',
    name: 'Grace',
    role: 'member'
  })
  const list = await take<{ rows: { id: string }[] }>(panel, 'users.list', everybody)
  adminId = list.rows.find(({ id }) => id !== userId)?.id ?? ''
  expect(adminId).not.toBe('')
  member = await openBrowser()
  await take(member, 'session.logIn', { username: 'grace@example.com', password: activationCode })
  await take(member, 'session.choosePassword', { password: memberPassword, confirmPassword: memberPassword })
  memberKey = await enrol(member)
  stranger = await openBrowser()
  const typed = { issuer: 'Kept', account: 'ada', type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }
  const { id } = await take<{ id: string }>(authenticator, 'candidates.type', { ...typed, setupKey: vaultKey })
  await take(authenticator, 'candidates.save', { items: [{ id, issuer: 'Kept', account: 'ada' }] })
})
test.afterAll(async () => {
  await app.close({ isForeign: true })
  removeFolder(app.dataDir)
  removeFolder(app.home)
})

const both = (): [string, Page, Contract, Contract][] => [
  ['panel', app.panel, panelContract, authenticatorContract],
  ['authenticator', app.authenticator, authenticatorContract, panelContract]
]

test('the calls of the other app are unknown', async () => {
  for (const [appId, page, own, other] of both()) {
    const ownNames = new Set(callsOf(own).map(([name]) => name))
    const foreign = callsOf(other).filter(([name]) => !ownNames.has(name))
    expect(foreign.length).toBeGreaterThan(30)
    const answers = await callAll(
      page,
      foreign.map(([name, each]) => [name, sampleInput(each)])
    )
    expect(new Set(answers.map(({ error }) => error?.code)), appId).toEqual(new Set(['unknown-call']))
  }
})

test('random input to every call gets an answer, and changes no prototype', async () => {
  for (const [appId, page, own] of both()) {
    const outcomes = await page.evaluate(
      async ({ names, every }) => {
        const { countersign } = window as unknown as { countersign: Bridge }
        const cycle: Record<string, unknown> = {}
        cycle['self'] = cycle
        let deep: unknown = 1
        for (let level = 0; level < 500; level++) deep = [deep]
        const wild: unknown[] = [
          undefined,
          null,
          0,
          Number.NaN,
          -1n,
          '',
          '\ud800',
          [],
          cycle,
          new Uint8Array(1000),
          () => 1,
          Symbol('s'),
          // If these crossed the bridge as empty objects, they would be valid input of many calls.
          ...[
            new Map([['a', 1]]),
            new Set([1]),
            new Date(Number.NaN),
            /(a+)+$/,
            new Error('x'),
            new Float64Array(3),
            new ArrayBuffer(8),
            new Blob(['x']),
            document.body,
            new Proxy({}, {}),
            Promise.resolve(1),
            () => 1
          ].map((value) => ({ surplus: value })),
          { unexpected: 1 },
          JSON.parse('{"__proto__":{"polluted":true},"role":"admin"}'),
          { constructor: { prototype: { polluted: true } } },
          { toString: 'x', valueOf: 'x', then: 'x', toJSON: 'x' },
          { profileId: 'default', session: 'default', isAdmin: true },
          {
            surplus: 1,
            get id() {
              throw new Error('a getter')
            }
          }
        ]
        const large = ['x'.repeat(100_000), new Array(100_000).fill(0), deep]
        const seen: Record<string, number> = {}
        for (const [index, name] of names.entries()) {
          for (const input of index % every === 0 ? [...wild, ...large] : wild) {
            // Values that cannot be cloned are refused in the page, by the bridge itself.
            const answer: Answer = await Promise.resolve()
              .then(() => countersign.call(name, input))
              .catch(() => ({ ok: false, error: { code: 'not-cloned' } }))
            const said = answer.ok ? `ok ${name}` : (answer.error?.code ?? 'no code')
            seen[said] = (seen[said] ?? 0) + 1
          }
        }
        return { seen, isPolluted: 'polluted' in {} }
      },
      // Large inputs take seconds in all, so each day only every sixth call gets them.
      { names: callsOf(own).map(([name]) => name), every: isLong ? 1 : 6 }
    )
    expect(outcomes.isPolluted).toBe(false)
    expect(Object.keys(outcomes.seen).sort(), appId).toEqual(['invalid-input', 'not-cloned'])
  }
  for (const name of [
    '__proto__.toString',
    'constructor.constructor',
    'session.__proto__',
    'toString',
    '',
    'session.get.x'
  ]) {
    expect(await call(app.panel, name)).toMatchObject({ error: { code: 'unknown-call' } })
  }
  // Nor was one of the main process, which read everything.
  expect(await app.electron.evaluate(() => 'polluted' in {} || 'role' in {})).toBe(false)
})

test('a member’s page gets no answer meant for an admin, and a logged-out page gets none at all', async () => {
  const guarded = callsOf(panelContract).filter(([, { who }]) => who !== 'always' && who !== 'anyone')
  const forAdmins = guarded.filter(([, { who }]) => who === 'admin')
  expect(forAdmins.length).toBeGreaterThan(30)
  const asMember = await callAll(
    member,
    forAdmins.map(([name, each]) => [name, sampleInput(each, adminId)])
  )
  expect(new Set(asMember.map(({ ok, error }) => (ok ? 'ok' : error?.code)))).toEqual(new Set(['forbidden']))
  const asStranger = await callAll(
    stranger,
    guarded.map(([name, each]) => [name, sampleInput(each, adminId)])
  )
  expect(new Set(asStranger.map(({ ok, error }) => (ok ? 'ok' : error?.code)))).toEqual(new Set(['not-signed-in']))

  // The window decides who calls; an input that names someone else is invalid.
  for (const forged of [{ profileId: 'default' }, { userId: adminId }, { caller: { profileId: 'default' } }]) {
    expect(await call(stranger, 'session.get', forged)).toMatchObject({ error: { code: 'invalid-input' } })
    expect(await call(member, 'settings.get', forged)).toMatchObject({ error: { code: 'invalid-input' } })
  }
  // Another user's objects, by id, are not found among one's own.
  expect(await call(member, 'settings.endSession', { id: 'default' })).toMatchObject({ ok: false })
  expect(await call(member, 'settings.forgetBrowser', { id: 'default' })).toMatchObject({ ok: false })
  expect(await call(app.panel, 'session.get')).toMatchObject({ ok: true, value: { step: 'signed-in' } })
  // Setup is over, so no one can read its key.
  for (const page of [app.panel, member]) {
    for (const name of ['setup.begin', 'setup.copyKey', 'setup.getBackupCodes']) {
      expect(await call(page, name)).toMatchObject({ error: { code: 'not-signed-in' } })
    }
  }
})

test('no secret is in any answer, nor anywhere a page can read', async () => {
  const asIs = [adminKey, memberKey, vaultKey].flatMap((key) => {
    const bytes = Buffer.from(decodeBase32(key) ?? new Uint8Array())
    return [key, key.toLowerCase(), bytes.toString('hex'), bytes.toString('base64')]
  })
  const secrets = [...asIs, password, memberPassword, '$argon2']
  // Every call that answers without input, or with input that is easy to guess.
  const [entry] = await take<{ id: string }[]>(app.authenticator, 'entries.list')
  const harmless = (name: string) =>
    !/^(app\.(quit|exploreDemo|leaveDemo)|protection\.|lock\.now|session\.(logOut|cancel)|sso\.|profiles\.|backups\.(chooseFolder|turnOn|changePassword)|exports\.create|lock\.(add|change|remove|create|setK)|scan\.screens|snapshots\.|trash\.empty|entries\.remove|desktop\.|users\.(remove|disable)|recovery\.downloadKey)/.test(
      name
    )
  for (const [appId, page, own] of both()) {
    const id = appId === 'panel' ? adminId : (entry?.id ?? '')
    const answers = await callAll(
      page,
      callsOf(own)
        .filter(([name]) => harmless(name))
        .map(([name, each]) => [name, sampleInput(each, id)])
    )
    expect(answers.map(({ error }) => error?.code ?? '').filter((code) => code.startsWith('no answer'))).toEqual([])
    expect(answers.filter(({ ok }) => ok).length, appId).toBeGreaterThan(10)
    const reached = await page.evaluate(async () => {
      const texts: string[] = [
        document.documentElement.outerHTML,
        document.cookie,
        window.name,
        JSON.stringify(history.state)
      ]
      for (const store of [localStorage, sessionStorage]) texts.push(JSON.stringify(store))
      texts.push(JSON.stringify(await indexedDB.databases()))
      texts.push(JSON.stringify(await caches.keys().catch(() => [])))
      texts.push(JSON.stringify(performance.getEntries()))
      const seen = new Set<unknown>()
      const walk = (value: unknown, depth: number): void => {
        if (typeof value === 'string') texts.push(value)
        if (
          (typeof value !== 'object' && typeof value !== 'function') ||
          value === null ||
          seen.has(value) ||
          depth > 4
        )
          return
        seen.add(value)
        if (typeof value === 'function') texts.push(Function.prototype.toString.call(value))
        for (const key of Reflect.ownKeys(value).slice(0, 500)) {
          try {
            walk((value as Record<PropertyKey, unknown>)[key], depth + 1)
          } catch {
            // A getter that throws.
          }
        }
      }
      walk(window, 0)
      // The bridge's functions do not lead to another JavaScript realm.
      const { countersign } = window as unknown as { countersign: Bridge }
      let escaped = 'nothing'
      try {
        const make = countersign.call.constructor as (code: string) => () => unknown
        escaped = String(make('return typeof process + typeof require')())
      } catch {
        // The policy forbids code from text.
      }
      return { text: texts.join('\n'), escaped }
    })
    expect(reached.escaped).toBe('nothing')
    const said = JSON.stringify(answers) + reached.text
    for (const secret of secrets) expect(said.includes(secret), appId).toBe(false)
  }
  // An export goes to disk, and the answer is only its path.
  await app.electron.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(app.home, 'export.txt')
  )
  const writing = take<{ path: string }>(app.authenticator, 'exports.create', { format: 'otpauth' })
  await answerDialog('yes')
  const written = await writing
  expect(JSON.stringify(written)).not.toContain(vaultKey)
  expect(readFileSync(written.path, 'utf8')).toContain(vaultKey)
  // Clipboard text is not shown unless it is a setup link.
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('hunter2-of-another-site'))
  expect(JSON.stringify(await call(app.authenticator, 'scan.clipboard'))).not.toContain('hunter2')
})

test('CHECKLIST 86: a page alone cannot do what requires a person', async () => {
  const page = app.authenticator
  const downloads = () => readdirSync(join(app.home, 'Downloads'))
  const before = downloads()
  const plain = { format: 'otpauth' }
  // No flag replaces a person's consent.
  for (const flag of ['isConfirmed', 'confirmed', 'consent', 'yes']) {
    expect(await call(page, 'exports.create', { ...plain, [flag]: true })).toMatchObject({
      error: { code: 'invalid-input' }
    })
  }
  // The dialog is open, and code in a page can neither press its buttons nor close it.
  const asked = call(page, 'exports.create', plain)
  await expect.poll(isDialogOpen).toBe(true)
  await page.evaluate(() => {
    for (const target of [window, document, document.activeElement ?? document.body]) {
      for (const key of ['Tab', 'Enter', ' '])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    }
    for (const button of document.querySelectorAll('button')) button.dispatchEvent(new Event('mousedown'))
    window.confirm = () => true
    window.focus()
  })
  // Further requests meanwhile are refused, in every way that there is to ask.
  for (const [name, input] of [
    ['exports.create', plain],
    ['lock.createRecoveryKey', {}],
    ['lock.addPassphrase', { newPassphrase: 'granite lantern harbour' }]
  ] as const) {
    expect(await call(page, name, input), name).toMatchObject({ error: { code: 'cancelled' } })
  }
  expect(isDialogOpen()).toBe(true)
  expect(downloads()).toEqual(before)
  await answerDialog('enter')
  expect(await asked).toMatchObject({ error: { code: 'cancelled' } })
  for (const [name, input] of [
    ['lock.createRecoveryKey', {}],
    ['lock.addPassphrase', { newPassphrase: 'granite lantern harbour' }]
  ] as const) {
    const answer = call(page, name, input)
    await answerDialog('cancel')
    expect(await answer, name).toMatchObject({ error: { code: 'cancelled' } })
  }
  // A person cannot be worn down by repeated questions.
  expect(await call(page, 'exports.create', plain)).toMatchObject({ error: { code: 'throttled' } })
  expect(isDialogOpen()).toBe(false)
  expect(downloads()).toEqual(before)
  expect(await take(page, 'lock.slots')).toMatchObject({ passphrase: false, recoveryKeyAt: null })
})

test('CHECKLIST 97: no call of either page makes the app contact an address that no person confirmed', async () => {
  test.setTimeout(180_000)
  const heard: string[] = []
  const tcp = createServer((socket) => {
    heard.push('tcp')
    socket.destroy()
  })
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  const { port } = tcp.address() as AddressInfo
  const udp = createSocket('udp4')
  udp.on('message', () => heard.push('udp'))
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve))
  const server = `127.0.0.1:${String(port)}`
  try {
    // Calls that are meant to name an address ask the person at this computer, in a dialog that no page reaches.
    const rules = { mayCreateUsers: false, defaultRole: 'member', groupClaim: null, groupRoles: [], callbackPort: null }
    const taken = { requiredAmr: [], requiredAcr: [], takesVerifiedAsText: false }
    const config = { clientId: 'x', scopes: '', ...rules, ...taken }
    // Starts a new session, whether or not earlier calls ended the admin's.
    await call(app.panel, 'session.logOut')
    await take(app.panel, 'session.logIn', { username: 'ada@example.com', password })
    await take(app.panel, 'session.enterCode', { code: codeOf(adminKey, 1) })
    await take(app.panel, 'sso.save', { ...config, issuer: `http://${server}` })
    const testing = call(app.panel, 'sso.test')
    await answerDialog('enter')
    expect(await testing).toMatchObject({ error: { code: 'cancelled' } })
    // Three questions were refused in this app already, so a fourth is not asked.
    expect(await call(app.authenticator, 'clock.setServer', { server })).toMatchObject({ error: { code: 'throttled' } })
    expect(isDialogOpen()).toBe(false)
    await call(app.authenticator, 'clock.check')

    // Puts the address into every text of every call. The user closes the dialogs for files and folders.
    await app.electron.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    })
    const ends = /^(app\.(quit|exploreDemo|leaveDemo)|protection\.|lock\.now|session\.(logOut|cancel)|profiles\.)/
    let count = 0
    for (const [appId, page, own] of both()) {
      const withText = callsOf(own).filter(([name, each]) => takesText(each) && !ends.test(name))
      for (const text of [server, `http://${server}/`]) {
        const answers = await callAll(
          page,
          withText.map(([name, each]) => [name, filledInput(each, text)])
        )
        expect(
          answers.map(({ error }) => error?.code).filter((code) => code === 'internal'),
          appId
        ).toEqual([])
        count += answers.length
      }
    }
    expect(count).toBeGreaterThan(150)
    expect(heard).toEqual([])
    // Proves that the listener works.
    await fetch(`http://${server}/`).catch(() => undefined)
    expect(heard).toEqual(['tcp'])
  } finally {
    tcp.close()
    udp.close()
  }
})

test('no page can navigate away, in any way', async () => {
  for (const [appId, page] of both()) {
    const home = `app://${appId}/index.html`
    const windows = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    const before = await windows()
    const targets = [
      'https://example.com/',
      'file:///etc/passwd',
      `app://${appId === 'panel' ? 'authenticator' : 'panel'}/index.html`,
      'data:text/html,<script>1</script>',
      'javascript:document.title="ran"',
      'chrome://version/',
      'devtools://devtools/bundled/inspector.html'
    ]
    const ways = ['href', 'replace', 'link', 'get', 'post', 'self', 'name', 'refresh'] as const
    const left: string[] = []
    for (const way of ways) {
      for (const target of targets) {
        await page
          .evaluate(
            async ([how, to]) => {
              const add = <K extends keyof HTMLElementTagNameMap>(tag: K, parts: Partial<HTMLElementTagNameMap[K]>) => {
                const element = Object.assign(document.createElement(tag), parts)
                document.body.append(element)
                return element
              }
              try {
                if (how === 'href') location.href = to
                else if (how === 'replace') location.replace(to)
                else if (how === 'link') add('a', { href: to }).click()
                else if (how === 'get' || how === 'post') add('form', { action: to, method: how }).submit()
                else if (how === 'self') window.open(to, '_self')
                else if (how === 'name') window.open(to, 'name', 'width=100')
                else add('meta', { httpEquiv: 'refresh', content: `0;url=${to}` })
              } catch {
                // Throws at once.
              }
              await new Promise((resolve) => setTimeout(resolve, 30))
            },
            [way, target] as const
          )
          .catch(() => left.push(`${way} ${target}: gone`))
        const url = page.url()
        if (url === home) continue
        left.push(`${way} ${target}: ${url}`)
        await page.goto(home)
      }
    }
    expect(left, appId).toEqual([])
    expect(await page.title()).not.toBe('ran')
    expect(await windows()).toBe(before)
  }
})

test('no page can run its own code, nor talk to the main process from another origin', async () => {
  for (const [appId, page] of both()) {
    const home = page.url()
    const gained = await page.evaluate(async () => {
      const found: string[] = []
      const marked = window as unknown as Record<string, unknown>
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
      const script = 'try { top.ran = true } catch { parent.postMessage("ran", "*") }'
      const html = `<script>${script}</script>`
      const heard: unknown[] = []
      window.addEventListener('message', ({ data }) => heard.push(data))

      // Frames with the app's pages and with documents that the page creates.
      const documents = [
        location.href,
        'app://panel/index.html',
        'app://authenticator/index.html',
        'about:blank',
        `data:text/html,${html}`,
        URL.createObjectURL(new Blob([html], { type: 'text/html' })),
        `javascript:${script}`
      ]
      const frames: [string, HTMLElement][] = documents.flatMap((url): [string, HTMLElement][] => [
        [`iframe ${url}`, Object.assign(document.createElement('iframe'), { src: url })],
        [`object ${url}`, Object.assign(document.createElement('object'), { data: url, type: 'text/html' })],
        [`embed ${url}`, Object.assign(document.createElement('embed'), { src: url, type: 'text/html' })]
      ])
      frames.push(['iframe srcdoc', Object.assign(document.createElement('iframe'), { srcdoc: html })])
      for (const [what, element] of frames) {
        document.body.append(element)
        await wait(25)
        try {
          const inner = (element as HTMLIFrameElement).contentWindow as unknown as { countersign?: Bridge } | null
          const answer = await inner?.countersign?.call('app.get', {})
          if (answer !== undefined && answer.error?.code !== 'foreign-sender') found.push(`${what} is heard`)
        } catch {
          // Another origin: not readable.
        }
        element.remove()
      }
      if (marked['ran'] === true || heard.includes('ran')) found.push('a script in a frame')

      // Scripts that are not part of the page.
      delete marked['ran']
      for (const [what, work] of [
        ['eval', () => (marked['eval'] as (text: string) => unknown)('window.ran = true')],
        ['Function', () => (Reflect.construct(Function, ['window.ran = true']) as () => unknown)()],
        ['a text timer', () => (marked['setTimeout'] as (text: string) => unknown)('window.ran = true')],
        ['import of data', () => import(String('data:text/javascript,window.ran=true'))],
        [
          'import of a blob',
          () => import(URL.createObjectURL(new Blob(['window.ran=true'], { type: 'text/javascript' })))
        ],
        [
          'a script element',
          () => document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = true' }))
        ],
        [
          'an attribute',
          () =>
            Object.assign(document.body.appendChild(document.createElement('img')), { src: 'x:' }).setAttribute(
              'onerror',
              'window.ran = true'
            )
        ]
      ] as [string, () => unknown][]) {
        try {
          await work()
        } catch {
          // Throws at once.
        }
        await wait(25)
        if (marked['ran'] === true) found.push(what)
        delete marked['ran']
      }

      // Workers, and a service worker that would answer for the page.
      const body = 'postMessage("ran")'
      for (const url of [
        `data:text/javascript,${body}`,
        URL.createObjectURL(new Blob([body], { type: 'text/javascript' }))
      ]) {
        try {
          const worker = new Worker(url)
          const spoke = await Promise.race([
            new Promise<boolean>((resolve) => (worker.onmessage = () => resolve(true))),
            wait(200).then(() => false)
          ])
          if (spoke) found.push('a worker')
          worker.terminate()
        } catch {
          // Throws at once.
        }
      }
      const registered = await Promise.race([
        navigator.serviceWorker?.register('/index.html').then(
          () => true,
          () => false
        ) ?? false,
        wait(1000).then(() => false)
      ])
      if (registered) found.push('a service worker')

      // Where the page's own links and forms lead.
      const base = document.head.appendChild(
        Object.assign(document.createElement('base'), { href: 'https://example.com/' })
      )
      if (document.baseURI !== location.href) found.push(`the base ${document.baseURI}`)
      base.remove()
      return found
    })
    expect(gained, appId).toEqual([])
    expect(page.url()).toBe(home)
    await page.reload()
  }
})

test('no page reaches the network, not even a listener on this machine', async () => {
  const heard: string[] = []
  const tcp = createServer((socket) => {
    heard.push('tcp')
    socket.destroy()
  })
  const udp = createSocket('udp4')
  udp.on('message', () => heard.push('udp'))
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
  const address = tcp.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  try {
    for (const [appId, page] of both()) {
      const open = await page.evaluate(
        async ([tcpPort, udpPort]) => {
          const at = `http://127.0.0.1:${String(tcpPort)}`
          const opened: string[] = []
          const attempt = async (what: string, work: () => unknown) => {
            try {
              if (await work()) opened.push(what)
            } catch {
              // Refused.
            }
          }
          const heardOf = (target: EventTarget, good: string, bad: string) =>
            new Promise<boolean>((resolve) => {
              target.addEventListener(good, () => resolve(true))
              target.addEventListener(bad, () => resolve(false))
              setTimeout(() => resolve(false), 1000)
            })
          const element = (tag: string, attributes: Record<string, string>) => {
            const made = document.createElement(tag)
            for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
            const heard = heardOf(made, 'load', 'error')
            document.head.append(made)
            return heard.finally(() => made.remove())
          }
          await Promise.all([
            attempt('xhr', () => {
              const request = new XMLHttpRequest()
              request.open('POST', `${at}/xhr`)
              const heard = heardOf(request, 'load', 'error')
              request.send('x')
              return heard
            }),
            attempt('no-cors', () =>
              fetch(`${at}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'x', keepalive: true })
            ),
            attempt('events', () => heardOf(new EventSource(`${at}/events`), 'open', 'error')),
            attempt('socket', () => heardOf(new WebSocket(`${at.replace('http', 'ws')}/`), 'open', 'error')),
            // It returns true if the beacon was merely queued; the listener shows whether it was sent.
            attempt('beacon', () => {
              navigator.sendBeacon(`${at}/beacon`, 'x')
              return false
            }),
            attempt('image', () => {
              const image = new Image()
              const heard = heardOf(image, 'load', 'error')
              image.src = `${at}/image.png`
              return heard
            }),
            attempt('ping', () => {
              const link = document.createElement('a')
              link.href = '#x'
              link.setAttribute('ping', `${at}/ping`)
              document.body.append(link)
              link.click()
              link.remove()
              return false
            }),
            attempt('style', () => {
              document.body.style.backgroundImage = `url(${at}/style.png)`
              const sheet = new CSSStyleSheet()
              sheet.replaceSync(
                `@font-face{font-family:x;src:url(${at}/font)} body{font-family:x;cursor:url(${at}/c),auto}`
              )
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
              return new Promise((resolve) => {
                setTimeout(() => {
                  document.body.style.backgroundImage = ''
                  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
                  resolve(false)
                }, 300)
              })
            }),
            attempt('stylesheet', () => element('link', { rel: 'stylesheet', href: `${at}/a.css` })),
            attempt('script', () => element('script', { src: `${at}/a.js` })),
            ...[
              'prefetch',
              'preload',
              'preconnect',
              'dns-prefetch',
              'modulepreload',
              'icon',
              'manifest',
              'prerender'
            ].map((rel) => attempt(rel, () => element('link', { rel, href: `${at}/${rel}`, as: 'script' }))),
            attempt('media', () => {
              const video = document.createElement('video')
              const heard = heardOf(video, 'loadeddata', 'error')
              video.src = `${at}/video.mp4`
              return heard
            }),
            attempt('import', () => import(`${at}/module.js`)),
            attempt('worker from a blob', () => {
              const code = `fetch('${at}/worker'); postMessage(1)`
              const worker = new Worker(URL.createObjectURL(new Blob([code])))
              return heardOf(worker, 'message', 'error')
            }),
            attempt('worker from data', () =>
              heardOf(new Worker(`data:text/javascript,postMessage(1)`), 'message', 'error')
            ),
            attempt('shared worker', () =>
              heardOf(new SharedWorker(`data:text/javascript,1`).port, 'message', 'messageerror')
            ),
            attempt('service worker', () => navigator.serviceWorker.register('/sw.js')),
            attempt('web transport', () => new WebTransport(at.replace('http', 'https')).ready.then(() => true)),
            attempt('rtc', async () => {
              const peer = new RTCPeerConnection({
                iceServers: [
                  { urls: `stun:127.0.0.1:${String(udpPort)}` },
                  { urls: `turn:127.0.0.1:${String(tcpPort)}?transport=tcp`, username: 'u', credential: 'c' }
                ]
              })
              peer.createDataChannel('x')
              await peer.setLocalDescription(await peer.createOffer())
              await new Promise((resolve) => setTimeout(resolve, 1500))
              peer.close()
              return false
            })
          ])
          return opened
        },
        [port, udp.address().port] as const
      )
      expect(open, appId).toEqual([])
      expect(heard, appId).toEqual([])
    }
  } finally {
    tcp.close()
    udp.close()
  }
})

test('no page gets a permission, a file, a device or a download', async () => {
  for (const [appId, page] of both()) {
    const given = await page.evaluate(async () => {
      const granted: string[] = []
      for (const name of [
        'geolocation',
        'notifications',
        'microphone',
        'clipboard-read',
        'midi',
        'persistent-storage',
        'background-sync',
        'idle-detection',
        'window-management',
        'local-fonts',
        'storage-access',
        'display-capture'
      ]) {
        const state = await navigator.permissions.query({ name: name as PermissionName }).then(
          (status) => status.state,
          () => 'unknown'
        )
        if (state === 'granted') granted.push(name)
      }
      const anything = navigator as unknown as Record<string, Record<string, (options: object) => Promise<unknown>>>
      const pickers = window as unknown as Record<string, (options: object) => Promise<unknown>>
      const attempts: [string, () => unknown][] = [
        ...(['usb', 'hid', 'serial', 'bluetooth'] as const).map((device): [string, () => unknown] => [
          device,
          () =>
            anything[device]?.[device === 'serial' ? 'requestPort' : 'requestDevice']?.({
              filters: [],
              acceptAllDevices: true
            })
        ]),
        ['open a file', () => pickers['showOpenFilePicker']?.({})],
        ['save a file', () => pickers['showSaveFilePicker']?.({})],
        ['open a folder', () => pickers['showDirectoryPicker']?.({})],
        ['fonts', () => pickers['queryLocalFonts']?.({})],
        ['midi', () => navigator.requestMIDIAccess({ sysex: true })],
        ['lock the keyboard', () => anything['keyboard']?.['lock']?.({})],
        ['read the clipboard', () => navigator.clipboard.read()]
      ]
      for (const [what, work] of attempts) {
        const outcome = await Promise.race([
          Promise.resolve()
            .then(work)
            .then(
              (got) => got !== undefined && !(Array.isArray(got) && got.length === 0),
              () => false
            ),
          new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 500))
        ])
        if (outcome) granted.push(what)
      }
      // Downloads: of text, of the page, of the other app's file.
      for (const href of [
        URL.createObjectURL(new Blob(['gotcha'])),
        '/index.html',
        'data:application/octet-stream,gotcha'
      ]) {
        const link = document.createElement('a')
        link.href = href
        link.download = 'gotcha.txt'
        document.body.append(link)
        link.click()
        link.remove()
      }
      await new Promise((resolve) => setTimeout(resolve, 300))
      return granted
    })
    expect(given, appId).toEqual([])
  }
  expect(readFolder(app.home).filter(({ name }) => name.includes('gotcha'))).toEqual([])
})

test('thousands of parallel calls all get an answer', async () => {
  for (const [appId, page] of both()) {
    const counted = await page.evaluate(async () => {
      const { countersign } = window as unknown as { countersign: Bridge & { onChanged(hear: () => void): () => void } }
      const names = ['app.get', 'session.get', 'codes.list', 'entries.list', 'users.list', 'x.y', 'preferences.get']
      const answers = await Promise.all(
        Array.from({ length: 4000 }, (_, index) => countersign.call(names[index % names.length], {}))
      )
      // Input that is too large is refused before anything reads it.
      const big = new Uint8Array(40 * 2 ** 20)
      answers.push(await countersign.call('imports.prepare', { bytes: big }))
      const undo = Array.from({ length: 2000 }, () => countersign.onChanged(() => undefined))
      for (const each of undo) each()
      return { all: answers.length, internal: answers.filter(({ error }) => error?.code === 'internal').length }
    })
    expect(counted, appId).toEqual({ all: 4001, internal: 0 })
  }
})

test('a page that navigates to an empty document is loaded again, and cannot make calls from there', async () => {
  for (const [appId, page] of both()) {
    await page.evaluate(() => {
      location.href = 'about:blank'
    })
    await expect.poll(() => page.url(), appId).toMatch(new RegExp(`^app://${appId}/`))
    await expect(page.locator('h1').first()).toBeVisible()
  }
})

test('a paste requested by a page gives it nothing from the clipboard', async () => {
  const major = await app.electron.evaluate(() => Number(process.versions.electron.split('.')[0]))
  // Only later versions ask the permission handler, which refuses; see docs/security.md on the fallback.
  test.skip(major < 45, 'this Electron lets a page paste and asks nobody')
  await app.electron.evaluate(({ clipboard }) => {
    void clipboard.writeText('somebody’s password')
  })
  for (const [appId, page] of both()) {
    const pasted = await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('textarea'))
      field.focus()
      document.execCommand('paste')
      const { value } = field
      field.remove()
      return value
    })
    expect(pasted, appId).toBe('')
  }
})

test('the app works afterwards, and no bug was logged', async () => {
  // An ended session stays ended, whatever the page kept.
  await take(member, 'session.logOut')
  expect(await call(member, 'settings.get')).toMatchObject({ error: { code: 'not-signed-in' } })
  await member.reload()
  await expect(member.getByLabel('Username')).toBeVisible()
  await app.panel.reload()
  // The calls included ending the admin's own sessions.
  const signedIn = app.panel.getByRole('button', { name: 'ada@example.com', exact: true })
  await expect(app.panel.getByLabel('Username').or(signedIn)).toBeVisible()
  await app.authenticator.reload()
  // They also renamed accounts, so the account is in the list under another name.
  await expect(app.authenticator.getByRole('list', { name: 'Accounts' }).getByRole('listitem').first()).toBeVisible()
  expect(logOf(app.dataDir)).not.toContain('"event":"bug"')
})
