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

describe('CHECKLIST 84: a system that fails in the middle', () => {
  it.each(['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP', 'EIO'])(
    'a folder that cannot be synced (%s) does not make a file unwritten',
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
    'a file system that knows no syncing (%s) is no failure',
    async (code) => {
      change({ fsyncSync: refusing(code) }, failingHandles('sync', code, false))
      expect(await save()).toEqual({ ok: true, value: at('export.json') })
      writeAtomically(at('lock.json'), secret)
      expect(readFileSync(at('lock.json')).equals(secret)).toBe(true)
    }
  )

  it('a file that the disk cannot take for certain is not written, and nothing of it stays', async () => {
    change({ fsyncSync: refusing('EIO') }, failingHandles('sync', 'EIO', false))
    expect(await save()).toEqual({ ok: false, error: { code: 'file-not-written', reason: 'device-failed' } })
    expect(() => {
      writeAtomically(at('lock.json'), secret)
    }).toThrow('EIO')
    expect(readdirSync(folder)).toEqual([])
  })

  it('a file system without modes is no failure', async () => {
    change({ fchmodSync: refusing('EPERM') }, failingHandles('chmod', 'EPERM', false))
    expect((await save()).ok).toBe(true)
    writeAtomically(at('lock.json'), secret)
  })

  it('a file system without hard links still overwrites nobody', async () => {
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
  ])('a hard link that is refused (%s) is done without where that may be', async (code, answer) => {
    change({}, { link: refusingLater(code) })
    expect(await save()).toMatchObject(answer)
    expect(readdirSync(folder)).toEqual('ok' in answer ? ['export.json'] : [])
  })

  it.each([
    ['EEXIST', 'name-taken'],
    ['EROFS', 'read-only']
  ])('a name that cannot be had without one (%s) is not taken', async (code, reason) => {
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

  it('a name that was held for a file that could not follow is given back', async () => {
    change({}, { link: refusingLater('EPERM'), rename: refusingLater('EIO') })
    expect(await save()).toMatchObject({ error: { reason: 'device-failed' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['UNKNOWN', 'unknown'],
    ['EBUSY', 'in-use']
  ])('a rename that is refused (%s) has a reason, and leaves no secrets behind', async (code, reason) => {
    change({ renameSync: refusing(code) }, { rename: refusingLater(code) })
    expect(await save(true)).toEqual({ ok: false, error: { code: 'file-not-written', reason } })
    expect(() => {
      writeAtomically(at('lock.json'), secret)
    }).toThrow(code)
    expect(readdirSync(folder)).toEqual([])
  })

  it('what cannot be removed holds nothing any more', async () => {
    change({}, { ...failingHandles('sync', 'EIO', false), rm: refusingLater('EBUSY') })
    expect(await save()).toMatchObject({ error: { reason: 'device-failed' } })
    expect(readdirSync(folder).map((name) => readFileSync(at(name), 'utf8'))).toEqual([''])
  })

  it('bytes that come back other than they were written are no file', async () => {
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
  ])('a kill between write and rename (%s) leaves nothing that others can read', (_name, statement) => {
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
