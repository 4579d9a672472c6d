// SIGKILL in the middle of changing slots: what is left is the old ways in or the new ones, each of them whole.
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createVaultSlots } from '../../src/main/authenticator/services/vault-slots'
import { createRecoveryKey } from '../../src/main/protection/recovery-key'
import { revealSecret } from '../../src/main/protection/secret'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 10)
const root = join(import.meta.dirname, '..', '..')
const dataDir = mkdtempSync(join(tmpdir(), 'slots-kill-'))
// Beside the sources, so that the bundle finds node_modules.
const bundle = join(root, 'node_modules', '.cache', `torture-slots-${process.pid}`)

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { ssr: 'test/torture/slots-child.ts', outDir: bundle, emptyOutDir: true, target: 'node22' }
  })
})
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(bundle, { recursive: true, force: true })
})

/** Kills the child at a random moment after its first change; answers the last one that it said. */
function killOnce(): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(bundle, 'slots-child.js'), dataDir], { cwd: root })
    let said = ''
    let isDoomed = false
    let complained = ''
    child.stderr.on('data', (chunk) => (complained += String(chunk)))
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      if (isDoomed) return
      isDoomed = true
      setTimeout(() => child.kill('SIGKILL'), randomInt(1, 60))
    })
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(Number(said.trim().split('\n').at(-1)))
      else reject(new Error(complained))
    })
  })
}

it(
  `leaves the old ways in or the new ones, in ${rounds} kills`,
  async () => {
    const keys = { get: () => Promise.resolve(null), set: () => Promise.resolve(), delete: () => Promise.resolve() }
    const slots = createVaultSlots({ dataDir, keys })
    for (let round = 0; round < rounds; round++) {
      const last = await killOnce()
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
  },
  rounds * 5_000
)
