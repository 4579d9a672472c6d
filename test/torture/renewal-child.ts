// Replaces and removes ways into a vault without pause until it is killed: the passphrase each time, the recovery key and the
// keychain's entry now and then. Before each change it keeps what somebody could have copied then; it says each change after it
// was made.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { createRenewableVault } from '../renewable-vault'
import { keysIn, passphraseOf, recoveryKeyOf } from './renewal-store'

const [folder = '', from = '0'] = process.argv.slice(2)
const dataDir = join(folder, 'authenticator')
const vault = createRenewableVault(dataDir, keysIn(folder))
const { slots } = vault
let n = Number(from)
if ((await vault.open({ passphrase: passphraseOf(n) })) === null) throw new Error('the vault does not open')
for (;;) {
  for (const name of ['slots.json', 'vault.db.key-check'])
    cpSync(join(dataDir, name), join(folder, `${name}.${String(n)}`))
  cpSync(join(folder, 'keys.sealed'), join(folder, `keys.sealed.${String(n)}`))
  const by = { passphrase: passphraseOf(n) }
  n += 1
  process.stdout.write(`changing ${String(n)}\n`)
  await vault.change(by, (opened) => ({
    passphrase: passphraseOf(n),
    ...(n % 3 === 0 ? { recoveryKey: slots.sealRecoveryKey(opened, recoveryKeyOf(n), n) } : {}),
    ...(n % 4 === 1 ? { keychain: false } : {})
  }))
  if (n % 4 === 3) await vault.change({ passphrase: passphraseOf(n) }, { keychain: true })
  process.stdout.write(`changed ${String(n)}\n`)
}
