// Every kind of audit event, every field of its data and every value has words in every language, and reads from the old value to the new
// one in every direction.
import { beforeAll, describe, expect, it } from 'vitest'
import { auditKindMessage } from '../../src/renderer/messages/admin'
import { auditDataName, auditDataValue, auditSummary } from '../../src/renderer/messages/audit-data'
import { formatDateTime, formatNumber } from '../../src/renderer/messages/format'
import { speak } from '../../src/renderer/messages/language'
import { auditKinds, type AuditEvent, type AuditKind, type AuditValue } from '../../src/shared/model/audit'
import { auditFields, carriedFields, type AuditField } from '../../src/shared/model/audit-data'
import { languages } from '../../src/shared/model/languages'
import { findWordless } from '../audit-data'

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: {} } })
})

const takenAt = Date.UTC(2026, 10, 30, 11, 13)
const chosen = 'ada@example.com'

/** Every value that a field can have; one of each sort where there are too many. */
function valuesOf(field: AuditField): readonly AuditValue[] {
  switch (field.is) {
    case 'word':
      return field.words
    case 'words':
      return field.words.map((word) => [word])
    case 'text':
      return [chosen]
    case 'texts':
      return [[chosen]]
    case 'yes-no':
      return [true, false]
    case 'number':
    case 'seconds':
    case 'milliseconds':
      return [150_000]
    case 'time':
      return [takenAt]
    case 'change':
      return ['false → true', '7 → 30']
  }
}

interface Case {
  readonly kind: AuditKind
  readonly name: string
  readonly field: AuditField
  readonly value: AuditValue
}
const cases: readonly Case[] = auditKinds.flatMap((kind) =>
  Object.entries<AuditField>({ ...auditFields[kind], ...carriedFields }).flatMap(([name, field]) =>
    valuesOf(field).map((value) => ({ kind, name, field, value }))
  )
)

/** Looks like a name in code: camelCase, or lower-case words with hyphens or dots between them. */
const isCode = (shown: string) => /^[a-z]+[A-Z]\w*$|^[a-z]+(?:[-.][a-z]+)+$/.test(shown) && shown !== 'sign-in'

const eventOf = (kind: AuditKind, data: AuditEvent['data']): AuditEvent => ({
  seq: 1,
  at: takenAt,
  kind,
  actor: null,
  subject: null,
  profile: null,
  data
})

describe.each(languages)('in %s', (language) => {
  beforeAll(() => speak(language))

  it('every kind has words', () => {
    for (const kind of auditKinds) expect(auditKindMessage(kind), kind).not.toBe(kind)
  })

  it('every field has words', () => {
    for (const { kind, name } of cases) {
      const shown = auditDataName(kind, name)
      expect(isCode(shown), `${kind}: ${name}: ${shown}`).toBe(false)
      if (language !== 'en') expect(shown, kind).not.toBe(name)
    }
  })

  it('every value has words', () => {
    for (const { kind, name, field, value } of cases) {
      const shown = auditDataValue(kind, name, value)
      const where = `${kind}: ${name}=${JSON.stringify(value)}: ${shown}`
      if (field.is === 'text' || field.is === 'texts') {
        expect(shown, where).toContain(chosen)
        continue
      }
      expect(isCode(shown), where).toBe(false)
      const codes = Array.isArray(value) ? value : [value]
      if (language !== 'en' && field.is !== 'change') expect(codes, where).not.toContain(shown)
      expect(shown, where).not.toMatch(/true|false/)
    }
  })

  it('a time is a date, a duration has a unit', () => {
    expect(auditDataValue('store.copied', 'takenAt', takenAt)).toBe(formatDateTime(takenAt))
    for (const [kind, name] of [
      ['clock.set-back', 'behindMs'],
      ['login.code-refused', 'driftSeconds']
    ] as const) {
      const shown = auditDataValue(kind, name, 150_000)
      expect(shown).toMatch(/\d/)
      expect(shown).not.toBe(formatNumber(150_000))
    }
  })

  it('a summary has the words of each field', () => {
    for (const { kind, name, field, value } of cases) {
      const summary = auditSummary(eventOf(kind, { [name]: value }))
      expect(summary, kind).toContain(field.is === 'text' ? chosen : auditDataValue(kind, name, value))
    }
  })
})

describe('in Arabic', () => {
  beforeAll(() => speak('ar'))

  // An isolate that finds its own direction takes it from its first letter outside inner isolates. A change has none, so it would run
  // from left to right, its arrow from the new value to the old one.
  it('a change in a summary stands in no isolate of its own', () => {
    const summary = auditSummary(eventOf('policy.changed', { rememberDays: '7 → 30' }))
    expect(summary).toMatch(/: \u20687\u2069 ← \u206830\u2069$/)
  })
  it('a date in a summary keeps its marks', () => {
    expect(formatDateTime(takenAt)).toContain('\u200f')
    expect(auditSummary(eventOf('store.copied', { takenAt }))).toContain(formatDateTime(takenAt))
  })
  it('what people chose is isolated', () => {
    expect(auditSummary(eventOf('account.created', { name: 'Northwind' }))).toContain('\u2068Northwind\u2069')
  })
})

describe('what someone chose is not translated', () => {
  beforeAll(() => speak('de'))
  it.each([
    ['user.renamed', 'from', 'password'],
    ['account.renamed', 'to', 'setup'],
    ['user.deleted', 'name', 'used'],
    ['sso.linked', 'subject', 'admin']
  ] as const)('%s: %s=%s', (kind, name, value) => {
    expect(auditDataValue(kind, name, value)).toBe(value)
  })
})

describe('an event that this version does not know', () => {
  beforeAll(() => speak('de'))
  it('is shown as it stands', () => {
    const unknown = 'login.of-a-later-version' as AuditKind
    expect([auditKindMessage(unknown), auditDataName(unknown, 'how'), auditDataValue(unknown, 'how', 'so')]).toEqual([
      unknown,
      'how',
      'so'
    ])
    expect(auditDataValue('login.succeeded', 'method', 'smoke-signal')).toBe('smoke-signal')
    expect(auditDataValue('login.succeeded', 'toString', 'x')).toBe('x')
    expect(auditDataValue('login.succeeded', 'method', null)).toBe('—')
  })
  it('is found by the tests of what the Panel writes', () => {
    expect(
      findWordless([{ kind: 'login.succeeded', data: { method: 'smoke-signal', how: 'so', issuer: null } }])
    ).toEqual(['login.succeeded: method="smoke-signal"', 'login.succeeded: how="so"'])
  })
})
