// SIGKILL while the passphrase of both halves' keys is changed: the old one or the new one opens them, and to the same keys.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createSecret, revealSecret } from '../../src/main/protection/secret'
import { prepareChild } from './kill'
import { openWrapped, passphraseOf } from './passphrase-store'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 8)
const dataDir = mkdtempSync(join(tmpdir(), 'countersign-passphrase-'))
const kill = prepareChild('passphrase-child', { after: /\n/, withinMs: [1, 60] })
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

it(
  `leaves the old passphrase or the new one, in ${String(rounds)} kills`,
  async () => {
    const startedAt = Date.now()
    const first = await openWrapped(dataDir)
    await first.choosePassphrase(passphraseOf(1))
    const halves = ['panel', 'authenticator'] as const
    for (const half of halves) await first.getKeys(half).set('kept', createSecret(Buffer.from(`the key of ${half}`)))
    let last = 1
    let changes = 0
    for (let round = 0; round < rounds; round += 1) {
      const told = Number((await kill([dataDir, String(last)])).at(-1))
      changes += told - last
      // One change was under way; a pipe may hold back what was said last, never more than a few lines.
      const found: number[] = []
      for (let n = told; n <= told + 40 && found.length === 0; n += 1) {
        const protection = await openWrapped(dataDir)
        if (!(await protection.unlock(passphraseOf(n))).ok) continue
        found.push(n)
        for (const half of halves) {
          const key = await protection.getKeys(half).get('kept')
          expect(key === null ? null : Buffer.from(revealSecret(key)).toString(), half).toBe(`the key of ${half}`)
        }
      }
      expect(found, `round ${String(round)}`).toHaveLength(1)
      last = found[0] ?? last
    }
    tellResult({
      what: 'Both: change of the passphrase',
      rounds,
      landed: `${String(changes)} changes told`,
      kept: `${String(rounds)} times one passphrase, the same keys`,
      startedAt
    })
  },
  rounds * 5_000
)
