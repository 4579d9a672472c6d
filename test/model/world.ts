// The real side of the model: the whole main process without Electron on a folder of its own, asked through the gate as
// pages ask it. Only the outside is the test's: the clock, a keychain in memory, and crashes.
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, type Composition } from '../../src/main/compose'
import { createSecret } from '../../src/main/protection/secret'
import { openStoreFile, type Db } from '../../src/main/sqlite/open'
import type { Result } from '../../src/shared/result'
import { createFakeKeychain, type Defer } from '../keychain/fake'
import type { Provider, Shown } from './provider'
import { quietPlatform } from '../platform-ports'

type Answer = Result<unknown, { readonly code: string }>

/** Cheap enough for hundreds of sequences; the real parameters are asserted elsewhere. */
const costs = {
  password: { memoryKib: 8, passes: 1, lanes: 1 },
  backupCode: { memoryKib: 8, passes: 1, lanes: 1 }
}
const passphraseCost = { memoryKib: 64, timeCost: 1, parallelism: 1 }
const nothing = () => undefined

export interface World {
  readonly dataDir: string
  readonly keychain: Map<string, string>
  /** Ms since epoch; commands move it. */
  readonly clock: { now: number }
  readonly provider: Provider
  /** Who sits at the browser when a link to the provider is opened. */
  readonly desk: { shown: Shown | null }
  /** What the last answers threw inside, which no answer may. */
  readonly bugs: string[]
  ask(profileId: string, name: string, input?: object): Promise<Answer>
  /** Another connection to the Panel's store, with the key that the keychain holds. */
  openStore(): Db
  /** Ends the app in order and starts it again. */
  restart(): Promise<void>
  /** The app is gone from one moment to the next: files and keychain are as they were at that moment. */
  crash(): Promise<void>
  /** Ends the app in order; the folder stays. */
  close(): Promise<void>
  remove(): void
}

/** A folder and a keychain that many worlds begin with. */
export interface Template {
  readonly dataDir: string
  readonly keychain: ReadonlyMap<string, string>
  readonly now: number
}

const folders = new Set<string>()
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** In memory where there is such a folder: nothing here asks what a disk keeps, and syncs would be most of the time. */
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

function createFolder(): string {
  const folder = mkdtempSync(join(parent, 'countersign-model-'))
  folders.add(folder)
  return folder
}

/** `defer` lets a scheduler decide when the keychain answers; without it it answers at once. */
export async function openWorld(
  template: Template | null,
  startAt: number,
  provider: Provider,
  defer?: Defer
): Promise<World> {
  const root = createFolder()
  const dataDir = join(root, 'data')
  if (template !== null) cpSync(template.dataDir, dataDir, { recursive: true })
  const fake = createFakeKeychain('answering', defer)
  const keychain = fake.kept
  for (const [name, value] of template?.keychain ?? []) keychain.set(name, value)
  const clock = { now: template?.now ?? startAt }
  const bugs: string[] = []
  const desk: World['desk'] = { shown: null }

  const start = (): Promise<Composition<string>> =>
    compose<string>({
      dataDir,
      ...quietPlatform,
      now: () => clock.now,
      keychain: fake,
      saveFile: () => Promise.resolve({ ok: false, error: { code: 'cancelled' } } as const),
      confirm: ({ kind }) => Promise.resolve(kind === 'sso-hosts'),
      identify: (profileId, half) => (half === 'panel' ? { profileId } : null),
      systemLanguages: () => ['en'],
      openBrowser: (url) => {
        // Answered while the call waits, as a browser does.
        if (desk.shown !== null) void provider.answer(url, desk.shown, clock.now).catch(nothing)
        return Promise.resolve()
      },
      logBug: (reference, where, error) => bugs.push(`${reference} ${where}: ${String(error)}`),
      passphraseCost,
      hashCosts: costs
    })

  let composition = await start()
  return {
    dataDir,
    keychain,
    clock,
    provider,
    desk,
    bugs,
    ask: (profileId, name, input = {}) => composition.servers.panel.answer(profileId, name, input),
    openStore() {
      const kept = [...keychain].find(([name]) => name.endsWith('/panel/key'))?.[1]
      if (kept === undefined) throw new Error('the keychain holds no key')
      return openStoreFile(join(dataDir, 'panel', 'panel.db'), createSecret(Buffer.from(kept, 'base64')), {
        mustExist: true
      })
    },
    async restart() {
      await composition.close()
      composition = await start()
    },
    async crash() {
      const moment = join(root, 'moment')
      cpSync(dataDir, moment, { recursive: true })
      const keys = new Map(keychain)
      await composition.close()
      rmSync(dataDir, { recursive: true })
      renameSync(moment, dataDir)
      keychain.clear()
      for (const [name, value] of keys) keychain.set(name, value)
      composition = await start()
    },
    close: () => composition.close(),
    remove() {
      rmSync(root, { recursive: true, force: true })
      folders.delete(root)
    }
  }
}
