// What opens the data folder itself, as a thief would try: the product's files, read with the model's current and former secrets.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSlotFile } from '../../src/main/authenticator/storage/slots'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { readRecoveryKey } from '../../src/main/protection/recovery-key'
import { createSecret, revealSecret, type Secret } from '../../src/main/protection/secret'
import {
  openPassphraseSlot,
  openRecoverySlot,
  type PassphraseSlot,
  type RecoverySlot
} from '../../src/main/protection/slots'
import { openStoreFile } from '../../src/main/sqlite/open'
import { insist } from './invariants'
import type { Ways } from './model'
import type { World } from './world'

const apps = ['panel', 'authenticator'] as const
const stores = ['panel/panel.db', 'authenticator/vault.db'] as const

interface Slots {
  readonly purpose: 'vault' | 'store'
  readonly passphrase: PassphraseSlot | null
  readonly recoveryKey: RecoverySlot | null
}

function readSlots({ dataDir }: World, { kind }: Ways): Slots {
  if (kind === 'keychain') return { purpose: 'vault', ...createSlotFile(join(dataDir, 'authenticator')).load() }
  const { master, recoveryKey = null } = JSON.parse(readFileSync(join(dataDir, 'protection.json'), 'utf8')) as {
    master: PassphraseSlot
    recoveryKey?: RecoverySlot
  }
  return { purpose: 'store', passphrase: master, recoveryKey }
}

const byPassphrase = async ({ passphrase, purpose }: Slots, typed: string): Promise<Secret | null> =>
  passphrase === null ? null : ((await openPassphraseSlot(passphrase, typed, purpose))?.root ?? null)

function byRecoveryKey({ recoveryKey, purpose }: Slots, typed: string): Secret | null {
  const key = readRecoveryKey(typed)
  insist(key.ok, 'the recovery key is not valid')
  return recoveryKey === null ? null : (openRecoverySlot(recoveryKey, key.value, purpose)?.root ?? null)
}

const isSame = (one: Secret, other: Secret) => Buffer.from(revealSecret(one)).equals(revealSecret(other))

/** The root key. Every current way must open to it, and no former one. */
async function findRoot(world: World, ways: Ways): Promise<Secret> {
  const slots = readSlots(world, ways)
  const found: (Secret | null)[] = []
  if (ways.passphrase !== null) found.push(await byPassphrase(slots, ways.passphrase))
  if (ways.recoveryKey !== null) found.push(byRecoveryKey(slots, ways.recoveryKey))
  if (ways.hasKeychain) found.push(world.inKeychain('authenticator'))
  else insist(ways.kind === 'passphrase' || world.inKeychain('authenticator') === null, 'the keychain still opens')
  for (const typed of ways.oldPassphrases.slice(-2))
    insist((await byPassphrase(slots, typed)) === null, 'an old passphrase opens its slot')
  for (const typed of ways.oldRecoveryKeys.slice(-2))
    insist(byRecoveryKey(slots, typed) === null, 'an old recovery key opens its slot')
  const [root] = found
  insist(root !== undefined && root !== null, 'no way opens')
  insist(
    found.every((each) => each !== null && isSame(each, root)),
    'a way that stayed opens no more, or to another key'
  )
  return root
}

/** The keys of someone who copies the folder now and knows everything its owner knows. */
export async function findKeys(world: World, ways: Ways): Promise<Secret[]> {
  const root = await findRoot(world, ways)
  if (ways.kind === 'keychain') return [root]
  const keys = [root]
  for (const appId of apps) {
    const key = await createPassphraseKeys(join(world.dataDir, appId, 'keys.sealed'), root, appId).get('key')
    insist(key !== null, `the ${appId} has no key`)
    keys.push(key)
  }
  return keys
}

/** The key of the Panel's store. */
export async function findPanelKey(world: World, ways: Ways): Promise<Secret> {
  const key = ways.kind === 'keychain' ? world.inKeychain('panel') : (await findKeys(world, ways))[1]
  insist(key !== undefined && key !== null, 'the Panel has no key')
  return key
}

function isOpened(path: string, key: Secret): boolean {
  try {
    openStoreFile(path, key, { mustExist: true }).close()
    return true
  } catch {
    return false
  }
}

/** No key from before recent renewals opens a store, or the encrypted files next to it. */
export async function insistNothingOpens(world: World, ways: Ways): Promise<void> {
  for (const kept of ways.deadKeys.slice(-3)) {
    const key = createSecret(kept)
    for (const store of stores) insist(!isOpened(join(world.dataDir, store), key), `a key of before opens ${store}`)
    if (ways.kind === 'keychain') continue
    for (const appId of apps) {
      const sealed = createPassphraseKeys(join(world.dataDir, appId, 'keys.sealed'), key, appId)
      const isRead = await sealed.get('key').then(
        () => true,
        () => false
      )
      insist(!isRead, `an earlier key opens the keys of the ${appId}`)
    }
  }
}
