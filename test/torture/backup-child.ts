// A vault that backs up without pause until it is killed, and says on standard output what was written and verified, after
// it was. Its parent kills it at a random moment and looks at the folder.
import { randomBytes } from 'node:crypto'
import { openAuthenticator } from '../../src/main/authenticator/services/authenticator'
import { encodeBase32 } from '../../src/main/otp/base32'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret } from '../../src/main/protection/secret'
import { ok, type Result } from '../../src/shared/result'
import { join } from 'node:path'
import { saveNothing } from '../ports/saving'

function unwrap<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const [dataDir = '', folder = '', masterHex = '', round = '', password = ''] = process.argv.slice(2)
const clock = { now: Date.UTC(2026, 0, 1) + Number(round) * 86_400_000 }
const { backups, candidates } = await openAuthenticator({
  dataDir: join(dataDir, 'authenticator'),
  keys: createPassphraseKeys(
    join(dataDir, 'keys.sealed'),
    createSecret(Buffer.from(masterHex, 'hex')),
    'authenticator'
  ),
  now: () => clock.now,
  copyText: () => ({ clearsAt: 0 }),
  readClipboard: () => ({}),
  captureScreens: () => Promise.resolve(ok([])),
  decode: () => Promise.resolve([]),
  reauthentication: { kind: () => 'confirmation', check: () => Promise.resolve(ok(null)) },
  saveFile: saveNothing,
  chooseFolder: () => Promise.resolve(folder),
  onChanged: () => undefined,
  cost: { memoryKib: 64, passes: 1, lanes: 1 }
})
if (!unwrap(backups.state()).isOn) {
  unwrap(await backups.chooseFolder())
  unwrap(await backups.turnOn({ password }))
  unwrap(backups.setKeep({ keep: 4 }))
}
process.stdout.write('ready\n')
for (let count = 0; ; count += 1) {
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
  process.stdout.write(`written ${String(last?.accounts)}\n`)
}
