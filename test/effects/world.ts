// The whole main process without Electron, called through the gate with the real handlers, services and stores. Helpers read the stores and
// files directly, so that a call's effect is checked and not only its answer.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inMemory } from '../in-memory'
import type { AppId } from '../../src/shared/model/app'
import { compose, type Composition } from '../../src/main/compose'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { createKeychainKeys } from '../../src/main/protection/keychain-keys'
import { openStoreFile } from '../../src/main/sqlite/open'
import type { Result } from '../../src/shared/result'
import { createFakeKeychain } from '../keychain/fake'
import { createFakeDesktop } from '../ports/desktop'
import { createFakePlatform } from '../ports/platform'
import { paint } from '../ports/screens'
import { createFakeSystemClock } from '../ports/system-clock'
import { createFakeUpdates } from '../ports/updates'

type Answer = Result<unknown, { readonly code: string }>
export type Row = Readonly<Record<string, unknown>>

const costs = {
  password: { memoryKib: 8, passes: 1, lanes: 1 },
  backupCode: { memoryKib: 8, passes: 1, lanes: 1 }
}
/** Fields that contain a secret, in input or answers. */
const secretFields =
  /^(?:code|codes|backupCode|password|confirmPassword|oldPassword|setupKey|activationCode|key|recoveryKey|passphrase)$/
/** Long enough not to occur in another text by chance. */
const leastSecret = 8

function collectSecrets(value: unknown, into: Set<string>, isSecret = false): void {
  if (typeof value === 'string' && isSecret && value.length >= leastSecret) into.add(value)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  for (const [name, one] of Object.entries(value)) {
    collectSecrets(one, into, secretFields.test(name) || (Array.isArray(value) && isSecret))
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>

export async function openWorld(isAnswering = true) {
  const root = mkdtempSync(join(inMemory, 'countersign-effects-'))
  const dataDir = join(root, 'data')
  const backupFolder = join(root, 'backups')
  mkdirSync(backupFolder)
  const keychain = createFakeKeychain(isAnswering ? 'answering' : 'silent')
  // Some hours in the past, since the effects move it forward, up to the provider's time.
  const clock = { now: Date.now() - 6 * 3_600_000 }
  const platform = createFakePlatform(() => clock.now)
  const { clipboard, saving, folderDialog, person, windows, screens } = platform
  person.says = () => true
  folderDialog.folder = backupFolder
  screens.pictures = [paint(1, 1, [0, 0, 0])]
  const desktop = createFakeDesktop({ droppedLinks: 2 })
  const updates = createFakeUpdates('newer')
  const systemClock = createFakeSystemClock(() => clock.now)
  systemClock.sync = 'not-synchronised'
  const links: string[] = []
  const quits: number[] = []
  const bugs: string[] = []
  const start = () =>
    compose<string>({
      ...platform.ports,
      dataDir,
      keychain,
      desktop: desktop.handlers,
      clock: systemClock,
      updates,
      takeLinks: () => links.splice(0),
      quit: () => quits.push(clock.now),
      logBug: (_reference, where, error) => bugs.push(`${where}: ${String(error)}`),
      about: {
        ...platform.ports.about,
        readLicences: () => Promise.resolve([{ name: 'a', version: '1', licence: 'MIT', text: 'free' }]),
        readChromiumLicences: () => Promise.resolve([{ name: 'b', version: '', licence: '', text: 'free, too' }])
      },
      passphraseCost: { memoryKib: 64, timeCost: 1, parallelism: 1 },
      hashCosts: costs
    })
  let composition: Composition<string> = await start()
  /** The test's calls in order, so that each effect is attributed to its own call. */
  const made: string[] = []

  const secrets = new Set<string>()

  const ask = async (appId: AppId, name: string, input: object = {}, profileId = 'default'): Promise<Answer> => {
    made.push(name)
    collectSecrets(input, secrets)
    const answer = await composition.servers[appId].answer(`${appId}:${profileId}`, name, input)
    if (answer.ok) collectSecrets(answer.value, secrets)
    return answer
  }
  const openDb = async (appId: AppId) => {
    const { storeId } = JSON.parse(readFileSync(join(dataDir, 'protection.json'), 'utf8')) as { storeId: string }
    const key = await createKeychainKeys(keychain, storeId, appId).get('key')
    if (key === null) throw new Error('no key')
    return openStoreFile(join(dataDir, appId, appId === 'panel' ? 'panel.db' : 'vault.db'), key)
  }
  const withDb = async <T>(appId: AppId, work: (db: Awaited<ReturnType<typeof openDb>>) => T): Promise<T> => {
    const db = await openDb(appId)
    try {
      return work(db)
    } finally {
      db.close()
    }
  }
  return {
    dataDir,
    backupFolder,
    clock,
    keychain,
    person,
    browser: platform.browser,
    clipboard,
    decoder: platform.decoder,
    desktop,
    saving,
    systemClock,
    updates,
    windows,
    copied: clipboard.copied,
    /** Setup links from the system. */
    links,
    /** The times at which the app was asked to quit. */
    quits,
    bugs,
    made,
    /** Every secret in a call's input or answer. */
    secrets,
    ask,
    /** The value of a call that must succeed. */
    async get<T = never>(appId: AppId, name: string, input: object = {}, profileId = 'default'): Promise<T> {
      const answer = await ask(appId, name, input, profileId)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value as T
    },
    async codeOf(appId: AppId, name: string, input: object = {}, profileId = 'default'): Promise<string> {
      const answer = await ask(appId, name, input, profileId)
      return answer.ok ? 'ok' : answer.error.code
    },
    rows: (appId: AppId, sql: string, ...values: readonly unknown[]) =>
      withDb(appId, (db) => db.prepare<unknown[], Row>(sql).all(...values)),
    async row(appId: AppId, sql: string, ...values: readonly unknown[]): Promise<Row | undefined> {
      return withDb(appId, (db) => db.prepare<unknown[], Row>(sql).get(...values))
    },
    /** The first column of the first row. */
    async value(appId: AppId, sql: string, ...values: readonly unknown[]): Promise<unknown> {
      const row = await withDb(appId, (db) => db.prepare<unknown[], Row>(sql).get(...values))
      return row === undefined ? undefined : Object.values(row)[0]
    },
    /** Writes a state that no call can produce in a test. */
    write: (appId: AppId, sql: string, ...values: readonly unknown[]) =>
      withDb(appId, (db) => {
        db.prepare<unknown[]>(sql).run(...values)
      }),
    readJson: (name: string): Row => JSON.parse(readFileSync(join(dataDir, name), 'utf8')) as Row,
    totp: (setupKey: string) =>
      createTotp(decodeBase32(setupKey) ?? new Uint8Array(), clock.now, { algorithm: 'SHA1', digits: 6, period: 30 }),
    noteActivity(profileId = 'default') {
      composition.noteActivity(profileId)
    },
    end: () => composition.close(),
    async restart() {
      composition = await start()
    },
    async close() {
      await composition.close()
      rmSync(root, { recursive: true, force: true })
    }
  }
}

/** A call's effect: makes the call and checks the result. */
export type Effect = (world: World) => Promise<void>
