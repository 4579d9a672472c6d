// A new generation of a whole data folder whose stores are small files: what is created, what is replaced, and what an incomplete one
// leaves. With real stores: test/renewal.test.ts.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppId } from '../../src/shared/model/app'
import type { Anchor } from '../../src/main/protection/anchor'
import { readAnchor, writeAnchor } from '../../src/main/protection/anchor'
import { anchorsPathOf, createAnchorFile, keepAnchorAbove } from '../../src/main/protection/anchor-file'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret, revealSecret, type Secret } from '../../src/main/protection/secret'
import { formerKeysName, renewStore, settleStoreRenewal, type BuiltApp } from '../../src/main/protection/store-renewal'
import { keyCheckOf } from '../../src/main/sqlite/key-check'
import { takeFileLock } from '../../src/main/sqlite/file-lock'

const apps = ['panel', 'authenticator'] as const
const [first, second, third] = [1, 2, 3].map((byte) => createSecret(Buffer.alloc(32, byte))) as [Secret, Secret, Secret]
const ways = Buffer.from('{"version":4,"master":"new ways"}')

let dataDir: string
/** Builds each app's part; a test may override it. */
let build: (appId: AppId, to: string) => BuiltApp
let built: AppId[]
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'store-renewal-'))
  built = []
  build = (appId, to) => {
    writeFileSync(to, `new ${appId}`)
    writeFileSync(keyCheckOf(to), `new check of ${appId}`)
    return { opening: 'cd', head: { count: 9, hash: 'ef' } }
  }
  write('protection.json', '{"version":4,"master":"old ways"}')
  createAnchorFile(anchorsPathOf(dataDir), first).begin()
  for (const appId of apps) {
    mkdirSync(join(dataDir, appId))
    write(storeOf(appId), `old ${appId}`)
    write(keyCheckOf(storeOf(appId)), `old check of ${appId}`)
    await keysOf(appId).set('key', createSecret(Buffer.from(`first ${appId} key`)))
    await keysOf(appId).set('pepper', createSecret(Buffer.from('pepper')))
    await keysOf(appId).set('anchor', createSecret(writeAnchor(anchor)))
  }
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

const anchor: Anchor = {
  version: 1,
  state: 'open',
  digest: null,
  opening: 'ab',
  before: null,
  head: { count: 3, hash: '' },
  journal: { count: 2, hash: 'aa', bytes: 50 },
  next: null,
  slots: [],
  isLocked: true,
  at: 5
}
const storeOf = (appId: AppId) => (appId === 'panel' ? 'panel/panel.db' : 'authenticator/vault.db')
const write = (name: string, content: string) => {
  writeFileSync(join(dataDir, name), content)
}
const read = (name: string) => readFileSync(join(dataDir, name), 'utf8')
const keysOf = (appId: AppId, master = first) =>
  keepAnchorAbove(
    createPassphraseKeys(join(dataDir, appId, 'keys.sealed'), master, appId),
    createAnchorFile(anchorsPathOf(dataDir), master),
    appId
  )
const textOf = async (appId: AppId, name: string, master: Secret) => {
  const secret = await keysOf(appId, master).get(name)
  return secret && Buffer.from(revealSecret(secret)).toString('latin1')
}
const anchorOf = async (appId: AppId, master: Secret) => {
  const kept = await keysOf(appId, master).get('anchor')
  return kept && readAnchor(revealSecret(kept))
}
const listFiles = () => readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
/** Every file except the locks, with its content. */
const takeDown = () =>
  Object.fromEntries(
    listFiles()
      .filter(({ name }) => !name.endsWith('.lock'))
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'base64')])
  )
const leftovers = () => listFiles().filter(({ name }) => name.includes('.next'))
const renew = (from = first, to = second) =>
  renewStore(
    {
      dataDir,
      storePaths: { panel: join(dataDir, storeOf('panel')), authenticator: join(dataDir, storeOf('authenticator')) },
      build: (appId, input) => {
        built.push(appId)
        return Promise.resolve().then(() => build(appId, input.to))
      }
    },
    { from, to, ways, isInKeyStore: false, keys: keysOf('authenticator', to) }
  )

describe('a renewed store', () => {
  it('is in place with all its data and other keys, and nothing opens with the old one', async () => {
    await renew()
    expect(JSON.parse(read('protection.json'))).toEqual({ version: 4, master: 'new ways' })
    expect(leftovers()).toEqual([])
    for (const appId of apps) {
      expect([read(storeOf(appId)), read(keyCheckOf(storeOf(appId)))]).toEqual([
        `new ${appId}`,
        `new check of ${appId}`
      ])
      expect(await textOf(appId, 'key', second)).toHaveLength(32)
      expect(await textOf(appId, 'pepper', second)).toBe('pepper')
      await expect(textOf(appId, 'key', first)).rejects.toThrow()
      expect(await anchorOf(appId, first)).toBeNull()
      // Closed now; what only the old anchor recorded is kept.
      expect(await anchorOf(appId, second)).toEqual({
        ...anchor,
        state: 'closed',
        opening: 'cd',
        head: { count: 9, hash: 'ef' },
        digest: createHash('sha256').update(`new ${appId}`).digest('hex')
      })
    }
    expect(await textOf('panel', 'key', second)).not.toBe(await textOf('authenticator', 'key', second))
    // The vault keeps its own key.
    expect(await textOf('panel', formerKeysName, second)).toBe('first panel key')
    expect(await textOf('authenticator', formerKeysName, second)).toBeNull()
    const before = await textOf('panel', 'key', second)
    await renew(second, third)
    expect(await textOf('panel', formerKeysName, third)).toBe(`first panel key${before ?? ''}`)
  })

  it('has a new journal, if one is recorded', async () => {
    const journal = { count: 1, hash: 'bb', bytes: 20 }
    build = (appId, to) => {
      writeFileSync(to, `new ${appId}`)
      writeFileSync(keyCheckOf(to), '')
      if (appId !== 'panel') return {}
      write('panel/rights.journal.next', 'new journal')
      return { journal }
    }
    await renew()
    expect(read('panel/rights.journal')).toBe('new journal')
    expect((await anchorOf('panel', second))?.journal).toEqual(journal)
    await keysOf('panel', second).set('anchor', createSecret(writeAnchor({ ...anchor, journal: null })))
    await renew(second, third)
    expect((await anchorOf('panel', third))?.journal).toBeNull()
  })

  it('only gets new keys if it has no store, key or record', async () => {
    rmSync(join(dataDir, storeOf('panel')))
    await keysOf('panel').delete('anchor')
    await keysOf('authenticator').delete('key')
    await renew()
    expect(built).toEqual([])
    expect(read(storeOf('authenticator'))).toBe('old authenticator')
    expect([await textOf('panel', 'pepper', second), await textOf('authenticator', 'pepper', second)]).toEqual([
      'pepper',
      'pepper'
    ])
    expect([await anchorOf('panel', second), await anchorOf('authenticator', second)]).toEqual([null, anchor])
    expect(await textOf('panel', formerKeysName, second)).toBeNull()
    rmSync(join(dataDir, 'panel'), { recursive: true })
    await renew(second, third)
    expect(existsSync(join(dataDir, 'panel'))).toBe(false)
  })

  it('removes SQLite’s write-ahead log with the old store, and no file that was not named', async () => {
    await renew()
    for (const tail of ['-wal', '-shm', '-journal']) write(`${storeOf('panel')}${tail}`, 'old')
    const digest = createHash('sha256').update('named').digest('hex')
    const renewed = { [storeOf('panel')]: digest, 'authenticator/keys.sealed': digest }
    write('protection.json', JSON.stringify({ version: 4, renewed }))
    write(`${storeOf('panel')}.next`, 'named')
    write('authenticator/keys.sealed.next', 'another one')
    write(`${storeOf('authenticator')}.next`, 'named')
    await settleStoreRenewal(dataDir)
    expect(read(storeOf('panel'))).toBe('named')
    expect(readdirSync(join(dataDir, 'panel')).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])
    expect(JSON.parse(read('protection.json'))).toEqual({ version: 4 })
    expect(read(storeOf('authenticator'))).toBe('new authenticator')
    expect(
      leftovers()
        .map(({ name }) => name)
        .toSorted()
    ).toEqual(['keys.sealed.next', 'vault.db.next'])
  })
})

describe('a failed renewal', () => {
  it.each<readonly [string, (to: string) => void, string]>([
    [
      'a store cannot be built',
      () => {
        throw new Error('disk full')
      },
      'disk full'
    ],
    [
      'its file is missing',
      (to) => {
        rmSync(to)
      },
      'missing'
    ],
    [
      'another process writes to a store',
      () => {
        write(`${storeOf('panel')}-wal`, '')
      },
      'in use'
    ],
    [
      'another process opens the vault',
      () => {
        write(`${storeOf('authenticator')}-journal`, '')
      },
      'in use'
    ]
  ])('changes nothing if %s', async (_what, fault, error) => {
    const before = takeDown()
    const { panel, authenticator } = { panel: storeOf('panel'), authenticator: storeOf('authenticator') }
    const normally = build
    build = (appId, to) => {
      const made = normally(appId, to)
      for (const tail of ['-journal', '-wal', '-shm']) writeFileSync(`${to}${tail}`, '')
      if (appId === 'authenticator') fault(to)
      return made
    }
    await expect(renew()).rejects.toThrow(error)
    for (const tail of ['-wal', '-journal'])
      for (const store of [panel, authenticator]) rmSync(join(dataDir, store + tail), { force: true })
    expect(takeDown()).toEqual(before)
  })

  it.each(['renewal.lock', 'panel/anchor.lock', 'authenticator/in-use.lock'])(
    'while someone has %s open touches nothing and locks nothing',
    async (name) => {
      const before = takeDown()
      const release = await takeFileLock(join(dataDir, name), 0)
      vi.useFakeTimers({ toFake: ['setTimeout'] })
      try {
        const renewing = renew().catch((error: unknown) => String(error))
        await vi.advanceTimersByTimeAsync(4_000)
        expect(await renewing).toContain('locked')
      } finally {
        vi.useRealTimers()
        release()
      }
      expect([takeDown(), built]).toEqual([before, []])
      // What is left does not prevent the next renewal.
      await renew()
    }
  )
})

describe('the start after a renewal', () => {
  it('touches nothing if nothing was begun, or if the slots cannot be read', async () => {
    for (const content of [read('protection.json'), '{"renewed":{"/etc/passwd":"aa"}}', '{', 'null', '']) {
      write('protection.json', content)
      const before = takeDown()
      await settleStoreRenewal(dataDir)
      expect(takeDown()).toEqual(before)
      expect(existsSync(join(dataDir, 'renewal.lock'))).toBe(false)
    }
    rmSync(join(dataDir, 'protection.json'))
    await settleStoreRenewal(dataDir)
    await settleStoreRenewal(join(dataDir, 'nowhere'))
  })

  it('removes what was begun and nothing else; while another process renews nothing', async () => {
    const before = takeDown()
    const next = [
      'protection.json.next',
      'anchors.sealed.next',
      'panel/panel.db.next',
      'panel/panel.db.next.key-check',
      'panel/panel.db.next-wal',
      'authenticator/keys.sealed.next'
    ]
    for (const name of next) write(name, 'half')
    write('panel/notes.next.txt', 'not ours')
    const release = await takeFileLock(join(dataDir, 'renewal.lock'), 0)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const settling = settleStoreRenewal(dataDir)
      await vi.advanceTimersByTimeAsync(4_000)
      await settling
      expect(next.filter((name) => !existsSync(join(dataDir, name)))).toEqual([])
    } finally {
      vi.useRealTimers()
      release()
    }
    rmSync(join(dataDir, 'authenticator'), { recursive: true })
    await settleStoreRenewal(dataDir)
    // Only the first file that a renewal writes.
    write('protection.json.next', 'half')
    await settleStoreRenewal(dataDir)
    const kept = Object.entries(before).filter(([path]) => dirname(path) !== join(dataDir, 'authenticator'))
    expect(takeDown()).toEqual({
      ...Object.fromEntries(kept),
      [join(dataDir, 'panel', 'notes.next.txt')]: Buffer.from('not ours').toString('base64')
    })
  })
})
