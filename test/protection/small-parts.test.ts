// Small parts that others rely on, and what each must not confuse.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChangedError, isChangedError } from '../../src/main/protection/changed'
import { digestFile } from '../../src/main/protection/file-digest'
import { placeOf, refusalOf } from '../../src/main/protection/save-file'
import { isAnythingAt, moveForeignAway } from '../../src/main/protection/small-file'
import { createSilentError, isSilentError } from '../../src/main/protection/silent'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-parts-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const faultOf = (code: string) => Object.assign(new Error(code), { code })

describe('the digest of a file', () => {
  it('is SHA-256 of all its blocks, and null if it is not a file', async () => {
    const bytes = Buffer.alloc(2 * 1024 * 1024 + 7, 'lighthouse')
    writeFileSync(join(folder, 'file'), bytes)
    symlinkSync(join(folder, 'file'), join(folder, 'link'))
    mkdirSync(join(folder, 'folder'))
    expect(await digestFile(join(folder, 'file'))).toBe(createHash('sha256').update(bytes).digest('hex'))
    for (const name of ['nothing', 'link', 'folder']) expect(await digestFile(join(folder, name)), name).toBeNull()
  })

  it('rejects if the file cannot be read: it may still exist', async () => {
    await expect(digestFile(join(folder, 'file', 'below'))).rejects.toThrow('ENOTDIR')
    await expect(digestFile(join(folder, 'x'.repeat(300)))).rejects.toThrow('ENAMETOOLONG')
  })
})

it('moves aside what is in the place of a file, and reports what cannot be read', () => {
  const at = join(folder, 'place')
  mkdirSync(at)
  moveForeignAway(at)
  expect(readdirSync(folder).filter((name) => /^place\.[0-9a-f]{16}$/.test(name))).toHaveLength(1)
  expect(existsSync(at)).toBe(false)
  moveForeignAway(at)
  writeFileSync(at, 'ours')
  moveForeignAway(at)
  expect(existsSync(at)).toBe(true)
  for (const look of [moveForeignAway, isAnythingAt])
    expect(() => {
      look(join(folder, 'x'.repeat(300)))
    }).toThrow('ENAMETOOLONG')
})

it('a changed store has its own error, with what differs and since when', () => {
  const error = createChangedError(['content', 'tail'], 5)
  expect([isChangedError(error), error.differences, error.since]).toEqual([true, ['content', 'tail'], 5])
  expect(error.message).toContain('content, tail')
  for (const other of [faultOf('EIO'), new Error('STORE_CHANGED'), { code: 'STORE_CHANGED' }, null])
    expect(isChangedError(other)).toBe(false)
})

it.each([
  [true, 'asked'],
  [false, 'downloads'],
  [undefined, 'downloads']
])('shows that a page that says %s has its file %s', (asksWhere, place) => {
  expect(placeOf(asksWhere)).toBe(place)
})

it('a key store that isn’t responding has its own error', () => {
  expect(isSilentError(createSilentError(new Error('hangs')))).toBe(true)
  for (const other of [faultOf('EIO'), new Error('KEY_STORE_SILENT'), { code: 'KEY_STORE_SILENT' }, null])
    expect(isSilentError(other)).toBe(false)
})

it.each([
  ['ENOSPC', 'disk-full'],
  ['EIO', 'device-failed'],
  ['EWHATEVER', 'unknown'],
  ['UNKNOWN', 'unknown'],
  ['ERR_INVALID_ARG_TYPE', null],
  ['toString', null]
])('a write that fails with %s is refused as %s', (code, reason) => {
  expect(refusalOf(faultOf(code))).toBe(reason)
})
