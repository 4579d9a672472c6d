// A slot yields its root key to someone who knows its passphrase or recovery key, not to someone who can only write the file.
import { describe, expect, it } from 'vitest'
import { wrapUnderPassphrase } from '../../src/main/protection/passphrase-keys'
import { createRecoveryKey } from '../../src/main/protection/recovery-key'
import { createSealer } from '../../src/main/protection/sealing'
import { createSecret, revealSecret, type Secret } from '../../src/main/protection/secret'
import {
  openPassphraseSlot,
  openRecoverySlot,
  sealPassphraseSlot,
  sealRecoverySlot,
  sealSlotAnew,
  storeSlotPurpose,
  type FoundInSlot,
  type PassphraseSlot,
  type RecoverySlot
} from '../../src/main/protection/slots'
import { hkdfSync } from 'node:crypto'

const cost = { memoryKib: 64, timeCost: 1, parallelism: 1 }
const passphrase = 'granite lantern harbour'
const [root, next, foreign] = [1, 2, 3].map((byte) => createSecret(Buffer.alloc(32, byte))) as [Secret, Secret, Secret]
const [recoveryKey, otherKey] = [9, 8].map((byte) => createRecoveryKey(() => Buffer.alloc(16, byte))) as [
  Secret,
  Secret
]
type Slot = PassphraseSlot | RecoverySlot
type Found = Promise<FoundInSlot<Slot> | null>
const bytesOf = (found: FoundInSlot<Slot> | null) => found && Buffer.from(revealSecret(found.root))
const rootBytes = Buffer.from(revealSecret(root))

/** The two kinds of slot, with the right and a wrong secret for each. */
const kinds = {
  passphrase: {
    seal: (what: string): Promise<Slot> => sealPassphraseSlot(root, passphrase, what, cost),
    open: (slot: Slot, what: string): Found => openPassphraseSlot(slot as PassphraseSlot, passphrase, what),
    openWrongly: (slot: Slot, what: string): Found => openPassphraseSlot(slot as PassphraseSlot, 'another one', what),
    older: async (what: string): Promise<Slot> =>
      await wrapUnderPassphrase(root, passphrase, cost, `authenticator/slot/${what}`)
  },
  'recovery key': {
    seal: (what: string): Promise<Slot> => Promise.resolve(sealRecoverySlot(root, recoveryKey, what, 5)),
    open: (slot: Slot, what: string): Found =>
      Promise.resolve(openRecoverySlot(slot as RecoverySlot, recoveryKey, what)),
    openWrongly: (slot: Slot, what: string): Found =>
      Promise.resolve(openRecoverySlot(slot as RecoverySlot, otherKey, what)),
    older: (what: string): Promise<Slot> => {
      // Sealed as by versions before key pairs.
      const salt = Buffer.alloc(32, 4)
      const secret = hkdfSync('sha256', revealSecret(recoveryKey), salt, 'countersign/protection/recovery-key/v1', 32)
      const sealer = createSealer(createSecret(Buffer.from(secret)), `authenticator/slot/${what}`)
      return Promise.resolve({
        salt: salt.toString('base64'),
        at: 5,
        wrapped: sealer.seal(root, 'recovery-key').toString('base64')
      })
    }
  }
}

describe.each(Object.entries(kinds))('a slot of a %s', (_kind, { seal, open, openWrongly, older }) => {
  it.each(['vault', storeSlotPurpose])('of the %s opens unchanged for its owner, and for no one else', async (what) => {
    const slot = await seal(what)
    const found = await open(slot, what)
    expect(bytesOf(found)).toEqual(rootBytes)
    expect(found?.slot).toBe(slot)
    // The slots of a data folder record that anchors are stored above the apps' folders.
    expect(found?.isAnchored).toBe(what === storeSlotPurpose)
    expect(await openWrongly(slot, what)).toBeNull()
    expect(await open(slot, what === 'vault' ? storeSlotPurpose : 'vault')).toBeNull()
  })

  it('opens for no one if any field that opens it was altered', async () => {
    const [slot, other] = [await seal('vault'), await seal('vault')]
    for (const part of ['salt', 'wrapped', 'ephemeral'] as const) {
      for (const value of [other[part], '', Buffer.alloc(32).toString('base64'), slot[part]?.slice(0, 20)])
        expect(await open({ ...slot, [part]: value }, 'vault'), `${part} ${String(value)}`).toBeNull()
    }
  })

  it('without any of its keys, or with another public key, gets no new root key', async () => {
    const [slot, other] = [await seal('vault'), await seal('vault')]
    for (const part of ['publicKey', 'ephemeral', 'mark'] as const)
      expect(sealSlotAnew({ ...slot, [part]: undefined }, root, next, 'vault'), part).toBeNull()
    expect(sealSlotAnew({ ...slot, publicKey: other.publicKey }, root, next, 'vault')).toBeNull()
    expect(sealSlotAnew({ ...slot, mark: other.mark }, root, next, 'vault')).toBeNull()
    expect(sealSlotAnew({ ...slot, mark: slot.mark?.slice(0, 12) }, root, next, 'vault')).toBeNull()
    expect(sealSlotAnew(slot, foreign, next, 'vault')).toBeNull()
    // The next use by the owner repairs it.
    const found = await open({ ...slot, mark: other.mark }, 'vault')
    expect(bytesOf(found)).toEqual(rootBytes)
    expect(found && sealSlotAnew(found.slot, root, next, 'vault')).not.toBeNull()
  })

  it('gets a new root key without its owner, and then opens for the owner with that one alone', async () => {
    const slot = await seal('vault')
    const anew = sealSlotAnew(slot, root, next, 'vault')
    if (anew === null) throw new Error('not sealed again')
    expect(bytesOf(await open(anew, 'vault'))).toEqual(Buffer.from(revealSecret(next)))
    expect(await openWrongly(anew, 'vault')).toBeNull()
    expect(sealSlotAnew(anew, root, foreign, 'vault')).toBeNull()
    expect(sealSlotAnew(anew, next, foreign, 'vault')).not.toBeNull()
    expect({ ...anew, wrapped: '', ephemeral: '', mark: '' }).toEqual({ ...slot, wrapped: '', ephemeral: '', mark: '' })
  })

  it('from an earlier version opens, gets its key pair, and does not mention records', async () => {
    const slot = await older('vault')
    expect(sealSlotAnew(slot, root, next, 'vault')).toBeNull()
    const found = await open(slot, 'vault')
    if (found === null) throw new Error('it does not open')
    expect([bytesOf(found), found.isAnchored]).toEqual([rootBytes, false])
    expect(sealSlotAnew(found.slot, root, next, 'vault')).not.toBeNull()
    expect(bytesOf(await open(found.slot, 'vault'))).toEqual(rootBytes)
    expect(await openWrongly(slot, 'vault')).toBeNull()
    expect(await open({ ...slot, wrapped: 'AAAA' }, 'vault')).toBeNull()
    expect(await open(slot, 'other')).toBeNull()
  })
})

it('under a passphrase in a data folder of its own opens, and shall say that records are in the file above', async () => {
  const slot = await sealPassphraseSlot(root, passphrase, 'vault', cost)
  const older = await wrapUnderPassphrase(root, passphrase, cost)
  const found = await openPassphraseSlot(older, passphrase, storeSlotPurpose, 'protection/master')
  expect([bytesOf(found), found?.isAnchored]).toEqual([rootBytes, false])
  const again = found && (await openPassphraseSlot(found.slot, passphrase, storeSlotPurpose))
  expect([bytesOf(again), again?.isAnchored]).toEqual([rootBytes, true])
  expect(slot.salt).not.toBe((await sealPassphraseSlot(root, passphrase, 'vault', cost)).salt)
})

it.each([
  ['more memory than we give', { memoryKib: 1_048_577 }],
  ['more rounds than we give', { timeCost: 21 }],
  ['more lanes than we give', { parallelism: 9, memoryKib: 72 }],
  ['less memory than its lanes need', { memoryKib: 31, parallelism: 4 }]
])('under a passphrase that asks for %s is not opened', async (_what, part) => {
  const slot = await sealPassphraseSlot(root, passphrase, 'vault', cost)
  expect(await openPassphraseSlot({ ...slot, cost: { ...cost, ...part } }, passphrase, 'vault')).toBeNull()
})
