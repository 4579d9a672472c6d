// The app hides only where it can be found: with a tray icon, on a desktop that shows one.
import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import { createDesktop, type DesktopPorts } from '../../src/main/platform/desktop'
import type { DesktopSettings } from '../../src/main/platform/desktop-settings'

const state = vi.hoisted(() => ({ hasIcon: true, hasHost: true, events: [] as string[] }))
const { app } = await vi.hoisted(async () => {
  const events = await import('node:events')
  return { app: Object.assign(new events.EventEmitter(), { quit: () => state.events.push('quit') }) }
})
vi.mock('electron', () => ({ app, globalShortcut: { unregisterAll: () => undefined } }))
vi.mock('../../src/main/platform/picker', () => ({ createPicker: () => ({ toggle: () => undefined }) }))
vi.mock('../../src/main/platform/tray', () => ({ createTray: () => (state.hasIcon ? {} : null) }))
vi.mock('../../src/main/platform/tray-host', () => ({ hasTrayHost: () => Promise.resolve(state.hasHost) }))
vi.mock('../../src/main/platform/moved-app', () => ({ followMove: () => undefined }))

let isAnyOpen = false
beforeEach(() => {
  Object.assign(state, { hasIcon: true, hasHost: true, events: [] })
  app.removeAllListeners()
  isAnyOpen = false
})

function open(settings: Pick<DesktopSettings, 'staysInTray' | 'startsHidden'>) {
  const desktop = createDesktop({
    settings: { load: () => ({ shortcut: null, opensLinks: false, ...settings }), save: () => undefined },
    links: { admit: () => undefined, onReceived: () => undefined, isWaiting: () => false },
    order: { first: () => 'panel', isLeftOpen: () => false },
    show: (appId: string) => {
      state.events.push(`show ${appId}`)
      isAnyOpen = true
    },
    isAnyOpen: () => isAnyOpen
  } as unknown as DesktopPorts)
  const first = desktop.openFirst()
  return { first, start: () => desktop.start({} as Parameters<typeof desktop.start>[0]) }
}

it.each([
  ['an icon that is shown', true, true, []],
  ['no icon', false, true, ['show panel']],
  ['an icon that this desktop does not show', true, false, ['show panel']]
] as const)('a hidden start with %s', async (_what, hasIcon, hasHost, shown) => {
  Object.assign(state, { hasIcon, hasHost })
  const { first, start } = open({ staysInTray: true, startsHidden: true })
  expect([first, state.events]).toEqual([null, []])
  await start()
  expect(state.events).toEqual(shown)
})

it.each([
  ['the setting and an icon that is shown', true, true, true, []],
  ['the setting and no icon', true, false, true, ['quit']],
  ['the setting and an icon that this desktop does not show', true, true, false, ['quit']],
  ['an icon that is shown, without the setting', false, true, true, ['quit']]
] as const)('closing the last window with %s', async (_what, staysInTray, hasIcon, hasHost, ends) => {
  Object.assign(state, { hasIcon, hasHost })
  const { start } = open({ staysInTray, startsHidden: false })
  await start()
  const window = new EventEmitter()
  app.emit('browser-window-created', {}, window)
  state.events.length = 0
  isAnyOpen = false
  window.emit('closed')
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(state.events).toEqual(ends)
})
