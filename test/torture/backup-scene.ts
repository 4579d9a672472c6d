// A vault that adds an account and makes a backup, repeatedly, and reports each backup after it was written and verified.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openAuthenticator, type Authenticator } from '../../src/main/authenticator/services/authenticator'
import { encodeBase32 } from '../../src/main/otp/base32'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret } from '../../src/main/protection/secret'
import { quietVaultPorts } from '../ports/platform'
import type { Say } from './crash-points'
import { unwrap } from '../outcome'

export const password = 'seven lamps on the pier'

export interface BackupRound {
  readonly home: string
  readonly folder: string
  readonly masterHex: string
  readonly round: string
  readonly turns: number
}

/** Opens or creates the vault at `home` and makes `turns` backups in `folder`. The vault stays open. */
export async function backUp({ home, folder, masterHex, round, turns }: BackupRound, say: Say): Promise<Authenticator> {
  const clock = { now: Date.UTC(2026, 0, 1) + Number(round) * 86_400_000 }
  const vault = await openAuthenticator({
    ...quietVaultPorts(() => clock.now, folder),
    dataDir: join(home, 'authenticator'),
    keys: createPassphraseKeys(join(home, 'keys.sealed'), createSecret(Buffer.from(masterHex, 'hex')), 'authenticator'),
    cost: { memoryKib: 64, passes: 1, lanes: 1 }
  })
  const { backups, candidates } = vault.handlers
  if (!unwrap(backups.state()).isOn) {
    unwrap(await backups.chooseFolder())
    unwrap(await backups.turnOn({ password }))
    unwrap(backups.setKeep({ keep: 4 }))
  }
  say('ready')
  for (let count = 0; count < turns; count += 1) {
    clock.now += 1000
    const { id, issuer, account } = unwrap(
      candidates.type({
        type: 'totp',
        issuer: `Round ${round}`,
        account: String(count),
        setupKey: encodeBase32(randomBytes(20)),
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
        counter: 0
      })
    )
    unwrap(candidates.save({ items: [{ id, issuer, account }] }))
    const { last } = unwrap(await backups.runNow())
    say('written', String(last?.accounts))
  }
  return vault
}
