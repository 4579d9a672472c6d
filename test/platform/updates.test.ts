// Where the app looks for updates: nowhere without a feed or a key to verify it with, and over plain http only on this computer.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFeedMemory } from '../../src/main/platform/feed-memory'
import { createUpdates, findFeed } from '../../src/main/platform/updates'

const keys = ['a public key']
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feed-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

it.each([
  ['provider: generic\nurl: https://updates.example.com/linux\n', 'updates.example.com'],
  ["provider: generic\nurl: 'https://updates.example.com'\n", 'updates.example.com'],
  ['provider: generic\nurl: http://127.0.0.1:8080\n', '127.0.0.1'],
  ['provider: generic\nurl: http://updates.example.com\n', null],
  ['provider: generic\nurl: file:///etc\n', null],
  ['provider: github\nowner: a\nrepo: b\n', null],
  ['', null]
])('a feed of %j: %s', (text, host) => {
  writeFileSync(join(folder, 'app-update.yml'), text)
  expect(findFeed(folder, keys)?.host ?? null).toBe(host)
  expect(findFeed(folder, [])).toBeNull()
})

it('a feed has the channel of its release, and the keys of the running version', () => {
  const file = join(folder, 'app-update.yml')
  const url = 'https://updates.example.com/linux'
  writeFileSync(file, `provider: generic\nurl: ${url}\n`)
  const feed = { host: 'updates.example.com', url, channel: 'latest', keys }
  expect(findFeed(folder, keys)).toEqual(feed)
  writeFileSync(file, `provider: generic\nurl: ${url}\nchannel: beta\n`)
  expect(findFeed(folder, keys)).toEqual({ ...feed, channel: 'beta' })
})

it('nothing is contacted without a feed', async () => {
  expect(findFeed(folder, keys)).toBeNull()
  const heard: string[] = []
  const updates = createUpdates(
    null,
    createFeedMemory(join(folder, 'update-feed.json')),
    () => heard.push('changed'),
    () => heard.push('failed')
  )
  const off = { stage: 'off' }
  expect([updates.get(), await updates.check(), await updates.download(), updates.cancel(), updates.install()]).toEqual(
    [off, off, off, off, off]
  )
  expect(heard).toEqual([])
})
