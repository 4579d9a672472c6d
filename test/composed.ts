// The whole main process except its platform, on its own data folder, for tests that make calls as pages do.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { compose, type Composition, type CompositionPorts } from '../src/main/compose'
import { createKeychainKeys } from '../src/main/protection/keychain-keys'
import type { Secret } from '../src/main/protection/secret'
import { createFakeKeychain } from './keychain/fake'
import { createFakePlatform } from './ports/platform'

export type Page = 'panel' | 'authenticator'
type Ports = CompositionPorts<Page>

/** Composes with a keychain that answers. `restart` closes it and composes again on the same folder. */
export async function composeApp(given: Partial<Ports> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'composed-'))
  const keychain = createFakeKeychain()
  const events: string[] = []
  const ports: Ports = {
    dataDir,
    ...createFakePlatform().ports,
    keychain,
    logBug: (_reference, where, error) => events.push(`bug:${where}:${String(error)}`),
    logEvent: (event) => events.push(event),
    ...given
  }
  let composition: Composition<Page> = await compose(ports)
  onTestFinished(async () => {
    await composition.close()
    rmSync(dataDir, { recursive: true })
  })
  const ask = (appId: Page, name: string, input: object = {}) => composition.servers[appId].answer(appId, name, input)
  const keyOf = async (appId: Page): Promise<Secret> => {
    const { storeId } = JSON.parse(readFileSync(join(dataDir, 'protection.json'), 'utf8')) as { storeId: string }
    const key = await createKeychainKeys(keychain, storeId, appId).get('key')
    if (key === null) throw new Error('no key')
    return key
  }
  return {
    dataDir,
    events,
    ask,
    /** The value of a call that must succeed. */
    take: async <T>(appId: Page, name: string, input: object = {}): Promise<T> => {
      const answer = await ask(appId, name, input)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value as T
    },
    keyOf,
    close: () => composition.close(),
    async restart() {
      await composition.close()
      composition = await compose(ports)
    },
    get composition() {
      return composition
    }
  }
}
