// CHECKLIST 67: whatever is in place of a small file, the app does not wait for it, follow it or read it into memory without limit, and the
// result is the same as without the file.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDesktopSettings } from '../../src/main/platform/desktop-settings'
import { createPlacesFile } from '../../src/main/platform/kept-places'
import { openWindowOrder } from '../../src/main/platform/window-order'
import { createLog } from '../../src/main/platform/log'
import { isAnythingAt, isFileAt, readSmallFile } from '../../src/main/protection/small-file'
import { createMachine } from '../thief/installation'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'small-file-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const isWindows = process.platform === 'win32'
/** Things that are no file of ours, and files without usable content. */
const strange: readonly (readonly [string, (path: string) => void])[] = [
  ['a folder', (path) => mkdirSync(path)],
  ['a pipe', (path) => execFileSync('mkfifo', [path])],
  [
    'a link to nowhere',
    (path) => {
      symlinkSync('/nowhere/at/all', path)
    }
  ],
  [
    'a link to itself',
    (path) => {
      symlinkSync(path, path)
    }
  ],
  [
    'a link to endless zeros',
    (path) => {
      symlinkSync('/dev/zero', path)
    }
  ],
  [
    'more than any small file is',
    (path) => {
      writeFileSync(path, '')
      truncateSync(path, 2 ** 25)
    }
  ]
]
const wordless: typeof strange = [
  ['nothing', () => undefined],
  [
    'an empty file',
    (path) => {
      writeFileSync(path, '')
    }
  ],
  [
    'half a file',
    (path) => {
      writeFileSync(path, '{"colorScheme":"da')
    }
  ],
  [
    "another version's",
    (path) => {
      writeFileSync(path, '[{"version":99}]')
    }
  ],
  [
    'a number',
    (path) => {
      writeFileSync(path, '7')
    }
  ]
]

describe('CHECKLIST 67: reading a small file', () => {
  it.skipIf(isWindows).each(strange)('refuses %s', (_what, put) => {
    const path = join(folder, 'x')
    put(path)
    expect(() => readSmallFile(path)).toThrow()
    expect(isAnythingAt(path)).toBe(true)
  })

  it('reads a file, and returns nothing if there is none or its folder is a file', () => {
    writeFileSync(join(folder, 'x'), 'seven')
    expect(readSmallFile(join(folder, 'x'))?.toString()).toBe('seven')
    expect(isFileAt(join(folder, 'x'))).toBe(true)
    for (const missing of [join(folder, 'y'), join(folder, 'x', 'y')]) {
      expect(readSmallFile(missing)).toBeNull()
      expect([isAnythingAt(missing), isFileAt(missing)]).toEqual([false, false])
    }
  })
})

describe.each([...(isWindows ? [] : strange), ...wordless])('CHECKLIST 67: with %s in its place', (_what, put) => {
  it('desktop.json has its defaults: no question, no notification, nothing hidden', () => {
    const path = join(folder, 'desktop.json')
    put(path)
    expect(openDesktopSettings(path).load()).toMatchObject({
      staysInTray: false,
      startsHidden: false,
      notifies: false,
      clockServer: null
    })
  })

  it('windows.json has no position', () => {
    const path = join(folder, 'windows.json')
    put(path)
    expect(
      Object.values(createPlacesFile(path).read() ?? {}).filter(
        (place) => typeof place === 'object' && place !== null && 'x' in place
      )
    ).toEqual([])
  })

  it('window-order.json opens the Panel first, as a first start does', () => {
    const path = join(folder, 'window-order.json')
    put(path)
    const order = openWindowOrder(path)
    expect([order.first([]), order.isLeftOpen('authenticator'), order.expectsLogin()]).toEqual(['panel', true, false])
  })

  it("preferences.json uses the system's appearance and language, and the app starts", async () => {
    const machine = createMachine('keychain', null)
    mkdirSync(machine.dataDir, { recursive: true })
    put(join(machine.dataDir, 'preferences.json'))
    await machine.start()
    expect(await machine.must('panel', 'app.get')).toMatchObject({ colorScheme: 'auto', languageChoice: 'system' })
    expect(machine.bugs).toEqual([])
    await machine.close()
  })

  it('protection.json opens no existing data, and nothing of that is overwritten', async () => {
    const machine = createMachine('keychain', null)
    await machine.start()
    await machine.close()
    const path = join(machine.dataDir, 'protection.json')
    const right = readFileSync(path)
    rmSync(path)
    put(path)
    await machine.start()
    const { stage } = await machine.must<{ stage: string }>('panel', 'protection.get')
    expect(['key-missing', 'store-unavailable']).toContain(stage)
    expect((await machine.ask('authenticator', 'entries.list')).ok).toBe(false)
    await machine.close()
    rmSync(path, { recursive: true, force: true })
    writeFileSync(path, right)
    await machine.start()
    expect(await machine.must('panel', 'protection.get')).toMatchObject({ stage: 'ready' })
    await machine.close()
  })
})

describe('CHECKLIST 67: the log file', () => {
  it.skipIf(isWindows).each(strange.slice(0, 5))('is not written into %s', (_what, put) => {
    put(join(folder, 'main.log'))
    createLog(folder, () => 0).info('started')
  })

  it.skipIf(isWindows)('is not written through a link', () => {
    const mine = join(folder, 'mine.txt')
    writeFileSync(mine, 'mine')
    symlinkSync(mine, join(folder, 'main.log'))
    createLog(folder, () => 0).info('started')
    expect(readFileSync(mine, 'utf8')).toBe('mine')
  })

  it('is rotated at a mebibyte, with one older file kept', () => {
    const log = createLog(folder, () => 0)
    writeFileSync(join(folder, 'main.log'), 'x'.repeat(2 ** 20))
    log.info('first')
    log.info('second')
    expect(readFileSync(join(folder, 'main.1.log'), 'utf8')).toMatch(/first"\}\n$/)
    expect(readFileSync(join(folder, 'main.log'), 'utf8')).toMatch(/^\{.*second"\}\n$/)
  })
})
