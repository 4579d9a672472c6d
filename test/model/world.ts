// The real side of the model: the whole main process without Electron, on its own folder, called through the gate as pages do. The test
// controls only the clock, an in-memory keychain, and crashes.
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inMemory } from '../in-memory'
import type { AppId } from '../../src/shared/model/app'
import { compose, type Composition } from '../../src/main/compose'
import { keychainService } from '../../src/main/protection/keychain-keys'
import { createSecret, type Secret } from '../../src/main/protection/secret'
import { openStoreFile, type Db } from '../../src/main/sqlite/open'
import type { Result } from '../../src/shared/result'
import { createFakeKeychain, type Defer } from '../keychain/fake'
import type { Provider, Shown } from './provider'
import { createFakePlatform } from '../ports/platform'

type Answer = Result<unknown, { readonly code: string }>

/** Cheap enough for hundreds of sequences; other tests check the real parameters. */
const costs = {
  password: { memoryKib: 8, passes: 1, lanes: 1 },
  backupCode: { memoryKib: 8, passes: 1, lanes: 1 }
}
const passphraseCost = { memoryKib: 64, timeCost: 1, parallelism: 1 }
const nothing = () => undefined

export interface World {
  readonly dataDir: string
  readonly keychain: Map<string, string>
  /** The key of the Panel's store, if the keychain does not hold it. */
  readonly panel: { key: Secret | null }
  /** Ms since epoch; steps change it. */
  readonly clock: { now: number }
  readonly provider: Provider
  /** The identity at the browser when a link to the provider opens. */
  readonly desk: { shown: Shown | null }
  /** Errors that the last calls threw; there must be none. */
  readonly bugs: string[]
  ask(profileId: string, name: string, input?: object): Promise<Answer>
  /** What a person types; replays give the same text. */
  typed(make: () => string): string
  /** A call of the Authenticator's page. */
  askVault(name: string, input?: object): Promise<Answer>
  /** An app's key in the keychain, not the demo's. */
  inKeychain(appId: AppId): Secret | null
  /** Another connection to the Panel's store. */
  openStore(): Db
  /** Closes the app in order and starts it again. */
  restart(): Promise<void>
  /**
   * The app stops at once: files and keychain stay as they were at that moment. `inFlight`: a call that was under way, whatever its result.
   */
  crash(inFlight?: Promise<unknown>): Promise<void>
  /** Closes the app in order; the folder stays. */
  close(): Promise<void>
  remove(): void
}

/** The folder and keychain that many worlds start from. */
export interface Template {
  readonly dataDir: string
  readonly keychain: ReadonlyMap<string, string>
  readonly now: number
}

/** The questions that a person agrees to; they refuse all others. */
const consented: readonly string[] = ['sso-hosts', 'ways-in', 'recovery-key']

const folders = new Set<string>()
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function createFolder(): string {
  const folder = mkdtempSync(join(inMemory, 'countersign-model-'))
  folders.add(folder)
  return folder
}

export interface WorldOptions {
  /** Decides when the keychain answers; without it, at once. */
  readonly defer?: Defer | undefined
  /** No keychain answers, so everything is under a passphrase. */
  readonly hasNoKeychain?: boolean
}

export async function openWorld(
  template: Template | null,
  startAt: number,
  provider: Provider,
  { defer, hasNoKeychain = false }: WorldOptions = {}
): Promise<World> {
  const root = createFolder()
  const dataDir = join(root, 'data')
  if (template !== null) cpSync(template.dataDir, dataDir, { recursive: true })
  const fake = createFakeKeychain(hasNoKeychain ? 'silent' : 'answering', defer)
  const keychain = fake.kept
  for (const [name, value] of template?.keychain ?? []) keychain.set(name, value)
  const clock = { now: template?.now ?? startAt }
  const bugs: string[] = []
  const desk: World['desk'] = { shown: null }
  const panel: World['panel'] = { key: null }

  const platform = createFakePlatform(() => clock.now)
  platform.browser.visit = (url) => {
    // Answers while the call waits, as a browser does.
    if (desk.shown !== null) void provider.answer(url, desk.shown, clock.now).catch(nothing)
  }
  platform.person.says = ({ kind }) => consented.includes(kind)

  const start = (): Promise<Composition<string>> =>
    compose<string>({
      dataDir,
      ...platform.ports,
      keychain: fake,
      systemLanguages: () => ['en'],
      logBug: (reference, where, error) => bugs.push(`${reference} ${where}: ${String(error)}`),
      passphraseCost,
      hashCosts: costs
    })

  const inKeychain = (appId: AppId) => {
    const isOwn = ([name]: [string, string]) => name.startsWith(`${keychainService}/`) && name.endsWith(`/${appId}/key`)
    const kept = [...keychain].find(isOwn)?.[1]
    return kept === undefined ? null : createSecret(Buffer.from(kept, 'base64'))
  }

  let composition = await start()
  return {
    dataDir,
    keychain,
    panel,
    clock,
    provider,
    desk,
    bugs,
    ask: (profileId, name, input = {}) => composition.servers.panel.answer(`panel:${profileId}`, name, input),
    typed: (make) => make(),
    askVault: (name, input = {}) => composition.servers.authenticator.answer('authenticator', name, input),
    inKeychain,
    openStore() {
      const key = inKeychain('panel') ?? panel.key
      if (key === null) throw new Error('no one knows the key')
      return openStoreFile(join(dataDir, 'panel', 'panel.db'), key, { mustExist: true })
    },
    async restart() {
      await composition.close()
      composition = await start()
    },
    async crash(inFlight) {
      const moment = join(root, 'moment')
      cpSync(dataDir, moment, { recursive: true })
      const keys = new Map(keychain)
      await inFlight?.catch(nothing)
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
