// How the command line opens the vault: the keychain asks nothing, a passphrase is asked for only if the keychain can't open it, and an
// export asks again unless the passphrase was already entered in the same run.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openVault, type OpenedVault, type VaultPorts } from '../../src/main/cli/vault'
import { formatRecoveryKey } from '../../src/main/protection/recovery-key'
import { addEntry, valueOf } from '../authenticator/open-vault'
import { createFakeSaving } from '../ports/saving'
import { createPassphraseFolder, createSlotFolder, passphrase, recoveryKey, type VaultFolder } from './command-line'

/** Opens as the command line does; `typed` holds the passphrases entered, `asked` counts the prompts. */
async function open({ dataDir, keychain }: VaultFolder, typed: readonly string[] = [], more: Partial<VaultPorts> = {}) {
  let asked = 0
  const saving = createFakeSaving()
  const opened = await openVault({
    dataDir,
    keychain,
    now: Date.now,
    askPassphrase: () => Promise.resolve(typed[asked++] ?? null),
    tries: 3,
    saveFile: saving.saveFile,
    ...more
  })
  if (opened.ok) {
    onTestFinished(() => {
      opened.value.authenticator.close()
    })
  }
  return { opened, asked, saved: saving.saved }
}

const write = (passphraseGiven?: string) => ({
  format: 'otpauth' as const,
  ...(passphraseGiven === undefined ? {} : { passphrase: passphraseGiven })
})

describe('a vault with its key in the keychain', () => {
  it('opens without a question, but an export asks for the passphrase if there is one', async () => {
    const folder = await createSlotFolder()
    addEntry((await folder.open()).handlers)
    const { opened, asked, saved } = await open(folder)
    expect(asked).toBe(0)
    const { authenticator, isProven } = valueOf(opened.ok ? opened : { ok: false, error: { code: opened.error } })
    expect(isProven).toBe(false)
    const { exports } = authenticator.handlers
    expect(valueOf(await exports.choices()).confirmedBy).toBe('passphrase')
    expect(await exports.create(write())).toMatchObject({ error: { code: 'step-up-required' } })
    expect(await exports.create(write('granite lantern'))).toMatchObject({ error: { code: 'wrong-passphrase' } })
    expect(saved).toEqual([])
    expect(await exports.create(write(passphrase))).toMatchObject({ ok: true, value: { written: 1 } })
    expect(saved).toHaveLength(1)
  })

  it.each([
    ['the passphrase', passphrase],
    ['the recovery key', formatRecoveryKey(recoveryKey)]
  ])('opens with %s if the keychain lost the key, which is also sufficient for an export', async (_by, typed) => {
    const folder = await createSlotFolder()
    addEntry((await folder.open()).handlers)
    folder.keychain.kept.clear()
    const { opened, asked } = await open(folder, ['no such words at all', typed])
    expect(asked).toBe(2)
    if (!opened.ok) throw new Error(opened.error)
    expect(opened.value.isProven).toBe(true)
    expect(await opened.value.authenticator.handlers.exports.create(write())).toMatchObject({ ok: true })
  })

  it('stays closed after three wrong answers, and immediately if no one answers', async () => {
    const folder = await createSlotFolder()
    folder.keychain.setMood('silent')
    const wrong = await open(folder, ['one', '', 'three', passphrase])
    expect(wrong).toMatchObject({ opened: { error: 'wrong-passphrase' }, asked: 3 })
    expect(await open(folder)).toMatchObject({ opened: { error: 'locked' }, asked: 1 })
  })
})

it('asks for the passphrase every time if the store is under one', async () => {
  const folder = await createPassphraseFolder()
  await folder.open()
  expect(await open(folder, [passphrase])).toMatchObject({ opened: { ok: true, value: { isProven: true } }, asked: 1 })
  expect(await open(folder, ['one', 'two', 'three'])).toMatchObject({ opened: { error: 'wrong-passphrase' }, asked: 3 })
})

it('does not change a folder without a vault, or with an unknown protection', async () => {
  const folder = await createPassphraseFolder()
  const empty = { ...folder, dataDir: join(folder.dataDir, 'nothing') }
  expect(await open(empty)).toMatchObject({ opened: { error: 'no-vault' }, asked: 0 })
  expect(existsSync(empty.dataDir)).toBe(false)
  await folder.open()
  const path = join(folder.dataDir, 'protection.json')
  for (const text of ['{"version":9,"kind":"another"}', '{"version":9,"kind":"passphrase"}', '{']) {
    writeFileSync(path, text)
    expect(await open(folder, [passphrase])).toMatchObject({ opened: { error: 'store-unavailable' }, asked: 0 })
    expect(readFileSync(path, 'utf8')).toBe(text)
  }
})

describe('the vault’s record of how the data was left', () => {
  const vault = ({ dataDir }: VaultFolder) => join(dataDir, 'authenticator', 'vault.db')
  const run = async (
    folder: VaultFolder,
    isReading: boolean,
    work: (opened: OpenedVault) => void = () => undefined
  ) => {
    const { opened } = await open(folder, [], { isReading })
    if (!opened.ok) return opened.error
    work(opened.value)
    await opened.value.close()
    return 'ok'
  }

  /** A vault that no app has open; its anchor records its slots. */
  const createClosed = async (): Promise<VaultFolder> => {
    const folder = await createSlotFolder()
    const dataDir = `${folder.dataDir}-closed`
    cpSync(folder.dataDir, dataDir, { recursive: true })
    onTestFinished(() => {
      rmSync(dataDir, { recursive: true, force: true })
    })
    const closed = { ...folder, dataDir }
    for (const isReading of [false, false, true]) expect(await run(closed, isReading)).toBe('ok')
    return closed
  }

  it('is not changed by a reader, and neither is the file', async () => {
    const folder = await createClosed()
    const before = new Map(folder.keychain.kept)
    const bytes = readFileSync(vault(folder))
    expect(await run(folder, true)).toBe('ok')
    expect(new Map(folder.keychain.kept)).toEqual(before)
    expect(readFileSync(vault(folder)).equals(bytes)).toBe(true)
  })
  it('describes what was written, for the next process to check', async () => {
    const folder = await createClosed()
    const older = readFileSync(vault(folder))
    expect(await run(folder, false, ({ authenticator }) => addEntry(authenticator.handlers))).toBe('ok')
    expect(await run(folder, true)).toBe('ok')
    writeFileSync(vault(folder), older)
    for (const isReading of [true, false]) expect(await run(folder, isReading)).toBe('store-unavailable')
    expect(readFileSync(vault(folder)).equals(older)).toBe(true)
  })
})
