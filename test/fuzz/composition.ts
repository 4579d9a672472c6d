// The whole main process without Electron, on a folder of the test's, with the cheapest passphrase there is and a keychain
// that answers nobody.
import { compose, type Composition } from '../../src/main/compose'
import { saveNothing } from '../ports/saving'
import { createFakeKeychain } from '../keychain/fake'
import { quietPlatform } from '../platform-ports'

export type Sender = 'panel' | 'authenticator'

export const cost = { memoryKib: 64, timeCost: 1, parallelism: 1 }

/** `onBug` hears of what was thrown where an answer was expected. */
export function composeFolder(dataDir: string, onBug: (error: unknown) => void): Promise<Composition<Sender>> {
  return compose<Sender>({
    dataDir,
    ...quietPlatform,
    now: () => Date.now(),
    keychain: createFakeKeychain('silent'),
    saveFile: saveNothing,
    identify: (sender, half) => (sender === half ? { profileId: 'default' } : null),
    // A half that cannot be opened is a stage, and is logged.
    logBug: (reference, _where, error) => {
      if (reference !== 'open') onBug(error)
    },
    passphraseCost: cost
  })
}
