// The feed of updates is believed only with a signature by a key of the running version, for this file, this channel and this version, and
// never an earlier feed after a later one. electron-updater's own provider asks for it, from a server that answers what it is told.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppUpdater } from 'electron-updater'
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFeedMemory } from '../../src/main/platform/feed-memory'
import released from '../../src/main/platform/release-keys.json'
import { releaseKeys } from '../../src/main/platform/release-keys'
import { signedProvider } from '../../src/main/platform/signed-provider'
import { isRefusal } from '../../src/main/platform/update-refused'
import { makeFeed, makeSigningKey, signFeed, type FeedOptions } from './signed-feeds'

const key = makeSigningKey()
const next = makeSigningKey()
const running = '1.2.0'
/** As semver compares numbers. */
const compare = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })

let folder: string
let answers: Record<string, string>
const asked: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-feed-'))
  asked.length = 0
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const memoryFile = () => join(folder, 'update-feed.json')

const serve = (options: FeedOptions, signer = key, change = (text: string) => text) => {
  const text = makeFeed(options)
  answers = { 'latest-linux.yml': change(text), 'latest-linux.yml.minisig': signFeed(signer, text, options) }
}

function check(channel = 'latest') {
  const feed = { host: 'u.example', url: 'https://u.example/linux', channel, keys: [key.publicText, next.publicText] }
  const Provider = signedProvider(feed, createFeedMemory(memoryFile()))
  const request = ({ path }: { path: string }) => {
    const name = path.replace(/^\/linux\/([^?]*)\?noCache=\w+$/, '$1')
    asked.push(name)
    return name in answers
      ? Promise.resolve(answers[name])
      : Promise.reject(Object.assign(new Error('not found'), { statusCode: 404 }))
  }
  const runtime = { platform: 'linux', executor: { request } } as unknown as ProviderRuntimeOptions
  const updater = { currentVersion: { compare: (other: string) => compare(running, other) } } as unknown as AppUpdater
  return new Provider({}, updater, runtime).getLatestVersion()
}

describe('a feed', () => {
  it('is believed with the signature of the current key or of the next one', async () => {
    for (const signer of [key, next]) {
      serve({ version: '1.3.0' }, signer)
      expect(await check()).toMatchObject({ version: '1.3.0', files: [{ url: 'Countersign.AppImage' }] })
    }
    expect(asked.slice(0, 2)).toEqual(['latest-linux.yml', 'latest-linux.yml.minisig'])
  })

  it('of the running version is believed: there is no update', async () => {
    serve({ version: running })
    expect(await check()).toMatchObject({ version: running })
  })

  it('without a signature is refused', async () => {
    serve({ version: '1.3.0' })
    delete answers['latest-linux.yml.minisig']
    await expect(check()).rejects.toThrow('refused: no signature')
    answers['latest-linux.yml.minisig'] = ''
    await expect(check()).rejects.toThrow('refused: no signature')
  })

  it('signed by any other key is refused', async () => {
    serve({ version: '1.3.0' }, makeSigningKey())
    await expect(check()).rejects.toThrow('refused: another key')
  })

  it('that is changed or cut is refused', async () => {
    for (const change of [(text: string) => text.replace('1.3.0', '9.9.9'), (text: string) => text.slice(0, -40)]) {
      serve({ version: '1.3.0' }, key, change)
      await expect(check()).rejects.toThrow('refused: changed file')
    }
  })

  it('whose signature has a changed trusted comment is refused', async () => {
    serve({ version: '1.3.0' })
    const changed = (answers['latest-linux.yml.minisig'] ?? '').replace('version:1.3.0', 'version:1.4.0')
    answers['latest-linux.yml.minisig'] = changed
    await expect(check()).rejects.toThrow('refused: changed comment')
  })

  it('of an older version is refused, although it is signed', async () => {
    serve({ version: '1.1.9' })
    await expect(check()).rejects.toThrow('refused: older than this version')
    // The signature names the version of a later one.
    serve({ version: '1.1.9', signedVersion: '1.3.0' })
    await expect(check()).rejects.toThrow('signed for another version')
  })

  it('of another system, another channel or another kind of file is refused, although it is signed', async () => {
    serve({ version: '1.3.0', file: 'latest-mac.yml' })
    await expect(check()).rejects.toThrow('refused: another file')
    serve({ version: '1.3.0', channel: 'beta' })
    await expect(check()).rejects.toThrow('refused: another channel')
    serve({ version: '1.3.0' })
    const plain = signFeed(key, answers['latest-linux.yml'] ?? '', { version: '1.3.0', file: 'x', channel: 'y z' })
    answers['latest-linux.yml.minisig'] = plain
    await expect(check()).rejects.toThrow('refused: no release comment')
  })

  it('of an earlier day is refused after a later one, also after a restart', async () => {
    const [earlier, later] = [1_800_000_000, 1_800_086_400]
    serve({ version: '1.3.0', time: earlier })
    await check()
    serve({ version: '1.4.0', time: later })
    await check()
    await check()
    serve({ version: '1.3.0', time: earlier })
    await expect(check()).rejects.toThrow('refused: older than a feed before it')
    expect(JSON.parse(readFileSync(memoryFile(), 'utf8'))).toEqual({ newestTime: later })
  })

  it('that is refused is not remembered', async () => {
    serve({ version: '1.3.0', time: 1_900_000_000 }, makeSigningKey())
    await expect(check()).rejects.toThrow()
    serve({ version: '1.3.0' })
    expect(await check()).toMatchObject({ version: '1.3.0' })
  })

  it('that lists a file without its digest is refused', async () => {
    serve({ version: '1.3.0', sha512: "''" })
    await expect(check()).rejects.toThrow('without its digest')
  })
})

it('a refused update is told from a server that does not answer', async () => {
  serve({ version: '1.3.0' }, makeSigningKey())
  expect(isRefusal(await check().catch((error: unknown) => error))).toBe(true)
  answers = {}
  expect(isRefusal(await check().catch((error: unknown) => error))).toBe(false)
  expect(isRefusal(Object.assign(new Error('cut'), { code: 'ERR_CHECKSUM_MISMATCH' }))).toBe(true)
})

describe('what is remembered of feeds', () => {
  it.each(['', 'null', '{"newestTime":"later"}', '{"newestTime":1e999}', '['])(
    'counts as nothing if it is %j',
    (text) => {
      writeFileSync(memoryFile(), text)
      expect(createFeedMemory(memoryFile()).readNewestTime()).toBe(0)
    }
  )
  it('never goes back', () => {
    const memory = createFeedMemory(memoryFile())
    for (const time of [5, 4]) memory.noteTime(time)
    expect(memory.readNewestTime()).toBe(5)
  })
  it('stops the check if it cannot be written', async () => {
    mkdirSync(join(memoryFile(), 'inside'), { recursive: true })
    serve({ version: '1.3.0' })
    await expect(check()).rejects.toThrow()
  })
})

it('the environment gives a release no key', () => {
  process.env['COUNTERSIGN_RELEASE_KEYS'] = key.publicText
  expect(releaseKeys()).toBe(released.keys)
  delete process.env['COUNTERSIGN_RELEASE_KEYS']
})
