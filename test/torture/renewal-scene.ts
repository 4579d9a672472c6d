// A vault whose ways in are replaced and removed: the passphrase each time, and alternately the keychain entry is removed, or put back with
// a new recovery key. Before each change it keeps what someone could have copied then; it reports each change after it was made.
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createRenewableVault, type RenewableVault } from '../renewable-vault'
import type { Say } from './crash-points'
import { keysIn, passphraseOf, recoveryKeyOf } from './renewal-store'
import { unwrap } from '../outcome'

export interface RenewalRound {
  readonly folder: string
  /** The folder of the copies. */
  readonly kept: string
  /** The number of the last change that was made. */
  readonly from: number
  readonly turns: number
}

export const dataIn = (folder: string) => join(folder, 'authenticator')

/** A vault of `size` accounts under passphrase and recovery key 0. */
export async function beginWays(folder: string, size: number): Promise<void> {
  const vault = createRenewableVault(dataIn(folder), keysIn(folder))
  await vault.open('keychain')
  const { candidates } = vault.vault().handlers
  for (let index = 0; index < size; index++) {
    const typed = { issuer: 'Acme', account: String(index), setupKey: 'JBSWY3DPEHPK3PXP', type: 'totp' as const }
    const { id } = unwrap(candidates.type({ ...typed, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }))
    candidates.save({ items: [{ id, issuer: 'Acme', account: String(index) }] })
  }
  await vault.change('keychain', { passphrase: passphraseOf(0) })
  await vault.change({ passphrase: passphraseOf(0) }, (opened) => ({
    recoveryKey: vault.slots.sealRecoveryKey(opened, recoveryKeyOf(0), 0)
  }))
  await vault.close()
}

/** Opens the vault and changes its ways in `turns` times. The vault stays open. */
export async function changeWays({ folder, kept, from, turns }: RenewalRound, say: Say): Promise<RenewableVault> {
  const vault = createRenewableVault(dataIn(folder), keysIn(folder))
  if ((await vault.open({ passphrase: passphraseOf(from) })) === null) throw new Error('the vault does not open')
  mkdirSync(kept, { recursive: true })
  for (let n = from + 1; n <= from + turns; n += 1) {
    for (const name of ['slots.json', 'vault.db.key-check'])
      cpSync(join(dataIn(folder), name), join(kept, `${name}.${String(n - 1)}`))
    cpSync(join(folder, 'keys.sealed'), join(kept, `keys.sealed.${String(n - 1)}`))
    say('changing', String(n))
    await vault.change({ passphrase: passphraseOf(n - 1) }, (opened) => ({
      passphrase: passphraseOf(n),
      ...(n % 2 === 0 ? { recoveryKey: vault.slots.sealRecoveryKey(opened, recoveryKeyOf(n), n) } : { keychain: false })
    }))
    if (n % 2 === 0) await vault.change({ passphrase: passphraseOf(n) }, { keychain: true })
    say('changed', String(n))
  }
  return vault
}
