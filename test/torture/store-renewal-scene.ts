// A whole data folder whose passphrase is changed repeatedly. Before each change it keeps what someone could have copied then; it reports
// each change after it was made.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fillStore, startUnderPassphrase, type App } from '../store-under-passphrase'
import type { Say } from './crash-points'
import { passphraseOf } from './renewal-store'

export interface StoreRound {
  readonly dataDir: string
  /** The folder of the copies. */
  readonly kept: string
  /** The number of the last change that was made. */
  readonly from: number
  readonly turns: number
}

/** An account in the Panel and `size` in the vault, under passphrase 0. */
export async function beginStore(dataDir: string, size: number): Promise<void> {
  const first = await startUnderPassphrase(dataDir)
  await first.ask('protection.choosePassphrase', { passphrase: passphraseOf(0) })
  await fillStore(first, size)
  await first.composition.close()
}

/** Opens the store and changes its passphrase `turns` times. The store stays open. */
export async function changePassphrases({ dataDir, kept, from, turns }: StoreRound, say: Say): Promise<App> {
  const app = await startUnderPassphrase(dataDir)
  const opened = await app.ask('protection.unlock', { passphrase: passphraseOf(from) })
  if (typeof opened === 'string') throw new Error(`the store does not open: ${opened}`)
  for (let n = from; n < from + turns; n += 1) {
    for (const name of ['protection.json', 'panel/keys.sealed', 'authenticator/keys.sealed'])
      cpSync(join(dataDir, name), join(kept, String(n), name), { recursive: true })
    say('changing', String(n + 1))
    const proof = { passphrase: passphraseOf(n), newPassphrase: passphraseOf(n + 1) }
    const changed = await app.ask('lock.changePassphrase', proof)
    if (typeof changed === 'string') throw new Error(`not changed: ${changed} ${app.bugs.join()}`)
    say('changed', String(n + 1))
  }
  return app
}
