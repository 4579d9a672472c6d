// The whole main process without Electron, on a test folder, with the cheapest passphrase parameters and a keychain that does not answer.
import { compose, type Composition } from '../../src/main/compose'
import { createFakeKeychain } from '../keychain/fake'
import { createFakePlatform } from '../ports/platform'

export type Sender = 'panel' | 'authenticator'

export const cost = { memoryKib: 64, timeCost: 1, parallelism: 1 }

/** `onBug` receives errors that were thrown where an answer was expected. */
export function composeFolder(dataDir: string, onBug: (error: unknown) => void): Promise<Composition<Sender>> {
  return compose<Sender>({
    dataDir,
    ...createFakePlatform().ports,
    keychain: createFakeKeychain('silent'),
    // A failure to open an app sets a stage and is logged.
    logBug: (reference, _where, error) => {
      if (reference !== 'open') onBug(error)
    },
    passphraseCost: cost
  })
}
