// The Electron checklist in the real app: the properties of its windows, and what code inside them can and cannot do.
import { expect, test, type Page } from '@playwright/test'
import { join } from 'node:path'
import {
  emptyStorage,
  endApp,
  launchApp,
  projectDir,
  readFolder,
  readPageStorage,
  type RunningApp
} from '../journeys/app'

let app: RunningApp
test.setTimeout(30_000)
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

const both = (): [string, Page][] => [
  ['panel', app.panel],
  ['authenticator', app.authenticator]
]

test('Electron 2, 3, 4, 6, 8, 9, 10, 11: the windows are created with every protection on', async () => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) =>
      (window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
    )
  )
  expect(preferences).toHaveLength(2)
  for (const each of preferences) {
    expect(each).toMatchObject({
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false
    })
    expect(each['allowRunningInsecureContent'] ?? false).toBe(false)
    expect(each['experimentalFeatures'] ?? false).toBe(false)
    expect(each['enableBlinkFeatures'] ?? '').toBe('')
  }
})

test('Electron 1, 18: both pages come from the app protocol, and no page can read a file', async () => {
  for (const [appId, page] of both()) {
    expect(page.url()).toBe(`app://${appId}/index.html`)
    expect(
      await page.evaluate(() =>
        fetch('file:///etc/passwd').then(
          () => 'read',
          () => 'refused'
        )
      )
    ).toBe('refused')
    for (const path of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/preload/panel.cjs',
      '/assets/../../main/index.js'
    ]) {
      const answer = await page.evaluate(
        (at) =>
          fetch(at).then(
            (response) => response.status,
            () => 0
          ),
        path
      )
      expect([0, 404], path).toContain(answer)
    }
  }
})

test('Electron 7: the policy in force is the strict one', async () => {
  for (const [, page] of both()) {
    const header = await page.evaluate(() =>
      fetch('/index.html').then((response) => response.headers.get('content-security-policy'))
    )
    const policy = new Map(
      (header ?? '').split(';').map((part): [string, string[]] => {
        const [name = '', ...values] = part.trim().split(/\s+/)
        return [name, values]
      })
    )
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('style-src')).toEqual(["'self'", expect.stringMatching(/^'nonce-[A-Za-z0-9+/]{22}=='$/)])
    expect(policy.get('connect-src')).toEqual(["'self'"])
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(policy.get(name)).toEqual(["'none'"])
  }
})

test('Electron 7: a build contains nothing of the development server and its policy', () => {
  const holders = readFolder(join(projectDir, 'out')).filter(({ bytes }) => bytes.includes('ELECTRON_RENDERER_URL'))
  expect(holders.map(({ name }) => name)).toEqual([])
})

test('Electron 7: inline script, eval and injected script elements do not run', async () => {
  for (const [, page] of both()) {
    const ran = await page.evaluate(async () => {
      const marks = window as unknown as Record<string, unknown>
      const inline = document.createElement('script')
      inline.textContent = 'window.ranInline = true'
      document.head.append(inline)
      const remote = document.createElement('script')
      remote.src = 'data:text/javascript,window.ranData=true'
      document.head.append(remote)
      const button = document.createElement('button')
      button.setAttribute('onclick', 'window.ranHandler = true')
      document.body.append(button)
      button.click()
      button.remove()
      await new Promise((resolve) => setTimeout(resolve, 200))
      return [marks['ranInline'], marks['ranData'], marks['ranHandler']]
    })
    expect(ran).toEqual([undefined, undefined, undefined])
  }
})

test('Electron 5: no permission is granted except the camera, and that only in the Authenticator', async () => {
  for (const [appId, page] of both()) {
    const answers = await page.evaluate(async () => {
      const outcome = (work: Promise<unknown>) =>
        work.then(
          () => 'granted',
          () => 'denied'
        )
      return {
        camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
        both: await outcome(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
        location: await outcome(
          new Promise((resolve, reject) => {
            navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 3000 })
          })
        ),
        notification: await Notification.requestPermission(),
        clipboard: await outcome(navigator.clipboard.readText()),
        screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
        // Permission states, which a page can query without a prompt.
        told: await Promise.all(
          ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read'].map((name) =>
            navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => `${name} ${state}`)
          )
        )
      }
    })
    expect(answers).toEqual({
      camera: appId === 'authenticator' ? 'granted' : 'denied',
      microphone: 'denied',
      both: 'denied',
      location: 'denied',
      notification: 'denied',
      clipboard: 'denied',
      screen: 'denied',
      told: [
        `camera ${appId === 'authenticator' ? 'granted' : 'denied'}`,
        ...['microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read'].map((name) => `${name} denied`)
      ]
    })
  }
})

test('Electron 11, 13, 14: no navigation, no new window, no frame', async () => {
  for (const [appId, page] of both()) {
    const before = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    const opened = await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.remove()
      const child = window.open('https://example.com/')
      const view = document.createElement('webview')
      view.setAttribute('src', 'https://example.com/')
      document.body.append(view)
      view.remove()
      const frame = document.createElement('iframe')
      frame.src = `${location.origin}/index.html`
      document.body.append(frame)
      location.assign('https://example.com/')
      return child === null
    })
    await page.waitForTimeout(300)
    expect(opened).toBe(true)
    expect(page.url()).toBe(`app://${appId}/index.html`)
    expect(page.frames().filter((frame) => frame.url().startsWith('app:'))).toHaveLength(1)
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(before)
    await page.evaluate(() => document.querySelector('iframe')?.remove())
  }
})

test('Electron 12: no web view is attached, even if a window allowed one', async () => {
  const attached = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, sandbox: true } })
    let count = 0
    window.webContents.on('did-attach-webview', () => (count += 1))
    const asked = new Promise((resolve) => window.webContents.once('will-attach-webview', resolve))
    await window.loadURL('data:text/html,<webview src="data:text/html,within"></webview>')
    await asked
    await new Promise((resolve) => setTimeout(resolve, 500))
    window.destroy()
    return count
  })
  expect(attached).toBe(0)
})

test('the pages cannot reach any network, not even this machine', async () => {
  for (const [, page] of both()) {
    const answers = await page.evaluate(() =>
      Promise.all(
        ['http://127.0.0.1:1/', 'https://example.com/', 'ws://127.0.0.1:1/'].map((url) =>
          url.startsWith('ws')
            ? new Promise((resolve) => {
                try {
                  const socket = new WebSocket(url)
                  socket.onopen = () => resolve('open')
                  socket.onerror = () => resolve('refused')
                } catch {
                  resolve('refused')
                }
              })
            : fetch(url).then(
                () => 'open',
                () => 'refused'
              )
        )
      )
    )
    expect(answers).toEqual(['refused', 'refused', 'refused'])
  }
})

test('Electron 20: the page sees two narrow functions and nothing from Electron or Node', async () => {
  for (const [, page] of both()) {
    const seen = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { countersign: object }).countersign).sort(),
      globals: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter((name) => name in window)
    }))
    expect(seen).toEqual({ bridge: ['call', 'onChanged'], globals: [] })
  }
})

test('Electron 17: each app answers only its own calls, and invalid ones get an answer', async () => {
  const call = (page: Page, name: unknown, input: unknown) =>
    page.evaluate(
      ([n, i]) =>
        (window as unknown as { countersign: { call(n: unknown, i: unknown): Promise<unknown> } }).countersign.call(
          n,
          i
        ),
      [name, input]
    )
  const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) as object })
  expect(await call(app.panel, 'entries.list', {})).toEqual(refused('unknown-call'))
  expect(await call(app.authenticator, 'session.get', {})).toEqual(refused('unknown-call'))
  expect(await call(app.panel, '__proto__.toString', {})).toEqual(refused('unknown-call'))
  expect(await call(app.panel, 'session.logIn', { username: 'a', password: 'b', role: 'admin' })).toEqual(
    refused('invalid-input')
  )
  expect(await call(app.panel, 'setup.finish', {})).toMatchObject({ ok: false })
  expect(await call(app.panel, 'session.get', {})).toMatchObject({ ok: true })
})

test('CHECKLIST 50: the pages store nothing themselves', async () => {
  for (const [, page] of both()) {
    expect(await readPageStorage(page)).toEqual(emptyStorage)
  }
})

test('a page whose process crashes is loaded again, which is logged', async () => {
  const titleOf = (appId: string) => (appId === 'panel' ? 'Countersign Panel' : 'Countersign Authenticator')
  for (const [appId] of both()) {
    await app.electron.evaluate(({ BrowserWindow }, title) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.getTitle() === title)
        ?.webContents.forcefullyCrashRenderer()
    }, titleOf(appId))
    // A process that died never answers.
    const isBack = () =>
      app.electron.evaluate(({ BrowserWindow }, title) => {
        const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === title)
        const answer = window?.webContents.executeJavaScript('document.querySelector("h1") !== null').catch(() => false)
        return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 500))])
      }, titleOf(appId))
    await expect.poll(isBack, { timeout: 20_000 }).toBe(true)
    const log = readFolder(join(app.dataDir, 'log')).map(({ bytes }) => bytes.toString('utf8'))
    expect(log.join('')).toContain(`page-gone:${appId}:`)
  }
})

test('the first instance holds the single-instance lock', async () => {
  const isLocked = await app.electron.evaluate(({ app: electronApp }) => electronApp.hasSingleInstanceLock())
  expect(isLocked).toBe(true)
})
