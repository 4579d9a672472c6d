// Quick copying on a real vault: waiting for a fresh code, counters, the entries of a short menu, and links that opened the app.
import { expect, it, vi } from 'vitest'
import { leastLeftMs, waitForFresh } from '../../src/main/authenticator/domain/quick'
import { addEntry, errorOf, openVault, rfcKey, rfcMoment, valueOf } from './open-vault'

const stepEnd = Math.ceil(rfcMoment / 30_000) * 30_000

it.each([
  ['a fresh one', 20_000, 0],
  ['three seconds', leastLeftMs, 0],
  ['a moment less', leastLeftMs - 1, leastLeftMs - 1],
  ['its last millisecond', 1, 1],
  ['one that is over', 0, 0]
])('waits for the rest of %s', (_words, left, wait) => {
  expect(waitForFresh(rfcMoment + left, rfcMoment)).toBe(wait)
})

it('does not wait for a code that never expires', () => {
  expect(waitForFresh(0, rfcMoment)).toBe(0)
})

it('copies the code immediately, or the fresh one if the old one is about to expire', async () => {
  const { vault, around } = await openVault()
  const { id } = addEntry(vault)
  around.now = stepEnd - 10_000
  valueOf(await vault.quick.copy({ id }))
  const [old] = around.copied
  around.now = stepEnd - 200
  const copying = vault.quick.copy({ id })
  // Real time passes; the test's clock is set once the wait is over.
  expect(around.copied).toHaveLength(1)
  around.now = stepEnd + 1
  valueOf(await copying)
  expect(around.copied).toHaveLength(2)
  expect(around.copied[1]).not.toBe(old)
})

it('stops waiting when asked to, and when another code is requested', async () => {
  const { vault, around } = await openVault()
  const first = addEntry(vault)
  const second = addEntry(vault, { issuer: 'Harbour', setupKey: `${rfcKey}A`.slice(0, 26), period: 60 })
  around.now = stepEnd - 2_000
  const cancelled = vault.quick.copy({ id: first.id })
  vault.quick.cancel()
  expect(errorOf(await cancelled).code).toBe('cancelled')
  const replaced = vault.quick.copy({ id: first.id })
  const end = Math.ceil(around.now / 60_000) * 60_000
  around.now = end - 40_000
  valueOf(await vault.quick.copy({ id: second.id }))
  expect(errorOf(await replaced).code).toBe('cancelled')
  expect(around.copied).toHaveLength(1)
})

it('advances a counter before it copies', async () => {
  const { vault, around } = await openVault()
  const { id } = addEntry(vault, { type: 'hotp' })
  around.changes.length = 0
  valueOf(await vault.quick.copy({ id }))
  valueOf(await vault.quick.copy({ id }))
  // RFC 4226, Appendix D, counts 0 and 1.
  expect(around.copied).toEqual(['755224', '287082'])
  expect(around.changes).toContain('entries')
})

it('refuses an entry that does not exist', async () => {
  const { vault } = await openVault()
  expect(errorOf(await vault.quick.copy({ id: 'nobody' })).code).toBe('not-found')
})

it('offers the codes copied most often, and only the favourites if there are any', async () => {
  const { vault } = await openVault()
  const ids = ['a', 'b', 'c'].map((account) => addEntry(vault, { account }).id)
  const [, second = '', third = ''] = ids
  valueOf(await vault.quick.copy({ id: third }))
  valueOf(await vault.quick.copy({ id: third }))
  valueOf(await vault.quick.copy({ id: second }))
  expect(vault.listQuickEntries().map(({ account }) => account)).toEqual(['c', 'b', 'a'])
  valueOf(vault.entries.setFavorites({ ids: [second], isFavorite: true }))
  expect(vault.listQuickEntries().map(({ account }) => account)).toEqual(['b'])
})

it('offers the first six, by name only', async () => {
  const { vault } = await openVault()
  for (let index = 0; index < 8; index++) addEntry(vault, { account: `robin ${index}` })
  const list = vault.listQuickEntries()
  expect(list.map(({ account }) => account)).toEqual([0, 1, 2, 3, 4, 5].map((index) => `robin ${index}`))
  expect(Object.keys(list[0] ?? {}).sort()).toEqual(['account', 'id', 'issuer'])
})

it('ends every wait when the vault closes', async () => {
  const { vault, around, close } = await openVault()
  const { id } = addEntry(vault)
  around.now = stepEnd - 1_000
  const copying = vault.quick.copy({ id })
  close()
  expect(errorOf(await copying).code).toBe('cancelled')
  await vi.waitFor(() => expect(around.copied).toEqual([]))
})

it('turns links that opened the app into candidates, or says what was wrong with them', async () => {
  const { vault } = await openVault()
  const link = `otpauth://totp/Harbour:robin?secret=${rfcKey}&issuer=Harbour`
  const outcome = vault.readLinks([link, link])
  expect(outcome.candidates.map(({ issuer, account }) => `${issuer} ${account}`)).toEqual(['Harbour robin'])
  expect(outcome.ignored).toEqual([])
  const bad = vault.readLinks(['otpauth://totp/x?secret=1', 'otpauth-migration://offline?data=@@', 'otpauth://'])
  expect(bad.candidates).toEqual([])
  expect(bad.ignored.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'refused'])
})
