// A vault on real SQLite in its own folder, with a clock, a decoder and a clipboard that the test controls.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EntryType } from '../../src/shared/contract'
import {
  openAuthenticator,
  type Authenticator,
  type AuthenticatorPorts
} from '../../src/main/authenticator/services/authenticator'
import type { TypedKey } from '../../src/main/authenticator/services/candidates'
import type { Picture } from '../../src/main/authenticator/services/scan'
import { encodeBase32 } from '../../src/main/otp/base32'
import type { KeyStore } from '../../src/main/protection/key-store'
import type { Secret } from '../../src/main/protection/secret'
import { createFakeClipboard, type FakeClipboard } from '../ports/clipboard'
import { createFakeDecoder, type FakeDecoder } from '../ports/decoder'
import { createFakeFolderDialog, type FakeFolderDialog } from '../ports/folder-dialog'
import { createFakeReauthentication, type FakeReauthentication } from '../ports/reauthentication'
import { createFakeSaving, type FakeSaving, type SavedInMemory } from '../ports/saving'
import { createFakeScreens, type FakeScreens } from '../ports/screens'
import { errorOf, unwrap as valueOf } from '../outcome'
import { readDecrypted } from '../sqlite/decrypted'

/** RFC 6238's secret and a time for which its SHA-1 code is known (Appendix B). */
export const rfcSecret = Buffer.from('12345678901234567890')
export const rfcKey = encodeBase32(rfcSecret)
export const rfcMoment = 1_111_111_109_000

export function createKeys(): KeyStore & { readonly kept: Map<string, Secret> } {
  const kept = new Map<string, Secret>()
  return {
    kept,
    get: (name) => Promise.resolve(kept.get(name) ?? null),
    set: (name, secret) => {
      kept.set(name, secret)
      return Promise.resolve()
    },
    delete: (name) => {
      kept.delete(name)
      return Promise.resolve()
    }
  }
}

export function createDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'vault-'))
  onTestFinished(() => {
    rmSync(dataDir, { recursive: true })
  })
  return dataDir
}

export interface Surroundings {
  now: number
  readonly clipboard: FakeClipboard
  readonly decoder: FakeDecoder
  readonly screens: FakeScreens
  readonly saving: FakeSaving
  readonly folderDialog: FakeFolderDialog
  readonly reauthentication: FakeReauthentication
  readonly saved: readonly SavedInMemory[]
  readonly copied: string[]
  readonly changes: string[]
}

/** Opens a vault; `reopen` closes it and opens it again with the same folder and keys. */
export async function openVault(
  given: Partial<Pick<AuthenticatorPorts, 'dataDir' | 'keys' | 'random' | 'setTimer' | 'startReader'>> = {}
) {
  const dataDir = given.dataDir ?? createDataDir()
  const keys = given.keys ?? createKeys()
  const now = () => around.now
  const saving = createFakeSaving()
  const clipboard = createFakeClipboard(now)
  const around: Surroundings = {
    now: rfcMoment,
    clipboard,
    decoder: createFakeDecoder(),
    screens: createFakeScreens(),
    saving,
    folderDialog: createFakeFolderDialog(),
    reauthentication: createFakeReauthentication(now),
    saved: saving.saved,
    copied: clipboard.copied,
    changes: []
  }
  const ports: AuthenticatorPorts = {
    dataDir,
    keys,
    ...(given.random === undefined ? {} : { random: given.random }),
    ...(given.setTimer === undefined ? {} : { setTimer: given.setTimer }),
    cost: { memoryKib: 64, passes: 1, lanes: 1 },
    ...(given.startReader === undefined ? {} : { startReader: given.startReader }),
    now,
    decode: around.decoder.decode,
    readClipboard: clipboard.read,
    captureScreens: around.screens.capture,
    reauthentication: around.reauthentication,
    saveFile: saving.saveFile,
    chooseFolder: around.folderDialog.chooseFolder,
    copyText: clipboard.copyText,
    onChanged: (topic) => {
      around.changes.push(topic)
    }
  }
  let authenticator = await openAuthenticator(ports)
  let isOpen = true
  const close = () => {
    if (isOpen) authenticator.close()
    isOpen = false
  }
  onTestFinished(close)
  return {
    dataDir,
    keys,
    around,
    close,
    /** The vault's services by name, and everything else it offers. */
    get vault() {
      return { ...authenticator.handlers, ...authenticator }
    },
    /** Exports accounts as a page does and also returns the file. */
    exportFile: async (input: Parameters<typeof authenticator.handlers.exports.create>[0]) => {
      const written = valueOf(await authenticator.handlers.exports.create(input))
      const file = around.saved.at(-1)
      if (file === undefined) throw new Error('nothing was saved')
      return { ...written, ...file }
    },
    reopen: async () => {
      close()
      authenticator = await openAuthenticator(ports)
      isOpen = true
    }
  }
}

export function typedKey(given: Partial<TypedKey> & { type?: EntryType } = {}): TypedKey {
  return {
    issuer: 'GitHub',
    account: 'robin',
    setupKey: rfcKey,
    type: 'totp',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    ...given
  }
}

export { errorOf, valueOf }

/** Types a key, saves it unchanged and returns the new entry. */
export function addEntry({ candidates }: Pick<Authenticator['handlers'], 'candidates'>, given: Partial<TypedKey> = {}) {
  const { id, issuer, account } = valueOf(candidates.type(typedKey(given)))
  const [entry] = valueOf(candidates.save({ items: [{ id, issuer, account }] }))
  if (entry === undefined) throw new Error('nothing was saved')
  return entry
}

/** Every file under `folder` with its bytes; with `key`, also the decrypted content of the vault's file. */
export function readFiles(folder: string, key?: Secret): { readonly name: string; readonly bytes: Buffer }[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => ({ name: file.name, bytes: readFileSync(join(file.parentPath, file.name)) }))
  return key === undefined
    ? files
    : [...files, { name: 'vault.db, decrypted', bytes: readDecrypted(join(folder, 'vault.db'), key) }]
}

/** The key of a vault opened with `keys`. */
export function keyOf({ kept }: { readonly kept: ReadonlyMap<string, Secret> }): Secret {
  const key = kept.get('key')
  if (key === undefined) throw new Error('no key')
  return key
}

export const picture: Picture = { data: new Uint8ClampedArray(4 * 4 * 4), width: 4, height: 4 }
