// Changes the passphrase slot and the recovery slot without pause until it is killed, and says each change after it was made.
import { createVaultSlots } from '../../src/main/authenticator/services/vault-slots'
import { createRecoveryKey } from '../../src/main/protection/recovery-key'
import { createSecret } from '../../src/main/protection/secret'

const [dataDir = ''] = process.argv.slice(2)
const root = createSecret(Buffer.alloc(32, 7))
const nowhere = Promise.resolve(null)
const keys = { get: () => nowhere, set: () => Promise.resolve(), delete: () => Promise.resolve() }
const slots = createVaultSlots({ dataDir, keys, cost: { memoryKib: 64, timeCost: 1, parallelism: 1 } })
const opened = { root, keys }

for (let n = 1; ; n++) {
  await slots.setPassphrase(opened, `passphrase ${n}`)
  slots.setRecoveryKey(
    slots.sealRecoveryKey(
      opened,
      createRecoveryKey(() => Buffer.alloc(16, n % 256)),
      n
    )
  )
  process.stdout.write(`${n}\n`)
}
