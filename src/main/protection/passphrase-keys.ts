// Keys under a passphrase, for machines where no keychain answers (docs/behaviour.md): argon2id (RFC 9106) over the
// passphrase wraps one random master key; each app's named keys are one sealed file under that master key.
import { hashRaw } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { writeAtomically } from './atomic-file'
import { anchorName, type KeyStore } from './key-store'
import { createSealer } from './sealing'
import { createSecret, revealSecret, type Secret } from './secret'
import { readSmallFile } from './small-file'

/** The cost of one guess at the passphrase. `memoryKib` in KiB. */
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
// What a file may ask of us; a file is not trusted to name its own price.
const maximumCost: PassphraseCost = { memoryKib: 1_048_576, timeCost: 20, parallelism: 8 }

/** 32 bytes of argon2id over a passphrase. Throws where the cost is out of argon2id's own bounds. */
export async function derivePassphraseSecret(
  passphrase: string,
  salt: Uint8Array,
  cost: PassphraseCost
): Promise<Secret> {
  // The library's default variant is argon2id.
  const bytes = await hashRaw(passphrase.normalize('NFC'), {
    memoryCost: cost.memoryKib,
    timeCost: cost.timeCost,
    parallelism: cost.parallelism,
    outputLen: 32,
    salt
  })
  return createSecret(bytes)
}

const masterIdentity = 'master'
const masterPurpose = 'protection/master'

/** Whether a file asks no more of an unlock than we give, and no less than argon2id can do (RFC 9106 section 3.1). */
export const isBoundedCost = (cost: PassphraseCost): boolean =>
  cost.memoryKib >= 8 * cost.parallelism &&
  cost.memoryKib <= maximumCost.memoryKib &&
  cost.timeCost <= maximumCost.timeCost &&
  cost.parallelism <= maximumCost.parallelism

/** Seals `key` under `passphrase`, for one purpose. Costs one argon2id. */
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

/** The key, or null for a wrong passphrase. Either way costs one argon2id. Throws where the file asks too much. */
export async function unwrapUnderPassphrase(
  passphrase: string,
  kept: WrappedMaster,
  purpose: string = masterPurpose
): Promise<Secret | null> {
  if (!isBoundedCost(kept.cost)) throw new Error('the passphrase cost in the protection file is out of bounds')
  return openMaster(
    await derivePassphraseSecret(passphrase, Buffer.from(kept.salt, 'base64'), kept.cost),
    kept,
    purpose
  )
}

/** The same with what `derivePassphraseSecret` gave. */
export function openMaster(secret: Secret, kept: Pick<WrappedMaster, 'wrapped'>, purpose: string): Secret | null {
  try {
    return createSealer(secret, purpose).open(Buffer.from(kept.wrapped, 'base64'), masterIdentity)
  } catch {
    return null
  }
}

/** Begins an app's file anew, whatever lay there: what is left of a move that was interrupted opens under no key of now. */
export function beginPassphraseKeys(path: string, master: Secret, appId: string): KeyStore {
  const nothing = createSecret(Buffer.from('{}', 'utf8'))
  writeAtomically(path, createSealer(master, `protection/${appId}`).seal(nothing, 'keys'))
  return createPassphraseKeys(path, master, appId)
}

/** An app's keys, the anchor left out, at `to` under another master key, with `changed` in place of what had those names. */
export function rewrapPassphraseKeys(
  { path, master, appId }: { readonly path: string; readonly master: Secret; readonly appId: string },
  { to, next, changed }: { readonly to: string; readonly next: Secret; readonly changed: ReadonlyMap<string, Secret> }
): KeyStore {
  const sealer = createSealer(master, `protection/${appId}`)
  const sealed = readSmallFile(path)
  const kept = sealed === null ? Buffer.from('{}') : revealSecret(sealer.open(sealed, 'keys'))
  const keys = JSON.parse(Buffer.from(kept).toString('utf8')) as Record<string, string>
  for (const [name, secret] of changed) keys[name] = Buffer.from(revealSecret(secret)).toString('base64')
  const rewrapped = createSecret(Buffer.from(JSON.stringify(keys), 'utf8'))
  writeAtomically(to, createSealer(next, `protection/${appId}`).seal(rewrapped, 'keys'))
  return createPassphraseKeys(to, next, appId)
}

/**
 * An app's keys in one sealed file; the anchor, which is written often, in one of its own beside it. A change is on disk
 * before `set` or `delete` resolves.
 */
export function createPassphraseKeys(path: string, master: Secret, appId: string): KeyStore {
  const sealer = createSealer(master, `protection/${appId}`)
  const load = (): Record<string, string> => {
    const sealed = readSmallFile(path)
    if (sealed === null) return {}
    const opened = revealSecret(sealer.open(sealed, 'keys'))
    return JSON.parse(Buffer.from(opened).toString('utf8')) as Record<string, string>
  }
  const save = (keys: Record<string, string>) => {
    writeAtomically(path, sealer.seal(createSecret(Buffer.from(JSON.stringify(keys), 'utf8')), 'keys'))
  }
  // Beside `keys.sealed`; what of a next generation is written has the same ending.
  const anchorPath = join(dirname(path), basename(path).replace('keys', 'anchor'))
  const loadAnchor = (): Secret | null => {
    try {
      const sealed = readSmallFile(anchorPath)
      return sealed === null ? null : sealer.open(sealed, anchorName)
    } catch {
      // Missing, or not ours: whoever asks knows whether there was one.
      return null
    }
  }
  return {
    async get(name) {
      if (name === anchorName) return Promise.resolve(loadAnchor())
      const kept = load()[name]
      return Promise.resolve(kept === undefined ? null : createSecret(Buffer.from(kept, 'base64')))
    },
    async set(name, secret) {
      if (name === anchorName) writeAtomically(anchorPath, sealer.seal(secret, anchorName))
      else save({ ...load(), [name]: Buffer.from(revealSecret(secret)).toString('base64') })
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
