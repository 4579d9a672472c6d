// SIGKILL in the middle of changing slots: what is left is the old ways in or the new ones, each of them whole.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createVaultSlots } from '../../src/main/authenticator/services/vault-slots'
import { createRecoveryKey } from '../../src/main/protection/recovery-key'
import { revealSecret } from '../../src/main/protection/secret'
import { prepareChild } from './kill'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 10)
const dataDir = mkdtempSync(join(tmpdir(), 'slots-kill-'))

const kill = prepareChild('slots-child', { after: /\n/, withinMs: [1, 60] })
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

it(
  `leaves the old ways in or the new ones, in ${rounds} kills`,
  async () => {
    const startedAt = Date.now()
    const keys = { get: () => Promise.resolve(null), set: () => Promise.resolve(), delete: () => Promise.resolve() }
    const slots = createVaultSlots({ dataDir, keys })
    for (let round = 0; round < rounds; round++) {
      const last = Number((await kill([dataDir])).at(-1))
      // At most one change of each was under way; a pipe may hold back what was said last, never more than a few lines.
      const found: number[] = []
      for (let n = last; n <= last + 40 && found.length === 0; n++) {
        const opened = await slots.open({ passphrase: `passphrase ${n}` })
        if (opened === null) continue
        expect([...revealSecret(opened.root)]).toEqual(Array.from({ length: 32 }, () => 7))
        found.push(n)
        const keyOf = (m: number) => createRecoveryKey(() => Buffer.alloc(16, m % 256))
        const byKey = await Promise.all([n, n - 1].map((m) => slots.open({ recoveryKey: keyOf(m) })))
        expect(byKey.some((each) => each !== null)).toBe(true)
      }
      expect(found).toHaveLength(1)
    }
    tellResult({
      what: 'Authenticator: change of passphrase and recovery key',
      rounds,
      landed: 'at any moment',
      kept: `${rounds} times one passphrase, the same key`,
      startedAt
    })
  },
  rounds * 5_000
)
