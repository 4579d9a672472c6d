// With a passphrase, the record that an app has data, and of how the data was left, is stored above the apps' folders.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAnchorFile, anchorsPathOf, keepAnchorAbove } from '../../src/main/protection/anchor-file'
import { createPassphraseKeys, wrapUnderPassphrase } from '../../src/main/protection/passphrase-keys'
import {
  openPassphraseSlot,
  openRecoverySlot,
  sealPassphraseSlot,
  sealRecoverySlot,
  type PassphraseSlot,
  type RecoverySlot
} from '../../src/main/protection/slots'
import { sealAnew } from '../../src/main/protection/slot-keys'
import { createSecret, revealSecret, type Secret } from '../../src/main/protection/secret'
import {
  addAccount,
  createFolder,
  createMachine,
  passphrase,
  password,
  type Machine,
  type Moment
} from '../thief/installation'
import { describeShown, listIssuers, startAsUser } from '../thief/tries'

let past: Moment
let present: Moment
let machine: Machine

beforeAll(async () => {
  const made = createMachine('passphrase', null)
  await made.start()
  await made.must('panel', 'protection.choosePassphrase', { passphrase })
  const account = { accountName: 'Northwind', name: 'Ada', email: 'ada@example.com' }
  await made.must('panel', 'account.create', { ...account, password, confirmPassword: password })
  await addAccount(made, 'Harbour')
  await made.close()
  past = made.copy()
  await made.start()
  await made.must('panel', 'protection.unlock', { passphrase })
  await made.ask('panel', 'session.logIn', { username: 'ada@example.com', password: 'not this one' })
  await addAccount(made, 'Lighthouse')
  await made.close()
  present = made.copy()
}, 30_000)
afterEach(async () => {
  await machine.close()
  rmSync(dirname(machine.dataDir), { recursive: true, force: true })
})

const remove = (...names: readonly string[]) => {
  for (const name of names) rmSync(join(machine.dataDir, name), { recursive: true })
}
const takeBack = (name: string) => {
  remove(name)
  cpSync(join(past.dataDir, name), join(machine.dataDir, name), { recursive: true })
}
const attacks: readonly (readonly [string, () => void, string])[] = [
  [
    'the Panel',
    () => {
      remove('panel')
    },
    'changed: panel missing (refused)'
  ],
  [
    'the vault',
    () => {
      remove('authenticator')
    },
    'changed: authenticator missing (refused)'
  ],
  [
    'both',
    () => {
      remove('panel', 'authenticator')
    },
    'changed: panel missing (refused)'
  ],
  [
    'the Panel and the anchors',
    () => {
      remove('panel', 'anchors.sealed')
    },
    'changed: panel missing+anchor (refused)'
  ],
  [
    'both and the anchors',
    () => {
      remove('panel', 'authenticator', 'anchors.sealed')
    },
    'changed: panel missing+anchor (refused)'
  ],
  [
    'both and the anchors, with a slot that looks like an older one',
    () => {
      remove('panel', 'authenticator', 'anchors.sealed')
      const path = join(machine.dataDir, 'protection.json')
      const ways = JSON.parse(readFileSync(path, 'utf8')) as Ways
      const master = { ...ways.master, mark: Buffer.alloc(32).toString('base64') }
      writeFileSync(path, JSON.stringify({ ...ways, version: 3, master }))
    },
    'changed: panel missing+anchor (refused)'
  ],
  [
    'the Panel, put back as it was',
    () => {
      takeBack('panel')
    },
    'changed: panel content (lowered)'
  ],
  [
    'the Panel, put back as it was with the anchors',
    () => {
      takeBack('panel')
      takeBack('anchors.sealed')
    },
    'locked, told: content'
  ]
]

it.each(attacks)('CHECKLIST 62, 63: reports a folder that is missing or replaced: %s', async (_what, attack, shown) => {
  machine = createMachine('passphrase', present)
  attack()
  await startAsUser(machine)
  expect(await describeShown(machine)).toBe(shown)
  // It was reported once and is reported again.
  await machine.close()
  await startAsUser(machine)
  expect(await describeShown(machine)).toBe(shown)
})

describe('a store that was set aside', () => {
  it.each(['panel', 'authenticator'] as const)('is no longer missed: %s', async (appId) => {
    machine = createMachine('passphrase', present)
    remove(appId)
    await startAsUser(machine)
    await machine.must('panel', 'protection.setAside')
    await machine.must('panel', 'protection.unlock', { passphrase })
    expect(await describeShown(machine)).toBe('open')
    expect(await listIssuers(machine)).toEqual(appId === 'panel' ? ['Harbour', 'Lighthouse'] : [])
    await machine.close()
    await startAsUser(machine)
    expect(await describeShown(machine)).toBe('open')
  })

  it('takes its record along if everything is set aside', async () => {
    machine = createMachine('passphrase', present)
    await machine.start()
    const { folder } = await machine.must<{ folder: string }>('panel', 'protection.setAside')
    expect(existsSync(join(folder, 'anchors.sealed'))).toBe(true)
    expect(existsSync(anchorsPathOf(machine.dataDir))).toBe(false)
  })
})

interface Ways {
  master: PassphraseSlot
}
/** The data of a version that kept each anchor in its app's folder, with a slot that does not mention anchors. */
async function makeOlder(dataDir: string): Promise<Secret> {
  const path = join(dataDir, 'protection.json')
  const ways = JSON.parse(readFileSync(path, 'utf8')) as Ways
  const found = await openPassphraseSlot(ways.master, passphrase, 'store')
  if (found === null) throw new Error('the passphrase does not open the store')
  const cost = { memoryKib: 64, timeCost: 1, parallelism: 1 }
  const master = await wrapUnderPassphrase(found.root, passphrase, cost)
  writeFileSync(path, JSON.stringify({ ...ways, version: 1, master }))
  const above = createAnchorFile(anchorsPathOf(dataDir), found.root)
  for (const appId of ['panel', 'authenticator'] as const) {
    const keys = createPassphraseKeys(join(dataDir, appId, 'keys.sealed'), found.root, appId)
    await keys.set('anchor', above.get(appId) as Secret)
    await keys.delete('anchor-above')
  }
  rmSync(anchorsPathOf(dataDir))
  return found.root
}

describe('a folder of an earlier version', () => {
  it('gets its records moved once, and is missed from then on', async () => {
    machine = createMachine('passphrase', present)
    await makeOlder(machine.dataDir)
    const older = machine.copy()
    await startAsUser(machine)
    expect(await describeShown(machine)).toBe('open')
    expect(existsSync(join(machine.dataDir, 'panel', 'anchor.sealed'))).toBe(false)
    await machine.close()
    remove('panel', 'anchors.sealed')
    await startAsUser(machine)
    expect(await describeShown(machine)).toBe('changed: panel missing+anchor (refused)')
    // With the old slot, nothing is migrated again, because the other app's keys record that it was done.
    await machine.close()
    cpSync(join(older.dataDir, 'protection.json'), join(machine.dataDir, 'protection.json'))
    await startAsUser(machine)
    expect(await describeShown(machine)).toBe('changed: panel missing+anchor (refused)')
  })

  it('is marked in both slots, whichever was used', async () => {
    machine = createMachine('passphrase', present)
    const path = join(machine.dataDir, 'protection.json')
    const key = await makeOlder(machine.dataDir)
    const typed = createSecret(Buffer.alloc(16, 3))
    const cost = { memoryKib: 64, timeCost: 1, parallelism: 1 }
    // With key pairs, but without any mention of anchors.
    const asOlder = <S extends PassphraseSlot | RecoverySlot>(slot: S, kind: string): S => {
      const { publicKey = '', ephemeral = '', mark = '', wrapped } = slot
      const purpose = `authenticator/slot/store/${kind}`
      return { ...slot, ...sealAnew({ publicKey, ephemeral, mark, wrapped }, key, key, purpose, 'alone') }
    }
    const ways = JSON.parse(readFileSync(path, 'utf8')) as Ways
    const master = asOlder(await sealPassphraseSlot(key, passphrase, 'store', cost), 'passphrase')
    const recoveryKey = asOlder(sealRecoverySlot(key, typed, 'store', 0), 'recovery-key')
    writeFileSync(path, JSON.stringify({ ...ways, version: 3, master, recoveryKey }))
    expect(openRecoverySlot(recoveryKey, typed, 'store')).toMatchObject({ isAnchored: false })
    await startAsUser(machine)
    expect(await describeShown(machine)).toBe('open')
    const after = JSON.parse(readFileSync(path, 'utf8')) as Ways & { recoveryKey: RecoverySlot }
    expect(await openPassphraseSlot(after.master, passphrase, 'store')).toMatchObject({ isAnchored: true })
    expect(openRecoverySlot(after.recoveryKey, typed, 'store')).toMatchObject({ isAnchored: true })
  })

  it('is not moved if its keys cannot be read', async () => {
    machine = createMachine('passphrase', present)
    await makeOlder(machine.dataDir)
    const keys = join(machine.dataDir, 'panel', 'keys.sealed')
    const right = readFileSync(keys)
    writeFileSync(keys, 'noise')
    await startAsUser(machine)
    expect(await describeShown(machine)).toBe('store-unavailable')
    await machine.close()
    writeFileSync(keys, right)
    await startAsUser(machine)
    expect(await describeShown(machine)).toBe('open')
  })

  it('reports differences while it is moved', async () => {
    machine = createMachine('passphrase', present)
    await makeOlder(machine.dataDir)
    remove(join('panel', 'anchor.sealed'))
    await startAsUser(machine)
    expect(await describeShown(machine)).toMatch(/^changed: panel anchor/)
  })
})

describe('the record file', () => {
  const begin = () => {
    const dataDir = createFolder()
    mkdirSync(dataDir)
    machine = createMachine('passphrase', null)
    const file = createAnchorFile(anchorsPathOf(dataDir), createSecret(Buffer.alloc(32, 7)))
    file.begin()
    return file
  }
  const anchor = (text: string) => createSecret(Buffer.from(text))
  const shown = (secret: Secret | null) => secret && Buffer.from(revealSecret(secret)).toString()

  it('keeps the entry of one app while the other one changes, and loses none that it cannot read', async () => {
    const file = begin()
    expect(file.get('panel')).toBeNull()
    await Promise.all([file.set('panel', anchor('one')), file.set('authenticator', anchor('two'))])
    expect([shown(file.get('panel')), shown(file.get('authenticator'))]).toEqual(['one', 'two'])
    writeFileSync(file.path, 'noise')
    await file.set('panel', anchor('three'))
    expect([shown(file.get('panel')), shown(file.get('authenticator'))]).toEqual(['three', ''])
    rmSync(file.path)
    mkdirSync(file.path)
    expect(shown(file.get('panel'))).toBe('')
    await expect(file.set('panel', anchor('four'))).rejects.toThrow()
    await file.delete('panel')
    expect([shown(file.get('panel')), shown(file.get('authenticator'))]).toEqual([null, ''])
  })

  it('leaves a mark in the app’s own keys, which are not changed otherwise', async () => {
    const file = begin()
    const bare = createPassphraseKeys(
      join(dirname(file.path), 'keys.sealed'),
      createSecret(Buffer.alloc(32, 7)),
      'panel'
    )
    const keys = keepAnchorAbove(bare, file, 'panel')
    await keys.set('pepper', anchor('pepper'))
    expect(await bare.get('anchor-above')).toBeNull()
    await keys.set('anchor', anchor('one'))
    expect(await bare.get('anchor-above')).not.toBeNull()
    expect([shown(await bare.get('anchor')), shown(await bare.get('pepper')), shown(file.get('panel'))]).toEqual([
      null,
      'pepper',
      'one'
    ])
    await keys.delete('pepper')
    await keys.delete('anchor')
    expect([await bare.get('pepper'), file.get('panel')]).toEqual([null, null])
  })

  it('opens with no other master key', async () => {
    const file = begin()
    await file.set('panel', anchor('one'))
    const other = createAnchorFile(file.path, createSecret(Buffer.alloc(32, 8)))
    expect(shown(other.get('panel'))).toBe('')
    const keys = createPassphraseKeys(
      join(dirname(file.path), 'keys.sealed'),
      createSecret(Buffer.alloc(32, 8)),
      'panel'
    )
    expect(shown(await keepAnchorAbove(keys, other, 'panel').get('anchor'))).toBe('')
  })
})
