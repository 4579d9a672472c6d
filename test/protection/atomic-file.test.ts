// The one way to write a file, attacked by another user of the same computer: planted links, guessable names, modes, a full disk, a kill at
// the worst moment.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeAbandonedParts, writeAtomically } from '../../src/main/protection/atomic-file'
import { refusalOf, saveAt, saveUnderFreeName, type FileToSave } from '../../src/main/protection/save-file'

const secret = Buffer.from('every secret in plain')
const isMountable = process.platform === 'linux' && process.getuid?.() === 0
/** Mutation tests run in threads, which can't set the umask. */
const itUnderUmasks = it.skipIf(!isMainThread)
const partName = `.countersign-${'0a'.repeat(16)}.part`

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'countersign-file-'))
})
afterEach(() => {
  if (isMainThread) process.umask(0o022)
  fs.rmSync(folder, { recursive: true, force: true })
})
const at = (name: string) => join(folder, name)
const modeOf = (path: string) => fs.statSync(path).mode & 0o777

describe('CHECKLIST 84: a small file of the data folder', () => {
  it('follows no link that was planted next to it, and does not touch a stranger’s file', () => {
    const stranger = at('stranger')
    fs.writeFileSync(stranger, 'old', { mode: 0o666 })
    fs.symlinkSync(stranger, at('lock.json.new'))
    writeAtomically(at('lock.json'), secret)
    expect(fs.readFileSync(stranger, 'utf8')).toBe('old')
    expect(fs.readFileSync(at('lock.json')).equals(secret)).toBe(true)
    expect(fs.lstatSync(at('lock.json.new')).isSymbolicLink()).toBe(true)
  })

  it('replaces a link instead of writing to its target', () => {
    fs.writeFileSync(at('stranger'), 'old')
    fs.symlinkSync(at('stranger'), at('lock.json'))
    writeAtomically(at('lock.json'), secret)
    expect(fs.readFileSync(at('stranger'), 'utf8')).toBe('old')
    expect(fs.lstatSync(at('lock.json')).isFile()).toBe(true)
  })

  it('keeps a user’s own file named X.new', () => {
    fs.writeFileSync(at('lock.json.new'), 'mine')
    writeAtomically(at('lock.json'), secret)
    expect(fs.readFileSync(at('lock.json.new'), 'utf8')).toBe('mine')
  })

  itUnderUmasks('is its owner’s only, whatever the umask is and whatever was there', () => {
    fs.writeFileSync(at('lock.json.new'), '', { mode: 0o666 })
    fs.chmodSync(at('lock.json.new'), 0o666)
    fs.writeFileSync(at('lock.json'), '')
    fs.chmodSync(at('lock.json'), 0o666)
    for (const umask of [0o000, 0o777]) {
      process.umask(umask)
      writeAtomically(at('lock.json'), secret)
      expect(modeOf(at('lock.json'))).toBe(0o600)
    }
  })
})

describe('CHECKLIST 84: a user’s file', () => {
  const file = (more: Partial<FileToSave> = {}): FileToSave => ({ name: 'export.json', content: secret, ...more })
  const left = () => fs.readdirSync(folder).toSorted()

  itUnderUmasks('is its owner’s only under any umask, reads back, and leaves nothing else behind', async () => {
    for (const [umask, name] of [
      [0o000, 'export.json'],
      [0o777, 'export (2).json']
    ] as const) {
      process.umask(umask)
      expect(await saveUnderFreeName(folder, file())).toEqual({ ok: true, value: at(name) })
      expect(modeOf(at(name))).toBe(0o600)
      expect(fs.readFileSync(at(name)).equals(secret)).toBe(true)
    }
    expect(left()).toEqual(['export (2).json', 'export.json'])
  })

  it('uses no name of an existing file, folder or link, not even a dangling one', async () => {
    fs.writeFileSync(at('export.json'), 'mine')
    fs.mkdirSync(at('export (2).json'))
    fs.symlinkSync(at('stranger'), at('export (3).json'))
    expect(await saveUnderFreeName(folder, file())).toEqual({ ok: true, value: at('export (4).json') })
    expect(fs.readFileSync(at('export.json'), 'utf8')).toBe('mine')
    expect(fs.existsSync(at('stranger'))).toBe(false)
  })

  it('does not overwrite a file that someone else created first', async () => {
    const isStillWanted = () => {
      if (!fs.existsSync(at('export.json'))) fs.writeFileSync(at('export.json'), 'mine')
      return true
    }
    expect(await saveUnderFreeName(folder, file({ isStillWanted }))).toEqual({ ok: true, value: at('export (2).json') })
    expect(fs.readFileSync(at('export.json'), 'utf8')).toBe('mine')
  })

  it('with Save as… replaces a link or a file that others could read, and never writes into either', async () => {
    fs.writeFileSync(at('stranger'), 'old')
    fs.symlinkSync(at('stranger'), at('export.json'))
    fs.writeFileSync(at('export.json.new'), 'mine')
    fs.chmodSync(at('export.json.new'), 0o666)
    expect(await saveAt(at('export.json'), file(), { mayReplace: true })).toEqual({
      ok: true,
      value: at('export.json')
    })
    expect(fs.readFileSync(at('stranger'), 'utf8')).toBe('old')
    expect(fs.lstatSync(at('export.json')).isFile()).toBe(true)
    expect(fs.readFileSync(at('export.json.new'), 'utf8')).toBe('mine')

    fs.writeFileSync(at('shared'), 'old')
    fs.chmodSync(at('shared'), 0o666)
    fs.linkSync(at('shared'), at('another name of it'))
    await saveAt(at('shared'), file(), { mayReplace: true })
    expect([modeOf(at('shared')), fs.readFileSync(at('another name of it'), 'utf8')]).toEqual([0o600, 'old'])
  })

  it('is not written if the caller lost the right to it', async () => {
    const refused = await saveAt(at('export.json'), file({ isStillWanted: () => false }), { mayReplace: true })
    expect(refused).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(left()).toEqual([])
  })

  it.each([
    ['a name that is too long', () => at(`${'n'.repeat(300)}.json`), 'name-too-long'],
    ['a missing folder', () => join(folder, 'stick', 'export.json'), 'folder-missing'],
    ['a folder that is a file', () => join(at('file'), 'export.json'), 'folder-missing'],
    ['a folder of that name', () => at('folder'), 'is-folder'],
    ['a place where nothing can be written', () => '/proc/export.json', 'folder-missing']
  ])('is refused with a reason for %s', async (_what, path, reason) => {
    fs.writeFileSync(at('file'), '')
    fs.mkdirSync(at('folder'))
    const refused = await saveAt(path(), file(), { mayReplace: true })
    expect(refused).toEqual({ ok: false, error: { code: 'file-not-written', reason } })
    expect(left()).toEqual(['file', 'folder'])
  })

  it('is refused with a reason if the Downloads folder is a file or a dangling link', async () => {
    fs.writeFileSync(at('file'), '')
    fs.symlinkSync(at('nowhere'), at('link'))
    for (const name of ['file', 'link']) {
      const refused = await saveUnderFreeName(at(name), file())
      expect(refused).toEqual({ ok: false, error: { code: 'file-not-written', reason: 'folder-missing' } })
    }
  })

  it('may have a name of 255 bytes', async () => {
    const name = `${'n'.repeat(250)}.json`
    expect(await saveUnderFreeName(folder, file({ name }))).toEqual({ ok: true, value: at(name) })
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'quota-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'not-allowed'],
    ['EPERM', 'not-allowed'],
    ['EBUSY', 'in-use'],
    ['ENAMETOOLONG', 'name-too-long'],
    ['ENOENT', 'folder-missing'],
    ['EIO', 'device-failed'],
    ['EFBIG', 'too-large'],
    ['UNKNOWN', 'unknown'],
    ['EPROTO', 'unknown']
  ])('reports %s with the reason %s', (code, reason) => {
    expect(refusalOf(Object.assign(new Error(code), { code }))).toBe(reason)
  })

  it('passes a bug on', () => {
    expect(refusalOf(new Error('a bug'))).toBeNull()
    expect(refusalOf(Object.assign(new TypeError('a bug'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull()
  })
})

describe.skipIf(!isMountable)('CHECKLIST 84: a file on a full disk', () => {
  beforeEach(() => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  })
  afterEach(() => {
    execFileSync('umount', [folder])
  })

  it('is refused with a reason, and leaves no part of it', async () => {
    const content = Buffer.alloc(256 * 1024, 's')
    expect(await saveUnderFreeName(folder, { name: 'export.json', content })).toEqual({
      ok: false,
      error: { code: 'file-not-written', reason: 'disk-full' }
    })
    expect(fs.readdirSync(folder)).toEqual([])
    fs.writeFileSync(at('lock.json'), 'old')
    expect(() => {
      writeAtomically(at('lock.json'), content)
    }).toThrow('ENOSPC')
    expect([fs.readdirSync(folder), fs.readFileSync(at('lock.json'), 'utf8')]).toEqual([['lock.json'], 'old'])
  })

  it('is refused with a reason if the disk is read-only', async () => {
    execFileSync('mount', ['-o', 'remount,ro', folder])
    expect(await saveAt(at('export.json'), { content: secret }, { mayReplace: true })).toEqual({
      ok: false,
      error: { code: 'file-not-written', reason: 'read-only' }
    })
  })
})

describe('CHECKLIST 84: what a crash left behind', () => {
  const age = (name: string) => {
    const then = Date.now() / 1000 - 3600
    fs.utimesSync(at(name), then, then)
  }

  it('is removed with the next file there, if it is a file of ours that no one is writing', async () => {
    const [link, own, fresh] = ['0b', '0c', '0d'].map((pair) => `.countersign-${pair.repeat(16)}.part`)
    for (const name of [partName, own ?? '', fresh ?? '', 'export.json.new', '.countersign-mine.part']) {
      fs.writeFileSync(at(name), 'x')
      if (name !== fresh) age(name)
    }
    fs.rmSync(at(own ?? ''))
    fs.mkdirSync(at(own ?? ''))
    fs.symlinkSync(at('export.json.new'), at(link ?? ''))
    await saveAt(at('export.json'), { content: secret }, { mayReplace: false })
    expect(fs.readdirSync(folder).toSorted()).toEqual(
      ['.countersign-mine.part', link, own, fresh, 'export.json', 'export.json.new'].toSorted()
    )
  })

  it('is removed from a data folder, which may be missing', () => {
    fs.writeFileSync(at(partName), 'x')
    age(partName)
    removeAbandonedParts(folder)
    removeAbandonedParts(at('nowhere'))
    expect(fs.readdirSync(folder)).toEqual([])
  })
})
