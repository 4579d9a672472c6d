// The files of the pages' first screens are in memory before they are asked for; every other file comes from the disk.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPageFiles } from '../../src/main/platform/page-files'

let root = ''
const write = (path: string, text: string) => {
  writeFileSync(join(root, path), text)
}
const text = async (bytes: Promise<Buffer>) => (await bytes).toString('utf8')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'countersign-pages-'))
  for (const folder of ['assets', 'panel', 'authenticator']) mkdirSync(join(root, folder))
  write('panel/index.html', '<script src="../assets/panel-1.js"></script><link href="../assets/panel-1.css">')
  write('authenticator/index.html', '<script src="../assets/authenticator-1.js"></script>')
  for (const name of ['panel-1.js', 'panel-1.css', 'authenticator-1.js', 'messages-panel-de-1.js', 'later-1.js'])
    write(`assets/${name}`, name)
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

test('a document, what it names and the messages of its language are read once', async () => {
  const files = readPageFiles(root)
  expect(files.firstFiles('panel', 'de')).toEqual({ scripts: ['/assets/messages-panel-de-1.js'], fonts: [] })
  rmSync(join(root, 'assets'), { recursive: true })
  for (const name of ['panel-1.js', 'panel-1.css', 'authenticator-1.js', 'messages-panel-de-1.js'])
    expect(await text(files.read(`assets/${name}`))).toBe(name)
  await expect(files.read('assets/later-1.js')).rejects.toThrow()
})

test('what was not read before comes from the disk, and everything does once the memory is freed', async () => {
  const files = readPageFiles(root)
  expect(await text(files.read('assets/later-1.js'))).toBe('later-1.js')
  files.forget()
  write('assets/panel-1.js', 'changed')
  expect(await text(files.read('assets/panel-1.js'))).toBe('changed')
})

test('without any files, nothing is found and nothing throws', async () => {
  const files = readPageFiles(join(root, 'nowhere'))
  expect(files.firstFiles('panel', 'en')).toEqual({ scripts: [], fonts: [] })
  await expect(files.read('panel/index.html')).rejects.toThrow()
})
