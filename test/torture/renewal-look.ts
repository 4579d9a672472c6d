// Checks a vault that was killed while its ways in were being changed: either the old ways or the new ones open everything, nothing is
// lost, and what was replaced opens nothing of the current data (CHECKLIST 96).
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createVaultSlots } from '../../src/main/authenticator/services/vault-slots'
import { isVaultOpenedBy } from '../../src/main/authenticator/storage/database'
import { createRenewableVault } from '../renewable-vault'
import { dataIn } from './renewal-scene'
import { keysIn, passphraseOf, recoveryKeyOf } from './renewal-store'

/** Whether slots and keys that were copied before change `n + 1` open any of the current data. */
async function opensNow(folder: string, kept: string, n: number): Promise<boolean> {
  const attack = mkdtempSync(join(tmpdir(), 'renewal-attack-'))
  try {
    cpSync(dataIn(folder), attack, { recursive: true })
    cpSync(join(kept, `slots.json.${String(n)}`), join(attack, 'slots.json'))
    const keys = keysIn(kept, `keys.sealed.${String(n)}`)
    const slots = createVaultSlots({ dataDir: attack, keys })
    if ((await slots.open({ passphrase: passphraseOf(n) })) !== null) return true
    const key = await keys.get('key')
    rmSync(join(attack, 'vault.db.key-check'), { force: true })
    return key !== null && isVaultOpenedBy(attack, key)
  } finally {
    rmSync(attack, { recursive: true, force: true })
  }
}

export interface WaysLeft {
  /** The number of the change whose passphrase opens the vault. */
  readonly n: number
  readonly isNew: boolean
}

/** What is known of a store before it is looked at. */
export interface Renewed {
  readonly folder: string
  /** What the child kept of each earlier state. */
  readonly kept: string
  /** Its accounts. */
  readonly size: number
  /** The last earlier change. */
  readonly from: number
}

/** The last change that a child began, or the next one if it began none. */
export function readTried(said: readonly string[], from: number): number {
  const changing = said.findLast((line) => line.startsWith('changing'))
  return changing === undefined ? from + 1 : Number(changing.split(' ')[1])
}

/** Opens the vault of `folder`, which reported `said`. */
export async function lookAtWays(
  { folder, kept, size, from }: Renewed,
  said: readonly string[],
  where: string
): Promise<WaysLeft> {
  const tried = readTried(said, from)
  const vault = createRenewableVault(dataIn(folder), keysIn(folder))
  const isNew = (await vault.open({ passphrase: passphraseOf(tried) })) !== null
  if (!isNew) expect(await vault.open({ passphrase: passphraseOf(tried - 1) }), where).not.toBeNull()
  expect(said.includes(`changed ${String(tried)}`) && !isNew, where).toBe(false)
  const n = isNew ? tried : tried - 1
  // Nothing is lost, and of the replaced ways only this one remains.
  const list = vault.vault().handlers.entries.list()
  expect(list.value.length, where).toBe(size)
  expect(vault.vault().handlers.codes.list(), where).toMatchObject({ ok: true })
  const other = isNew ? tried - 1 : tried
  expect(await vault.slots.open({ passphrase: passphraseOf(other) }), where).toBeNull()
  const recovery = Math.floor(n / 2) * 2
  expect(await vault.slots.open({ recoveryKey: recoveryKeyOf(recovery) }), where).not.toBeNull()
  const { keychain } = await vault.slots.list()
  if (keychain) expect(await vault.slots.open('keychain'), where).not.toBeNull()
  expect(
    readdirSync(dataIn(folder)).filter((name) => name.includes('.next')),
    where
  ).toEqual([])
  for (let older = Math.max(0, n - 3); older < n; older++)
    expect(await opensNow(folder, kept, older), where).toBe(false)
  await vault.close()
  // The vault is found as it was left: no change is reported.
  expect(await vault.open({ passphrase: passphraseOf(n) }), where).not.toBeNull()
  await vault.close()
  return { n, isNew }
}
