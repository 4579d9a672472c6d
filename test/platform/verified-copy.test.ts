// The installer that runs is the one that was verified: a private copy.
import { createHash } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyVerified } from '../../src/main/platform/verified-copy'

let folder: string
let file: string
const content = Buffer.alloc(300_000, 'update')
const digest = createHash('sha512').update(content).digest('base64')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-copies-'))
  file = join(folder, 'Countersign-9.9.9.AppImage')
  writeFileSync(file, content)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('returns a copy of the same name in a folder that only its owner can read', async () => {
  const copy = (await copyVerified(file, ['other', digest], folder)) ?? ''
  expect(readFileSync(copy).equals(content)).toBe(true)
  expect(copy).toMatch(/Countersign-9\.9\.9\.AppImage$/)
  expect(lstatSync(dirname(copy)).mode & 0o077).toBe(0)
  writeFileSync(file, 'exchanged meanwhile')
  expect(readFileSync(copy).equals(content)).toBe(true)
})

it('returns nothing, and leaves nothing, if the file differs', async () => {
  writeFileSync(file, 'exchanged')
  expect(await copyVerified(file, [digest], folder)).toBeNull()
  const link = join(folder, 'link')
  symlinkSync(file, link)
  await expect(copyVerified(link, [digest], folder)).rejects.toThrow()
  await expect(copyVerified(join(folder, 'nowhere'), [digest], folder)).rejects.toThrow()
  expect(readdirSync(folder).sort()).toEqual(['Countersign-9.9.9.AppImage', 'link'])
})
