// Modified files of the data folder, and typed recovery keys. Whatever they contain, the app starts, reports the problem as a stage or a
// failure, and never throws to the caller.
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc } from '../property'
import { afterAll } from 'vitest'
import { createVaultSlots } from '../../src/main/authenticator/services/vault-slots'
import { createLockFile } from '../../src/main/authenticator/storage/lock-file'
import { hasSlots } from '../../src/main/authenticator/storage/slots'
import { readBackupName } from '../../src/main/authenticator/domain/backup-file'
import type { Composition } from '../../src/main/compose'
import { openDesktopSettings } from '../../src/main/platform/desktop-settings'
import type { KeyStore } from '../../src/main/protection/key-store'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { openProtection } from '../../src/main/protection/protection'
import { createRecoveryKey, formatRecoveryKey, readRecoveryKey } from '../../src/main/protection/recovery-key'
import { createSecret, revealSecret } from '../../src/main/protection/secret'
import { sealPassphraseSlot, sealRecoverySlot } from '../../src/main/protection/slots'
import { chooseKept, findWholeSnapshot, listSnapshots } from '../../src/main/protection/snapshots'
import { createFakeKeychain } from '../keychain/fake'
import { composeFolder, cost } from './composition'
import type { Target } from './engine'

const folder = mkdtempSync(join(tmpdir(), 'countersign-fuzz-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const passphrase = 'correct horse battery'
const recoveryKey = createSecret(Buffer.alloc(16, 5))
const root = createSecret(Buffer.alloc(32, 9))
const utf8 = (input: Uint8Array) => Buffer.from(input).toString('utf8')
const json = fc.oneof(fc.json(), fc.json({ maxDepth: 1 })).map((text) => Buffer.from(text))
const silent: KeyStore = {
  get: () => Promise.resolve(null),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve()
}

/** A file may set a cost of a second or more, within bounds; that cost is not under test here. */
function isCheap(text: string): boolean {
  const numbers = [...text.matchAll(/"(?:memoryKib|timeCost|parallelism)"\s*:\s*([^,}\s]*)/g)].map(([, value]) =>
    Number(value)
  )
  return numbers.every((value) => !(value > 64))
}

const slots = {
  version: 1,
  passphrase: await sealPassphraseSlot(root, passphrase, 'vault', cost),
  recoveryKey: sealRecoverySlot(root, recoveryKey, 'vault', 1_700_000_000_000)
}
const protectionFiles: readonly object[] = [
  { version: 1, kind: 'keychain', storeId: '0011223344556677' },
  {
    version: 2,
    kind: 'passphrase',
    storeId: '0011223344556677',
    master: { cost, salt: 'AAAAAAAAAAAAAAAAAAAAAA==', wrapped: 'AAAA' },
    recoveryKey: sealRecoverySlot(root, recoveryKey, 'store', 1_700_000_000_000)
  }
]
const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value))

const dirOf = (name: string) => {
  const dir = join(folder, name)
  mkdirSync(dir, { recursive: true })
  return dir
}

const snapshotNames = [
  'vault-2026-01-15T12-00-05-123Z-start.db',
  'vault-2026-01-15T12-00-05-123Z-migration.db',
  'panel-2026-01-15T12-00-05-123Z-daily.db'
]

export const keptFileTargets: readonly Target[] = [
  {
    name: 'recovery-key',
    seeds: [
      formatRecoveryKey(recoveryKey),
      formatRecoveryKey(createRecoveryKey((count) => Buffer.alloc(count, 3)))
    ].map((text) => Buffer.from(text)),
    words: ['O', 'I', 'L', '-', ' ', 'ﬁ', 'ß', '０'],
    structured: fc
      .uint8Array({ minLength: 16, maxLength: 16 })
      .map((each) => Buffer.from(formatRecoveryKey(createSecret(each)).toLowerCase())),
    run: (input) => {
      const read = readRecoveryKey(utf8(input))
      if (!read.ok) return read.error.reason
      const again = readRecoveryKey(formatRecoveryKey(read.value))
      if (!again.ok || !Buffer.from(revealSecret(again.value)).equals(Buffer.from(revealSecret(read.value))))
        throw new Error('does not read back')
      return 'key'
    }
  },
  {
    name: 'slots-file',
    seeds: [bytesOf(slots), bytesOf({ ...slots, passphrase: null }), bytesOf({ ...slots, recoveryKey: null })],
    words: ['"version"', '"passphrase"', '"recoveryKey"', '"cost"', '"salt"', '"wrapped"'],
    structured: json,
    run: async (input) => {
      const dataDir = dirOf('slots')
      writeFileSync(join(dataDir, 'slots.json'), input)
      const open = createVaultSlots({ dataDir, keys: silent, cost })
      const list = await open.list()
      const byPassphrase = isCheap(utf8(input)) ? await open.open({ passphrase }) : null
      const byKey = await open.open({ recoveryKey })
      for (const opened of [byPassphrase, byKey]) {
        if (opened !== null && !Buffer.from(revealSecret(opened.root)).equals(Buffer.from(revealSecret(root))))
          throw new Error('opens with another key')
      }
      return `${String(hasSlots(dataDir))} ${String(list.passphrase)} ${String(byPassphrase !== null)} ${String(byKey !== null)}`
    }
  },
  {
    name: 'protection-file',
    seeds: protectionFiles.map(bytesOf),
    words: ['"version"', '"kind"', '"passphrase"', '"keychain"', '"storeId"', '"master"', '"recoveryKey"'],
    structured: json,
    run: async (input) => {
      const dataDir = dirOf('protection')
      writeFileSync(join(dataDir, 'protection.json'), input)
      const store = (appId: string) => ({
        path: join(dataDir, appId, `${appId}.db`),
        hasData: () => false,
        isOpenedBy: () => false
      })
      const protection = await openProtection({
        dataDir,
        keychain: createFakeKeychain('silent'),
        stores: { panel: store('panel'), authenticator: store('authenticator') },
        now: () => 0,
        passphraseCost: cost
      })
      const { stage } = protection.getState()
      const answers = [
        isCheap(utf8(input)) ? await protection.unlock(passphrase) : null,
        await protection.unlockByRecoveryKey(recoveryKey)
      ]
      protection.getKeychainKeys('authenticator')
      return [
        stage,
        ...answers.map((answer) => (answer === null ? '' : answer.ok ? answer.value.stage : answer.error.code))
      ].join()
    }
  },
  {
    name: 'sealed-keys',
    seeds: [Buffer.alloc(60, 1), randomBytes(200)],
    // A modified file does not open. This is the only throw, and the code that opens an app expects it.
    run: async (input) => {
      const path = join(dirOf('keys'), 'keys.sealed')
      writeFileSync(path, input)
      return createPassphraseKeys(path, root, 'panel')
        .get('key')
        .then(
          () => 'opened',
          (error: unknown) => `refused ${String(input.length < 28)} ${error instanceof Error ? '' : 'no error'}`
        )
    }
  },
  {
    name: 'small-files',
    seeds: [
      bytesOf({ isLocked: true, idleMinutes: 5, onSuspend: false, clipboardSeconds: 20 }),
      bytesOf({ shortcut: 'F9', staysInTray: true, startsHidden: true, clockServer: 'x', dismissedWarning: null })
    ],
    structured: json,
    run: (input) => {
      const dataDir = dirOf('small')
      for (const name of ['lock.json', 'desktop.json']) writeFileSync(join(dataDir, name), input)
      const lock = createLockFile(dataDir).load()
      const desktop = openDesktopSettings(join(dataDir, 'desktop.json')).load()
      return `${String(lock.isLocked)} ${String(lock.idleMinutes)} ${String(desktop.staysInTray)}`
    }
  },
  {
    name: 'file-names',
    seeds: [...snapshotNames, 'countersign-backup-2026-01-15-120005.json'].map((name) => Buffer.from(name)),
    words: ['../', '/', '\\', '-start.db', 'vault-', '.part', '2026-02-30', '24-00-00'],
    run: (input) => {
      const name = utf8(input)
      const backupAt = readBackupName(name)
      if (backupAt !== null && (!Number.isSafeInteger(backupAt) || name.includes('/')))
        throw new Error('not the name of a backup')
      const dataDir = dirOf('names')
      const snapshots = join(dataDir, 'snapshots')
      rmSync(snapshots, { recursive: true, force: true })
      mkdirSync(snapshots)
      try {
        writeFileSync(join(snapshots, name.replaceAll('/', '_')), 'no database')
      } catch {
        return 'no file name'
      }
      const found = listSnapshots(join(dataDir, 'vault.db'))
      chooseKept(found, Date.now())
      if (found.some((one) => !Number.isFinite(one.takenAt) || /[/\\]/.test(one.name))) throw new Error('no snapshot')
      if (findWholeSnapshot(join(dataDir, 'vault.db'), root) !== null)
        throw new Error('random bytes are reported as intact')
      return `${String(found.length)} ${found[0]?.reason ?? ''} ${String(backupAt !== null)}`
    }
  },
  {
    name: 'data-folder',
    seeds: [...protectionFiles, slots, { isLocked: true }, { colorScheme: 'dark' }].map(bytesOf),
    structured: json,
    // The whole main process, on a folder in which every small file has the same invalid content.
    run: async (input) => {
      const dataDir = mkdtempSync(join(folder, 'data-'))
      mkdirSync(join(dataDir, 'panel'))
      mkdirSync(join(dataDir, 'authenticator'))
      for (const name of ['protection.json', 'preferences.json', 'authenticator/slots.json', 'authenticator/lock.json'])
        writeFileSync(join(dataDir, name), input)
      let bug: unknown = null
      let composition: Composition<'panel' | 'authenticator'> | null = null
      try {
        composition = await composeFolder(dataDir, (error) => (bug = error))
        const stages: string[] = []
        const calls = isCheap(utf8(input)) ? ['protection.unlock', 'lock.unlock'] : []
        for (const name of ['protection.get', 'app.get', 'lock.get', 'lock.slots', 'lock.getSettings', ...calls]) {
          const appId = name.startsWith('lock') ? 'authenticator' : 'panel'
          const input = calls.includes(name) ? { passphrase } : {}
          const answer = await composition.servers[appId].answer(appId, name, input)
          if (!answer.ok) stages.push(answer.error.code)
        }
        if (bug !== null)
          throw bug instanceof Error ? bug : new Error('something other than an Error was thrown', { cause: bug })
        return stages.join()
      } finally {
        await composition?.close()
        rmSync(dataDir, { recursive: true, force: true })
      }
    }
  }
]
