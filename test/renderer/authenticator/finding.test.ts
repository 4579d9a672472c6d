// Finding accounts: search results and their order, highlights, the logo for each account, and the order of the list.
import { fc } from '../../property'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/shared/contract'
import {
  entriesOn,
  moveId,
  reposition,
  sortEntries,
  tagsOf
} from '../../../src/renderer/authenticator/features/finding/order'
import { markWords, prepareSearch, searchEntries } from '../../../src/renderer/authenticator/features/finding/search'
import { loadLogos, logoOf, logoOfIssuer } from '../../../src/renderer/authenticator/features/logos/logo-of'
import { logos } from '../../../src/renderer/authenticator/features/logos/logo-set'

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  issuer: id,
  account: '',
  type: 'totp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  needsPin: false,
  createdAt: 0,
  tags: [],
  isFavorite: false,
  groupId: null,
  hasNote: false,
  recoveryCodesLeft: 0,
  recoveryCodes: 0,
  logo: 'auto',
  usedCount: 0,
  usedAt: null,
  position: 0,
  ...more
})

describe('the search', () => {
  const entries = [
    entry('a', { issuer: 'Box', account: 'git@northwind.example' }),
    entry('b', { issuer: 'Legit Bank', account: 'robin' }),
    entry('c', { issuer: 'GitHub', account: 'robin', tags: ['work'] }),
    entry('d', { issuer: 'Git', account: 'ada' }),
    entry('e', { issuer: 'Steam', account: 'ada', tags: ['git', 'Spiele'] })
  ]
  const find = (query: string, notes?: ReadonlyMap<string, ReadonlySet<string>>) =>
    searchEntries(prepareSearch(entries), query, notes).map(({ id }) => id)

  it('ranks the whole name first, then its beginning, then the account, a tag, and the middle of a word', () => {
    expect(find('git')).toEqual(['d', 'c', 'a', 'e', 'b'])
  })

  it('finds by tag, and by several words in any order across all fields', () => {
    expect(find('spiele')).toEqual(['e'])
    expect(find('work robin git')).toEqual(['c'])
  })

  it('includes what the main process finds in notes, also for one word among several', () => {
    const notes = new Map([['attic', new Set(['b'])]])
    expect(find('attic')).toEqual([])
    expect(find('attic', notes)).toEqual(['b'])
    expect(find('robin attic', notes)).toEqual(['b'])
    expect(find('ada attic', notes)).toEqual([])
  })
})

describe('markWords', () => {
  it('marks the match in the original text', () => {
    expect(markWords('Société Générale', ['generale'])).toEqual([
      { text: 'Société ', isFound: false },
      { text: 'Générale', isFound: true }
    ])
    expect(markWords('GitHub', ['git', 'thu'])).toEqual([
      { text: 'GitHu', isFound: true },
      { text: 'b', isFound: false }
    ])
  })

  it('loses and adds nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ minLength: 1 })), (text, words) => {
        const parts = markWords(text, words)
        expect(parts.map((part) => part.text).join('')).toBe(text)
      })
    )
  })
})

describe('the sort order', () => {
  const entries = [
    entry('a', { issuer: 'zoom', position: 0, usedCount: 1, usedAt: 5, tags: ['x'] }),
    entry('b', { issuer: 'Älpen', position: 2, usedCount: 9, usedAt: 1, isFavorite: true, groupId: 'g' }),
    entry('c', { issuer: 'Bank 10', position: 1, tags: ['x', 'b'] }),
    entry('d', { issuer: 'bank 9', position: 3 })
  ]
  const order = (sort: Parameters<typeof sortEntries>[1]) =>
    sortEntries(entries, sort, 'en')
      .map(({ id }) => id)
      .join('')

  it('is custom, by name, by use or by last use', () => {
    expect(order('custom')).toBe('acbd')
    expect(order('name')).toBe('bdca')
    expect(order('usage')).toBe('bacd')
    expect(order('recency')).toBe('abcd')
  })

  it('sorts names in the order of the language', () => {
    const drinks = [entry('a', { issuer: 'Cz', position: 1 }), entry('b', { issuer: 'Çay', position: 0 })]
    const inOrderOf = (locale: string) => sortEntries(drinks, 'name', locale).map(({ issuer }) => issuer)
    expect(inOrderOf('de')).toEqual(['Çay', 'Cz'])
    expect(inOrderOf('tr')).toEqual(['Cz', 'Çay'])
  })

  it('filters by favourites, a group or a tag', () => {
    const on = (shelf: Parameters<typeof entriesOn>[1]) =>
      entriesOn(entries, shelf)
        .map(({ id }) => id)
        .join('')
    expect(on({ kind: 'all' })).toBe('abcd')
    expect(on({ kind: 'favorites' })).toBe('b')
    expect(on({ kind: 'group', id: 'g' })).toBe('b')
    expect(on({ kind: 'tag', tag: 'x' })).toBe('ac')
    expect(tagsOf(entries, 'en')).toEqual([
      { tag: 'b', count: 1 },
      { tag: 'x', count: 2 }
    ])
  })

  it('moves one among the visible entries, and keeps the places of the others', () => {
    expect(moveId(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moveId(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moveId(['a', 'b'], 0, 5)).toEqual(['a', 'b'])
    const moved = reposition(entries, ['d', 'a'])
    expect(
      sortEntries(moved, 'custom', 'en')
        .map(({ id }) => id)
        .join('')
    ).toBe('dcba')
  })
})

describe('logos', () => {
  beforeAll(loadLogos)

  it('match the issuer in any spelling', () => {
    expect(logoOfIssuer('GitHub')?.slug).toBe('github')
    expect(logoOfIssuer('github.com')?.slug).toBe('github')
    expect(logoOfIssuer('accounts.google.com')?.slug).toBe('google')
    expect(logoOfIssuer('GitHub Enterprise')?.slug).toBe('github')
    expect(logoOfIssuer('Home Assistant')?.slug).toBe('homeassistant')
    expect(logoOfIssuer('Twitter')?.slug).toBe('x')
    expect(logoOfIssuer('X')?.slug).toBe('x')
  })

  it('match no other issuer', () => {
    for (const name of ['', 'X Bank', 'Githubber', 'Northwind', 'Boxing club', 'my github', '???']) {
      expect(logoOfIssuer(name), name).toBeNull()
    }
  })

  it('follow the choice made for the account', () => {
    expect(logoOf({ issuer: 'GitHub', logo: 'none' })).toBeNull()
    expect(logoOf({ issuer: 'Northwind', logo: 'gitlab' })?.slug).toBe('gitlab')
    expect(new Set(logos.map(({ slug }) => slug)).size).toBe(logos.length)
    expect(logos.length).toBeGreaterThan(150)
  })
})
