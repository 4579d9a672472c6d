// A key store that accepts a key but keeps nothing, like a keychain without a collection: no store is created with a key that would be
// lost.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { KeyStore } from '../../src/main/protection/key-store'
import { createDataDir, openVault } from '../authenticator/open-vault'
import { openTestPanel } from '../panel/harness'

const keepsNothing = (): KeyStore => ({
  get: () => Promise.resolve(null),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve()
})

it('creates no Panel with a key that cannot be read back', async () => {
  const dataDir = join(createDataDir(), 'panel')
  await expect(openTestPanel({ dataDir, keys: keepsNothing() })).rejects.toThrow('key-missing')
  expect(existsSync(join(dataDir, 'panel.db'))).toBe(false)
})

it('creates no vault with a key that cannot be read back', async () => {
  const dataDir = createDataDir()
  await expect(openVault({ dataDir, keys: keepsNothing() })).rejects.toThrow('missing')
  expect(existsSync(join(dataDir, 'vault.db'))).toBe(false)
})
