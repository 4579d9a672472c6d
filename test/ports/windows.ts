// The windows of both apps and of browser profiles. The fake has what a person would see of them, and what their pages were sent.
import type { AppId } from '../../src/shared/model/app'
import type { WindowProfile, Windows } from '../../src/main/platform/windows'
import type { CompositionPorts } from '../../src/main/compose'
import type { Cases } from './cases'

export interface SeenWindow {
  readonly appId: AppId
  readonly profileId: string
  readonly title: string
  /** Hidden from screenshots and recordings. */
  readonly isHidden: boolean
  /** How often its page was loaded. */
  readonly loads: number
  /** The topics that its page received since it was loaded. */
  readonly heard: readonly string[]
}
type Told = Pick<
  Windows,
  | 'show'
  | 'renameProfile'
  | 'closeProfile'
  | 'announce'
  | 'startAnew'
  | 'reload'
  | 'protectContent'
  | 'onClosed'
  | 'isAnyOpen'
>

export interface FakeWindows extends Told {
  readonly open: readonly SeenWindow[]
  /** Every call, one line each. */
  readonly calls: string[]
  /** A person closes a window. */
  close(appId: AppId, profileId?: string): void
}

const titles = { panel: 'Countersign Panel', authenticator: 'Countersign Authenticator' } as const
const first: WindowProfile = { id: 'default', name: '' }
const titleOf = (appId: AppId, { id, name }: WindowProfile) =>
  id === first.id || name === '' ? titles[appId] : `${titles[appId]} — ${name}`

export function createFakeWindows(): FakeWindows {
  const open: { -readonly [Key in keyof SeenWindow]: SeenWindow[Key] }[] = []
  const hidden = new Set<AppId>()
  const listeners: ((appId: AppId) => void)[] = []
  const calls: string[] = []
  const note = (...call: readonly unknown[]) =>
    calls.push(call.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '))
  const load = (window: (typeof open)[number]) => Object.assign(window, { loads: window.loads + 1, heard: [] })
  const find = (appId: AppId, profileId: string) =>
    open.find((window) => window.appId === appId && window.profileId === profileId)
  const show = (appId: AppId, profile: WindowProfile) => {
    if (find(appId, profile.id) !== undefined) return
    const title = titleOf(appId, profile)
    open.push({ appId, profileId: profile.id, title, isHidden: hidden.has(appId), loads: 1, heard: [] })
  }
  const close = (appId: AppId, profileId: string) => {
    const window = find(appId, profileId)
    if (window === undefined) return
    open.splice(open.indexOf(window), 1)
    if (open.every((each) => each.appId !== appId)) for (const listener of listeners) listener(appId)
  }
  return {
    open,
    calls,
    close: (appId, profileId = first.id) => {
      close(appId, profileId)
    },
    show(appId, profile = first) {
      note('show', appId, ...(profile === first ? [] : [profile]))
      show(appId, profile)
    },
    renameProfile(profileId, name) {
      note('rename', profileId, name)
      const window = find('panel', profileId)
      if (window !== undefined) window.title = titleOf('panel', { id: profileId, name })
    },
    closeProfile(profileId) {
      note('close', profileId)
      close('panel', profileId)
    },
    announce(topic, appId) {
      note('announce', topic, ...(appId === undefined ? [] : [appId]))
      for (const window of open)
        if (appId === undefined || window.appId === appId) window.heard = [...window.heard, topic]
    },
    startAnew() {
      note('start anew')
      const others = open.filter(({ profileId }) => profileId !== first.id)
      for (const window of open) if (window.profileId === first.id) load(window)
      if (others.length > 0) show('panel', first)
      for (const { appId, profileId } of others) close(appId, profileId)
    },
    reload(appId) {
      note('reload', appId)
      for (const window of open) if (window.appId === appId) load(window)
    },
    protectContent(appId, isOn) {
      note('hide', appId, isOn)
      if (isOn) hidden.add(appId)
      else hidden.delete(appId)
      for (const window of open) if (window.appId === appId) window.isHidden = isOn
    },
    onClosed(listener) {
      listeners.push(listener)
    },
    isAnyOpen: () => open.length > 0
  }
}

/** The ports that windows implement, joined as in src/main/start/ports.ts. */
export const windowPorts = (windows: Told) =>
  ({
    announce: (topic, appId) => {
      windows.announce(topic, appId)
    },
    reloadPages: () => {
      windows.startAnew()
    },
    reloadApp: (appId) => {
      windows.reload(appId)
    },
    applyLockRules: ({ hidesFromRecordings }) => {
      windows.protectContent('authenticator', hidesFromRecordings)
    },
    showApp: (appId) => {
      windows.show(appId)
    },
    profileWindows: {
      show: (profile) => {
        windows.show('panel', profile)
      },
      rename: (profileId, name) => {
        windows.renameProfile(profileId, name)
      },
      close: (profileId) => {
        windows.closeProfile(profileId)
      }
    }
  }) satisfies Partial<CompositionPorts<string>>

export interface WindowsSubject {
  readonly windows: Told
  /** The state once pages are loaded and windows are closed. */
  readonly look: () => readonly SeenWindow[] | Promise<readonly SeenWindow[]>
  readonly close: (appId: AppId, profileId: string) => void
}

export function fakeWindowsSubject(): WindowsSubject {
  const windows = createFakeWindows()
  return { windows, look: () => structuredClone(windows.open), close: windows.close }
}

const second: WindowProfile = { id: 'second', name: 'Second' }
const panel = { appId: 'panel', profileId: 'default', title: titles.panel, isHidden: false, loads: 1, heard: [] }
const authenticator = { ...panel, appId: 'authenticator', title: titles.authenticator }
const other = { ...panel, profileId: 'second', title: 'Countersign Panel — Second' }

export const windowsCases: Cases<WindowsSubject> = {
  'each app has one window, and each browser profile another': {
    see: async ({ windows, look }) => {
      const before = windows.isAnyOpen()
      windows.show('panel')
      windows.show('authenticator')
      windows.show('panel', second)
      await look()
      windows.show('panel')
      windows.show('panel', second)
      return [before, await look(), windows.isAnyOpen()]
    },
    expected: [false, [panel, authenticator, other], true]
  },
  'a browser profile’s window has its name, and closes with it': {
    see: async ({ windows, look }) => {
      windows.show('panel')
      windows.show('panel', second)
      await look()
      windows.renameProfile('second', 'Third')
      const renamed = await look()
      windows.closeProfile('second')
      return [renamed, await look()]
    },
    expected: [[panel, { ...other, title: 'Countersign Panel — Third' }], [panel]]
  },
  'a change is sent to the pages of one app, or of both': {
    see: async ({ windows, look }) => {
      windows.show('panel')
      windows.show('authenticator')
      await look()
      windows.announce('users', 'panel')
      windows.announce('app')
      return look()
    },
    expected: [
      { ...panel, heard: ['users', 'app'] },
      { ...authenticator, heard: ['app'] }
    ]
  },
  'one app’s pages are reloaded': {
    see: async ({ windows, look }) => {
      windows.show('panel')
      windows.show('authenticator')
      await look()
      windows.reload('panel')
      return look()
    },
    expected: [{ ...panel, loads: 2 }, authenticator]
  },
  'all pages are reloaded in the windows of the first browser profile': {
    see: async ({ windows, look }) => {
      windows.show('authenticator')
      windows.show('panel', second)
      await look()
      windows.startAnew()
      return look()
    },
    expected: [{ ...authenticator, loads: 2 }, panel]
  },
  'an app is hidden from recordings after the change, and shown again after the next one': {
    see: async ({ windows, look }) => {
      windows.show('panel')
      windows.show('authenticator')
      await look()
      const before = await look()
      windows.protectContent('authenticator', true)
      const after = await look()
      windows.protectContent('authenticator', false)
      return [before, after, await look()].map((seen) =>
        seen.map(({ appId, isHidden }) => `${appId} ${String(isHidden)}`)
      )
    },
    expected: [
      ['panel false', 'authenticator false'],
      ['panel false', 'authenticator true'],
      ['panel false', 'authenticator false']
    ]
  },
  'a window that opens after the change is hidden, too': {
    see: async ({ windows, look }) => {
      windows.protectContent('authenticator', true)
      windows.show('authenticator')
      windows.show('panel')
      return (await look()).map(({ appId, isHidden }) => `${appId} ${String(isHidden)}`)
    },
    expected: ['authenticator true', 'panel false']
  },
  'closing an app’s last window is reported once': {
    see: async ({ windows, look, close }) => {
      const heard: AppId[] = []
      windows.onClosed((appId) => heard.push(appId))
      windows.show('panel')
      windows.show('panel', second)
      await look()
      close('panel', 'default')
      await look()
      const early = [...heard]
      close('panel', 'second')
      return [early, await look(), heard]
    },
    expected: [[], [], ['panel']]
  }
}
