// Replacing one store's file with another, step by step: any failure before the rename leaves only the old file.
import { createHash } from 'node:crypto'
import fs, {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { buildIncoming, exchange, goBack, refuse, type BuiltStore } from '../../src/main/protection/exchange'
import { ok } from '../../src/shared/result'

const name = 'panel-2026-06-10T12-00-00-000Z-start.db'
const built: BuiltStore = { opening: 'new', head: { count: 1, hash: 'aa' }, journal: null }
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-'))
  path = join(folder, 'panel.db')
  mkdirSync(join(folder, 'snapshots'))
  writeFileSync(join(folder, 'snapshots', name), 'copy')
  writeFileSync(path, 'old')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const build = () =>
  buildIncoming(path, name, (file) => {
    expect(readFileSync(file, 'utf8')).toBe('copy')
    writeFileSync(file, 'new')
    return ok(built)
  })
const asideFolder = () => join(folder, 'aside', 'panel')
const names = () => readdirSync(folder).sort()

describe('building a replacement', () => {
  it('accepts only its own names', () => {
    for (const wrong of ['../panel.db', 'vault-2026-06-10T12-00-00-000Z-start.db', '']) {
      expect(() => buildIncoming(path, wrong, () => ok(built))).toThrow('not a copy')
    }
    expect(names()).toEqual(['panel.db', 'snapshots'])
  })

  it('leaves nothing after a refusal or an exception, and does not change the store', () => {
    expect(buildIncoming(path, name, () => refuse('unreadable'))).toEqual(refuse('unreadable'))
    expect(() =>
      buildIncoming(path, name, () => {
        throw new Error('a bug')
      })
    ).toThrow('a bug')
    expect(names()).toEqual(['panel.db', 'snapshots'])
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  it('removes what a crash left, and never writes through a link', () => {
    const precious = join(folder, 'precious')
    writeFileSync(precious, 'mine')
    symlinkSync(precious, `${path}.incoming`)
    writeFileSync(`${path}.incoming-journal`, 'left')
    expect(build()).toEqual(ok(built))
    expect(readFileSync(precious, 'utf8')).toBe('mine')
    expect(names()).toEqual(['panel.db', 'panel.db.incoming', 'precious', 'snapshots'])
  })
})

describe('exchanging a store', () => {
  it('announces the new file by its digest, keeps the old one aside, and renames', async () => {
    build()
    const announced: unknown[] = []
    await exchange(built, {
      storePath: path,
      asideFolder: asideFolder(),
      beforeRename: (next) => {
        announced.push(next, readFileSync(path, 'utf8'))
      }
    })
    expect(announced).toEqual([{ ...built, digest: createHash('sha256').update('new').digest('hex') }, 'old'])
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readFileSync(join(asideFolder(), 'panel.db'), 'utf8')).toBe('old')
    expect(names()).toEqual(['aside', 'panel.db', 'snapshots'])
  })

  it('keeps a copy of the old one if there are no hard links', async () => {
    const { linkSync } = fs
    onTestFinished(() => {
      Object.assign(fs, { linkSync })
      syncBuiltinESMExports()
    })
    Object.assign(fs, {
      linkSync: () => {
        throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
      }
    })
    syncBuiltinESMExports()
    build()
    await exchange(built, { storePath: path, asideFolder: asideFolder(), beforeRename: () => undefined })
    expect(['panel.db', 'aside/panel/panel.db'].map((one) => readFileSync(join(folder, one), 'utf8'))).toEqual([
      'new',
      'old'
    ])
  })

  it('treats a store with a write-ahead log as in use; the log of a lost one is set aside with it', async () => {
    build()
    writeFileSync(`${path}-wal`, 'journal')
    const ports = { storePath: path, asideFolder: asideFolder(), beforeRename: () => undefined }
    await expect(exchange(built, ports)).rejects.toThrow('in use')
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readFileSync(`${path}-wal`, 'utf8')).toBe('journal')
    await exchange(built, { ...ports, isLost: true })
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(names()).not.toContain('panel.db-wal')
    expect(readFileSync(join(asideFolder(), 'panel.db-wal'), 'utf8')).toBe('journal')
  })

  it.each([
    ['a folder', (at: string) => mkdirSync(at)],
    [
      'a link',
      (at: string) => {
        symlinkSync('/nowhere/at/all', at)
      }
    ]
  ])('moves %s out of a lost store’s place, and back if that fails', async (_what, plant) => {
    build()
    rmSync(path)
    plant(path)
    const ports = { storePath: path, asideFolder: asideFolder(), isLost: true }
    const isFile = (at: string) => lstatSync(at).isFile()
    await expect(
      exchange(built, { ...ports, beforeRename: () => Promise.reject(new Error('not announced')) })
    ).rejects.toThrow('not announced')
    expect([isFile(path), readdirSync(asideFolder())]).toEqual([false, []])
    await exchange(built, { ...ports, beforeRename: () => undefined })
    expect([readFileSync(path, 'utf8'), isFile(join(asideFolder(), 'panel.db'))]).toEqual(['new', false])
  })

  it.each(['close', 'beforeRename', 'aside'] as const)('opens the old one again if it fails at %s', async (step) => {
    const steps: string[] = []
    const failures: unknown[] = []
    const at = (here: string) => {
      steps.push(here)
      if (here === step) throw new Error(here)
    }
    if (step === 'aside') writeFileSync(join(folder, 'aside'), 'no folder')
    const answer = await goBack({
      build,
      storePath: path,
      asideFolder: asideFolder(),
      beforeRename: () => {
        at('beforeRename')
      },
      close: () => {
        at('close')
      },
      reopen: () => {
        steps.push('reopen')
        return Promise.resolve()
      },
      onFailure: (error) => failures.push(error)
    })
    expect(answer).toEqual(refuse('not-written'))
    expect(failures).toHaveLength(1)
    expect(steps.at(-1)).toBe('reopen')
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(names().filter((one) => one !== 'aside')).toEqual(['panel.db', 'snapshots'])
    // A file in use gets no second name.
    if (step === 'beforeRename') expect(readdirSync(asideFolder())).toEqual([])
  })

  it('closes nothing if it is refused while the store is open', async () => {
    const never = () => {
      throw new Error('closed')
    }
    const answer = await goBack({
      build: () => refuse('nobody-administers'),
      storePath: path,
      asideFolder: asideFolder(),
      beforeRename: never,
      close: never,
      reopen: never,
      onFailure: never
    })
    expect(answer).toEqual(refuse('nobody-administers'))
  })
})
