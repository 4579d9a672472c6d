// A data folder whose keys are under a passphrase: real files, no keychain, and a cost that allows many changes a second.
import { join } from 'node:path'
import { openProtection, type Protection } from '../../src/main/protection/protection'
import { createFakeKeychain } from '../keychain/fake'

export const passphraseOf = (n: number): string => `a long passphrase, number ${String(n)}`

export function openWrapped(dataDir: string): Promise<Protection> {
  const store = { hasData: () => false, isOpenedBy: () => true }
  return openProtection({
    dataDir,
    keychain: createFakeKeychain('silent'),
    now: Date.now,
    passphraseCost: { memoryKib: 64, timeCost: 1, parallelism: 1 },
    stores: {
      panel: { ...store, path: join(dataDir, 'panel', 'panel.db') },
      authenticator: { ...store, path: join(dataDir, 'authenticator', 'vault.db') }
    }
  })
}
