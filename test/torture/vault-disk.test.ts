// The vault on a disk that is full or becomes read-only: a real small file system. Mounting it needs root; otherwise the tests are skipped
// with a message. The app reports the error, nothing is partly done, and work continues once there is space.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Authenticator } from '../../src/main/authenticator/services/authenticator'
import { authenticatorHandlers } from '../../src/main/ipc/authenticator'
import { tellResult } from './result'
import { importFile, importSize, openTorturedVault, portsOf } from './vault-store'

const isMountable = process.platform === 'linux' && process.getuid?.() === 0
const masterHex = randomBytes(32).toString('hex')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-vault-disk-'))
  if (isMountable) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
})
afterEach(() => {
  if (isMountable) execFileSync('umount', [folder])
  rmSync(folder, { recursive: true })
})

const open = () => openTorturedVault(portsOf(join(folder, 'authenticator'), masterHex))
const countOf = (vault: Authenticator) => vault.handlers.entries.list().value.length

/** Imports five accounts as a page's call would. */
async function importSome(vault: Authenticator, name: string): Promise<string> {
  const { imports } = authenticatorHandlers(vault)
  const caller = { profileId: 'default' }
  const report = await imports.prepare({ bytes: new Uint8Array(importFile(name)) }, caller)
  if (!report.ok) return report.error.code
  const rows = report.value.rows.map(({ id }) => ({ id, action: 'add' as const }))
  const answer = await imports.apply({ importId: report.value.importId, rows }, caller)
  return answer.ok ? 'ok' : answer.error.code
}

describe.skipIf(!isMountable)('the vault on a small file system', () => {
  it('CHECKLIST 61: refuses an import as a whole on a full disk, and accepts it once there is room', async () => {
    const startedAt = Date.now()
    const vault = await open()
    expect(await importSome(vault, 'first')).toBe('ok')
    const filler = join(folder, 'filler')
    try {
      writeFileSync(filler, randomBytes(4 * 1024 * 1024))
    } catch {
      // The disk is full, as intended.
    }
    const answers = new Set<string>()
    // A few accounts may still fit into what SQLite has already allocated.
    for (let count = 0; count < 200 && !answers.has('store-unavailable'); count += 1) {
      const before = countOf(vault)
      const answer = await importSome(vault, `more-${String(count)}`)
      answers.add(answer)
      expect(countOf(vault)).toBe(before + (answer === 'ok' ? importSize : 0))
    }
    expect([...answers].filter((answer) => answer !== 'ok')).toEqual(['store-unavailable'])
    rmSync(filler)
    const before = countOf(vault)
    expect(await importSome(vault, 'last')).toBe('ok')
    expect(countOf(vault)).toBe(before + importSize)
    vault.close()
    const again = await open()
    expect(countOf(again)).toBe(before + importSize)
    again.close()
    const landed = 'a 2 MiB file system'
    tellResult({
      what: 'Authenticator: full disk',
      rounds: 1,
      landed,
      kept: 'refused completely, keeps working',
      startedAt
    })
  })

  it('CHECKLIST 61: reports a vault that became read-only, and opens it again later', async () => {
    const startedAt = Date.now()
    const vault = await open()
    expect(await importSome(vault, 'first')).toBe('ok')
    vault.close()
    execFileSync('mount', ['-o', 'remount,ro', folder])
    await expect(open()).rejects.toThrow()
    execFileSync('mount', ['-o', 'remount,rw', folder])
    const again = await open()
    expect(countOf(again)).toBe(importSize)
    again.close()
    const landed = 'a 2 MiB file system'
    tellResult({ what: 'Authenticator: read-only store', rounds: 1, landed, kept: 'refused, opens later', startedAt })
  })
})
