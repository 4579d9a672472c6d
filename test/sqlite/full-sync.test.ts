// A committed change must survive a power failure. On macOS that needs more than fsync; macOS is only pretended.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { createSecret } from '../../src/main/protection/secret'
import { openStore } from '../../src/main/sqlite/store'

const { platform } = process
const folder = mkdtempSync(join(tmpdir(), 'countersign-sync-'))
const open = (name: string) => {
  const kind = { migrations: ['create table one (id integer)'], begin: () => undefined, isKeyRight: () => true }
  return openStore(kind, join(folder, name), createSecret(new Uint8Array(32).fill(7)))
}
// The binary of this system, before another is pretended.
open('own').close()
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

it.each([
  ['darwin', 1],
  ['linux', 0],
  ['win32', 0]
] as const)('a store on %s has its writes and checkpoints fully synced: %i', (name, expected) => {
  Object.defineProperty(process, 'platform', { value: name })
  const db = open(name)
  const value = (pragma: string) => Number(db.pragma(pragma, { simple: true }))
  expect([value('synchronous'), value('fullfsync'), value('checkpoint_fullfsync')]).toEqual([2, expected, expected])
  db.close()
})
