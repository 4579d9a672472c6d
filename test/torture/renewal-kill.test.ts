// SIGKILL in the middle of a renewal: afterwards exactly one good state. Either the old ways open everything or the new ones
// do, nothing is lost, and what was replaced opens nothing of what is there (CHECKLIST 96).
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createVaultSlots } from '../../src/main/authenticator/services/vault-slots'
import { isVaultOpenedBy } from '../../src/main/authenticator/storage/database'
import { createRenewableVault, type RenewableVault } from '../renewable-vault'
import { prepareChild } from './kill'
import { keysIn, passphraseOf, recoveryKeyOf } from './renewal-store'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 10)
const size = 40
const folder = mkdtempSync(join(tmpdir(), 'renewal-kill-'))
const dataDir = join(folder, 'authenticator')

const kill = prepareChild('renewal-child', { after: /changing/, withinMs: [1, 700] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const fill = (vault: RenewableVault) => {
  const { candidates } = vault.vault()
  for (let index = 0; index < size; index++) {
    const typed = { issuer: 'Acme', account: String(index), setupKey: 'JBSWY3DPEHPK3PXP', type: 'totp' as const }
    const candidate = candidates.type({ ...typed, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 })
    if (!candidate.ok) throw new Error(candidate.error.code)
    candidates.save({ items: [{ id: candidate.value.id, issuer: 'Acme', account: String(index) }] })
  }
}

/** What somebody who copied slots and keys before change `n` opens of what is there now. */
async function opensNow(n: number): Promise<boolean> {
  const attack = mkdtempSync(join(tmpdir(), 'renewal-attack-'))
  try {
    cpSync(dataDir, attack, { recursive: true })
    cpSync(join(folder, `slots.json.${String(n)}`), join(attack, 'slots.json'))
    const keys = keysIn(folder, `keys.sealed.${String(n)}`)
    const slots = createVaultSlots({ dataDir: attack, keys })
    if ((await slots.open({ passphrase: passphraseOf(n) })) !== null) return true
    const key = await keys.get('key')
    rmSync(join(attack, 'vault.db.key-check'), { force: true })
    return key !== null && isVaultOpenedBy(attack, key)
  } finally {
    rmSync(attack, { recursive: true, force: true })
  }
}

it(
  `leaves the old ways in or the new ones, and never both, in ${rounds} kills`,
  async () => {
    const startedAt = Date.now()
    const first = createRenewableVault(dataDir, keysIn(folder))
    await first.open('keychain')
    fill(first)
    await first.change('keychain', { passphrase: passphraseOf(0) })
    await first.change({ passphrase: passphraseOf(0) }, (opened) => ({
      recoveryKey: first.slots.sealRecoveryKey(opened, recoveryKeyOf(0), 0)
    }))
    await first.close()
    let n = 0
    let isRecovery = 0
    const landed = { old: 0, new: 0 }
    for (let round = 0; round < rounds; round++) {
      const said = await kill([folder, String(n)])
      const tried = Number(said.findLast((line) => line.startsWith('changing'))?.split(' ')[1])
      const vault = createRenewableVault(dataDir, keysIn(folder))
      const isNew = (await vault.open({ passphrase: passphraseOf(tried) })) !== null
      if (!isNew) expect(await vault.open({ passphrase: passphraseOf(tried - 1) })).not.toBeNull()
      landed[isNew ? 'new' : 'old'] += 1
      expect(said.includes(`changed ${String(tried)}`) && !isNew).toBe(false)
      n = isNew ? tried : tried - 1
      // Nothing is lost, and no way but this one is left of those that were replaced.
      const list = vault.vault().entries.list()
      expect(list.ok && list.value.length).toBe(size)
      expect(vault.vault().codes.list()).toMatchObject({ ok: true })
      const other = isNew ? tried - 1 : tried
      expect(await vault.slots.open({ passphrase: passphraseOf(other) })).toBeNull()
      isRecovery = Math.floor(n / 3) * 3
      expect(await vault.slots.open({ recoveryKey: recoveryKeyOf(isRecovery) })).not.toBeNull()
      const { keychain } = await vault.slots.list()
      if (keychain) expect(await vault.slots.open('keychain')).not.toBeNull()
      expect(readdirSync(dataDir).filter((name) => name.includes('.next'))).toEqual([])
      for (let older = Math.max(0, n - 3); older < n; older++) expect(await opensNow(older)).toBe(false)
      await vault.close()
      // What was left there is what is found: nothing is told as changed.
      expect(await vault.open({ passphrase: passphraseOf(n) })).not.toBeNull()
      await vault.close()
    }
    tellResult({
      what: 'Authenticator: renewal after a change of its ways',
      rounds,
      landed: `${String(landed.old)} before the commit, ${String(landed.new)} behind it`,
      kept: `${String(rounds)} times one good state, ${String(size)} accounts`,
      startedAt
    })
  },
  rounds * 15_000
)
