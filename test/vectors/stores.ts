// The content of the kept stores, how to open them, and how to make the store of a release: run `makeKeptStore(folder)` with the release's
// own code into test/vectors/stores/VERSION, before adding the next migration.
import { join } from 'node:path'
import { openAuthenticator, type Authenticator } from '../../src/main/authenticator/services/authenticator'
import { pathOf as vaultPath } from '../../src/main/authenticator/storage/database'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { factorOptions } from '../../src/main/panel/domain/code-check'
import { openPanel } from '../../src/main/panel/services/panel'
import { pathOf as panelPath } from '../../src/main/panel/storage/database'
import { openProtection } from '../../src/main/protection/protection'
import { unwrap } from '../outcome'
import { drive, type DrivenPanel } from '../panel/drive'
import { quietPanelPorts, quietVaultPorts } from '../ports/platform'
import { createFakeKeychain } from '../keychain/fake'

export const kept = {
  passphrase: 'correct horse battery',
  email: 'ada@example.com',
  password: 'a long way to the sea',
  issuer: 'Harbour',
  setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  note: 'Bought through the agency'
} as const

export interface OpenedStore {
  readonly panel: DrivenPanel
  readonly authenticator: Authenticator
  readonly clock: { now: number }
  close(): void
}

const madeAt = Date.UTC(2026, 10, 24, 12)

/** Opens both apps of a data folder with the kept passphrase, one day after it was made. */
export async function openKeptStore(dataDir: string, now = madeAt + 86_400_000): Promise<OpenedStore> {
  const clock = { now }
  const stored = { hasData: () => false, isOpenedBy: () => true }
  const protection = await openProtection({
    dataDir,
    keychain: createFakeKeychain('silent'),
    now: () => clock.now,
    passphraseCost: { memoryKib: 1024, timeCost: 2, parallelism: 1 },
    stores: {
      panel: { ...stored, path: panelPath(join(dataDir, 'panel')) },
      authenticator: { ...stored, path: vaultPath(join(dataDir, 'authenticator')) }
    }
  })
  if (protection.getState().stage === 'choose-passphrase') await protection.choosePassphrase(kept.passphrase)
  else await protection.unlock(kept.passphrase)
  const panel = drive(await openPanel({
    dataDir: join(dataDir, 'panel'),
    keys: protection.getKeys('panel'),
    ...quietPanelPorts(() => clock.now),
    // The known secret as the Panel's new one, so that the vault's account matches it.
    random: (bytes) => (bytes === 20 ? secret : globalThis.crypto.getRandomValues(new Uint8Array(bytes))),
    costs: { password: { memoryKib: 256, passes: 1, lanes: 1 }, backupCode: { memoryKib: 128, passes: 1, lanes: 1 } }
  }))
  const authenticator = await openAuthenticator({
    ...quietVaultPorts(() => clock.now),
    dataDir: join(dataDir, 'authenticator'),
    keys: protection.getKeys('authenticator')
  })
  return {
    panel,
    authenticator,
    clock,
    close: () => {
      authenticator.close()
      panel.close()
    }
  }
}

const secret = decodeBase32(kept.setupKey) ?? new Uint8Array()

/** Fills an empty folder with an enrolled admin and the account that generates their codes, and closes it. */
export async function makeKeptStore(dataDir: string): Promise<void> {
  const opened = await openKeptStore(dataDir, madeAt)
  const { panel, authenticator, clock } = opened
  unwrap(
    await panel.account.create('default', {
      accountName: kept.issuer,
      name: 'Ada',
      email: kept.email,
      password: kept.password,
      confirmPassword: kept.password
    })
  )
  unwrap(await panel.setup.begin('default'))
  unwrap(await panel.setup.confirmCode('default', { code: createTotp(secret, clock.now, factorOptions) }))
  unwrap(panel.setup.acknowledge('default'))
  unwrap(await panel.setup.finish('default'))
  const typed = { issuer: kept.issuer, account: kept.email, setupKey: kept.setupKey, type: 'totp' } as const
  const { id } = unwrap(
    authenticator.handlers.candidates.type({ ...typed, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 })
  )
  const [entry] = unwrap(authenticator.handlers.candidates.save({ items: [{ id, issuer: kept.issuer, account: kept.email }] }))
  unwrap(authenticator.handlers.details.setNote({ id: entry?.id ?? '', note: kept.note }))
  opened.close()
}
