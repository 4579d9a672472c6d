// Changes the passphrase that a whole data folder is under, without pause until it is killed. Before each change it keeps what
// somebody could have copied then; it says each change after it was made.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { startUnderPassphrase } from '../store-under-passphrase'
import { passphraseOf } from './renewal-store'

const [dataDir = '', kept = '', from = '0'] = process.argv.slice(2)
const app = await startUnderPassphrase(dataDir)
let n = Number(from)
const opened = await app.ask('protection.unlock', { passphrase: passphraseOf(n) })
if (typeof opened === 'string') throw new Error(`the store does not open: ${opened}`)
for (;;) {
  for (const name of ['protection.json', 'panel/keys.sealed', 'authenticator/keys.sealed'])
    cpSync(join(dataDir, name), join(kept, String(n), name), { recursive: true })
  process.stdout.write(`changing ${String(n + 1)}\n`)
  const proof = { passphrase: passphraseOf(n), newPassphrase: passphraseOf(n + 1) }
  const changed = await app.ask('lock.changePassphrase', proof)
  if (typeof changed === 'string') throw new Error(`not changed: ${changed} ${app.bugs.join()}`)
  n += 1
  process.stdout.write(`changed ${String(n)}\n`)
}
