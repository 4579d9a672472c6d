// The anchor with a real folder and a key store that can fail or hang: what is written when, and what is reported at the next opening.
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AnchoredStore } from '../../src/main/protection/anchor-keeper'
import { shareFileLock, takeFileLock } from '../../src/main/sqlite/file-lock'
import type { KeyStore } from '../../src/main/protection/key-store'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret } from '../../src/main/protection/secret'
import { begin, buildToy, createKeys, openToy } from './toy-store'

describe('a store that is opened and closed', () => {
  it('is new, then the one that was closed, and after a kill the one with the recorded contents', async () => {
    const { open } = begin()
    const first = await open()
    expect(first.kind).toBe('new')
    first.store.commit()
    await first.close()
    const second = await open()
    expect(second.kind).toBe('closed')
    second.kill()
    expect((await open()).kind).toBe('unclean')
  })
  it('from before the record is accepted once', async () => {
    const { open, storePath, differencesOf } = begin()
    openToy(storePath).close()
    expect((await open()).kind).toBe('first')
    expect(await differencesOf()).toBe('unclean')
  })
  it('CHECKLIST 62, 66: is reported if it was changed, replaced, deleted or has a write-ahead log next to it', async () => {
    const { open, storePath, differencesOf } = begin()
    const before = await open()
    await before.close()
    copyFileSync(storePath, `${storePath}.old`)
    const one = await open()
    one.store.commit()
    await one.close()
    const right = readFileSync(storePath)
    copyFileSync(`${storePath}.old`, storePath)
    expect(await differencesOf()).toEqual(['content'])
    writeFileSync(storePath, right)
    for (const tail of ['-wal', '-journal']) {
      writeFileSync(storePath + tail, '')
      expect(await differencesOf()).toEqual(['tail'])
      rmSync(storePath + tail)
    }
    rmSync(storePath)
    expect(await differencesOf()).toEqual(['missing'])
    // Inspecting changed nothing: the right file still opens.
    writeFileSync(storePath, right)
    expect(await differencesOf()).toBe('closed')
  })
  it('CHECKLIST 63: is reported after a kill if it is an older copy, too', async () => {
    const { open, create, storePath, differencesOf } = begin()
    await (await open()).close()
    copyFileSync(storePath, `${storePath}.old`)
    const one = await open()
    await expect.poll(async () => (await create().read())?.before).toBeNull()
    one.kill()
    copyFileSync(`${storePath}.old`, storePath)
    expect(await differencesOf()).toEqual(['older'])
  })
  it('is reported in the second folder to open if it was copied', async () => {
    const { open, create, storePath, folder, differencesOf } = begin()
    await (await open()).close()
    const other = join(folder, 'other', 'toy.db')
    mkdirSync(join(folder, 'other'))
    copyFileSync(storePath, other)
    const one = await open()
    one.store.commit()
    await one.close()
    expect(await differencesOf(other)).toEqual(['content'])
    // After the first was killed, the second is no longer the store that was opened.
    const again = await open()
    await expect.poll(async () => (await create().read())?.before).toBeNull()
    again.kill()
    expect(await differencesOf(other)).toEqual(['older'])
  })
  it('is reported if its record is missing, whichever part of it was removed', async () => {
    for (const taken of [['anchor'], ['anchor', 'anchored']]) {
      const keys = createKeys()
      const { open, differencesOf } = begin(keys)
      await (await open()).close()
      for (const name of taken) keys.kept.delete(name)
      expect(await differencesOf()).toEqual(['anchor'])
    }
  })
  it('is accepted as it is once its user says so, and is ordinary afterwards', async () => {
    const { open, storePath, create, differencesOf } = begin()
    const one = await open()
    await one.close()
    writeFileSync(storePath, JSON.stringify({ count: 0, opening: 'ab' }))
    const keeper = create()
    await expect(keeper.admit()).rejects.toThrow('content')
    await keeper.accept()
    const accepted = await open()
    expect(accepted.kind).toBe('accepted')
    await accepted.close()
    expect(await differencesOf()).toBe('closed')
  })
  it('is right if it replaced the old one as announced; before that the old one still is', async () => {
    const { open, storePath, create, differencesOf } = begin()
    await (await open()).close()
    const { content, next } = buildToy(9)
    await create().announceNext(next)
    const before = await open()
    expect(before.kind).toBe('closed')
    await before.close()
    await create().announceNext(next)
    writeFileSync(storePath, content)
    const looking = create()
    await looking.admit()
    // Until it is opened, the anchor knows it only from the announcement.
    expect(await looking.read()).toMatchObject({
      state: 'open',
      next: null,
      before: 'cd',
      head: { count: 9, hash: '' }
    })
    await looking.update((current) => ({ ...current, state: 'closed', digest: next.digest, next }))
    await looking.seal()
    const after = await open()
    expect(after.kind).toBe('next')
    after.kill()
    expect(await differencesOf()).toBe('unclean')
  })
  it('is also right for a process that read the old one after a kill and found it damaged', async () => {
    const { open, storePath, create } = begin()
    const killed = await open()
    killed.store.commit()
    await killed.keeper.update((current) => ({ ...current, head: { count: 1, hash: '' } }))
    killed.kill()
    const keeper = create()
    expect(await keeper.admit()).toBe('unclean')
    writeFileSync(storePath, 'damaged')
    const { content, next } = buildToy(0)
    await keeper.announceNext(next)
    writeFileSync(storePath, content)
    expect((await open(keeper)).kind).toBe('next')
  })
})

describe('an open store', () => {
  it('records an event within its time limit, and no one waits', async () => {
    const { open, create } = begin()
    const { store, keeper } = await open()
    store.commit()
    keeper.note(false)
    await expect.poll(async () => (await create().read())?.head.count).toBe(1)
  })
  it('records a loss of rights before the answer', async () => {
    const keys = createKeys()
    const { open, create } = begin(keys)
    const { store, keeper } = await open()
    store.commit()
    keeper.note(true)
    await keeper.settle()
    expect((await create().read())?.head.count).toBe(1)
    const { writes } = keys.faults
    await keeper.settle()
    expect(keys.faults.writes).toBe(writes)
  })
  it('needs few writes for a hundred changes at once', async () => {
    const keys = createKeys()
    const { open, create } = begin(keys)
    const { store, keeper } = await open()
    const { writes, asked } = keys.faults
    for (let count = 0; count < 100; count += 1) {
      store.commit()
      keeper.note(true)
    }
    await keeper.settle()
    expect((await create().read())?.head.count).toBe(100)
    expect(keys.faults.writes - writes).toBeLessThan(5)
    expect(keys.faults.asked - asked).toBeLessThan(15)
  })
  it.each(['refuses', 'hangs'] as const)(
    'CHECKLIST 76: keeps the change if the key store %s, reports it, and no one waits for long',
    async (mode) => {
      const keys = createKeys()
      const { open, troubles, differencesOf } = begin(keys)
      const { store, keeper, close } = await open()
      keys.faults.mode = mode
      store.commit()
      keeper.note(true)
      const startedAt = Date.now()
      await keeper.settle()
      await expect.poll(() => troubles).toContain(true)
      await close()
      expect(Date.now() - startedAt).toBeLessThan(2_000)
      // The store was left open; it holds everything that the anchor names, and more.
      keys.faults.mode = 'works'
      expect(await differencesOf()).toBe('unclean')
    }
  )
  it('is recorded again once the key store responds', async () => {
    const keys = createKeys()
    const { open, create, troubles } = begin(keys)
    const { store, keeper } = await open()
    keys.faults.mode = 'refuses'
    store.commit()
    keeper.note(true)
    await keeper.settle()
    keys.faults.mode = 'works'
    await expect.poll(async () => (await create().read())?.head.count).toBe(1)
    await expect.poll(() => troubles.at(-1)).toBe(false)
  })
  it('is not opened if the key store isn’t responding', async () => {
    const keys = createKeys()
    const { open } = begin(keys)
    await (await open()).close()
    keys.faults.mode = 'hangs'
    await expect(open()).rejects.toThrow("isn't responding")
  })
  it('is closed by the last process that has it open', async () => {
    const { open, storePath, create } = begin()
    const one = await open()
    one.keeper.stop()
    one.store.close()
    writeFileSync(`${storePath}-wal`, 'the other one')
    await one.keeper.seal()
    expect((await create().read())?.state).toBe('open')
  })
  it('is found as it was left by all processes that open it at the same moment', { repeats: 12 }, async () => {
    const keys = createKeys()
    const slow = <T>(work: () => Promise<T>) =>
      new Promise<void>((resolve) => setTimeout(resolve, (randomBytes(1)[0] ?? 0) / 32)).then(work)
    const late: KeyStore = {
      get: (name) => slow(() => keys.get(name)),
      set: (name, secret) => slow(() => keys.set(name, secret)),
      delete: (name) => slow(() => keys.delete(name))
    }
    const { create, storePath, open } = begin(keys)
    const app = await open()
    /** Each keeper sees what the others wrote, like connections to one store. */
    const readNow = () => JSON.parse(readFileSync(storePath, 'utf8')) as { count: number; opening: string | null }
    const shared = (): AnchoredStore => ({
      readOpening: () => readNow().opening,
      setOpening: (opening) => {
        writeFileSync(storePath, JSON.stringify({ ...readNow(), opening }))
      },
      readHead: () => ({ count: readNow().count, hash: '' }),
      holds: ({ count }) => readNow().count >= count,
      readJournalHead: () => null,
      journalHolds: () => true
    })
    const others = Array.from({ length: 5 }, () => create(storePath, late, 5_000))
    await Promise.all(
      others.map(async (keeper) => {
        await keeper.admit()
        await new Promise((resolve) => setTimeout(resolve, (randomBytes(1)[0] ?? 0) / 8))
        await keeper.confirm(shared())
      })
    )
    for (const keeper of others) {
      keeper.stop()
      await keeper.seal()
    }
    await app.close()
    expect((await begin(keys, dirname(storePath)).open()).kind).toBe('closed')
  })
  it('is not marked closed while another process has it open', async () => {
    const keys = createKeys()
    const { create, storePath, open, folder } = begin(keys)
    const app = await open()
    const other = create()
    expect(await other.admit()).toBe('unclean')
    await app.close()
    // It opens only now, so the next keeper finds its tail file next to the store.
    const toy = openToy(storePath)
    expect(await create().admit()).toBe('unclean')
    await other.confirm(toy)
    other.stop()
    toy.close()
    await other.seal()
    expect((await begin(keys, folder).open()).kind).toBe('unclean')
  })
  it('leaves no file after a lock that another process would find foreign', { repeats: 3 }, async () => {
    const { folder } = begin()
    const path = join(folder, 'anchor.lock')
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const release = await takeFileLock(path, 5_000)
        expect(readdirSync(folder).filter((name) => name.startsWith('anchor.lock'))).toEqual(['anchor.lock'])
        release()
      })
    )
  })
  it('excludes only exclusive users with a shared lock', async () => {
    const path = join(begin().folder, 'in-use.lock')
    const releases = await Promise.all([shareFileLock(path, 0), shareFileLock(path, 0)])
    await expect(takeFileLock(path, 0)).rejects.toThrow('locked')
    releases[0]()
    await expect(takeFileLock(path, 0)).rejects.toThrow('locked')
    releases[1]()
    const release = await takeFileLock(path, 0)
    await expect(shareFileLock(path, 0)).rejects.toThrow('locked')
    release()
  })
  it('changes its record only under a lock between processes', async () => {
    const { folder, create } = begin()
    const release = await takeFileLock(join(folder, 'anchor.lock'), 0)
    await expect(create().admit()).rejects.toThrow('locked')
    release()
    expect(await create().admit()).toBe('new')
  })
})

describe('CHECKLIST 62: the record under a passphrase', () => {
  it('is its own file, and reported if it is missing, emptied or another app’s', async () => {
    const master = createSecret(randomBytes(32))
    const folder = mkdtempSync(join(tmpdir(), 'countersign-anchor-'))
    const keys = createPassphraseKeys(join(folder, 'keys.sealed'), master, 'panel')
    const { open, differencesOf } = begin(keys, folder)
    await (await open()).close()
    const path = join(folder, 'anchor.sealed')
    const right = readFileSync(path)
    const other = createPassphraseKeys(join(folder, 'other', 'keys.sealed'), master, 'authenticator')
    await other.set('anchor', createSecret(Buffer.from('{}')))
    for (const wrong of [
      null,
      Buffer.alloc(0),
      readFileSync(join(folder, 'keys.sealed')),
      readFileSync(join(folder, 'other', 'anchor.sealed'))
    ]) {
      if (wrong === null) rmSync(path)
      else writeFileSync(path, wrong)
      expect(await differencesOf()).toEqual(['anchor'])
    }
    writeFileSync(path, right)
    expect(await differencesOf()).toBe('closed')
  })
})
