// SIGKILL in the middle of a renewal of both halves: the old passphrase opens everything or the new one does (CHECKLIST 96).
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { isVaultOpenedBy } from '../../src/main/authenticator/storage/database'
import { isPanelOpenedBy } from '../../src/main/panel/storage/database'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { openPassphraseSlot, type PassphraseSlot } from '../../src/main/protection/slots'
import { admin, fillStore, startUnderPassphrase } from '../store-under-passphrase'
import { prepareChild } from './kill'
import { passphraseOf } from './renewal-store'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 10)
const size = 10
const root = mkdtempSync(join(tmpdir(), 'store-renewal-kill-'))
const [dataDir, kept] = [join(root, 'data'), join(root, 'kept')]

const kill = prepareChild('store-renewal-child', { after: /changing/, withinMs: [1, 900] })
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** Whether what lay there before change `n + 1` opens anything of what is there now. */
async function opensNow(n: number): Promise<boolean> {
  const folder = join(kept, String(n))
  const { master } = JSON.parse(readFileSync(join(folder, 'protection.json'), 'utf8')) as { master: PassphraseSlot }
  const found = await openPassphraseSlot(master, passphraseOf(n), 'store')
  if (found === null) throw new Error('what was kept opens with nothing')
  const attack = mkdtempSync(join(tmpdir(), 'store-renewal-attack-'))
  try {
    cpSync(dataDir, attack, { recursive: true })
    for (const check of ['panel/panel.db.key-check', 'authenticator/vault.db.key-check'])
      rmSync(join(attack, check), { force: true })
    const keyOf = async (half: string) => {
      const key = await createPassphraseKeys(join(folder, half, 'keys.sealed'), found.root, half).get('key')
      if (key === null) throw new Error('no key was kept')
      return key
    }
    const isPanel = isPanelOpenedBy(join(attack, 'panel'), await keyOf('panel'))
    return isPanel || isVaultOpenedBy(join(attack, 'authenticator'), await keyOf('authenticator'))
  } finally {
    rmSync(attack, { recursive: true, force: true })
  }
}

it(
  `leaves the old passphrase or the new one, for both halves, in ${rounds} kills`,
  async () => {
    const startedAt = Date.now()
    const first = await startUnderPassphrase(dataDir)
    await first.ask('protection.choosePassphrase', { passphrase: passphraseOf(0) })
    await fillStore(first, size)
    await first.composition.close()
    let n = 0
    const landed = { old: 0, new: 0 }
    for (let round = 0; round < rounds; round++) {
      const said = await kill([dataDir, kept, String(n)])
      const tried = Number(said.findLast((line) => line.startsWith('changing'))?.split(' ')[1])
      let app = await startUnderPassphrase(dataDir)
      const isNew = typeof (await app.ask('protection.unlock', { passphrase: passphraseOf(tried) })) !== 'string'
      if (!isNew) {
        // Who guessed wrong waits; another start does not.
        await app.composition.close()
        app = await startUnderPassphrase(dataDir)
        expect(await app.ask('protection.unlock', { passphrase: passphraseOf(tried - 1) })).toMatchObject({
          stage: 'ready'
        })
      }
      landed[isNew ? 'new' : 'old'] += 1
      expect(said.includes(`changed ${String(tried)}`) && !isNew).toBe(false)
      n = isNew ? tried : tried - 1
      expect(await app.ask('protection.get', {}, 'panel')).toEqual({ stage: 'ready', kind: 'passphrase' })
      // A lock of the vault's own would say that something differs.
      expect(await app.ask('entries.list')).toHaveLength(size)
      const { email: username, password } = admin
      expect(await app.ask('session.logIn', { username, password }, 'panel')).toHaveProperty('stage')
      for (const folder of ['.', 'panel', 'authenticator'])
        expect(readdirSync(join(dataDir, folder)).filter((name) => name.includes('.next'))).toEqual([])
      for (let older = Math.max(0, n - 2); older < n; older++) expect(await opensNow(older)).toBe(false)
      expect(app.bugs).toEqual([])
      await app.composition.close()
    }
    tellResult({
      what: 'Both halves: renewal after a change of the passphrase',
      rounds,
      landed: `${String(landed.old)} before the commit, ${String(landed.new)} behind it`,
      kept: `${String(rounds)} times one good state, ${String(size)} accounts`,
      startedAt
    })
  },
  rounds * 20_000
)
