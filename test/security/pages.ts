// The app as code that runs in its pages meets it: the whole main process without Electron, asked through the gate. What
// leaves it (copied, saved, opened, asked of a person …) is written down.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AskingWindow } from '../../src/main/protection/save-file'
import { compose, type Composition } from '../../src/main/compose'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import type { DesktopState } from '../../src/shared/contract'
import { fail, ok, type Result } from '../../src/shared/result'
import { createFakeKeychain } from '../keychain/fake'

export type Half = 'panel' | 'authenticator'
export const passphrase = 'granite lantern harbour'
export const startAt = Date.UTC(2026, 0, 15, 12, 0, 5)

const costs = {
  password: { memoryKib: 8, passes: 1, lanes: 1 },
  backupCode: { memoryKib: 8, passes: 1, lanes: 1 }
}
const passphraseCost = { memoryKib: 64, timeCost: 1, parallelism: 1 }
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const folders = new Set<string>()
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const update = { stage: 'idle' } as const
const desktop: DesktopState = {
  shortcut: null,
  isShortcutTaken: false,
  hasTray: true,
  staysInTray: false,
  startsHidden: false,
  startsAtLogin: false,
  notifies: true,
  canNotify: true,
  opensLinks: false,
  droppedLinks: 0
}

export interface Template {
  readonly dataDir: string
  readonly keychain: ReadonlyMap<string, string>
  readonly now: number
}

export interface App extends Template {
  readonly clock: { now: number }
  /** What left the main process since it was emptied last. */
  readonly effects: string[]
  readonly bugs: string[]
  /** Whose windows the dialogs for files were. */
  readonly dialogsOf: AskingWindow[]
  /** How the person answers the system's dialogs, and when; null: at once. */
  readonly person: { saysYes: boolean; closing: Promise<void> | null }
  ask(
    half: Half,
    name: string,
    input?: unknown,
    profileId?: string
  ): Promise<Result<unknown, { readonly code: string }>>
  /** The same; what is no success is an error of the test. */
  get<T>(half: Half, name: string, input?: unknown, profileId?: string): Promise<T>
  noteActivity(profileId?: string): void
  /** Ends the app in order; its folder stays. */
  end(): Promise<void>
  close(): Promise<void>
}

/** Starts the app on a new folder, or on a copy of `template`. Without `isAnswering` there is no keychain. */
export async function openApp(template: Template | null = null, isAnswering = true): Promise<App> {
  const root = mkdtempSync(join(parent, 'countersign-page-'))
  folders.add(root)
  const dataDir = join(root, 'data')
  if (template !== null) cpSync(template.dataDir, dataDir, { recursive: true })
  const fake = createFakeKeychain(isAnswering ? 'answering' : 'silent')
  for (const [name, value] of template?.keychain ?? []) fake.kept.set(name, value)
  const clock = { now: template?.now ?? startAt }
  const effects: string[] = []
  const bugs: string[] = []
  const dialogsOf: AskingWindow[] = []
  const person: App['person'] = { saysYes: false, closing: null }
  const note =
    <A extends readonly unknown[], R>(effect: string, answer: (...args: A) => R) =>
    (...args: A): R => {
      effects.push(effect)
      return answer(...args)
    }
  const silent = () => undefined
  const composition: Composition<string> = await compose<string>({
    dataDir,
    version: '0.0.0',
    platform: 'linux',
    now: () => clock.now,
    keychain: fake,
    commonPasswordsPath: join(import.meta.dirname, '../../resources/common-passwords.txt'),
    copyText: note('copy', () => ({ clearsAt: clock.now })),
    clearClipboard: silent,
    readClipboard: note('read clipboard', () => Promise.resolve({ text: 'hunter2' })),
    captureScreens: note('capture', () => Promise.resolve(fail({ code: 'capture-denied' }))),
    decode: () => Promise.resolve([]),
    chooseFolder: note('dialog', async () => {
      await person.closing
      return null
    }),
    saveFile: async ({ name, isStillWanted = () => true }, place, asking) => {
      if (place === 'asked') {
        effects.push('dialog')
        dialogsOf.push(asking)
      }
      await person.closing
      if (place === 'asked' || !isStillWanted()) return fail({ code: 'cancelled' })
      effects.push('file')
      return ok(`/downloads/${name}`)
    },
    confirm: note('asked', async () => {
      await person.closing
      return person.saysYes
    }),
    identify: (sender, half) => {
      const [from, profileId = ''] = sender.split(':')
      if (from !== half) return null
      return profileId === 'picker' ? { profileId: 'default', isPicker: true } : { profileId }
    },
    announce: silent,
    systemLanguages: () => ['en'],
    applyLocale: silent,
    applyColorScheme: silent,
    reloadPages: note('reload', silent),
    reloadHalf: note('reload', silent),
    applyLockRules: silent,
    showHalf: note('show', silent),
    openBrowser: note('browser', () => Promise.resolve()),
    profileWindows: { show: note('window', silent), rename: note('title', silent), close: note('window gone', silent) },
    desktop: {
      get: () => ok(desktop),
      set: note('desktop', () => ok(desktop)),
      forgetDropped: () => ok(null),
      hidePicker: () => ok(null),
      showAuthenticator: note('show', () => ok(null))
    },
    clock: {
      steady: () => clock.now,
      readSync: () => Promise.resolve('synchronised'),
      exchange: note('network', () => Promise.resolve(null)),
      settings: { load: () => ({ server: null, dismissed: null }), save: silent }
    },
    updates: {
      get: () => update,
      check: note('network', () => Promise.resolve(update)),
      download: note('network', () => Promise.resolve(update)),
      cancel: () => update,
      install: note('install', () => update)
    },
    takeLinks: note('links', () => []),
    quit: note('quit', silent),
    logBug: (reference, where, error) => bugs.push(`${reference} ${where}: ${String(error)}`),
    about: {
      electron: '45',
      chromium: '140',
      node: '24',
      system: 'Test',
      readLicences: () => Promise.resolve([]),
      copyText: note('copy', silent)
    },
    logEvent: silent,
    passphraseCost,
    hashCosts: costs
  })
  const ask: App['ask'] = (half, name, input = {}, profileId = 'default') =>
    composition.servers[half].answer(`${half}:${profileId}`, name, input)
  return {
    dataDir,
    keychain: fake.kept,
    clock,
    get now() {
      return clock.now
    },
    effects,
    bugs,
    dialogsOf,
    person,
    ask,
    async get<T>(half: Half, name: string, input?: unknown, profileId?: string) {
      const answer = await ask(half, name, input, profileId)
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

/** Ends the app in order; its folder and keychain are a template for others. */
export async function freeze(app: App): Promise<Template> {
  await app.end()
  return { dataDir: app.dataDir, keychain: new Map(app.keychain), now: app.clock.now }
}

export const codeOf = (app: App, setupKey: string) => {
  const options = { algorithm: 'SHA1', digits: 6, period: 30 } as const
  return createTotp(decodeBase32(setupKey) ?? new Uint8Array(), app.clock.now, options)
}

/** Goes through two-factor setup in a profile that is at it; answers the setup key. */
export async function enrol(app: App, profileId = 'default'): Promise<string> {
  const { setupKey } = await app.get<{ setupKey: string }>('panel', 'setup.begin', {}, profileId)
  await app.get('panel', 'setup.confirmCode', { code: codeOf(app, setupKey) }, profileId)
  await app.get('panel', 'setup.acknowledge', {}, profileId)
  await app.get('panel', 'setup.finish', {}, profileId)
  app.clock.now += 60_000
  return setupKey
}
