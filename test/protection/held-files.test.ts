// Renaming on Windows while another program, such as a virus scanner, holds one of the files. Windows is only pretended.
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renameWhenFree, writeAtomically, writeUserFile } from '../../src/main/protection/atomic-file'

const { platform } = process
const { renameSync } = fs
const { rename } = fs.promises
let folder: string
let attempts: number

/** The system `name`, where the first `times` renames fail with `code`. */
function pretend(name: NodeJS.Platform, code: string, times: number): void {
  Object.defineProperty(process, 'platform', { value: name })
  const hold = () => {
    attempts += 1
    if (attempts <= times) throw Object.assign(new Error(code), { code })
  }
  Object.assign(fs, {
    renameSync: (from: string, to: string) => {
      hold()
      renameSync(from, to)
    }
  })
  Object.assign(fs.promises, {
    rename: async (from: string, to: string) => {
      hold()
      await rename(from, to)
    }
  })
  syncBuiltinESMExports()
}

beforeEach(() => {
  attempts = 0
  folder = mkdtempSync(join(tmpdir(), 'countersign-held-'))
})
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform })
  Object.assign(fs, { renameSync })
  Object.assign(fs.promises, { rename })
  syncBuiltinESMExports()
  rmSync(folder, { recursive: true })
})
const at = (name: string) => join(folder, name)

describe('a file that another program holds on Windows', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is replaced once it is free (%s)', async (code) => {
    pretend('win32', code, 2)
    writeAtomically(at('a'), Buffer.from('new'))
    expect([readFileSync(at('a'), 'utf8'), attempts]).toEqual(['new', 3])
    attempts = 0
    expect(await writeUserFile(at('b'), Buffer.from('kept'), 'always')).toBe(true)
    expect([readFileSync(at('b'), 'utf8'), attempts]).toEqual(['kept', 3])
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'b'])
  })

  it('is not waited for without end: the old file stays, and nothing is left behind', async () => {
    writeFileSync(at('a'), 'old')
    pretend('win32', 'EBUSY', 100)
    expect(() => {
      writeAtomically(at('a'), Buffer.from('new'))
    }).toThrow('EBUSY')
    expect(attempts).toBe(8)
    await expect(writeUserFile(at('a'), Buffer.from('new'), 'always')).rejects.toThrow('EBUSY')
    expect(attempts).toBe(16)
    expect([readdirSync(folder), readFileSync(at('a'), 'utf8')]).toEqual([['a'], 'old'])
  })

  it.each([
    ['win32', 'ENOSPC'],
    ['linux', 'EPERM'],
    ['darwin', 'EBUSY']
  ] as const)('is the only reason to wait (%s, %s)', (name, code) => {
    writeFileSync(at('a'), 'old')
    pretend(name, code, 1)
    expect(() => {
      renameWhenFree(at('a'), at('b'))
    }).toThrow(code)
    expect(attempts).toBe(1)
  })

  it('is waited for wherever the app renames; only the log does not wait', () => {
    const main = join(import.meta.dirname, '..', '..', 'src', 'main')
    const renaming = (readdirSync(main, { recursive: true }) as string[])
      .filter(
        (file) =>
          file.endsWith('.ts') && /\brenameSync\b|\brename\b.*node:fs/.test(readFileSync(join(main, file), 'utf8'))
      )
      .map((file) => file.replaceAll('\\', '/'))
    expect(renaming.toSorted()).toEqual(['platform/log.ts', 'protection/atomic-file.ts'])
  })
})
