// Edge cases of the anchor's keeper: callers that only read or inspect, how long a failure is remembered, and paths that hold no store.
import { readFileSync, rmSync, symlinkSync, writeFileSync, mkdirSync, renameSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isChangedError } from '../../src/main/protection/changed'
import { isSilentError } from '../../src/main/protection/silent'
import { begin, buildToy, createKeys, openToy } from './toy-store'

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error
  )

describe('a process that only reads', () => {
  it('changes neither store nor record, and has a closed store to itself until it is done', async () => {
    const { open, create, storePath, differencesOf } = begin()
    await (await open()).close()
    const before = [await create().read(), readFileSync(storePath, 'utf8')]
    const { release } = await create().admitReader()
    await expect(create().admit()).rejects.toThrow('locked')
    release()
    expect([await create().read(), readFileSync(storePath, 'utf8')]).toEqual(before)
    expect(await differencesOf()).toBe('closed')
  })

  it('delays no one who has the store open, and keeps them from marking it closed', async () => {
    const { open, create } = begin()
    const app = await open()
    const { release } = await create().admitReader()
    app.store.commit()
    app.keeper.note(true)
    await app.keeper.settle()
    expect((await create().read())?.head.count).toBe(1)
    await app.close()
    release()
    expect(await create().read()).toMatchObject({ state: 'open', digest: null })
    expect((await open()).kind).toBe('unclean')
  })

  it('notices an older state of a store that others have open, and one without its record', async () => {
    const keys = createKeys()
    const { open, create, storePath } = begin(keys)
    await (await open()).close()
    const older = readFileSync(storePath)
    const app = await open()
    app.store.commit()
    app.keeper.note(true)
    await app.keeper.settle()
    const reader = await create().admitReader()
    await reader.confirm(app.store)
    app.kill()
    writeFileSync(storePath, older)
    const changed = await errorOf(reader.confirm(openToy(storePath)))
    expect(isChangedError(changed) && changed.differences).toEqual(['older'])
    keys.kept.delete('anchor')
    const lost = await errorOf(reader.confirm(openToy(storePath)))
    expect(isChangedError(lost) && lost.differences).toEqual(['anchor'])
    reader.release()
  })

  it('is told what differs and since when, and delays no one afterwards', async () => {
    const keys = createKeys()
    const { open, create, storePath, clock } = begin(keys)
    await (await open()).close()
    const closedAt = clock.now
    clock.now += 5_000
    writeFileSync(storePath, 'another one')
    const changed = await errorOf(create().admitReader())
    expect(isChangedError(changed) && [changed.differences, changed.since]).toEqual([['content'], closedAt])
    keys.kept.delete('anchor')
    const lost = await errorOf(create().admitReader())
    expect(isChangedError(lost) && [lost.differences, lost.since]).toEqual([['anchor'], null])
    const told = await errorOf(create().admit())
    expect(isChangedError(told) && [told.differences, told.since]).toEqual([['anchor'], null])
  })

  it('also reads what does not exist yet', async () => {
    const { create } = begin()
    const { release } = await create().admitReader()
    release()
    expect(await create().read()).toBeNull()
    expect(await create().admit()).toBe('new')
  })
})

describe('a store that was read but not opened', () => {
  it('still counts as closed', async () => {
    const { open, create } = begin()
    await (await open()).close()
    const before = await create().read()
    const keeper = create()
    await keeper.admit()
    expect(keeper.found()).toEqual(before)
    expect(await create().read()).toMatchObject({ state: 'open', digest: null, before: before?.opening })
    await keeper.seal()
    expect(await create().read()).toMatchObject({ state: 'closed', digest: before?.digest, opening: before?.opening })
    expect((await open()).kind).toBe('closed')
  })

  it('does not count as closed if it is another file or open elsewhere', async () => {
    const { open, create, storePath } = begin()
    await (await open()).close()
    const right = readFileSync(storePath)
    const keeper = create()
    await keeper.admit()
    writeFileSync(storePath, 'another one')
    await keeper.seal()
    expect((await create().read())?.state).toBe('open')
    writeFileSync(storePath, right)
    await (await open()).close()
    const [one, other] = [create(), create()]
    await one.admit()
    await other.admit()
    await one.seal()
    expect((await create().read())?.state).toBe('open')
  })

  it('can be opened and closed by others, and is checked again at its next opening', async () => {
    const { open, create } = begin()
    await (await open()).close()
    const keeper = create()
    expect([await keeper.admit(), await keeper.admit()]).toEqual(['closed', 'closed'])
    await keeper.seal()
    const other = await open()
    expect(other.kind).toBe('closed')
    other.store.commit()
    other.kill()
    expect(await keeper.admit()).toBe('unclean')
    await keeper.seal()
    // A caller that only inspected the store does not mark it as closed after a kill.
    expect((await create().read())?.state).toBe('open')
  })

  it('is released after a kill by the process that only read it', async () => {
    const { open, create } = begin()
    await (await open()).close()
    await create().update((anchor) => ({ ...anchor, state: 'open', digest: null }))
    const keeper = create()
    expect(await keeper.admit()).toBe('unclean')
    await keeper.seal()
    await (await open()).close()
    expect((await create().read())?.state).toBe('closed')
  })
})

describe('an obstacle instead of a store', () => {
  it.each([
    [
      'a link to the right one',
      (path: string) => [renameSync(path, `${path}.moved`), symlinkSync(`${path}.moved`, path)]
    ],
    ['a folder', (path: string) => [rmSync(path), mkdirSync(path)]],
    ['a link to nowhere', (path: string) => [rmSync(path), symlinkSync('/nowhere/at/all', path)]]
  ])('counts as a missing store: %s', async (_what, plant) => {
    const { open, storePath, create, differencesOf } = begin()
    await (await open()).close()
    plant(storePath)
    expect(await differencesOf()).toEqual(['missing'])
    await expect(create().admitReader()).rejects.toThrow('missing')
  })

  it('is not missed if the store was set aside before', async () => {
    const { open, create, storePath, differencesOf } = begin()
    const { keeper, close } = await open()
    await close()
    rmSync(storePath)
    expect(await differencesOf()).toEqual(['missing'])
    await keeper.forget()
    expect([await keeper.read(), keeper.found()]).toEqual([null, null])
    expect(await create().admit()).toBe('new')
  })

  it('includes SQLite’s index of a write-ahead log next to a closed store', async () => {
    const { open, storePath, differencesOf } = begin()
    await (await open()).close()
    writeFileSync(`${storePath}-shm`, '')
    expect(await differencesOf()).toEqual(['tail'])
  })
})

describe('a rights journal', () => {
  it('is recorded with the store, and reported at every opening if it is too short', async () => {
    const { create, storePath } = begin()
    const keeper = create()
    await keeper.admit()
    const toy = openToy(storePath)
    const journal = { count: 3, hash: 'ab'.repeat(32), bytes: 90 }
    const [holding, older] = [true, false].map((isHeld) => ({
      ...toy,
      readJournalHead: () => journal,
      journalHolds: (head: object) => isHeld && JSON.stringify(head) === JSON.stringify(journal)
    }))
    if (holding === undefined || older === undefined) throw new Error('two stores')
    await keeper.confirm(holding)
    keeper.stop()
    toy.close()
    await keeper.seal()
    expect((await create().read())?.journal).toEqual(journal)
    const next = create()
    for (let turn = 0; turn < 2; turn += 1) {
      await next.admit()
      const error = await errorOf(next.confirm(older))
      expect(isChangedError(error) && error.differences).toEqual(['journal'])
    }
  })
})

describe('a failing key store', () => {
  it('is reported with the time of its first failure, until a write succeeds again', async () => {
    const keys = createKeys()
    const { open, clock, troubles } = begin(keys)
    const { store, keeper, close } = await open()
    await expect.poll(() => troubles).toContain(false)
    expect(keeper.failingSince()).toBeNull()
    keys.faults.mode = 'refuses'
    const since = clock.now
    for (let turn = 0; turn < 2; turn += 1) {
      store.commit()
      keeper.note(true)
      await keeper.settle()
      clock.now += 1_000
    }
    expect(keeper.failingSince()).toBe(since)
    keys.faults.mode = 'works'
    await keeper.settle()
    expect(keeper.failingSince()).toBeNull()
    expect(troubles.at(-1)).toBe(false)
    keys.faults.mode = 'refuses'
    await close()
    expect(keeper.failingSince()).toBe(clock.now)
    expect(troubles.at(-1)).toBe(true)
  })

  it('is no longer reported after a moment in which nothing was lost', async () => {
    const keys = createKeys()
    const { open, troubles } = begin(keys)
    const { keeper } = await open()
    // Written immediately and once more a little later, when there is nothing new to write.
    keeper.note(true)
    await keeper.settle()
    keys.faults.mode = 'refuses'
    await expect.poll(() => troubles.at(-1)).toBe(true)
    keys.faults.mode = 'works'
    await expect.poll(() => troubles.at(-1)).toBe(false)
    expect(keeper.failingSince()).toBeNull()
  })

  it('does not suppress the report that a store differs', async () => {
    const keys = createKeys()
    const { open, create, storePath, troubles, differencesOf } = begin(keys)
    await (await open()).close()
    writeFileSync(storePath, 'another one')
    const keeper = create()
    keys.faults.mode = 'refuses'
    expect(isSilentError(await errorOf(keeper.accept()))).toBe(true)
    expect(troubles.at(-1)).toBe(true)
    keys.faults.mode = 'works'
    expect(await differencesOf()).toEqual(['content'])
  })
})

describe('the order of writes', () => {
  it('puts a loss of rights into the record immediately for all who wait, and then asks no more', async () => {
    const keys = createKeys()
    const { open, create, troubles } = begin(keys, undefined, 60_000)
    const { store, keeper } = await open()
    // The write on opening is done.
    await expect.poll(() => troubles).toEqual([false])
    store.commit()
    keeper.note(true)
    await expect.poll(async () => (await create().read())?.head.count).toBe(1)
    const often = createKeys()
    const soon = await begin(often, undefined, 5).open()
    soon.store.commit()
    soon.keeper.note(false)
    await expect.poll(() => often.faults.writes).toBeGreaterThan(3)
    const { asked } = often.faults
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(often.faults.asked - asked).toBeLessThan(3)
  })

  it('confirms a store only after it was checked, and records it only while it is open', async () => {
    const keys = createKeys()
    const { create, storePath, open } = begin(keys)
    const toy = openToy(storePath)
    await expect(create().confirm(toy)).rejects.toThrow('not checked')
    toy.close()
    rmSync(storePath)
    const { store, keeper, close } = await open()
    await close()
    const { writes } = keys.faults
    store.commit()
    keeper.note(true)
    await keeper.settle()
    expect(keys.faults.writes).toBe(writes)
    await expect(keeper.confirm(store)).rejects.toThrow('not checked')
  })

  it('forgets an announcement if a store is accepted as it is, and checks an announced store again', async () => {
    const { open, create, storePath } = begin()
    await (await open()).close()
    const { next } = buildToy(4)
    const keeper = create()
    await keeper.admit()
    await keeper.announceNext(next)
    expect((await create().read())?.next).toEqual(next)
    await expect(keeper.confirm(openToy(storePath))).rejects.toThrow('not checked')
    await keeper.accept()
    expect(await create().read()).toMatchObject({ state: 'accepted', digest: null, next: null })
    expect(await keeper.admit()).toBe('accepted')
  })

  it('skips a change that changes nothing', async () => {
    const keys = createKeys()
    const { open, create } = begin(keys)
    await (await open()).close()
    const { writes } = keys.faults
    await create().update((anchor) => ({ ...anchor }))
    expect(keys.faults.writes).toBe(writes)
    await create().update((anchor) => ({ ...anchor, isLocked: true }))
    expect(keys.faults.writes).toBe(writes + 1)
    expect((await create().read())?.isLocked).toBe(true)
  })
})
