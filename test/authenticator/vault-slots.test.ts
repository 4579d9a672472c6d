// The slots of a vault whose store is encrypted with a key in the keychain: real files, a real vault, a keychain in memory.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openVaultKey } from '../../src/main/authenticator/services/vault-key'
import { createVaultSlots } from '../../src/main/authenticator/services/vault-slots'
import { openDatabase } from '../../src/main/authenticator/storage/database'
import { createLockFile } from '../../src/main/authenticator/storage/lock-file'
import { createSlotFile } from '../../src/main/authenticator/storage/slots'
import { createKeys } from './open-vault'
import { createRecoveryKey, formatRecoveryKey } from '../../src/main/protection/recovery-key'
import { createSecret, revealSecret } from '../../src/main/protection/secret'
import { sealPassphraseSlot, type KeySlots, type OpenedSlot, type SlotWriting } from '../../src/main/protection/slots'

const cost = { memoryKib: 1024, timeCost: 2, parallelism: 1 }
const passphrase = 'granite lantern harbour'
const root = createSecret(Buffer.alloc(32, 7))
const recoveryKey = createRecoveryKey(() => Buffer.alloc(16, 9))

let dataDir: string
let slots: KeySlots

const keys = createKeys()
const { kept } = keys
/** Only adds slots. For what the removal of one changes, see renewal.test.ts. */
const writing: SlotWriting = {
  inPlace: async (write) => write(),
  renew: () => Promise.reject(new Error('nothing should be renewed'))
}
const slotsPath = () => join(dataDir, 'slots.json')
const bytesOf = (opened: OpenedSlot | null) => (opened === null ? null : Buffer.from(revealSecret(opened.root)))
const vaultBytes = Buffer.from(revealSecret(root))
const opening = async () => {
  const opened = await slots.open('keychain')
  if (opened === null) throw new Error('the keychain slot did not open')
  return opened
}
const addBoth = async () => {
  const opened = await opening()
  await slots.change(opened, { passphrase }, writing)
  await slots.change(opened, { recoveryKey: slots.sealRecoveryKey(opened, recoveryKey, 5) }, writing)
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'slots-'))
  kept.clear()
  kept.set('key', root)
  kept.set('backup', createSecret(Buffer.from('other')))
  openDatabase(dataDir, root).close()
  slots = createVaultSlots({ dataDir, keys, cost })
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

describe('slots', () => {
  it('each open the vault on their own', async () => {
    await addBoth()
    expect(await slots.list()).toEqual({ keychain: true, passphrase: true, recoveryKeyAt: 5 })
    expect(bytesOf(await slots.open('keychain'))).toEqual(vaultBytes)
    kept.delete('key')
    expect(await slots.open('keychain')).toBeNull()
    expect(bytesOf(await slots.open({ passphrase }))).toEqual(vaultBytes)
    expect(bytesOf(await slots.open({ recoveryKey }))).toEqual(vaultBytes)
  })

  it('give the vault its key and do not touch the other secrets of the keystore', async () => {
    await addBoth()
    kept.delete('key')
    const opened = await slots.open({ passphrase })
    expect(await opened?.keys.get('key')).toBe(opened?.root)
    expect(await opened?.keys.get('backup')).toBe(kept.get('backup'))
    await expect(opened?.keys.set('key', root)).rejects.toThrow()
    await expect(opened?.keys.delete('key')).rejects.toThrow()
  })

  it('do not open with another passphrase or recovery key', async () => {
    await addBoth()
    expect(await slots.open({ passphrase: `${passphrase}.` })).toBeNull()
    expect(await slots.open({ recoveryKey: createRecoveryKey(randomBytes) })).toBeNull()
  })

  it('hold no secret in plain text', async () => {
    await addBoth()
    const text = readFileSync(slotsPath(), 'utf8')
    for (const secret of [passphrase, formatRecoveryKey(recoveryKey), vaultBytes.toString('base64')]) {
      expect(text).not.toContain(secret)
    }
  })
})

describe('a slots file that was tampered with', () => {
  const alter = (
    change: (file: { passphrase: Record<string, unknown>; recoveryKey: Record<string, unknown> }) => void
  ) => {
    const file = JSON.parse(readFileSync(slotsPath(), 'utf8')) as Parameters<typeof change>[0]
    change(file)
    writeFileSync(slotsPath(), JSON.stringify(file))
  }

  it('does not open if a slot was altered, moved or taken from another vault', async () => {
    await addBoth()
    alter((file) => {
      file.passphrase['salt'] = Buffer.alloc(16).toString('base64')
      file.recoveryKey['wrapped'] = file.passphrase['wrapped']
    })
    expect(await slots.open({ passphrase })).toBeNull()
    expect(await slots.open({ recoveryKey })).toBeNull()
    const foreign = { root: createSecret(randomBytes(32)), keys }
    createSlotFile(dataDir).save({
      passphrase: await sealPassphraseSlot(foreign.root, passphrase, 'vault', cost),
      recoveryKey: slots.sealRecoveryKey(foreign, recoveryKey, 1)
    })
    expect(await slots.open({ passphrase })).toBeNull()
    expect(await slots.open({ recoveryKey })).toBeNull()
  })

  it('is refused if it asks for more work than an unlock may cost', async () => {
    await addBoth()
    const hostile = [{ memoryKib: 8_388_608 }, { timeCost: 1_000_000 }, { parallelism: 4096 }, { memoryKib: 1 }]
    for (const more of hostile) {
      alter((file) => {
        file.passphrase['cost'] = { ...cost, ...more }
      })
      const before = performance.now()
      expect(await slots.open({ passphrase })).toBeNull()
      expect(performance.now() - before).toBeLessThan(1000)
    }
  })

  it.each([
    '',
    '{',
    '[]',
    '{"version":2}',
    '{"version":1,"passphrase":{"cost":{"memoryKib":"many"}},"recoveryKey":null}'
  ])('unlocks nothing if it is not a slots file (%j), and is not overwritten', async (content) => {
    writeFileSync(slotsPath(), content)
    expect(await slots.list()).toEqual({ keychain: true, passphrase: false, recoveryKeyAt: null })
    await expect(slots.change(await opening(), { passphrase }, writing)).rejects.toThrow(/damaged/)
    expect(readFileSync(slotsPath(), 'utf8')).toBe(content)
  })
})

describe("the vault's key, for the command line", () => {
  const ask = (input: { passphrase?: string; recoveryKey?: string } = {}) => openVaultKey({ dataDir, keys, ...input })
  const codeOf = async (input?: Parameters<typeof ask>[0]) => {
    const answer = await ask(input)
    return answer.ok ? Buffer.from(revealSecret(answer.value)).equals(vaultBytes) : answer.error.code
  }

  it('comes from the keychain while it is there and the Authenticator is not locked', async () => {
    expect(await codeOf()).toBe(true)
    await addBoth()
    expect(await codeOf()).toBe(true)
    createLockFile(dataDir).save({ isLocked: true })
    expect(await codeOf()).toBe('store-locked')
    createSlotFile(dataDir).save({ passphrase: null, recoveryKey: null })
    expect(await codeOf()).toBe(true)
    kept.delete('key')
    expect(await codeOf()).toBe('store-locked')
  })

  it('is released for the passphrase or the typed recovery key, and for nothing else', async () => {
    await addBoth()
    kept.delete('key')
    expect(await codeOf({ passphrase })).toBe(true)
    expect(await codeOf({ passphrase: 'not this one' })).toBe('wrong-passphrase')
    expect(await codeOf({ recoveryKey: formatRecoveryKey(recoveryKey).toLowerCase() })).toBe(true)
    expect(await codeOf({ recoveryKey: formatRecoveryKey(createRecoveryKey(randomBytes)) })).toBe('wrong-recovery-key')
    expect(await codeOf({ recoveryKey: formatRecoveryKey(recoveryKey).slice(1) })).toBe('recovery-key-mistyped')
  })
})
