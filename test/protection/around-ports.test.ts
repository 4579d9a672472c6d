// The wrappers around the system's keychain, dialogs and disk, and what each must not pass on or confuse.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Anchor } from '../../src/main/protection/anchor'
import { createAnchorRecord } from '../../src/main/protection/anchor-record'
import { createAnchors } from '../../src/main/protection/anchors'
import { boundKeychain } from '../../src/main/protection/bounded-keychain'
import {
  createKeychainFor,
  createKeychainKeys,
  isKeychainUsable,
  type Keychain
} from '../../src/main/protection/keychain-keys'
import { createOneDialog } from '../../src/main/protection/one-dialog'
import type { AskingWindow, SavePlace } from '../../src/main/protection/save-file'
import { createSecret } from '../../src/main/protection/secret'
import { isSilentError } from '../../src/main/protection/silent'
import { within } from '../../src/main/protection/within'
import { fail, ok } from '../../src/shared/result'
import { createFakeKeychain } from '../keychain/fake'
import { createKeys } from './toy-store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'around-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('a keychain', () => {
  it.each<readonly [string, Partial<Keychain>, boolean]>([
    ['is used if it stores and deletes keys', {}, true],
    ['is used on a system where every keychain is permanent', { isLasting: undefined as never }, true],
    ['is not used if it stores in memory', { isLasting: () => Promise.resolve(false) }, false],
    ['is not used if it stores nothing', { getPassword: () => Promise.resolve(null) }, false],
    ['is not used if it returns something else', { getPassword: () => Promise.resolve('x') }, false],
    ['is not used if it deletes nothing', { deletePassword: () => Promise.resolve(false) }, false],
    ['is not used if it isn’t responding', { setPassword: () => Promise.reject(new Error('silent')) }, false]
  ])('%s', async (_what, part, expected) => {
    const fake = createFakeKeychain()
    expect(await isKeychainUsable({ ...fake, ...part }, 'id')).toBe(expected)
    if (!('deletePassword' in part)) expect(fake.kept.size).toBe(0)
  })

  it('stores keys only for its kind of data folder', async () => {
    const fake = createFakeKeychain()
    const demo = createKeychainFor('demo', fake)
    const [ours, theirs] = [fake, demo].map((one) => createKeychainKeys(one, 'id', 'panel'))
    await ours?.set('key', createSecret(Buffer.from('real')))
    expect(await theirs?.get('key')).toBeNull()
    await theirs?.set('key', createSecret(Buffer.from('demo')))
    expect([...fake.kept.keys()]).toEqual(['Countersign/id/panel/key', 'Countersign demo/id/panel/key'])
    await theirs?.delete('key')
    expect([...fake.kept.keys()]).toEqual(['Countersign/id/panel/key'])
    // Keys that earlier versions kept in memory belong to the real folder.
    expect([demo.fleeting, await demo.isLasting?.()]).toEqual([undefined, true])
    const bare = createKeychainFor('demo', { ...fake, isLasting: undefined as never })
    expect(['isLasting', 'onAnswer'].map((name) => name in bare)).toEqual([false, false])
  })

  it('keeps its abilities behind the time limits: what it cannot do is not attempted', async () => {
    const fake = createFakeKeychain()
    const bounded = boundKeychain(fake)
    expect([bounded.fleeting, await bounded.isLasting?.()]).toEqual([fake.fleeting, true])
    await bounded.setPassword('s', 'a', 'x')
    expect([await bounded.deletePassword('s', 'a'), await bounded.deletePassword('s', 'a')]).toEqual([true, false])
    const bare = boundKeychain({ ...fake, isLasting: undefined as never, fleeting: undefined as never })
    expect(['isLasting', 'fleeting'].map((name) => name in bare)).toEqual([false, false])
    const heard: string[] = []
    const told = createKeychainFor('demo', { ...fake, onAnswer: (listener) => listener() })
    told.onAnswer?.(() => heard.push('answer'))
    expect(heard).toEqual(['answer'])
  })
})

describe('a dialog on screen', () => {
  const begin = () => {
    const asked: (AskingWindow & { place: SavePlace })[] = []
    const answers: ((path: string | Error) => void)[] = []
    const answer = () =>
      new Promise<string>((resolve, reject) => {
        answers.push((given) => {
          if (given instanceof Error) reject(given)
          else resolve(given)
        })
      })
    const dialogs = createOneDialog(
      {
        saveFile: async (_file, place, asking) => {
          asked.push({ ...asking, place })
          return place === 'downloads' ? ok('/downloads/a') : ok(await answer())
        },
        chooseFolder: answer
      },
      'authenticator'
    )
    return { ...dialogs, asked, answers }
  }
  const file = { name: 'a', content: 'b' }

  it('is limited to one of any kind; another one counts as closed, and downloads ask no one', async () => {
    const { saveFile, chooseFolder, asked, answers } = begin()
    const first = saveFile({ ...file, profileId: 'two' }, 'asked')
    expect(await saveFile(file, 'asked')).toEqual(fail({ code: 'cancelled' }))
    expect(await chooseFolder()).toBeNull()
    expect(await saveFile(file, 'downloads')).toEqual(ok('/downloads/a'))
    answers[0]?.('/chosen')
    expect(await first).toEqual(ok('/chosen'))
    expect(asked).toEqual([
      { appId: 'authenticator', profileId: 'two', place: 'asked' },
      { appId: 'authenticator', profileId: null, place: 'downloads' }
    ])
  })

  it('that failed does not block the next one', async () => {
    const { chooseFolder, answers } = begin()
    const first = chooseFolder()
    answers[0]?.(new Error('a bug'))
    await expect(first).rejects.toThrow('a bug')
    const next = chooseFolder()
    answers[1]?.('/chosen')
    expect(await next).toBe('/chosen')
  })
})

describe('the stored record of how the data was left', () => {
  const anchor: Anchor = {
    version: 1,
    state: 'closed',
    digest: 'ab',
    opening: 'cd',
    before: null,
    head: { count: 1, hash: '' },
    journal: null,
    next: null,
    slots: [],
    isLocked: false,
    at: 5
  }

  it('is stored next to a mark that it exists, and removed with it', async () => {
    const keys = createKeys()
    const record = createAnchorRecord(() => keys, 100)
    expect(await record.load()).toBeNull()
    await record.save(anchor)
    expect([await record.load(), [...keys.kept.keys()]]).toEqual([anchor, ['anchor', 'anchored']])
    const { writes } = keys.faults
    await record.save(anchor)
    expect(keys.faults.writes).toBe(writes + 1)
    keys.kept.set('anchor', createSecret(Buffer.from('{}')))
    expect(await record.load()).toBe('lost')
    keys.kept.delete('anchor')
    expect(await record.load()).toBe('lost')
    await record.forget()
    expect([await record.load(), keys.kept.size]).toEqual([null, 0])
    await record.save(anchor)
    expect(keys.kept.has('anchored')).toBe(true)
  })

  it('is not read again while a key store hangs, but after it answered', async () => {
    const keys = createKeys()
    let isHanging = true
    let answer: () => void = () => undefined
    let asked = 0
    const hanging = {
      ...keys,
      get: (name: string) => {
        asked += 1
        return isHanging
          ? new Promise<null>((resolve) => {
              answer = () => {
                resolve(null)
              }
            })
          : keys.get(name)
      }
    }
    let store: typeof hanging | null = hanging
    const record = createAnchorRecord(() => store, 20)
    const silent = (work: Promise<unknown>) => work.then(() => false, isSilentError)
    expect([await silent(record.load()), await silent(record.load()), asked]).toEqual([true, true, 1])
    isHanging = false
    answer()
    await new Promise((resolve) => setImmediate(resolve))
    expect(await record.load()).toBeNull()
    store = null
    expect(await silent(record.load())).toBe(true)
  })

  it('that is refused is reported as a key store that isn’t responding, whatever the error was', async () => {
    const keys = createKeys()
    keys.faults.mode = 'refuses'
    await expect(createAnchorRecord(() => keys, 100).save(anchor)).rejects.toMatchObject({
      code: 'KEY_STORE_SILENT',
      cause: new Error('no keychain')
    })
  })
})

describe('the records of a folder', () => {
  const begin = () => {
    const stores = { panel: createKeys(), authenticator: createKeys() }
    const storePaths = { panel: join(folder, 'panel', 'p.db'), authenticator: join(folder, 'authenticator', 'v.db') }
    const troubles: string[] = []
    const anchors = createAnchors({
      keys: (appId) => stores[appId],
      storePaths,
      now: () => 5,
      onTrouble: (appId, isFailing) => troubles.push(`${appId} ${String(isFailing)}`)
    })
    return { stores, storePaths, anchors, troubles }
  }

  it('are each stored with their app’s keys, and each app fails on its own', async () => {
    const { stores, anchors, troubles } = begin()
    await anchors.panel.admit()
    expect([stores.panel.kept.size, stores.authenticator.kept.size]).toEqual([2, 0])
    expect((await anchors.panel.read())?.at).toBe(5)
    stores.authenticator.faults.mode = 'refuses'
    await anchors.accept(['panel'])
    await expect(anchors.accept(['panel', 'authenticator'])).rejects.toThrow("isn't responding")
    expect(troubles).toEqual(['authenticator true'])
    expect((await anchors.panel.read())?.state).toBe('accepted')
  })

  it('are forgotten for stores that are gone, but not for one that exists, or if the key store isn’t responding', async () => {
    const { stores, storePaths, anchors } = begin()
    for (const appId of ['panel', 'authenticator'] as const) await anchors[appId].admit()
    writeFileSync(storePaths.panel, '')
    stores.authenticator.faults.mode = 'refuses'
    await anchors.forgetGone()
    stores.authenticator.faults.mode = 'works'
    expect([stores.panel.kept.size, stores.authenticator.kept.size]).toEqual([2, 2])
    await anchors.forgetGone()
    expect([stores.panel.kept.size, stores.authenticator.kept.size]).toEqual([2, 0])
    await anchors.seal()
    await anchors.settle()
    expect(readFileSync(storePaths.panel, 'utf8')).toBe('')
  })
})

it('are given up if they take too long, and returned otherwise', async () => {
  await expect(within(5, new Promise(() => undefined))).rejects.toThrow('no answer in time')
  expect(await within(5_000, Promise.resolve('value'))).toBe('value')
  await expect(within(5_000, Promise.reject(new Error('its own')))).rejects.toThrow('its own')
})
