// Which language is chosen, and that messages follow it in a page and in the main process.
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  chooseLocale,
  currentDirection,
  currentLanguage,
  speak as speakInMain,
  t as sayInMain
} from '../../src/main/messages/messages'
import { agoOrNever, auditKindsByGroup } from '../../src/renderer/messages/admin'
import { createTranslator, directionOf, languageOf, numbered } from '../../src/i18n/translator'
import { failureMessage } from '../../src/renderer/messages/app'
import {
  asSentence,
  embedded,
  formatAgo,
  formatChange,
  formatDuration,
  formatList,
  formatSentences,
  withFullStop,
  formatNumber,
  formatShare
} from '../../src/renderer/messages/format'
import { shortcutMessage } from '../../src/renderer/messages/keys'
import { messageOr, speak, t, translate } from '../../src/renderer/messages/language'
import { currentLocale } from '../../src/renderer/messages/locale'
import { languages } from '../../src/shared/model/app'
import { auditKinds } from '../../src/shared/model/audit'

const page = { lang: '', dir: '' }
beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: page } })
})

describe('the choice of language', () => {
  it.each([
    ['system', ['de-AT', 'en-US'], 'de-AT'],
    ['system', ['fr-FR', 'es-MX', 'en-US'], 'es-MX'],
    ['system', ['fr-FR'], 'en'],
    ['system', [], 'en'],
    ['system', ['C', 'POSIX', 'de_DE.UTF-8', 'ja-JP'], 'ja-JP'],
    ['de', ['en-GB', 'de-CH'], 'de-CH'],
    ['ar', ['en-GB'], 'ar'],
    ['en', ['de-AT', 'en-GB'], 'en-GB']
  ] as const)('%s if the system prefers %j: %s', (choice, preferred, locale) => {
    expect(chooseLocale(choice, preferred)).toBe(locale)
  })

  it('gives the same language in a page and in the main process', () => {
    for (const [locale, language] of [
      ['de-AT', 'de'],
      ['ar-EG', 'ar'],
      ['fr', 'en'],
      ['toString', 'en'],
      ...languages.map((each) => [each, each] as const)
    ] as const) {
      speakInMain(locale)
      expect(currentLanguage()).toBe(language)
      expect([languageOf(locale), currentDirection()]).toEqual([language, directionOf(locale)])
    }
    speakInMain('tr-TR')
    expect(sayInMain('main.menu.quit')).toBe('&Çık')
    speakInMain('en')
  })
})

describe('a page', () => {
  it('shows a value without a translation unchanged', async () => {
    await speak('en')
    expect(messageOr('app.action.quit', 'quit')).not.toBe('quit')
    expect(messageOr('app.action.nothing-of-the-kind', 'as it stands')).toBe('as it stands')
    expect(() => t('app.action.nothing-of-the-kind' as 'app.action.quit')).toThrow('There is no message')
  })

  it('follows the language, and declares it in the document', async () => {
    await speak('de-AT')
    const inGerman = translate()
    expect([t('app.protection.damaged.confirm.restore.label'), t('app.action.cancel'), page.lang, page.dir]).toEqual([
      'Wiederherstellen',
      'Abbrechen',
      'de-AT',
      'ltr'
    ])
    await speak('ar')
    expect([t('app.action.cancel'), page.lang, page.dir]).toEqual(['إلغاء', 'ar', 'rtl'])
    // The translate function differs for each language, so nothing memoised in the old language remains.
    expect(translate()).not.toBe(inGerman)
    await speak('en')
    expect([t('app.protection.damaged.confirm.restore.label'), currentLocale()]).toEqual(['Restore', 'en'])
  })

  it('accepts no unknown language', async () => {
    await speak('xx')
    expect(t('app.action.cancel')).toBe('Cancel')
  })
})

describe('names of keys', () => {
  it('are those printed on the keyboard', async () => {
    await speak('de')
    expect(shortcutMessage('CommandOrControl+Shift+Space', 'linux')).toBe('Strg+Umschalt+Leertaste')
    await speak('en')
    expect(shortcutMessage('CommandOrControl+Shift+Space', 'linux')).toBe('Ctrl+Shift+Space')
  })
})

describe('numbers, times and lists', () => {
  it.each(['de', 'ar-EG', 'zh-Hant-TW', 'ar-EG-u-nu-arab', 'ar-u-ca-gregory', 'de-x-private'])(
    'use the digits of the codes in %s',
    (locale) => {
      const named = new Intl.Locale(locale, { numberingSystem: 'latn' }).toString()
      expect(numbered(locale)).toBe(named)
      expect(new Intl.NumberFormat(numbered(locale)).format(7)).toBe('7')
    }
  )

  it('follow the language and the region', async () => {
    await speak('de')
    expect([formatNumber(1234.5), formatShare(0.999), formatDuration(65_000)]).toEqual([
      '1.234,5',
      '99\u00a0%',
      '1 Minute, 5 Sekunden'
    ])
    expect(formatList(['a', 'b', 'c'])).toBe('a, b und c')
    await speak('de-AT')
    expect(formatNumber(1_234_567.5)).toBe('1\u00a0234\u00a0567,5')
    await speak('tr')
    expect(asSentence('isim')).toBe('İsim')
    expect(formatAgo(0, 300_000)).toBe('5 dakika önce')
    await speak('ja')
    expect(formatList(['甲', '乙'])).toBe('甲、乙')
    expect([formatDuration(90_000), formatDuration(0), formatAgo(0, 300_000)]).toEqual(['1分30秒', '0秒', '5分前'])
    expect([formatSentences(['甲。', '乙。']), withFullStop('甲')]).toEqual(['甲。乙。', '甲。'])
    await speak('en')
    expect([formatList(['a', 'b', 'c']), formatSentences(['A.', 'B.']), formatChange('a', 'b'), embedded('x')]).toEqual(
      ['a, b, c', 'A. B.', 'a → b', 'x']
    )
  })

  it('use the digits of the codes in Arabic, and mirror the arrow', async () => {
    await speak('ar-EG')
    expect(formatNumber(1234)).toBe('1,234')
    expect(formatChange('قديم', 'جديد')).toBe('\u2068قديم\u2069 ← \u2068جديد\u2069')
    expect(embedded('a@example.com')).toBe('\u2068a@example.com\u2069')
  })

  it('choose the right plural form', () => {
    const forms = 'zero {0 #} one {1 #} two {2 #} few {f #} many {m #} other {o #}'
    const sayIn = (language: string, cases: string) => {
      const messages = { counted: compileMessageOrThrow(`{count, plural, ${cases}}`) }
      const say = createTranslator(language, messages).t as (id: string, values: object) => string
      return (count: number) => say('counted', { count })
    }
    expect([0, 1, 2, 3, 11, 100].map(sayIn('ar', forms))).toEqual(['0 0', '1 1', '2 2', 'f 3', 'm 11', 'o 100'])
    expect(sayIn('ja', forms)(1)).toBe('o 1')
    expect([0, 1, 2].map(sayIn('en', 'one {# try} other {# tries}'))).toEqual(['0 tries', '1 try', '2 tries'])
  })

  it('describe failures with their data', async () => {
    await speak('en')
    expect(failureMessage({ code: 'throttled', retryAt: 31_000 }, 1_000)).toBe('Wait 30 seconds, then try again.')
    expect(failureMessage({ code: 'wrong-code', driftSeconds: -60 }, 0)).toContain('about 1 minute behind')
    expect(agoOrNever(null, 0)).toBe('Never')
    await speak('es')
    expect(failureMessage({ code: 'throttled', retryAt: 31_000 }, 1_000)).toContain('30 segundos')
    await speak('en')
  })
})

it('every page starts in the direction of most languages', () => {
  for (const page of ['panel/index.html', 'authenticator/index.html', 'authenticator/quick.html']) {
    expect(readFileSync(join(import.meta.dirname, '..', '..', 'src', 'renderer', page), 'utf8')).toContain(
      '<html lang="en"'
    )
  }
})

it('the audit log can be filtered by every kind of event, each in one group', () => {
  expect(
    auditKindsByGroup()
      .flatMap(({ kinds }) => kinds)
      .toSorted()
  ).toEqual([...new Set(auditKinds)].toSorted())
})
