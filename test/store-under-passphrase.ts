// The composed app on a data folder under a passphrase, without Electron and without a keychain.
import { join } from 'node:path'
import { compose, type Composition } from '../src/main/compose'
import { createFakeKeychain } from './keychain/fake'
import { createFakePerson } from './ports/consent'
import { createFakePlatform } from './ports/platform'

type Sender = 'panel' | 'authenticator'

export const admin = { name: 'Ada', email: 'ada@example.com', password: 'a long way to the sea' }

export interface App {
  readonly composition: Composition<Sender>
  readonly bugs: readonly string[]
  /** The value, or the failure's code. */
  ask(name: string, input?: object, appId?: Sender): Promise<unknown>
}

/** With cheap `hashCosts` and passphrase parameters. */
export async function startUnderPassphrase(dataDir: string): Promise<App> {
  const bugs: string[] = []
  const composition = await compose<Sender>({
    dataDir,
    ...createFakePlatform().ports,
    keychain: createFakeKeychain('silent'),
    commonPasswordsPath: join(process.cwd(), 'resources', 'common-passwords.txt'),
    confirm: createFakePerson().confirm,
    logBug: (_reference, where, error) => bugs.push(`${where}: ${String(error)}`),
    passphraseCost: { memoryKib: 64, timeCost: 1, parallelism: 1 },
    hashCosts: {
      password: { memoryKib: 256, passes: 1, lanes: 1 },
      backupCode: { memoryKib: 128, passes: 1, lanes: 1 }
    }
  })
  return {
    composition,
    bugs,
    ask: async (name, input = {}, appId = 'authenticator') => {
      const answer = (await composition.servers[appId].answer(appId, name, input)) as
        | { ok: true; value: unknown }
        | { ok: false; error: { code: string } }
      return answer.ok ? answer.value : answer.error.code
    }
  }
}

/** An account in the Panel, and `count` in the vault. */
export async function fillStore({ ask }: App, count: number): Promise<void> {
  await ask('account.create', { accountName: 'Acme', ...admin, confirmPassword: admin.password }, 'panel')
  for (let index = 0; index < count; index++) {
    const typed = { issuer: 'Acme', account: String(index), setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', type: 'totp' }
    const parameters = { algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }
    const candidate = (await ask('candidates.type', { ...typed, ...parameters })) as { id: string }
    await ask('candidates.save', { items: [{ id: candidate.id, issuer: 'Acme', account: String(index) }] })
  }
}
