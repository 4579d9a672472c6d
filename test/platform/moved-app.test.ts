// An AppImage that its user moved, with a real autostart folder. The portable app for Windows is in windows.test.ts.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openDesktopSettings } from '../../src/main/platform/desktop-settings'
import { setStartsAtLogin, startsAtLogin } from '../../src/main/platform/login-start'
import { followMove } from '../../src/main/platform/moved-app'

vi.mock('electron', () => ({ app: { isPackaged: true } }))

let folder = ''
const { platform } = process
beforeEach(() => {
  Object.defineProperty(process, 'platform', { value: 'linux' })
  folder = mkdtempSync(join(tmpdir(), 'countersign-moved-'))
  mkdirSync(join(folder, 'autostart'))
  vi.stubEnv('XDG_CONFIG_HOME', folder)
})
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform })
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const fileOf = (name: string) => join(folder, `${name}.AppImage`)
/** Starts the AppImage of that name; it exists from then on. */
function start(name: string): void {
  writeFileSync(fileOf(name), '')
  vi.stubEnv('APPIMAGE', fileOf(name))
  followMove(openDesktopSettings(join(folder, 'desktop.json')))
}
const entry = () => readFileSync(join(folder, 'autostart', 'countersign.desktop'), 'utf8')

it('is started at login from its new place', () => {
  start('first')
  setStartsAtLogin(true)
  expect(entry()).toContain(`Exec="${fileOf('first')}" "--hidden"`)
  rmSync(fileOf('first'))
  start('second')
  expect(entry()).toContain(`Exec="${fileOf('second')}" "--hidden"`)
})

it('is not, if its user has turned that off or changed the entry', () => {
  start('first')
  rmSync(fileOf('first'))
  start('second')
  expect(startsAtLogin()).toBe(false)
  setStartsAtLogin(true)
  writeFileSync(join(folder, 'autostart', 'countersign.desktop'), 'my own')
  rmSync(fileOf('second'))
  start('third')
  expect(entry()).toBe('my own')
})

it('takes nothing from another copy that is still there', () => {
  start('first')
  setStartsAtLogin(true)
  start('second')
  expect(entry()).toContain('first.AppImage')
})
