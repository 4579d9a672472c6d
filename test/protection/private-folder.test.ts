// Files are readable only by their owner, even in a folder that another program, an archive with other modes or an earlier version created.
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePrivate } from '../../src/main/protection/private-folder'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'countersign-private-'))
  chmodSync(root, 0o777)
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const modeOf = (path: string) => lstatSync(path).mode & 0o777
const plant = (path: string) => {
  writeFileSync(path, 'something')
  chmodSync(path, 0o666)
  return path
}
const plantFolder = (path: string) => {
  mkdirSync(path)
  chmodSync(path, 0o777)
  return path
}

describe.skipIf(process.platform === 'win32')('CHECKLIST 104: a data folder that everyone may read', () => {
  it('is made readable only by its owner, with everything in it', () => {
    const panel = plantFolder(join(root, 'panel'))
    const snapshots = plantFolder(join(panel, 'snapshots'))
    const aside = plantFolder(join(root, 'set-aside-2026-01-15'))
    const paths = [
      ...['protection.json', 'windows.json', 'preferences.json', 'desktop.json'].map((name) => plant(join(root, name))),
      ...['panel.db', 'panel.db-wal', 'rights.journal', 'something-new'].map((name) => plant(join(panel, name))),
      plant(join(snapshots, 'panel.2026-01-15.db')),
      plant(join(aside, 'vault.db'))
    ]
    makePrivate(root)
    expect(Object.fromEntries(paths.map((path) => [path, modeOf(path)]))).toEqual(
      Object.fromEntries(paths.map((path) => [path, 0o600]))
    )
    for (const folder of [root, panel, snapshots, aside]) expect(modeOf(folder), folder).toBe(0o700)
  })
  it('keeps its own mode if someone else’s files are in it, and so do those', () => {
    const foreign = plant(join(root, 'letter.txt'))
    const ours = plant(join(root, 'protection.json'))
    makePrivate(root)
    expect([modeOf(root), modeOf(foreign), modeOf(ours)]).toEqual([0o777, 0o666, 0o600])
  })
  it('is not changed through a link', () => {
    const outside = mkdtempSync(join(tmpdir(), 'countersign-outside-'))
    chmodSync(outside, 0o755)
    const file = plant(join(outside, 'panel.db'))
    symlinkSync(outside, join(root, 'panel'))
    symlinkSync(file, join(root, 'windows.json'))
    makePrivate(root)
    expect([modeOf(outside), modeOf(file)]).toEqual([0o755, 0o666])
    rmSync(outside, { recursive: true })
  })
  it('is ignored if it is missing or not a folder', () => {
    makePrivate(join(root, 'nowhere'))
    makePrivate(plant(join(root, 'file')))
    expect(readdirSync(root)).toEqual(['file'])
  })
})
