// The vault's small rules at their limits: comparing, ordering, naming, and codes.
import { describe, expect, it } from 'vitest'
import type { AccountParts } from '../../../src/shared/model/entry'
import { mostGroups } from '../../../src/shared/model/limits'
import { createNextCode, createTimedCode } from '../../../src/main/authenticator/domain/code'
import { createComparer, type ComparableAccount } from '../../../src/main/authenticator/domain/comparison'
import { nextBackupAt, type BackupSchedule } from '../../../src/main/authenticator/domain/backup-schedule'
import {
  checkParts,
  compareEntries,
  foldName,
  type EntryDetails,
  type VaultEntry
} from '../../../src/main/authenticator/domain/entry'
import { createGroupFinder } from '../../../src/main/authenticator/domain/group'
import { describeChanges } from '../../../src/main/authenticator/domain/history'
import { isOwnLogo } from '../../../src/main/authenticator/domain/logo'
import { createNoteSearch } from '../../../src/main/authenticator/domain/note-search'
import {
  leastLeftMs,
  mostQuickEntries,
  pickQuickEntries,
  waitForFresh
} from '../../../src/main/authenticator/domain/quick'
import { describeRecoverySheet } from '../../../src/main/authenticator/services/recovery-sheet'
import { longestRecoveryCode, splitRecoveryCodes } from '../../../src/main/authenticator/domain/recovery-codes'

const parts: AccountParts = {
  type: 'totp',
  issuer: 'Site',
  account: 'robin',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0
}
const entry = (more: object) =>
  ({ ...parts, id: 'a', position: 0, createdAt: 0, tags: [], groupId: null, ...more }) as unknown as VaultEntry

function comparerOf(known: readonly ComparableAccount[]) {
  const comparer = createComparer()
  for (const account of known) comparer.add(account)
  return comparer
}

describe('an account from a file', () => {
  const account = (more: object): ComparableAccount => ({ ...parts, id: 'new', fingerprint: 'f', ...more })
  it('can differ by counter only from another counter-based one', () => {
    const hotp = account({ id: 'old', type: 'hotp', counter: 3 })
    const fields = (known: ComparableAccount, more: object) => {
      const found = comparerOf([known]).compare(account(more))
      return found.state === 'conflict' ? found.fields : found.state
    }
    expect(fields(hotp, { type: 'hotp', counter: 4 })).toEqual(['counter'])
    expect(fields(hotp, { type: 'hotp', counter: 3 })).toBe('duplicate')
    expect(fields(hotp, { type: 'totp', counter: 4 })).toEqual(['type'])
    expect(fields(account({ counter: 1 }), { counter: 2 })).toBe('duplicate')
    expect(fields(account({ counter: 1 }), { type: 'hotp', counter: 2 })).toEqual(['type'])
  })
  it('is compared with the most similar one that has the same secret', () => {
    const comparer = comparerOf([
      account({ id: 'far', issuer: 'Other', digits: 8 }),
      account({ id: 'near', digits: 8 })
    ])
    expect(comparer.compare(account({}))).toEqual({ state: 'conflict', with: 'near', fields: ['digits'] })
    comparer.add(account({ id: 'same' }))
    expect(comparer.compare(account({}))).toEqual({ state: 'duplicate', of: 'same' })
  })
  it('matches the first entry with the same name if no secret matches', () => {
    const comparer = comparerOf([
      account({ id: 'none', issuer: '', account: '', fingerprint: '1' }),
      account({ id: 'issuer', account: '', fingerprint: '2' }),
      account({ id: 'account', issuer: '', fingerprint: '3' }),
      account({ id: 'again', issuer: '', fingerprint: '4' })
    ])
    const namesake = (more: object) => {
      const found = comparer.compare(account({ fingerprint: 'f', ...more }))
      return found.state === 'conflict' ? found.with : found.state
    }
    expect(namesake({ issuer: '', account: '' })).toBe('new')
    expect(namesake({ account: '' })).toBe('issuer')
    expect(namesake({ issuer: '', account: 'ROBIN' })).toBe('account')
    expect(namesake({})).toBe('new')
  })
})

describe('a vault entry', () => {
  it('is sorted by its position, then its age, then its id', () => {
    const order = (a: object, b: object) => Math.sign(compareEntries(entry(a), entry(b)))
    expect(order({ position: 1 }, { position: 2, createdAt: -1 })).toBe(-1)
    expect(order({ createdAt: 1 }, { createdAt: 2, id: '0' })).toBe(-1)
    expect(order({ createdAt: 2 }, { createdAt: 1 })).toBe(1)
    expect(order({ id: 'a' }, { id: 'b' })).toBe(-1)
    expect(order({ id: 'b' }, { id: 'a' })).toBe(1)
    // Folded to lower case, not upper, so ß does not become ss.
    expect(foldName('Straße')).toBe('straße')
    expect(foldName('E\u0301')).toBe('é')
  })
  it('cannot use MD5, nor a counter larger than a safe number', () => {
    const reason = (more: object) => {
      const checked = checkParts({ ...parts, ...more })
      return checked.ok ? 'ok' : `${checked.error.code} ${checked.error.reason}`
    }
    expect(reason({ algorithm: 'MD5' })).toBe('bad-setup-key bad-algorithm')
    expect(reason({ type: 'motp', algorithm: 'MD5' })).toBe('ok')
    expect([10, 11].map((digits) => reason({ digits }))).toEqual(['ok', 'bad-setup-key bad-digits'])
    expect([86_400, 86_401].map((period) => reason({ period }))).toEqual(['ok', 'bad-setup-key bad-period'])
    const counters = [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER]
    expect(counters.map((counter) => reason({ type: 'hotp', counter }))).toEqual(['ok', 'bad-setup-key bad-counter'])
  })
  it('has no code with MD5, and none without its PIN', () => {
    const secret = new Uint8Array(20).fill(1)
    const code = (more: object, pin?: string) => createTimedCode({ ...parts, ...more }, secret, 0, pin)?.code ?? null
    expect(code({ algorithm: 'MD5' })).toBeNull()
    expect(code({ type: 'motp', algorithm: 'MD5', period: 10 })).toBeNull()
    expect(code({ type: 'yandex', digits: 8 })).toBeNull()
    expect(code({ type: 'yandex', digits: 8 }, '1234')).toMatch(/^[a-z]{8}$/)
    expect(createNextCode({ ...parts, type: 'hotp', algorithm: 'MD5' }, secret)).toBeNull()
    expect(createNextCode({ ...parts, type: 'hotp' }, secret)).toMatch(/^\d{6}$/)
    expect(createNextCode(parts, secret)).toBeNull()
  })
  it('records what changed, without empty names and deleted groups', () => {
    const changes = (before: object, after: object) =>
      describeChanges(entry(before), entry(after), (id) => (id === 'g' ? 'Work' : null))
    expect(changes({}, { issuer: '' })).toEqual([{ change: 'renamed', from: 'Site: robin', to: 'robin' }])
    expect(changes({ tags: ['a', 'b'] }, {})).toEqual([{ change: 'tags', from: 'a, b', to: null }])
    expect(changes({}, { groupId: 'g' })).toEqual([{ change: 'group', from: null, to: 'Work' }])
    expect(changes({ groupId: 'gone' }, {})).toEqual([])
    const asked: string[] = []
    describeChanges(entry({}), entry({}), (id) => (asked.push(id), null))
    expect(asked).toEqual([])
  })
})

describe('the quick picker', () => {
  it('waits for a fresh code only in the last three seconds of the old one', () => {
    const wait = (left: number) => waitForFresh(100_000, 100_000 - left)
    expect([wait(leastLeftMs), wait(leastLeftMs - 1), wait(1), wait(0), wait(-1)]).toEqual([0, 2999, 1, 0, 0])
    // A code that never expires needs no wait.
    expect(waitForFresh(0, -1000)).toBe(0)
  })
  it('shows six favourites, or the six copied most often', () => {
    const many = (isFavorite: boolean) =>
      Array.from({ length: 9 }, (_, n) => entry({ id: String(n), isFavorite, usedCount: n % 3 }))
    expect(pickQuickEntries(many(true)).map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5'])
    expect(pickQuickEntries(many(false)).map(({ id }) => id)).toEqual(['2', '5', '8', '1', '4', '7'])
    expect(pickQuickEntries(many(true))).toHaveLength(mostQuickEntries)
  })
})

describe('groups by name', () => {
  it('are matched in any case, created once, and limited in number', () => {
    const made: string[] = []
    const find = createGroupFinder([{ id: 'w', name: 'Work' }], (name) => {
      made.push(name)
      return `made ${name}`
    })
    expect([find(' WORK '), find(undefined), find('  '), find('Home'), find('home')]).toEqual([
      'w',
      null,
      null,
      'made Home',
      'made Home'
    ])
    expect(made).toEqual(['Home'])
    const full = Array.from({ length: mostGroups - 1 }, (_, n) => ({ id: String(n), name: `g${String(n)}` }))
    const last = createGroupFinder(full, (name) => name)
    expect([last('one more'), last('too many')]).toEqual(['one more', null])
  })
})

describe('notes', () => {
  it('are found by every word, whatever the case, accents and spaces', () => {
    const search = createNoteSearch()
    const notes = [
      ['a', { note: 'Straße in ZÜRICH' } as EntryDetails],
      ['b', { note: '' } as EntryDetails],
      ['c', {} as EntryDetails]
    ] as const
    const find = (query: string) => search.find(query, notes)
    expect([find('zurich  straße'), find('zurich bern'), find('strasse'), find('  '), find('stryker')]).toEqual([
      ['a'],
      [],
      ['a'],
      [],
      []
    ])
    expect(find('zurich  straße')).toEqual(['a'])
  })
  it('are normalised once', () => {
    let reads = 0
    const details = {
      get note() {
        reads += 1
        return 'a note'
      }
    } as EntryDetails
    const search = createNoteSearch()
    search.find('note', [['a', details]])
    const first = reads
    search.find('note', [['a', details]])
    // The search checks each time whether a note exists, but does not read it again.
    expect(reads - first).toBeLessThan(first)
  })
})

describe('a logo of one’s own', () => {
  const png = (width: number, height: number, kind = 'IHDR', length = 24) => {
    const bytes = Buffer.alloc(length)
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes)
    bytes.write(kind, 12, 'latin1')
    if (length >= 24) {
      bytes.writeUInt32BE(width, 16)
      bytes.writeUInt32BE(height, 20)
    }
    return bytes
  }
  it('is a PNG of 1 to 256 pixels each way', () => {
    expect([png(1, 256), png(256, 1)].map(isOwnLogo)).toEqual([true, true])
    const bad = [
      png(0, 1),
      png(1, 0),
      png(257, 1),
      png(1, 257),
      png(1, 1, 'IDAT'),
      png(1, 1, 'IHDR', 23),
      Buffer.alloc(24)
    ]
    expect(bad.map(isOwnLogo)).toEqual(bad.map(() => false))
  })
})

describe('the schedule of backups', () => {
  it('waits for both times of a change, and is due immediately if there was no backup yet', () => {
    const schedule: BackupSchedule = {
      firstChangeAt: null,
      lastChangeAt: null,
      verifiedAt: 1000,
      failures: 0,
      failedAt: 0
    }
    const next = (more: Partial<BackupSchedule>) => nextBackupAt({ ...schedule, ...more }, 2000)
    expect(next({})).toBe(1000 + 86_400_000)
    expect(next({ verifiedAt: null })).toBe(2000)
    expect(next({ firstChangeAt: 1500 })).toBe(1000 + 86_400_000)
    expect(next({ lastChangeAt: 1500 })).toBe(1000 + 86_400_000)
    expect(next({ firstChangeAt: 1500, lastChangeAt: 1600 })).toBe(11_600)
  })
})

describe('recovery codes', () => {
  it('have at least four characters, in lists of any layout', () => {
    expect(splitRecoveryCodes('abcd\nabc')).toEqual(['abcd'])
    const longest = 'x'.repeat(longestRecoveryCode)
    expect(splitRecoveryCodes(`${longest}\n${longest}x`)).toEqual([longest])
    expect(splitRecoveryCodes('a1b2c3d4 \t\t e5f6a7b8')).toEqual(['a1b2c3d4', 'e5f6a7b8'])
    expect(splitRecoveryCodes('1234 5678 9012')).toEqual(['1234 5678 9012'])
    expect(splitRecoveryCodes('12345 67890')).toEqual(['12345', '67890'])
    expect(splitRecoveryCodes('abc defgh')).toEqual(['defgh'])
  })
  it('are followed by their service on a sheet of their own', () => {
    expect(describeRecoverySheet('AAAA-BBBB', Date.UTC(2026, 10, 27, 12)))
      .toBe(`Countersign — recovery key of the Authenticator
Created on 2026-11-27

    AAAA-BBBB

This key opens the Authenticator if you forget its passphrase or lose the computer's keychain.
Anyone with it and the data folder has all your accounts. Print this page, keep it somewhere safe,
and delete the file. A new recovery key replaces this one.

`)
  })
})
