// The windows of both halves and of browser profiles. The fake has what a person would see of them, and what was told to their
// pages.
import type { AppId } from '../../src/main/protection/protection'
import type { WindowProfile, Windows } from '../../src/main/platform/windows'
import type { CompositionPorts } from '../../src/main/compose'
import type { Cases } from './cases'

export interface SeenWindow {
  readonly half: AppId
  readonly profileId: string
  readonly title: string
  /** Kept out of screenshots and recordings. */
  readonly isHidden: boolean
  /** How often its page was loaded. */
  readonly loads: number
  /** Topics that its page heard of since it was loaded. */
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
  /** Every call that reached them, as one line each. */
  readonly calls: string[]
  /** A person closes one. */
  close(half: AppId, profileId?: string): void
}

const titles = { panel: 'Countersign Panel', authenticator: 'Countersign Authenticator' } as const
const first: WindowProfile = { id: 'default', name: '' }
const titleOf = (half: AppId, { id, name }: WindowProfile) =>
  id === first.id || name === '' ? titles[half] : `${titles[half]} — ${name}`

export function createFakeWindows(): FakeWindows {
  const open: { -readonly [Key in keyof SeenWindow]: SeenWindow[Key] }[] = []
  const hidden = new Set<AppId>()
  const listeners: ((half: AppId) => void)[] = []
  const calls: string[] = []
  const note = (...call: readonly unknown[]) =>
    calls.push(call.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '))
  const load = (window: (typeof open)[number]) => Object.assign(window, { loads: window.loads + 1, heard: [] })
  const find = (half: AppId, profileId: string) =>
    open.find((window) => window.half === half && window.profileId === profileId)
  const show = (half: AppId, profile: WindowProfile) => {
    if (find(half, profile.id) !== undefined) return
    const title = titleOf(half, profile)
    open.push({ half, profileId: profile.id, title, isHidden: hidden.has(half), loads: 1, heard: [] })
  }
  const close = (half: AppId, profileId: string) => {
    const window = find(half, profileId)
    if (window === undefined) return
    open.splice(open.indexOf(window), 1)
    if (open.every((each) => each.half !== half)) for (const listener of listeners) listener(half)
  }
  return {
    open,
    calls,
    close: (half, profileId = first.id) => {
      close(half, profileId)
    },
    show(half, profile = first) {
      note('show', half, ...(profile === first ? [] : [profile]))
      show(half, profile)
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
    announce(topic, half) {
      note('announce', topic, ...(half === undefined ? [] : [half]))
      for (const window of open) if (half === undefined || window.half === half) window.heard = [...window.heard, topic]
    },
    startAnew() {
      note('start anew')
      const others = open.filter(({ profileId }) => profileId !== first.id)
      for (const window of open) if (window.profileId === first.id) load(window)
      if (others.length > 0) show('panel', first)
      for (const { half, profileId } of others) close(half, profileId)
    },
    reload(half) {
      note('reload', half)
      for (const window of open) if (window.half === half) load(window)
    },
    protectContent(half, isOn) {
      note('hide', half, isOn)
      if (isOn) hidden.add(half)
      else hidden.delete(half)
      for (const window of open) if (window.half === half) window.isHidden = isOn
    },
    onClosed(listener) {
      listeners.push(listener)
    },
    isAnyOpen: () => open.length > 0
  }
}

/** The ports that windows are behind, joined as src/main/start/ports.ts joins them. */
export const windowPorts = (windows: Told) =>
  ({
    announce: (topic, half) => {
      windows.announce(topic, half)
    },
    reloadPages: () => {
      windows.startAnew()
    },
    reloadHalf: (half) => {
      windows.reload(half)
    },
    applyLockRules: ({ hidesFromRecordings }) => {
      windows.protectContent('authenticator', hidesFromRecordings)
    },
    showHalf: (half) => {
      windows.show(half)
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
  /** What there is once pages are loaded and windows are closed. */
  readonly look: () => readonly SeenWindow[] | Promise<readonly SeenWindow[]>
  readonly close: (half: AppId, profileId: string) => void
}

export function fakeWindowsSubject(): WindowsSubject {
  const windows = createFakeWindows()
  return { windows, look: () => structuredClone(windows.open), close: windows.close }
}

const second: WindowProfile = { id: 'second', name: 'Second' }
const panel = { half: 'panel', profileId: 'default', title: titles.panel, isHidden: false, loads: 1, heard: [] }
const authenticator = { ...panel, half: 'authenticator', title: titles.authenticator }
const other = { ...panel, profileId: 'second', title: 'Countersign Panel — Second' }

export const windowsCases: Cases<WindowsSubject> = {
  'each half has one window, a browser profile one more': {
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
  'a browser profile’s window has its name, and goes with it': {
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
  'a change is heard of by the pages of one half, or of both': {
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
  'one half’s pages begin anew': {
    see: async ({ windows, look }) => {
      windows.show('panel')
      windows.show('authenticator')
      await look()
      windows.reload('panel')
      return look()
    },
    expected: [{ ...panel, loads: 2 }, authenticator]
  },
  'all begin anew in the windows of the first browser profile': {
    see: async ({ windows, look }) => {
      windows.show('authenticator')
      windows.show('panel', second)
      await look()
      windows.startAnew()
      return look()
    },
    expected: [{ ...authenticator, loads: 2 }, panel]
  },
  'a half is kept out of recordings from the change on, and shown again after the next one': {
    see: async ({ windows, look }) => {
      windows.show('panel')
      windows.show('authenticator')
      await look()
      const before = await look()
      windows.protectContent('authenticator', true)
      const after = await look()
      windows.protectContent('authenticator', false)
      return [before, after, await look()].map((seen) =>
        seen.map(({ half, isHidden }) => `${half} ${String(isHidden)}`)
      )
    },
    expected: [
      ['panel false', 'authenticator false'],
      ['panel false', 'authenticator true'],
      ['panel false', 'authenticator false']
    ]
  },
  'a window that opens after the change is kept out, too': {
    see: async ({ windows, look }) => {
      windows.protectContent('authenticator', true)
      windows.show('authenticator')
      windows.show('panel')
      return (await look()).map(({ half, isHidden }) => `${half} ${String(isHidden)}`)
    },
    expected: ['authenticator true', 'panel false']
  },
  'that a half’s last window was closed is heard of once': {
    see: async ({ windows, look, close }) => {
      const heard: AppId[] = []
      windows.onClosed((half) => heard.push(half))
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
