// Keys under a passphrase, for computers without a keychain (docs/behaviour.md): argon2id (RFC 9106) of the passphrase encrypts one random
// master key. Each app's named keys are in one file that is encrypted with the master key.
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { writeAtomically } from './atomic-file'
import { anchorName, type KeyStore } from './key-store'
import { createSealer } from './sealing'
import { revealBuffer, takeSecret, type Secret } from './secret'
import { readSmallFile } from './small-file'

/** The cost of one guess at the passphrase. */
export interface PassphraseCost {
  readonly memoryKib: number
  readonly timeCost: number
  readonly parallelism: number
}

export interface WrappedMaster {
  readonly cost: PassphraseCost
  readonly salt: string
  readonly wrapped: string
}

export const minimumPassphraseLength = 12
export const defaultPassphraseCost: PassphraseCost = { memoryKib: 65_536, timeCost: 3, parallelism: 1 }
// The most that a file may demand: a file is not trusted to set its own cost.
const maximumCost: PassphraseCost = { memoryKib: 1_048_576, timeCost: 20, parallelism: 8 }

/** 32 bytes of argon2id over a passphrase. Throws if the cost is outside argon2id's own bounds. */
export async function derivePassphraseSecret(
  passphrase: string,
  salt: Uint8Array,
  cost: PassphraseCost
): Promise<Secret> {
  // Loaded with the first passphrase: a start under the keychain needs none.
  const { hashRaw } = await import('@node-rs/argon2')
  // The library's default variant is argon2id.
  const typed = Buffer.from(passphrase.normalize('NFC'), 'utf8')
  try {
    return takeSecret(
      await hashRaw(typed, {
        memoryCost: cost.memoryKib,
        timeCost: cost.timeCost,
        parallelism: cost.parallelism,
        outputLen: 32,
        salt
      })
    )
  } finally {
    typed.fill(0)
  }
}

const masterIdentity = 'master'
const masterPurpose = 'protection/master'

/** Whether the cost is within our maximum and argon2id's minimum (RFC 9106 section 3.1). */
export const isBoundedCost = (cost: PassphraseCost): boolean =>
  cost.memoryKib >= 8 * cost.parallelism &&
  cost.memoryKib <= maximumCost.memoryKib &&
  cost.timeCost <= maximumCost.timeCost &&
  cost.parallelism <= maximumCost.parallelism

/** Encrypts `key` with `passphrase` for one purpose. Runs argon2id once. */
export async function wrapUnderPassphrase(
  key: Secret,
  passphrase: string,
  cost: PassphraseCost = defaultPassphraseCost,
  purpose: string = masterPurpose
): Promise<WrappedMaster> {
  const salt = randomBytes(16)
  const sealed = createSealer(await derivePassphraseSecret(passphrase, salt, cost), purpose).seal(key, masterIdentity)
  return { cost, salt: salt.toString('base64'), wrapped: sealed.toString('base64') }
}

/** The key, or null for a wrong passphrase. Runs argon2id once either way. Throws if the file demands too much. */
export async function unwrapUnderPassphrase(
  passphrase: string,
  kept: WrappedMaster,
  purpose: string = masterPurpose
): Promise<Secret | null> {
  if (!isBoundedCost(kept.cost)) throw new Error('the passphrase cost in the protection file is outside its limits')
  return openMaster(
    await derivePassphraseSecret(passphrase, Buffer.from(kept.salt, 'base64'), kept.cost),
    kept,
    purpose
  )
}

/** The same, with the result of `derivePassphraseSecret`. */
export function openMaster(secret: Secret, kept: Pick<WrappedMaster, 'wrapped'>, purpose: string): Secret | null {
  try {
    return createSealer(secret, purpose).open(Buffer.from(kept.wrapped, 'base64'), masterIdentity)
  } catch {
    return null
  }
}

/** Replaces an app's file with an empty one: leftovers of an interrupted move are encrypted with an obsolete key. */
export function beginPassphraseKeys(path: string, master: Secret, appId: string): KeyStore {
  const nothing = takeSecret(Buffer.from('{}', 'utf8'))
  writeAtomically(path, createSealer(master, `protection/${appId}`).seal(nothing, 'keys'))
  return createPassphraseKeys(path, master, appId)
}

/** Writes an app's keys, without the anchor, to `to` under another master key. `changed` replaces keys of the same names. */
export function rewrapPassphraseKeys(
  { path, master, appId }: { readonly path: string; readonly master: Secret; readonly appId: string },
  { to, next, changed }: { readonly to: string; readonly next: Secret; readonly changed: ReadonlyMap<string, Secret> }
): KeyStore {
  const sealer = createSealer(master, `protection/${appId}`)
  const sealed = readSmallFile(path)
  const kept = sealed === null ? Buffer.from('{}') : revealBuffer(sealer.open(sealed, 'keys'))
  const keys = JSON.parse(kept.toString('utf8')) as Record<string, string>
  for (const [name, secret] of changed) keys[name] = revealBuffer(secret).toString('base64')
  const rewrapped = takeSecret(Buffer.from(JSON.stringify(keys), 'utf8'))
  writeAtomically(to, createSealer(next, `protection/${appId}`).seal(rewrapped, 'keys'))
  return createPassphraseKeys(to, next, appId)
}

/**
 * An app's keys in one encrypted file. The anchor, which is written often, is in a separate one. A change is on the disk before `set` or
 * `delete` resolves.
 */
export function createPassphraseKeys(path: string, master: Secret, appId: string): KeyStore {
  const sealer = createSealer(master, `protection/${appId}`)
  const load = (): Record<string, string> => {
    const sealed = readSmallFile(path)
    if (sealed === null) return {}
    const opened = revealBuffer(sealer.open(sealed, 'keys'))
    return JSON.parse(opened.toString('utf8')) as Record<string, string>
  }
  const save = (keys: Record<string, string>) => {
    writeAtomically(path, sealer.seal(takeSecret(Buffer.from(JSON.stringify(keys), 'utf8')), 'keys'))
  }
  // Next to `keys.sealed`. The file of a next generation has the same suffix.
  const anchorPath = join(dirname(path), basename(path).replace('keys', 'anchor'))
  const loadAnchor = (): Secret | null => {
    try {
      const sealed = readSmallFile(anchorPath)
      return sealed === null ? null : sealer.open(sealed, anchorName)
    } catch {
      // Missing or not ours: the caller knows whether there was one.
      return null
    }
  }
  return {
    async get(name) {
      if (name === anchorName) return Promise.resolve(loadAnchor())
      const kept = load()[name]
      return Promise.resolve(kept === undefined ? null : takeSecret(Buffer.from(kept, 'base64')))
    },
    async set(name, secret) {
      if (name === anchorName) writeAtomically(anchorPath, sealer.seal(secret, anchorName))
      else save({ ...load(), [name]: revealBuffer(secret).toString('base64') })
      return Promise.resolve()
    },
    async delete(name) {
      if (name === anchorName) rmSync(anchorPath, { force: true, recursive: true })
      else {
        const { [name]: _removed, ...rest } = load()
        save(rest)
      }
      return Promise.resolve()
    }
  }
}
