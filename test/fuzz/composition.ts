// The whole main process without Electron, on a folder of the test's, with the cheapest passphrase there is and a keychain
// that answers nobody.
import { compose, type Composition } from '../../src/main/compose'
import { createFakeKeychain } from '../keychain/fake'
import { createFakePlatform } from '../ports/platform'

export type Sender = 'panel' | 'authenticator'

export const cost = { memoryKib: 64, timeCost: 1, parallelism: 1 }

/** `onBug` hears of what was thrown where an answer was expected. */
export function composeFolder(dataDir: string, onBug: (error: unknown) => void): Promise<Composition<Sender>> {
  return compose<Sender>({
    dataDir,
    ...createFakePlatform().ports,
    keychain: createFakeKeychain('silent'),
    // An app that cannot be opened is a stage, and is logged.
    logBug: (reference, _where, error) => {
      if (reference !== 'open') onBug(error)
    },
    passphraseCost: cost
  })
}
