// The parts of desktop integration that need no Electron: links among arguments, the autostart entry, the picker's position, the settings
// file, and what programs report about the system's clock.
import { fc } from '../property'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeAutostartEntry } from '../../src/main/platform/autostart-entry'
import { openDesktopSettings } from '../../src/main/platform/desktop-settings'
import { placePicker } from '../../src/main/platform/picker-place'
import { createSetupLinks, findSetupLinks } from '../../src/main/platform/setup-links'
import {
  readChrony,
  readSystemsetup,
  readSystemSync,
  readTimedatectl,
  readW32tm,
  splitServer
} from '../../src/main/platform/system-clock'

const link = 'otpauth://totp/Harbour:robin?secret=JBSWY3DPEHPK3PXP'

describe('setup links among arguments', () => {
  it('are found anywhere in the list', () => {
    const argv = ['/usr/bin/countersign', '--no-sandbox', '.', link, 'OTPAUTH-MIGRATION://offline?data=x', '--hidden']
    expect(findSetupLinks(argv)).toEqual([link, 'OTPAUTH-MIGRATION://offline?data=x'])
  })

  it('are nothing else: no switch, no path, no other scheme', () => {
    expect(
      findSetupLinks([`--url=${link}`, ` ${link}`, '/tmp/otpauth://x', 'https://otpauth://x', 'otpauthx://y'])
    ).toEqual([])
  })

  it('start with the scheme, complete or cut to the scheme, and are at most 20', () => {
    const argument = fc.oneof(
      fc.string(),
      fc.string({ maxLength: 200 }).map((rest) => `otpauth://${rest}`),
      fc.string({ maxLength: 200 }).map((rest) => `OtpAuth-Migration://${rest}`),
      fc.integer({ min: 65_000, max: 70_000 }).map((length) => `otpauth://totp/x?secret=${'A'.repeat(length)}`)
    )
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 40 }), (argv) => {
        const found = findSetupLinks(argv)
        expect(found.length).toBeLessThanOrEqual(20)
        for (const each of found) {
          expect(each).toMatch(/^otpauth(-migration)?:\/\//i)
          expect(each.length).toBeLessThanOrEqual(65_536)
          expect(argv.includes(each) || each === 'otpauth://').toBe(true)
        }
        expect(found).toHaveLength(Math.min(20, argv.filter((each) => /^otpauth(-migration)?:\/\//i.test(each)).length))
      })
    )
  })

  it('are kept until they are read, once', () => {
    const links = createSetupLinks()
    const heard: string[] = []
    links.onReceived((fate) => heard.push(fate))
    expect(links.receive(['--hidden'])).toBe(false)
    expect(links.receive([link])).toBe(true)
    expect(links.receive(['app', link])).toBe(true)
    expect([heard, links.isWaiting()]).toEqual([['waiting', 'waiting'], true])
    expect(links.take()).toEqual([link, link])
    expect([links.take(), links.isWaiting()]).toEqual([[], false])
  })

  it('are dropped unread and counted while they are turned off, until this was reported (CHECKLIST 101)', () => {
    const links = createSetupLinks()
    const heard: string[] = []
    links.onReceived((fate) => heard.push(fate))
    let isOn = false
    // The link that started the app arrived before the setting was known.
    links.receive([link])
    links.admit(() => isOn)
    expect([links.isWaiting(), links.take(), links.dropped()]).toEqual([false, [], 1])
    expect(links.receive(['app', link, link])).toBe(true)
    expect([links.isWaiting(), links.take(), links.dropped()]).toEqual([false, [], 3])
    links.forgetDropped()
    isOn = true
    expect(links.receive([link])).toBe(true)
    expect(links.dropped()).toBe(0)
    expect(heard).toEqual(['waiting', 'dropped', 'waiting'])
    // Turned off while the link was waiting.
    isOn = false
    expect([links.take(), links.dropped()]).toEqual([[], 1])
    isOn = true
    expect(links.take()).toEqual([])
  })
})

describe('the autostart entry', () => {
  it('quotes characters with a special meaning for the desktop', () => {
    const entry = writeAutostartEntry(['/opt/My "Apps"/$x\\100%/countersign', '--hidden'])
    expect(entry).toContain('Exec="/opt/My \\\\"Apps\\\\"/\\\\$x\\\\\\\\100%%/countersign" "--hidden"\n')
    expect(entry).toMatch(/^\[Desktop Entry\]\nType=Application\n/)
  })

  it('is ignored once the program is gone', () => {
    const entry = writeAutostartEntry(['/opt/My "Apps"/a\\b/countersign', '--hidden'])
    expect(entry).toContain('\nTryExec=/opt/My "Apps"/a\\\\b/countersign\n')
  })
})

describe("the picker's place", () => {
  it('is centred on the display and inside it', () => {
    expect(placePicker({ x: 1920, y: 0, width: 1920, height: 1080 })).toEqual({
      x: 2600,
      y: 238,
      width: 560,
      height: 480
    })
    fc.assert(
      fc.property(
        fc.record({
          x: fc.integer({ min: -5000, max: 5000 }),
          y: fc.integer({ min: -5000, max: 5000 }),
          width: fc.integer({ min: 320, max: 8000 }),
          height: fc.integer({ min: 240, max: 5000 })
        }),
        (area) => {
          const place = placePicker(area)
          expect(place.x).toBeGreaterThanOrEqual(area.x)
          expect(place.y).toBeGreaterThanOrEqual(area.y)
          expect(place.x + place.width).toBeLessThanOrEqual(area.x + area.width)
          expect(place.y + place.height).toBeLessThanOrEqual(area.y + area.height)
        }
      )
    )
  })
})

describe('the desktop settings file', () => {
  const makeFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'desktop-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    return folder
  }

  it('is read back unchanged', () => {
    const path = join(makeFolder(), 'desktop.json')
    openDesktopSettings(path).save({ shortcut: null, staysInTray: true })
    openDesktopSettings(path).save({ clockServer: 'time.example:123' })
    expect(openDesktopSettings(path).load()).toEqual({
      shortcut: null,
      file: null,
      staysInTray: true,
      notifies: false,
      opensLinks: false,
      startsHidden: false,
      clockServer: 'time.example:123',
      dismissedWarning: null
    })
  })

  it.each(['', '{', 'null', '[]', '"x"', '{"shortcut":7,"staysInTray":"yes","clockServer":{},"opensLinks":"yes"}'])(
    'counts as new if it contains %s',
    (content) => {
      const path = join(makeFolder(), 'desktop.json')
      writeFileSync(path, content)
      const { shortcut, staysInTray, clockServer, opensLinks } = openDesktopSettings(path).load()
      expect([shortcut, staysInTray, clockServer, opensLinks]).toEqual(['Control+Alt+Space', false, null, false])
    }
  )

  it('stays in memory if it cannot be written', () => {
    const path = join(makeFolder(), 'desktop.json')
    mkdirSync(path)
    const settings = openDesktopSettings(path)
    settings.save({ staysInTray: true })
    expect(settings.load().staysInTray).toBe(true)
  })
})

describe('the system’s report about its clock', () => {
  it.each([
    [readTimedatectl('yes\n'), 'synchronised'],
    [readTimedatectl('no\n'), 'not-synchronised'],
    [readTimedatectl(''), 'unknown'],
    [readChrony('A29FC87B,time.example,3,1.2,0.1,0.1,0.1,-19,0,0.04,0.01,0.001,64.4,Normal\n'), 'synchronised'],
    [readChrony('7F7F0101,,0,0,0,0,0,0,0,0,1,1,0,Not synchronised\n'), 'not-synchronised'],
    [readChrony('506 Cannot talk to daemon'), 'unknown'],
    [readW32tm('Leap Indicator: 0(no warning)\r\nStratum: 3 (secondary reference)\r\n'), 'synchronised'],
    [readW32tm('Sprungindikator: 3(nicht synchronisiert)\r\nStratum: 0 (nicht angegeben)\r\n'), 'not-synchronised'],
    [readW32tm('The following error occurred: The service has not been started. (0x80070426)'), 'unknown'],
    [readSystemsetup('Network Time: On\n'), 'synchronised'],
    [readSystemsetup('Network Time: Off\n'), 'not-synchronised'],
    [readSystemsetup('You need administrator access to run this tool... exiting!\n'), 'unknown']
  ])('%s', (read, state) => {
    expect(read).toBe(state)
  })

  it('is read on this machine, whatever is installed, within its time limit', async () => {
    expect(['synchronised', 'not-synchronised', 'unknown']).toContain(await readSystemSync())
    expect(await readSystemSync('freebsd')).toBe('unknown')
  })

  it('names a server with and without a port', () => {
    expect(splitServer('time.example')).toEqual({ host: 'time.example', port: 123 })
    expect(splitServer('127.0.0.1:1123')).toEqual({ host: '127.0.0.1', port: 1123 })
    expect(splitServer('[::1]:1123')).toEqual({ host: '::1', port: 1123 })
    expect(splitServer('[2001:db8::1]')).toEqual({ host: '2001:db8::1', port: 123 })
  })
})
