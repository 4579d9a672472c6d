// The vault on a disk that is full or becomes read-only: a real small file system. Mounting it needs root; otherwise the tests are skipped
// with a message. The app reports the error, nothing is partly done, and work continues once there is space.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { Authenticator } from '../../src/main/authenticator/services/authenticator'
import { authenticatorHandlers } from '../../src/main/ipc/authenticator'
import { isMountable, itWithstands, prepareSmallDisk } from './small-disk'
import { importFile, importSize, openTorturedVault, portsOf } from './vault-store'

const masterHex = randomBytes(32).toString('hex')
const disk = prepareSmallDisk()

const open = () => openTorturedVault(portsOf(join(disk.folder(), 'authenticator'), masterHex))
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
  itWithstands(
    'CHECKLIST 61: refuses an import as a whole on a full disk, and accepts it once there is room',
    'Authenticator: full disk',
    'refused completely, keeps working',
    async () => {
      const vault = await open()
      expect(await importSome(vault, 'first')).toBe('ok')
      disk.fill()
      const answers = new Set<string>()
      // A few accounts may still fit into what SQLite has already allocated.
      for (let count = 0; count < 200 && !answers.has('store-unavailable'); count += 1) {
        const before = countOf(vault)
        const answer = await importSome(vault, `more-${String(count)}`)
        answers.add(answer)
        expect(countOf(vault)).toBe(before + (answer === 'ok' ? importSize : 0))
      }
      expect([...answers].filter((answer) => answer !== 'ok')).toEqual(['store-unavailable'])
      disk.makeRoom()
      const before = countOf(vault)
      expect(await importSome(vault, 'last')).toBe('ok')
      expect(countOf(vault)).toBe(before + importSize)
      vault.close()
      const again = await open()
      expect(countOf(again)).toBe(before + importSize)
      again.close()
    }
  )

  itWithstands(
    'CHECKLIST 61: reports a vault that became read-only, and opens it again later',
    'Authenticator: read-only store',
    'refused, opens later',
    async () => {
      const vault = await open()
      expect(await importSome(vault, 'first')).toBe('ok')
      vault.close()
      disk.remount('ro')
      await expect(open()).rejects.toThrow()
      disk.remount('rw')
      const again = await open()
      expect(countOf(again)).toBe(importSize)
      again.close()
    }
  )
})
