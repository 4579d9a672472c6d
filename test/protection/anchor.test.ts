// What the anchor says about the data on disk: every difference is reported, and a store that is ahead is no difference.
import { describe, expect, it } from 'vitest'
import {
  hasItsSlots,
  judgeContents,
  judgeFiles,
  readAnchor,
  writeAnchor,
  type Anchor,
  type FoundContents
} from '../../src/main/protection/anchor'

const hash = (letter: string) => letter.repeat(64)
const closed: Anchor = {
  version: 1,
  state: 'closed',
  digest: hash('a'),
  opening: hash('b'),
  before: hash('c'),
  head: { count: 123_456, hash: hash('d') },
  journal: { count: 100_123, hash: hash('e'), bytes: 12_345_678 },
  next: { digest: hash('f'), opening: hash('1'), head: { count: 1, hash: hash('2') }, journal: null },
  slots: [hash('3'), hash('4')],
  isLocked: true,
  at: Date.UTC(2026, 0, 1)
}
const anchor: Anchor = { ...closed, next: null, slots: [] }
const open: Anchor = { ...anchor, state: 'open', digest: null }

const files = (digest: string | null, { hasStore = true, hasTail = false } = {}) => ({
  hasStore,
  hasTail,
  digest: () => Promise.resolve(digest)
})

describe('the record of how the data was left', () => {
  it('reads back, and is under 1 kB with all its fields', () => {
    expect(readAnchor(writeAnchor(closed))).toEqual(closed)
    expect(writeAnchor(closed).length).toBeLessThan(1024)
  })
  it('is unreadable if it is of another version, cut short or empty', () => {
    const bytes = Buffer.from(writeAnchor(closed))
    for (const other of [
      Buffer.alloc(0),
      bytes.subarray(0, 100),
      Buffer.from('null'),
      Buffer.from(bytes.toString().replace('"version":1', '"version":2')),
      Buffer.from(bytes.toString().replace('closed', 'shut'))
    ])
      expect(readAnchor(other)).toBeNull()
  })
})

describe('the check of the files, before any is opened', () => {
  const judge = async (...args: Parameters<typeof judgeFiles>) => {
    const verdict = await judgeFiles(...args)
    return verdict.kind === 'changed' ? verdict.differences : verdict.kind
  }
  it('CHECKLIST 62: accepts the file that was closed, and no other', async () => {
    expect(await judge(anchor, files(hash('a')))).toBe('closed')
    expect(await judge(anchor, files(hash('9')))).toEqual(['content'])
    expect(await judge(anchor, files(null, { hasStore: false }))).toEqual(['missing'])
  })
  it('CHECKLIST 66: accepts no file next to it', async () => {
    expect(await judge(anchor, files(hash('a'), { hasTail: true }))).toEqual(['tail'])
    expect(await judge(anchor, files(hash('9'), { hasTail: true }))).toEqual(['content', 'tail'])
  })
  it('reports a missing record, except for a store that never had one', async () => {
    expect(await judge('lost', files(hash('a')))).toEqual(['anchor'])
    expect(await judge(null, files(hash('a')))).toBe('first')
    expect(await judge(null, files(null, { hasStore: false }))).toBe('new')
  })
  it('compares the contents after a kill, without reading the file', async () => {
    const unread = { ...files(null, { hasTail: true }), digest: () => Promise.reject(new Error('read')) }
    expect(await judge(open, unread)).toBe('unclean')
    expect(await judge(open, files(null, { hasStore: false }))).toEqual(['missing'])
  })
  it('accepts a record without a store after a kill at the very first start', async () => {
    const first: Anchor = { ...open, before: null, head: { count: 0, hash: '' } }
    expect(await judge(first, files(null, { hasStore: false }))).toBe('new')
    for (const later of [
      { state: 'closed' },
      { state: 'accepted' },
      { before: hash('c') },
      { head: { count: 1, hash: '' } }
    ] as const)
      expect(await judge({ ...first, ...later }, files(null, { hasStore: false }))).toEqual(['missing'])
    expect(await judge({ ...anchor, state: 'accepted' }, files(hash('9'), { hasTail: true }))).toBe('accepted')
  })
  it('accepts a store built as a replacement, before and after the exchange', async () => {
    for (const state of ['open', 'closed'] as const) {
      const exchanging: Anchor = { ...closed, state }
      expect(await judge(exchanging, files(hash('f')))).toBe('next')
      expect(await judge(exchanging, files(hash('f'), { hasTail: true }))).not.toBe('next')
    }
    expect(await judge(closed, files(hash('a')))).toBe('closed')
    expect(await judge(closed, files(hash('9')))).toEqual(['content'])
    expect(await judge({ ...closed, state: 'open' }, files(hash('9')))).toBe('unclean')
  })
})

describe('the check of the contents, once it is open', () => {
  const found: FoundContents = { opening: hash('b'), holds: () => true, journalHolds: () => true }
  it('CHECKLIST 63: reports an older state of the store, however it was replaced', () => {
    expect(judgeContents(open, 'unclean', found)).toEqual([])
    expect(judgeContents(open, 'unclean', { ...found, opening: hash('c') })).toEqual([])
    expect(judgeContents(open, 'unclean', { ...found, opening: hash('8') })).toEqual(['older'])
    expect(judgeContents(open, 'unclean', { ...found, opening: null })).toEqual(['older'])
    expect(judgeContents(open, 'unclean', { ...found, holds: () => false })).toEqual(['older'])
  })
  it('reports a journal that is too short, however the store was closed', () => {
    const short = { ...found, journalHolds: () => false }
    expect(judgeContents(open, 'unclean', short)).toEqual(['journal'])
    expect(judgeContents(anchor, 'closed', short)).toEqual(['journal'])
    expect(judgeContents({ ...anchor, journal: null }, 'closed', short)).toEqual([])
  })
  it('reports that a store which was opened before has had a record', () => {
    expect(judgeContents(null, 'first', { ...found, opening: null })).toEqual([])
    expect(judgeContents(null, 'first', found)).toEqual(['anchor'])
  })
})

describe('CHECKLIST 65: the slots in the record', () => {
  it('are those that were left', () => {
    expect(hasItsSlots({ slots: [hash('3'), null] }, hash('3'))).toBe(true)
    expect(hasItsSlots({ slots: [hash('3'), null] }, null)).toBe(true)
    expect(hasItsSlots({ slots: [hash('3')] }, null)).toBe(false)
    expect(hasItsSlots({ slots: [null] }, hash('3'))).toBe(false)
    expect(hasItsSlots({ slots: [] }, hash('3'))).toBe(true)
  })
})
