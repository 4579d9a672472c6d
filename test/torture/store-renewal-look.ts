// Checks a data folder that was killed while its passphrase was being changed: either the old one or the new one opens everything, nothing
// is lost, and what was copied before opens nothing (CHECKLIST 96).
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { isVaultOpenedBy } from '../../src/main/authenticator/storage/database'
import { isPanelOpenedBy } from '../../src/main/panel/storage/database'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { openPassphraseSlot, type PassphraseSlot } from '../../src/main/protection/slots'
import { admin, startUnderPassphrase } from '../store-under-passphrase'
import { readTried, type Renewed, type WaysLeft } from './renewal-look'
import { passphraseOf } from './renewal-store'

/** Whether what was kept before change `n + 1` opens any of the current data. */
async function opensNow(dataDir: string, kept: string, n: number): Promise<boolean> {
  const folder = join(kept, String(n))
  const { master } = JSON.parse(readFileSync(join(folder, 'protection.json'), 'utf8')) as { master: PassphraseSlot }
  const found = await openPassphraseSlot(master, passphraseOf(n), 'store')
  if (found === null) throw new Error('the earlier copy does not open')
  const attack = mkdtempSync(join(tmpdir(), 'store-renewal-attack-'))
  try {
    cpSync(dataDir, attack, { recursive: true })
    for (const check of ['panel/panel.db.key-check', 'authenticator/vault.db.key-check'])
      rmSync(join(attack, check), { force: true })
    const keyOf = async (appId: string) => {
      const key = await createPassphraseKeys(join(folder, appId, 'keys.sealed'), found.root, appId).get('key')
      if (key === null) throw new Error('no key was kept')
      return key
    }
    const isPanel = isPanelOpenedBy(join(attack, 'panel'), await keyOf('panel'))
    return isPanel || isVaultOpenedBy(join(attack, 'authenticator'), await keyOf('authenticator'))
  } finally {
    rmSync(attack, { recursive: true, force: true })
  }
}

/** Starts the app on `dataDir`, which reported `said`. */
export async function lookAtStore(
  { folder: dataDir, kept, size, from }: Renewed,
  said: readonly string[],
  where: string
): Promise<WaysLeft> {
  const tried = readTried(said, from)
  const { master } = JSON.parse(readFileSync(join(dataDir, 'protection.json'), 'utf8')) as { master: PassphraseSlot }
  // Tries the passphrase that the file suggests first, because a wrong guess needs a restart.
  const isLikelyNew = (await openPassphraseSlot(master, passphraseOf(tried), 'store')) !== null
  let app = await startUnderPassphrase(dataDir)
  const opens = async (n: number) =>
    typeof (await app.ask('protection.unlock', { passphrase: passphraseOf(n) })) !== 'string'
  let isNew = isLikelyNew
  if (!(await opens(isLikelyNew ? tried : tried - 1))) {
    await app.composition.close()
    app = await startUnderPassphrase(dataDir)
    isNew = !isLikelyNew
    expect(await opens(isNew ? tried : tried - 1), where).toBe(true)
  }
  expect(said.includes(`changed ${String(tried)}`) && !isNew).toBe(false)
  const n = isNew ? tried : tried - 1
  expect(await app.ask('protection.get', {}, 'panel')).toEqual({ stage: 'ready', kind: 'passphrase' })
  // A separate lock of the vault would report a difference.
  expect(await app.ask('entries.list')).toHaveLength(size)
  const { email: username, password } = admin
  expect(await app.ask('session.logIn', { username, password }, 'panel')).toHaveProperty('stage')
  for (const folder of ['.', 'panel', 'authenticator'])
    expect(readdirSync(join(dataDir, folder)).filter((name) => name.includes('.next'))).toEqual([])
  for (let older = Math.max(0, n - 2); older < n; older++) expect(await opensNow(dataDir, kept, older)).toBe(false)
  expect(app.bugs).toEqual([])
  await app.composition.close()
  return { n, isNew }
}
