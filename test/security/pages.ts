// The app as hostile code in its pages meets it: the whole main process without Electron, called through the gate. Everything that leaves
// it (copied, saved, opened, asked of a person …) is recorded.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inMemory } from '../in-memory'
import type { AppId } from '../../src/shared/model/app'
import type { AskingWindow } from '../../src/main/protection/save-file'
import { compose, type Composition } from '../../src/main/compose'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import type { Result } from '../../src/shared/result'
import { createFakeKeychain } from '../keychain/fake'
import { createFakeDesktop } from '../ports/desktop'
import { createFakePlatform } from '../ports/platform'
import { createFakeSystemClock } from '../ports/system-clock'
import { createFakeUpdates } from '../ports/updates'

export const passphrase = 'granite lantern harbour'
export const startAt = Date.UTC(2026, 0, 15, 12, 0, 5)

const costs = {
  password: { memoryKib: 8, passes: 1, lanes: 1 },
  backupCode: { memoryKib: 8, passes: 1, lanes: 1 }
}
const passphraseCost = { memoryKib: 64, timeCost: 1, parallelism: 1 }
const folders = new Set<string>()
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export interface Template {
  readonly dataDir: string
  readonly keychain: ReadonlyMap<string, string>
  readonly now: number
}

export interface App extends Template {
  readonly clock: { now: number }
  /** What left the main process since the list was last cleared. */
  readonly effects: string[]
  readonly bugs: string[]
  /** The windows that file dialogs belonged to. */
  readonly dialogsOf: readonly (AskingWindow | null)[]
  /** How the person answers the system's dialogs, and when; null: at once. */
  readonly person: { saysYes: boolean; closing: Promise<void> | null }
  ask(
    appId: AppId,
    name: string,
    input?: unknown,
    profileId?: string
  ): Promise<Result<unknown, { readonly code: string }>>
  /** As `ask`, but a failure throws. */
  get<T>(appId: AppId, name: string, input?: unknown, profileId?: string): Promise<T>
  noteActivity(profileId?: string): void
  /** Closes the app in order; its folder stays. */
  end(): Promise<void>
  close(): Promise<void>
}

/** Starts the app on a new folder, or on a copy of `template`. Without `isAnswering`, no keychain answers. */
export async function openApp(template: Template | null = null, isAnswering = true): Promise<App> {
  const root = mkdtempSync(join(inMemory, 'countersign-page-'))
  folders.add(root)
  const dataDir = join(root, 'data')
  if (template !== null) cpSync(template.dataDir, dataDir, { recursive: true })
  const fake = createFakeKeychain(isAnswering ? 'answering' : 'silent')
  for (const [name, value] of template?.keychain ?? []) fake.kept.set(name, value)
  const clock = { now: template?.now ?? startAt }
  const effects: string[] = []
  const bugs: string[] = []
  const platform = createFakePlatform(() => clock.now)
  const { ports, saving, folderDialog } = platform
  const desktop = createFakeDesktop({ notifies: true })
  const systemClock = createFakeSystemClock(() => clock.now)
  systemClock.sync = 'synchronised'
  const updates = createFakeUpdates('same')
  const person: App['person'] = { saysYes: false, closing: null }
  platform.person.says = async () => {
    await person.closing
    return person.saysYes
  }
  const note =
    <A extends readonly unknown[], R>(effect: string, answer: (...args: A) => R) =>
    (...args: A): R => {
      effects.push(effect)
      return answer(...args)
    }
  const silent = () => undefined
  // File dialogs stay open until the person closes them, which they eventually do.
  for (const dialog of [saving, folderDialog]) {
    dialog.whileAsked = async () => {
      effects.push('dialog')
      await person.closing
    }
  }
  platform.clipboard.content = { text: 'hunter2' }
  const composition: Composition<string> = await compose<string>({
    ...ports,
    dataDir,
    keychain: fake,
    copyText: note('copy', ports.copyText),
    readClipboard: note('read clipboard', ports.readClipboard),
    captureScreens: note('capture', ports.captureScreens),
    saveFile: async (file, place, asking) => {
      if (place === 'downloads') await person.closing
      const saved = await ports.saveFile(file, place, asking)
      if (saved.ok) effects.push('file')
      return saved
    },
    confirm: note('asked', ports.confirm),
    systemLanguages: () => ['en'],
    reloadPages: note('reload', ports.reloadPages),
    reloadApp: note('reload', ports.reloadApp),
    showApp: note('show', ports.showApp),
    openBrowser: note('browser', ports.openBrowser),
    profileWindows: {
      show: note('window', ports.profileWindows.show),
      rename: note('title', ports.profileWindows.rename),
      close: note('window gone', ports.profileWindows.close)
    },
    desktop: {
      ...desktop.handlers,
      set: note('desktop', desktop.handlers.set),
      showAuthenticator: note('show', desktop.handlers.showAuthenticator)
    },
    clock: { ...systemClock, exchange: note('network', systemClock.exchange) },
    updates: {
      get: updates.get,
      check: note('network', () => updates.check()),
      download: note('network', () => updates.download()),
      cancel: () => updates.cancel(),
      install: note('install', () => updates.install())
    },
    takeLinks: note('links', () => []),
    quit: note('quit', silent),
    logBug: (reference, where, error) => bugs.push(`${reference} ${where}: ${String(error)}`),
    about: { ...ports.about, copyText: note('copy', ports.about.copyText) },
    passphraseCost,
    hashCosts: costs
  })
  const ask: App['ask'] = (appId, name, input = {}, profileId = 'default') =>
    composition.servers[appId].answer(`${appId}:${profileId}`, name, input)
  return {
    dataDir,
    keychain: fake.kept,
    clock,
    get now() {
      return clock.now
    },
    effects,
    bugs,
    dialogsOf: saving.dialogsOf,
    person,
    ask,
    async get<T>(appId: AppId, name: string, input?: unknown, profileId?: string) {
      const answer = await ask(appId, name, input, profileId)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
      return answer.value as T
    },
    noteActivity: (profileId = 'default') => {
      composition.noteActivity(profileId)
    },
    end: () => composition.close(),
    async close() {
      await composition.close()
      rmSync(root, { recursive: true, force: true })
      folders.delete(root)
    }
  }
}

/** Closes the app in order; its folder and keychain become a template. */
export async function freeze(app: App): Promise<Template> {
  await app.end()
  return { dataDir: app.dataDir, keychain: new Map(app.keychain), now: app.clock.now }
}

export const codeOf = (app: App, setupKey: string) => {
  const options = { algorithm: 'SHA1', digits: 6, period: 30 } as const
  return createTotp(decodeBase32(setupKey) ?? new Uint8Array(), app.clock.now, options)
}

/** Completes two-factor setup in a profile that has reached it; answers the setup key. */
export async function enrol(app: App, profileId = 'default'): Promise<string> {
  const { setupKey } = await app.get<{ setupKey: string }>('panel', 'setup.begin', {}, profileId)
  await app.get('panel', 'setup.confirmCode', { code: codeOf(app, setupKey) }, profileId)
  await app.get('panel', 'setup.acknowledge', {}, profileId)
  await app.get('panel', 'setup.finish', {}, profileId)
  app.clock.now += 60_000
  return setupKey
}
