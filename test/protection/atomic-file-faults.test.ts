// Writing a file when the system fails midway: a folder that can't be synced, a file system without modes or hard links, a refused rename,
// bytes that read back differently, and a kill between write and rename. Each test replaces the system's own functions, so the code under
// test notices nothing.
import { spawnSync } from 'node:child_process'
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeAtomically } from '../../src/main/protection/atomic-file'
import { saveAt } from '../../src/main/protection/save-file'

const secret = Buffer.from('every secret in plain')
const { fsyncSync, fchmodSync, renameSync } = fs
const { open, link, rename, rm: remove } = fs.promises
const real = { fsyncSync, promises: { open } }
const refusing = (code: string) => () => {
  throw Object.assign(new Error(code), { code })
}
const refusingLater = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))

/** Replaces the system's functions until the test ends. */
function change(changed: object, later: object = {}): void {
  Object.assign(fs, changed)
  Object.assign(fs.promises, later)
  syncBuiltinESMExports()
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-fault-'))
})
afterEach(() => {
  change({ fsyncSync, fchmodSync, renameSync }, { open, link, rename, rm: remove })
  rmSync(folder, { recursive: true, force: true })
})
const at = (name: string) => join(folder, name)
const save = (mayReplace = false) => saveAt(at('export.json'), { content: secret }, { mayReplace })

/** File handles whose method `name` fails with `code`, either for folders or for files. */
const failingHandles = (name: 'sync' | 'chmod' | 'writeFile', code: string, isFolder: boolean) => ({
  open: async (...args: Parameters<typeof fs.promises.open>) => {
    const handle = await real.promises.open(...args)
    if ((await handle.stat()).isDirectory() === isFolder) handle[name] = refusingLater(code)
    return handle
  }
})

describe('CHECKLIST 84: a system error in the middle of a write', () => {
  it.each(['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP', 'EIO'])(
    'is ignored if the folder cannot be synced (%s)',
    async (code) => {
      change(
        {
          fsyncSync: (file: number) => {
            if (fs.fstatSync(file).isDirectory()) refusing(code)()
            real.fsyncSync(file)
          }
        },
        failingHandles('sync', code, true)
      )
      expect(await save()).toEqual({ ok: true, value: at('export.json') })
      writeAtomically(at('lock.json'), secret)
      expect(readdirSync(folder).toSorted()).toEqual(['export.json', 'lock.json'])
    }
  )

  it.each(['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])(
    'is ignored if the file system cannot sync (%s)',
    async (code) => {
      change({ fsyncSync: refusing(code) }, failingHandles('sync', code, false))
      expect(await save()).toEqual({ ok: true, value: at('export.json') })
      writeAtomically(at('lock.json'), secret)
      expect(readFileSync(at('lock.json')).equals(secret)).toBe(true)
    }
  )

  it('leaves no file and no part of it if the disk cannot store it', async () => {
    change({ fsyncSync: refusing('EIO') }, failingHandles('sync', 'EIO', false))
    expect(await save()).toEqual({ ok: false, error: { code: 'file-not-written', reason: 'device-failed' } })
    expect(() => {
      writeAtomically(at('lock.json'), secret)
    }).toThrow('EIO')
    expect(readdirSync(folder)).toEqual([])
  })

  it('is ignored on a file system without modes', async () => {
    change({ fchmodSync: refusing('EPERM') }, failingHandles('chmod', 'EPERM', false))
    expect((await save()).ok).toBe(true)
    writeAtomically(at('lock.json'), secret)
  })

  it('overwrites no one’s file on a file system without hard links', async () => {
    change({}, { link: refusingLater('EPERM') })
    expect((await save()).ok).toBe(true)
    expect(readFileSync(at('export.json')).equals(secret)).toBe(true)
    expect(await save()).toMatchObject({ error: { reason: 'name-taken' } })
    expect(readdirSync(folder)).toEqual(['export.json'])
    expect(statSync(at('export.json')).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['EMLINK', { ok: true }],
    ['UNKNOWN', { ok: true }],
    ['EIO', { error: { reason: 'device-failed' } }]
  ])('is avoided if a hard link is refused (%s) and not required', async (code, answer) => {
    change({}, { link: refusingLater(code) })
    expect(await save()).toMatchObject(answer)
    expect(readdirSync(folder)).toEqual('ok' in answer ? ['export.json'] : [])
  })

  it.each([
    ['EEXIST', 'name-taken'],
    ['EROFS', 'read-only']
  ])('uses no name that requires a hard link (%s)', async (code, reason) => {
    const isName = (path: unknown) => path === at('export.json')
    change(
      {},
      {
        link: refusingLater('EPERM'),
        open: (...args: Parameters<typeof fs.promises.open>) =>
          isName(args[0]) ? refusingLater(code)() : real.promises.open(...args)
      }
    )
    expect(await save()).toMatchObject({ ok: false, error: { reason } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('releases a reserved name if the file could not follow', async () => {
    change({}, { link: refusingLater('EPERM'), rename: refusingLater('EIO') })
    expect(await save()).toMatchObject({ error: { reason: 'device-failed' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['UNKNOWN', 'unknown'],
    ['EBUSY', 'in-use']
  ])('has a reason if a rename is refused (%s), and leaves no secrets behind', async (code, reason) => {
    change({ renameSync: refusing(code) }, { rename: refusingLater(code) })
    expect(await save(true)).toEqual({ ok: false, error: { code: 'file-not-written', reason } })
    expect(() => {
      writeAtomically(at('lock.json'), secret)
    }).toThrow(code)
    expect(readdirSync(folder)).toEqual([])
  })

  it('empties a file that cannot be removed', async () => {
    change({}, { ...failingHandles('sync', 'EIO', false), rm: refusingLater('EBUSY') })
    expect(await save()).toMatchObject({ error: { reason: 'device-failed' } })
    expect(readdirSync(folder).map((name) => readFileSync(at(name), 'utf8'))).toEqual([''])
  })

  it('leaves no file if it reads back differently', async () => {
    change(
      {},
      {
        open: async (...args: Parameters<typeof fs.promises.open>) => {
          const handle = await real.promises.open(...args)
          const { readFile } = handle
          handle.readFile = (async () => {
            const bytes: unknown = await Reflect.apply(readFile, handle, [])
            return Buffer.from(bytes as Buffer).fill(0, 0, 1)
          }) as typeof handle.readFile
          return handle
        }
      }
    )
    expect(await save()).toEqual({ ok: false, error: { code: 'file-not-written', reason: 'not-verified' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['writeAtomically', 'writeAtomically(PATH, BYTES)'],
    ['writeUserFile', "await writeUserFile(PATH, BYTES, 'never')"],
    ['writeUserFile in the place of another', "await writeUserFile(PATH, BYTES, 'always')"]
  ])('leaves nothing that others can read after a kill between write and rename (%s)', (_name, statement) => {
    const module = join(import.meta.dirname, '../../src/main/protection/atomic-file.ts')
    const script = `
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const die = () => { process.kill(process.pid, 'SIGKILL'); for (;;); }
      fs.renameSync = fs.promises.rename = fs.promises.link = die
      syncBuiltinESMExports()
      process.umask(0)
      const { writeAtomically, writeUserFile } = await import(${JSON.stringify(module)})
      const PATH = ${JSON.stringify(at('export.json'))}, BYTES = Buffer.from('every secret in plain')
      ${statement}`
    const child = spawnSync(process.execPath, ['--input-type=module', '--experimental-strip-types', '-e', script])
    expect([child.signal, String(child.stderr).includes('Error')]).toEqual(['SIGKILL', false])
    const [left, ...others] = readdirSync(folder)
    expect(others).toEqual([])
    expect(left).toMatch(/^\.countersign-[0-9a-f]{32}\.part$/)
    expect(statSync(at(left ?? '')).mode & 0o777).toBe(0o600)
  })
})
