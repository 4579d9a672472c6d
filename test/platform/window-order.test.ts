// Which window opens first. The file can be missing, old or written by anyone: it then says what a first start would.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWindowOrder } from '../../src/main/platform/window-order'

let folder = ''
const path = () => join(folder, 'window-order.json')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-order-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a first start opens the Panel, and the Authenticator follows', () => {
  const order = openWindowOrder(path())
  expect(order.first([])).toBe('panel')
  expect(order.isLeftOpen('authenticator')).toBe(true)
  expect(order.expectsLogin()).toBe(false)
})

test('the window that was used last opens first, unless the command line names one', () => {
  openWindowOrder(path()).noteUsed('authenticator')
  const order = openWindowOrder(path())
  expect(order.first([])).toBe('authenticator')
  expect(order.first(['--panel'])).toBe('panel')
})

test('a window that the user closed stays closed until it is opened again', () => {
  openWindowOrder(path()).noteClosed('panel')
  const order = openWindowOrder(path())
  expect(order.isLeftOpen('panel')).toBe(false)
  expect(order.first([])).toBe('authenticator')
  order.noteOpened('panel')
  expect(openWindowOrder(path()).isLeftOpen('panel')).toBe(true)
})

test('if the user closed both, the one that was used last opens', () => {
  const order = openWindowOrder(path())
  order.noteClosed('panel')
  order.noteUsed('authenticator')
  order.noteClosed('authenticator')
  expect(openWindowOrder(path()).first([])).toBe('authenticator')
})

test('what does not change is not written', () => {
  const order = openWindowOrder(path())
  order.noteUsed('authenticator')
  writeFileSync(path(), 'touched')
  order.noteUsed('authenticator')
  expect(readFileSync(path(), 'utf8')).toBe('touched')
})

test.each([
  '',
  'null',
  '[]',
  '{"last":"admin","closed":7,"expectsLogin":"yes"}',
  '{"last":',
  '{"closed":["x","panel"]}'
])('whatever the file says (%s), one of the two windows opens', (content) => {
  writeFileSync(path(), content)
  const order = openWindowOrder(path())
  expect(['panel', 'authenticator']).toContain(order.first([]))
  expect(order.expectsLogin()).toBe(false)
})
