// How the keys of both halves are kept, decided at start and changed only by the user (DESIGN section 3):
//
//   nothing stored ── keychain answers ──────────────▶ ready (keychain)
//        └────────── no keychain ── choose-passphrase ▶ ready (passphrase)
//   stored, keychain ── answers, right key ──────────▶ ready
//        ├── does not answer ── keychain-unavailable ─ retry ─▶ …
//        └── key gone or another ── key-missing ── retry │ setAside ─▶ …
//   folder unreadable, read-only or full ── store-unavailable ── retry ─▶ …
//   stored, passphrase ── locked ── unlock ──────────▶ ready
//
// No path writes over existing data, and `setAside` moves files, it deletes none.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { ProtectionState } from '../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../shared/result'
import { writeAtomically } from './atomic-file'
import type { KeyStore } from './key-store'
import { createKeychainKeys, isKeychainUsable, type Keychain } from './keychain-keys'
import {
  createPassphraseKeys,
  minimumPassphraseLength,
  unwrapUnderPassphrase,
  wrapUnderPassphrase,
  type PassphraseCost,
  type WrappedMaster
} from './passphrase-keys'
import { createSecret, type Secret } from './secret'

export const halves = ['panel', 'authenticator'] as const
export type Half = (typeof halves)[number]

/** What protection asks of a half's storage before it is opened. */
export interface StoredHalf {
  hasData(): boolean
  /** True where `key` opens the stored key check. */
  isOpenedBy(key: Secret): boolean
}

export interface ProtectionPorts {
  readonly dataDir: string
  readonly keychain: Keychain
  readonly stores: Readonly<Record<Half, StoredHalf>>
  readonly now: () => number
  readonly passphraseCost?: PassphraseCost
}

export interface Protection {
  getState(): ProtectionState
  /** The keys of one half. Throws unless the stage is `ready`. */
  getKeys(half: Half): KeyStore
  choosePassphrase(
    passphrase: string
  ): Promise<Result<ProtectionState, Failure<'passphrase-too-short' | 'wrong-stage'>>>
  unlock(passphrase: string): Promise<Result<ProtectionState, Failure<'wrong-passphrase' | 'wrong-stage'>>>
  /** Whether this is the passphrase that the keys are under; false where they are under none. Costs one argon2id. */
  isPassphrase(passphrase: string): Promise<boolean>
  /** Looks again: after the user unlocked or restored the keychain, or freed the disk. */
  retry(): Promise<ProtectionState>
  /** Told by whoever opened a half's store and could not: the stage is `store-unavailable` until `retry`. */
  markUnavailable(): void
  /** Moves both halves and the protection file into a dated folder and starts anew. The halves must be closed. */
  setAside(): Promise<Result<{ folder: string; state: ProtectionState }, Failure<'wrong-stage'>>>
}

type Kept =
  | { readonly version: 1; readonly kind: 'keychain'; readonly storeId: string }
  | { readonly version: 1; readonly kind: 'passphrase'; readonly storeId: string; readonly master: WrappedMaster }

/** Reads how the folder is protected and brings it to its first stage; a folder that cannot be used is a stage too. */
export async function openProtection(ports: ProtectionPorts): Promise<Protection> {
  const path = join(ports.dataDir, 'protection.json')
  let state: ProtectionState
  let keys: Readonly<Record<Half, KeyStore>> | null = null

  const load = (): Kept | null => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Kept) : null)
  const save = (kept: Kept) => {
    writeAtomically(path, Buffer.from(`${JSON.stringify(kept, null, 2)}\n`, 'utf8'))
  }
  const hasData = () => halves.some((half) => ports.stores[half].hasData())
  const keychainKeys = (storeId: string) => ({
    panel: createKeychainKeys(ports.keychain, storeId, 'panel'),
    authenticator: createKeychainKeys(ports.keychain, storeId, 'authenticator')
  })
  const passphraseKeys = (master: Secret) => ({
    panel: createPassphraseKeys(join(ports.dataDir, 'panel', 'keys.sealed'), master, 'panel'),
    authenticator: createPassphraseKeys(join(ports.dataDir, 'authenticator', 'keys.sealed'), master, 'authenticator')
  })

  /** Ready only where every half that holds data has its own, right key. */
  const settle = async (
    kind: 'keychain' | 'passphrase',
    found: Readonly<Record<Half, KeyStore>>
  ): Promise<ProtectionState> => {
    for (const half of halves) {
      if (!ports.stores[half].hasData()) continue
      const key = await found[half].get('key')
      if (key === null || !ports.stores[half].isOpenedBy(key)) return { stage: 'key-missing' }
    }
    keys = found
    return { stage: 'ready', kind }
  }

  const look = async (): Promise<ProtectionState> => {
    keys = null
    try {
      return await lookInFolder()
    } catch {
      return { stage: 'store-unavailable' }
    }
  }

  const lookInFolder = async (): Promise<ProtectionState> => {
    mkdirSync(ports.dataDir, { recursive: true, mode: 0o700 })
    const kept = load()
    if (kept?.kind === 'passphrase') return { stage: 'locked' }
    if (kept?.kind === 'keychain') {
      try {
        return await settle('keychain', keychainKeys(kept.storeId))
      } catch {
        return { stage: 'keychain-unavailable' }
      }
    }
    if (hasData()) return { stage: 'key-missing' }
    const storeId = randomBytes(8).toString('hex')
    if (!(await isKeychainUsable(ports.keychain, storeId))) {
      return { stage: 'choose-passphrase', minimumLength: minimumPassphraseLength }
    }
    save({ version: 1, kind: 'keychain', storeId })
    return settle('keychain', keychainKeys(storeId))
  }

  state = await look()
  return {
    getState: () => state,
    getKeys(half) {
      if (keys === null) throw new Error('the store is not unlocked')
      return keys[half]
    },
    async choosePassphrase(passphrase) {
      if (state.stage !== 'choose-passphrase') return fail({ code: 'wrong-stage' })
      if ([...passphrase.normalize('NFC')].length < minimumPassphraseLength) {
        return fail({ code: 'passphrase-too-short', minimum: minimumPassphraseLength })
      }
      const master = createSecret(randomBytes(32))
      const wrapped = await wrapUnderPassphrase(master, passphrase, ports.passphraseCost)
      save({ version: 1, kind: 'passphrase', storeId: randomBytes(8).toString('hex'), master: wrapped })
      state = await settle('passphrase', passphraseKeys(master))
      return ok(state)
    },
    async unlock(passphrase) {
      const kept = load()
      if (state.stage !== 'locked' || kept?.kind !== 'passphrase') return fail({ code: 'wrong-stage' })
      const master = await unwrapUnderPassphrase(passphrase, kept.master)
      if (master === null) return fail({ code: 'wrong-passphrase' })
      state = await settle('passphrase', passphraseKeys(master))
      return ok(state)
    },
    async isPassphrase(passphrase) {
      const kept = load()
      return kept?.kind === 'passphrase' && (await unwrapUnderPassphrase(passphrase, kept.master)) !== null
    },
    async retry() {
      if (state.stage !== 'ready') state = await look()
      return state
    },
    markUnavailable() {
      keys = null
      state = { stage: 'store-unavailable' }
    },
    async setAside() {
      if (state.stage !== 'key-missing' && state.stage !== 'keychain-unavailable' && state.stage !== 'locked') {
        return fail({ code: 'wrong-stage' })
      }
      const folder = join(ports.dataDir, `set-aside-${new Date(ports.now()).toISOString().replaceAll(':', '-')}`)
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      for (const name of [...halves, 'protection.json']) {
        const from = join(ports.dataDir, name)
        if (existsSync(from)) renameSync(from, join(folder, name))
      }
      state = await look()
      return ok({ folder, state })
    }
  }
}
