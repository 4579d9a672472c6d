// What makes an account easy to find and what is stored with it, on a real vault: favourites, groups, order, logos, notes, recovery codes,
// history, the Trash; what is sealed, and what survives a restart, an export and an import.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/main/authenticator/storage/database'
import { openStoreFile } from '../../src/main/sqlite/open'
import { encodeBase32 } from '../../src/main/otp/base32'
import type { Secret } from '../../src/main/protection/secret'
import { addEntry, errorOf, openVault, readFiles, rfcMoment, valueOf } from './open-vault'

type Opened = Awaited<ReturnType<typeof openVault>>
type Vault = Opened['vault']

const day = 86_400_000
const add = (vault: Vault, account: string, more: Parameters<typeof addEntry>[1] = {}) =>
  addEntry(vault, { account, setupKey: encodeBase32(randomBytes(20)), ...more }).id
const entryOf = (vault: Vault, id: string) => {
  const entry = valueOf(vault.entries.list()).find((one) => one.id === id)
  if (entry === undefined) throw new Error('there is no such entry')
  return entry
}
const accounts = (vault: Vault) => valueOf(vault.entries.list()).map(({ account }) => account)
const changes = (vault: Vault, id: string) =>
  valueOf(vault.entries.history({ id })).map(({ change, from, to }) => [change, from, to])
const codesOf = (vault: Vault, id: string) => valueOf(vault.details.get({ id })).recoveryCodes

function png(width = 128, height = 128): Uint8Array {
  const bytes = Buffer.alloc(64)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new Uint8Array(bytes)
}

describe('changing an entry', () => {
  it('changes only the named fields, tidies them, and records the change', async () => {
    const opened = await openVault()
    const id = add(opened.vault, 'robin')
    const { id: groupId } = valueOf(opened.vault.groups.create({ name: ' Work ' }))
    opened.vault.entries.update({ id, tags: ['mail', ' Mail ', 'a\u202eb', ' '], isFavorite: true, logo: 'github' })
    opened.vault.entries.update({ id, issuer: ' Git\nLab ' })
    opened.vault.entries.update({ id, groupId })
    await opened.reopen()
    expect(entryOf(opened.vault, id)).toMatchObject({
      issuer: 'Git Lab',
      account: 'robin',
      tags: ['mail', 'ab'],
      isFavorite: true,
      logo: 'github',
      groupId
    })
    expect(changes(opened.vault, id)).toEqual([
      ['group', null, 'Work'],
      ['renamed', 'GitHub: robin', 'Git Lab: robin'],
      ['tags', null, 'mail, ab'],
      ['added', null, null]
    ])
  })

  it('refuses a group, an image or an entry that does not exist, and changes nothing', async () => {
    const { vault, around } = await openVault()
    const id = add(vault, 'robin')
    around.changes.length = 0
    for (const change of [{ groupId: 'nobody' }, { logo: 'own' }]) {
      expect(errorOf(vault.entries.update({ id, issuer: 'Changed', ...change })).code).toBe('not-found')
    }
    expect(errorOf(vault.entries.update({ id: 'nobody', issuer: 'x' })).code).toBe('not-found')
    expect(errorOf(vault.entries.moveToGroup({ ids: [id], groupId: 'nobody' })).code).toBe('not-found')
    expect(entryOf(vault, id)).toMatchObject({ issuer: 'GitHub', groupId: null, logo: 'auto' })
    expect(around.changes).toEqual([])
  })

  it('keeps the fifty newest changes and where the entry came from', async () => {
    const { vault } = await openVault()
    const id = add(vault, 'robin')
    for (let turn = 1; turn <= 60; turn++) vault.entries.rename({ id, issuer: 'A', account: String(turn) })
    const history = changes(vault, id)
    expect(history).toHaveLength(51)
    expect(history[0]).toEqual(['renamed', 'A: 59', 'A: 60'])
    expect(history[49]).toEqual(['renamed', 'A: 10', 'A: 11'])
    expect(history[50]).toEqual(['added', null, null])
  })
})

describe('many entries at once', () => {
  it('are tagged, starred and grouped, and reverted by the inverse', async () => {
    const { vault, around } = await openVault()
    const ids = ['a', 'b', 'c'].map((account) => add(vault, account))
    const [first = '', second = ''] = ids
    vault.entries.update({ id: first, tags: ['Old'] })
    const { id: groupId } = valueOf(vault.groups.create({ name: 'Work' }))
    around.changes.length = 0
    vault.entries.addTag({ ids: [...ids, 'nobody'], tag: ' new ' })
    vault.entries.addTag({ ids, tag: 'OLD' })
    vault.entries.setFavorites({ ids: [first, second], isFavorite: true })
    vault.entries.moveToGroup({ ids: [first, second], groupId })
    const list = valueOf(vault.entries.list())
    expect(list.map(({ tags }) => tags)).toEqual([
      ['Old', 'new'],
      ['new', 'OLD'],
      ['new', 'OLD']
    ])
    expect(list.map(({ isFavorite }) => isFavorite)).toEqual([true, true, false])
    expect(valueOf(vault.groups.list())).toMatchObject([{ name: 'Work', accounts: 2 }])
    expect(around.changes).toEqual(['entries', 'entries', 'entries', 'entries'])

    // Setting the current state again is not a change: no event, no history.
    vault.entries.addTag({ ids, tag: 'new' })
    vault.entries.moveToGroup({ ids: [first], groupId })
    expect(around.changes).toHaveLength(4)
    vault.entries.removeTag({ ids, tag: 'new' })
    vault.entries.moveToGroup({ ids, groupId: null })
    vault.entries.setFavorites({ ids, isFavorite: false })
    expect(entryOf(vault, first)).toMatchObject({ tags: ['Old'], groupId: null, isFavorite: false })
    expect(changes(vault, first).map(([change]) => change)).toEqual(['group', 'tags', 'group', 'tags', 'tags', 'added'])
    expect(errorOf(vault.entries.setFavorites({ ids: ['nobody'], isFavorite: true })).code).toBe('not-found')
  })

  it('are removed and restored together, with everything stored with them', async () => {
    const opened = await openVault()
    const { vault } = opened
    const ids = ['a', 'b', 'c'].map((account) => add(vault, account))
    const [first = '', second = '', third = ''] = ids
    const { id: groupId } = valueOf(vault.groups.create({ name: 'Work' }))
    vault.entries.update({ id: first, tags: ['x'], groupId, isFavorite: true })
    vault.details.setNote({ id: first, note: 'remember me' })
    vault.details.addRecoveryCodes({ id: first, text: 'a1b2c3d4' })
    vault.entries.setLogo({ id: first, image: png() })
    const before = entryOf(vault, first)
    vault.entries.removeAll({ ids: [first, second, 'nobody'] })
    expect(accounts(vault)).toEqual(['c'])
    expect(valueOf(vault.groups.list())).toMatchObject([{ accounts: 0 }])
    expect(valueOf(vault.search.notes({ query: 'remember' }))).toEqual([])
    expect(errorOf(vault.details.get({ id: first })).code).toBe('not-found')
    await opened.reopen()
    opened.vault.entries.restoreAll({ ids: [second, first, third] })
    expect(accounts(opened.vault)).toEqual(['a', 'b', 'c'])
    expect(entryOf(opened.vault, first)).toEqual(before)
    expect(valueOf(opened.vault.details.get({ id: first }))).toMatchObject({ note: 'remember me' })
    expect(valueOf(opened.vault.entries.logos()).map(({ id }) => id)).toEqual([first])
    expect(changes(opened.vault, first).slice(0, 2)).toEqual([
      ['restored', null, null],
      ['removed', null, null]
    ])
    expect(errorOf(opened.vault.entries.restoreAll({ ids })).code).toBe('not-found')
  })

  it('change in one transaction or not at all', async () => {
    const { vault, dataDir, keys } = await openVault()
    const ids = ['a', 'b'].map((account) => add(vault, account))
    const database = openDatabase(dataDir, (await keys.get('key')) as Secret)
    database.exec(`CREATE TRIGGER fail BEFORE INSERT ON history WHEN NEW.entry_id = '${ids[1] ?? ''}'
      BEGIN SELECT RAISE(ABORT, 'no'); END`)
    expect(() => vault.entries.addTag({ ids, tag: 'x' })).toThrow('no')
    expect(() => vault.entries.removeAll({ ids })).toThrow('no')
    database.exec('DROP TRIGGER fail')
    database.close()
    expect(valueOf(vault.entries.list()).map(({ tags }) => tags)).toEqual([[], []])
  })
})

describe('the custom order', () => {
  it('moves the named ones within their own places and survives a restart', async () => {
    const opened = await openVault()
    const ids = ['a', 'b', 'c', 'd'].map((account) => add(opened.vault, account))
    const [a = '', b = '', , d = ''] = ids
    opened.vault.entries.reorder({ ids: [d, a, b] })
    expect(accounts(opened.vault)).toEqual(['d', 'a', 'c', 'b'])
    expect(valueOf(opened.vault.codes.list()).codes.map(({ id }) => id)).toEqual([d, a, ids[2], b])
    await opened.reopen()
    expect(accounts(opened.vault)).toEqual(['d', 'a', 'c', 'b'])
    opened.vault.entries.reorder({ ids })
    expect(accounts(opened.vault)).toEqual(['a', 'b', 'c', 'd'])
    expect(errorOf(opened.vault.entries.reorder({ ids: ['nobody'] })).code).toBe('not-found')
  })
})

describe('groups', () => {
  it('have unique names and an order, and are deleted without their accounts', async () => {
    const { vault } = await openVault()
    const id = add(vault, 'robin')
    const work = valueOf(vault.groups.create({ name: 'Work' })).id
    const home = valueOf(vault.groups.create({ name: 'Home' })).id
    expect(valueOf(vault.groups.create({ name: 'WORK' })).id).toBe(work)
    expect(errorOf(vault.groups.rename({ id: home, name: 'work' }))).toEqual({
      code: 'invalid-input',
      fields: ['name']
    })
    expect(vault.groups.rename({ id: home, name: 'HOME' }).ok).toBe(true)
    vault.groups.reorder({ ids: [home, work] })
    vault.entries.update({ id, groupId: work })
    expect(valueOf(vault.groups.list()).map(({ name, accounts: count }) => [name, count])).toEqual([
      ['HOME', 0],
      ['Work', 1]
    ])
    vault.groups.remove({ id: work })
    expect(entryOf(vault, id).groupId).toBeNull()
    expect(changes(vault, id)[0]).toEqual(['group', 'Work', null])
    expect(valueOf(vault.groups.list())).toHaveLength(1)
    for (const answer of [
      vault.groups.remove({ id: work }),
      vault.groups.rename({ id: work, name: 'x' }),
      vault.groups.reorder({ ids: [work] })
    ]) {
      expect(errorOf(answer).code).toBe('not-found')
    }
  })

  it('do not break a removed account that is restored after its group was deleted', async () => {
    const { vault } = await openVault()
    const id = add(vault, 'robin')
    const { id: groupId } = valueOf(vault.groups.create({ name: 'Work' }))
    vault.entries.update({ id, groupId })
    vault.entries.remove({ id })
    vault.groups.remove({ id: groupId })
    vault.entries.restore({ id })
    expect(entryOf(vault, id).groupId).toBeNull()
  })
})

describe('logos', () => {
  it('are small PNGs, and shown only while they are chosen', async () => {
    const opened = await openVault()
    const { vault } = opened
    const id = add(vault, 'robin')
    for (const image of [
      new Uint8Array(0),
      Buffer.from('GIF89a'.padEnd(64)),
      png(257, 10),
      png(0, 10),
      png().slice(0, 20)
    ]) {
      expect(errorOf(vault.entries.setLogo({ id, image })).code).toBe('invalid-input')
    }
    expect(errorOf(vault.entries.setLogo({ id: 'nobody', image: png() })).code).toBe('not-found')
    vault.entries.setLogo({ id, image: png() })
    expect(entryOf(vault, id).logo).toBe('own')
    vault.entries.setLogo({ id, image: png(64, 64) })
    await opened.reopen()
    expect(valueOf(opened.vault.entries.logos())).toEqual([{ id, png: png(64, 64) }])
    opened.vault.entries.update({ id, logo: 'auto' })
    expect(valueOf(opened.vault.entries.logos())).toEqual([])
    opened.vault.entries.update({ id, logo: 'own' })
    expect(valueOf(opened.vault.entries.logos())).toHaveLength(1)
  })
})

describe('notes and recovery codes', () => {
  it('are stored sealed, and counted in the list without being in it', async () => {
    const opened = await openVault()
    const { vault } = opened
    const id = add(vault, 'robin')
    vault.details.setNote({ id, note: ' the blue Yubikey is in the safe ' })
    expect(valueOf(vault.details.addRecoveryCodes({ id, text: 'a1b2c-d3e4f\ng5h6i-j7k8l' }))).toEqual({ added: 2 })
    expect(valueOf(vault.details.addRecoveryCodes({ id, text: 'A1B2CD3E4F, zz99-zz99' }))).toEqual({ added: 1 })
    const [first] = codesOf(vault, id)
    vault.details.markRecoveryCode({ id, codeId: first?.id ?? '', isUsed: true })
    expect(entryOf(vault, id)).toMatchObject({ hasNote: true, recoveryCodes: 3, recoveryCodesLeft: 2 })
    expect(JSON.stringify(vault.entries.list())).not.toMatch(/yubikey|a1b2c/i)
    expect(JSON.stringify(vault.entries.history({ id }))).not.toMatch(/yubikey|a1b2c/i)
    await opened.reopen()
    expect(valueOf(opened.vault.details.get({ id })).note).toBe('the blue Yubikey is in the safe')
    expect(codesOf(opened.vault, id).map(({ code, usedAt }) => [code, usedAt])).toEqual([
      ['a1b2c-d3e4f', rfcMoment],
      ['g5h6i-j7k8l', null],
      ['zz99-zz99', null]
    ])
    opened.close()
    for (const word of ['Yubikey', 'a1b2c', 'zz99']) {
      expect(
        readFiles(opened.dataDir, (await opened.keys.get('key')) as Secret).filter(({ bytes }) => bytes.includes(word))
      ).toEqual([])
    }
  })

  it('can be marked, unmarked, copied and removed; an unknown one is not found', async () => {
    const { vault, around } = await openVault()
    const id = add(vault, 'robin')
    vault.details.addRecoveryCodes({ id, text: 'aaaa-1111 bbbb-2222' })
    const [first, second] = codesOf(vault, id)
    const one = { id, codeId: first?.id ?? '' }
    vault.details.markRecoveryCode({ ...one, isUsed: true })
    around.now += 1000
    vault.details.markRecoveryCode({ ...one, isUsed: true })
    expect(codesOf(vault, id)[0]?.usedAt).toBe(rfcMoment)
    vault.details.markRecoveryCode({ ...one, isUsed: false })
    expect(codesOf(vault, id)[0]?.usedAt).toBeNull()
    expect(valueOf(await vault.details.copyRecoveryCode(one)).clearsAt).toBeGreaterThan(around.now)
    expect(around.copied).toEqual(['aaaa-1111'])
    vault.details.removeRecoveryCode(one)
    expect(codesOf(vault, id)).toEqual([second])
    for (const answer of [
      await vault.details.copyRecoveryCode(one),
      vault.details.removeRecoveryCode(one),
      vault.details.markRecoveryCode({ ...one, isUsed: true }),
      vault.details.get({ id: 'nobody' }),
      vault.details.setNote({ id: 'nobody', note: 'x' }),
      vault.details.addRecoveryCodes({ id: 'nobody', text: 'aaaa-1111' })
    ]) {
      expect(errorOf(answer).code).toBe('not-found')
    }
  })

  it('are at most a hundred codes, and an empty note is no note', async () => {
    const { vault } = await openVault()
    const id = add(vault, 'robin')
    const text = Array.from({ length: 150 }, (_, index) => `code${String(index)}x`).join('\n')
    expect(valueOf(vault.details.addRecoveryCodes({ id, text }))).toEqual({ added: 100 })
    expect(valueOf(vault.details.addRecoveryCodes({ id, text: 'another1' }))).toEqual({ added: 0 })
    vault.details.setNote({ id, note: 'x' })
    vault.details.setNote({ id, note: '  ' })
    expect(entryOf(vault, id).hasNote).toBe(false)
    expect(changes(vault, id).map(([change]) => change)).toEqual(['note', 'note', 'recovery-codes', 'added'])
  })

  it('do not affect a PIN stored with them, nor does the PIN affect them', async () => {
    const { vault, around } = await openVault()
    around.clipboard.content = { text: `motp://Site:robin?secret=${'ab'.repeat(8)}` }
    const { candidates } = valueOf(await vault.scan.clipboard())
    const [saved] = valueOf(vault.candidates.save({ items: candidates.map((one) => ({ ...pick(one) })) }))
    const id = saved?.id ?? ''
    vault.details.setNote({ id, note: 'n' })
    vault.codes.setPin({ id, pin: '1234' })
    vault.details.addRecoveryCodes({ id, text: 'aaaa-1111' })
    expect(entryOf(vault, id)).toMatchObject({ needsPin: false, hasNote: true, recoveryCodes: 1 })
    expect(valueOf(vault.codes.list()).codes[0]?.code).not.toBeNull()
    expect(changes(vault, id).map(([change]) => change)).toEqual(['recovery-codes', 'pin', 'note', 'added'])
  })

  it('are found by every word of a note, whatever the case and the accents', async () => {
    const { vault } = await openVault()
    const ids = ['a', 'b', 'c'].map((account) => add(vault, account))
    const [a = '', b = ''] = ids
    vault.details.setNote({ id: a, note: 'Büro, Schlüssel bei Émile' })
    vault.details.setNote({ id: b, note: 'Schlüssel im Tresor' })
    expect(valueOf(vault.search.notes({ query: 'SCHLUSSEL' })).toSorted()).toEqual([a, b].toSorted())
    expect(valueOf(vault.search.notes({ query: 'emile buro' }))).toEqual([a])
    expect(valueOf(vault.search.notes({ query: ' ' }))).toEqual([])
    vault.details.setNote({ id: a, note: 'moved' })
    expect(valueOf(vault.search.notes({ query: 'emile' }))).toEqual([])
    expect(valueOf(vault.search.notes({ query: 'moved' }))).toEqual([a])
  })
})

const pick = ({ id, issuer, account }: { id: string; issuer: string; account: string }) => ({ id, issuer, account })

describe('usage', () => {
  it('is counted on every copy, without an announcement, and survives a restart', async () => {
    const opened = await openVault()
    const id = add(opened.vault, 'robin')
    const other = add(opened.vault, 'other')
    opened.vault.codes.list()
    opened.around.changes.length = 0
    await opened.vault.codes.copy({ id })
    opened.around.now += 5_000
    await opened.vault.codes.copy({ id })
    expect(opened.around.changes).toEqual([])
    expect(entryOf(opened.vault, id)).toMatchObject({ usedCount: 2, usedAt: rfcMoment + 5_000 })
    await opened.reopen()
    expect(entryOf(opened.vault, id)).toMatchObject({ usedCount: 2, usedAt: rfcMoment + 5_000 })
    expect(entryOf(opened.vault, other)).toMatchObject({ usedCount: 0, usedAt: null })
  })

  it('never prevents a user from getting a code', async () => {
    const { vault, around, dataDir, keys } = await openVault()
    const id = add(vault, 'robin')
    const database = openDatabase(dataDir, (await keys.get('key')) as Secret)
    database.exec("CREATE TRIGGER full BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'full'); END")
    database.close()
    expect((await vault.codes.copy({ id })).ok).toBe(true)
    expect(around.copied).toHaveLength(1)
  })
})

describe('the next code', () => {
  it('is shown only if the user asks for it, and becomes the current one', async () => {
    const { vault, around } = await openVault()
    const id = add(vault, 'robin')
    const counted = add(vault, 'counted', { type: 'hotp' })
    const shown = () => valueOf(vault.codes.list()).codes.find((one) => one.id === id)
    expect(shown()?.next).toBeNull()
    around.changes.length = 0
    vault.preferences.set({ showsNextCode: true })
    expect(around.changes).toEqual(['entries'])
    const next = shown()?.next
    expect(next).toMatch(/^\d{6}$/)
    expect(valueOf(vault.codes.list()).codes.find((one) => one.id === counted)?.next).toBeNull()
    around.now += 30_000
    expect(shown()?.code).toBe(next)
    expect(shown()?.next).not.toBe(next)
    vault.preferences.set({ showsNextCode: false })
    expect(shown()).toMatchObject({ code: next, next: null })
    // After the clock is set back, the right code for that time is shown.
    around.now -= 30_000
    expect(shown()?.code).not.toBe(next)
  })
})

describe('view preferences', () => {
  it('have defaults, change one by one and survive a restart', async () => {
    const opened = await openVault()
    expect(valueOf(opened.vault.preferences.get())).toEqual({
      cameraId: null,
      sort: 'custom',
      density: 'comfortable',
      hidesCodes: false,
      showsNextCode: false
    })
    opened.vault.preferences.set({ sort: 'usage', hidesCodes: true })
    opened.vault.preferences.set({ density: 'compact', cameraId: 'front' })
    await opened.reopen()
    expect(valueOf(opened.vault.preferences.get())).toEqual({
      cameraId: 'front',
      sort: 'usage',
      density: 'compact',
      hidesCodes: true,
      showsNextCode: false
    })
  })
})

describe('the trash', () => {
  it('lists what can be restored, newest first, until 30 days have passed', async () => {
    const { vault, around } = await openVault()
    const [a, b] = ['a', 'b'].map((account) => add(vault, account))
    vault.entries.remove({ id: a ?? '' })
    around.now += day
    vault.entries.remove({ id: b ?? '' })
    expect(valueOf(vault.trash.list())).toEqual([
      { id: b, issuer: 'GitHub', account: 'b', removedAt: rfcMoment + day, goneAt: rfcMoment + 31 * day },
      { id: a, issuer: 'GitHub', account: 'a', removedAt: rfcMoment, goneAt: rfcMoment + 30 * day }
    ])
    around.now = rfcMoment + 30 * day + 1
    expect(valueOf(vault.trash.list()).map(({ id }) => id)).toEqual([b])
    expect(errorOf(vault.trash.restore({ ids: [a ?? ''] })).code).toBe('not-found')
    expect(vault.trash.restore({ ids: [b ?? ''] }).ok).toBe(true)
    expect(accounts(vault)).toEqual(['b'])
  })

  it('deletes its entries permanently, and nothing else', async () => {
    const { vault, dataDir, keys, around, close } = await openVault()
    const ids = ['gone-for-ever', 'b', 'c', 'stays'].map((account) => add(vault, account))
    const [a = '', b = '', c = '', stays = ''] = ids
    vault.entries.update({ id: a, tags: ['tag-that-goes'] })
    vault.entries.setLogo({ id: a, image: png() })
    vault.details.setNote({ id: a, note: 'x' })
    vault.codes.list()
    vault.entries.removeAll({ ids: [a, b, c] })
    around.changes.length = 0
    vault.trash.delete({ ids: [a, stays] })
    expect(around.changes).toEqual(['entries'])
    expect(accounts(vault)).toEqual(['stays'])
    expect(errorOf(vault.trash.restore({ ids: [a] })).code).toBe('not-found')
    expect(errorOf(vault.trash.delete({ ids: [a, stays] })).code).toBe('not-found')
    expect(valueOf(vault.trash.list())).toHaveLength(2)
    // Not even in the write-ahead log while the vault is still open.
    for (const word of ['gone-for-ever', 'tag-that-goes']) {
      expect(readFiles(dataDir, (await keys.get('key')) as Secret).filter(({ bytes }) => bytes.includes(word))).toEqual(
        []
      )
    }
    vault.trash.empty()
    vault.trash.empty()
    expect(valueOf(vault.trash.list())).toEqual([])
    close()
    const database = openStoreFile(join(dataDir, 'vault.db'), (await keys.get('key')) as Secret, { readonly: true })
    const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(['entry', 'own_logo', 'history'].map(count)).toEqual([1, 0, 0])
    database.close()
  })
})

describe('exports and imports', () => {
  it('carry groups, notes, stars and recovery codes in our own format', async () => {
    const from = await openVault()
    const id = add(from.vault, 'robin')
    const { id: groupId } = valueOf(from.vault.groups.create({ name: 'Work' }))
    from.vault.entries.update({ id, groupId, tags: ['mail'], isFavorite: true })
    from.vault.details.setNote({ id, note: 'a note' })
    from.vault.details.addRecoveryCodes({ id, text: 'aaaa-1111 bbbb-2222' })
    from.vault.details.markRecoveryCode({ id, codeId: codesOf(from.vault, id)[0]?.id ?? '', isUsed: true })
    const { bytes } = await from.exportFile({ format: 'countersign', password: 'long enough' })

    const { vault } = await openVault()
    const dryRun = valueOf(await vault.imports.prepare({ bytes, password: 'long enough' }))
    expect(JSON.stringify(dryRun)).not.toContain('1111')
    const rows = dryRun.rows.map((row) => ({ id: row.id, action: 'add' as const }))
    const [made = ''] = valueOf(await vault.imports.apply({ importId: dryRun.importId, rows })).ids
    const [group] = valueOf(vault.groups.list())
    expect(group).toMatchObject({ name: 'Work', accounts: 1 })
    expect(entryOf(vault, made)).toMatchObject({ groupId: group?.id, tags: ['mail'], isFavorite: true, hasNote: true })
    expect(codesOf(vault, made).map(({ code, usedAt }) => [code, usedAt])).toEqual([
      ['aaaa-1111', rfcMoment],
      ['bbbb-2222', null]
    ])
    expect(changes(vault, made)).toEqual([['imported', null, null]])
    // The group came with the import and is removed with it.
    vault.imports.undo({ importId: dryRun.importId })
    expect(valueOf(vault.groups.list())).toEqual([])
  })

  it('turn a group into a tag if the other app only has tags', async () => {
    const { vault, exportFile } = await openVault()
    const id = add(vault, 'robin')
    const { id: groupId } = valueOf(vault.groups.create({ name: 'Work' }))
    vault.entries.update({ id, groupId, tags: ['mail'] })
    vault.details.addRecoveryCodes({ id, text: 'aaaa-1111' })
    const { bytes, left } = await exportFile({ format: 'aegis' })
    expect(left).toEqual([])
    const other = await openVault()
    const { rows } = valueOf(await other.vault.imports.prepare({ bytes }))
    expect(rows[0]?.tags.toSorted()).toEqual(['Work', 'mail'])
    expect(Buffer.from(bytes).includes('aaaa-1111')).toBe(false)
  })

  it('find the existing group, and a replaced entry passes on what was stored with it', async () => {
    const { vault } = await openVault()
    const id = add(vault, 'robin')
    const { id: groupId } = valueOf(vault.groups.create({ name: 'Work' }))
    vault.entries.update({ id, groupId })
    vault.entries.setLogo({ id, image: png() })
    vault.details.addRecoveryCodes({ id, text: 'aaaa-1111' })
    await vault.codes.copy({ id })
    const before = entryOf(vault, id)
    const key = encodeBase32(randomBytes(20))
    const bytes = Buffer.from(
      JSON.stringify({
        format: 'countersign-export',
        version: 1,
        entries: [
          {
            ...{ type: 'totp', issuer: 'GitHub', name: 'robin', secret: key, group: 'work' },
            recoveryCodes: [{ code: 'AAAA1111' }, { code: 'cccc-3333' }, { code: ' ' }, 'x']
          }
        ]
      })
    )
    const dryRun = valueOf(await vault.imports.prepare({ bytes }))
    const rows = dryRun.rows.map((row) => ({ id: row.id, action: 'replace' as const }))
    const [made = ''] = valueOf(await vault.imports.apply({ importId: dryRun.importId, rows })).ids
    expect(valueOf(vault.groups.list())).toHaveLength(1)
    const { usedCount, usedAt, position } = before
    expect(entryOf(vault, made)).toMatchObject({ groupId, logo: 'own', usedCount, usedAt, position })
    expect(codesOf(vault, made).map(({ code }) => code)).toEqual(['aaaa-1111', 'cccc-3333'])
    expect(valueOf(vault.entries.logos()).map((one) => one.id)).toEqual([made])
    expect(changes(vault, made).map(([change]) => change)).toEqual(['replaced', 'imported'])
    vault.imports.undo({ importId: dryRun.importId })
    expect(entryOf(vault, id)).toEqual(before)
  })
})
