// Before the language is known, a page shows no text, because it would have to replace it. The main process, which may have to report why
// it can't start, uses English.
import { expect, it, vi } from 'vitest'

// Unit tests share their modules, and another test may have set a language.
vi.resetModules()
const {
  currentDirection,
  currentLanguage,
  currentLocale,
  t: sayInMain
} = await import('../../src/main/messages/messages')
const { messageOr, t, translate } = await import('../../src/renderer/messages/language')
const { currentLocale: currentLocaleOfPage } = await import('../../src/renderer/messages/locale')
const { formatNumber } = await import('../../src/renderer/messages/format')

it('a page throws at the first message or format, but can be drawn if it uses neither', () => {
  const early = 'Messages were used before the language was known'
  const say = translate()
  for (const ask of [
    () => t('app.action.cancel'),
    () => say('app.action.cancel'),
    () => messageOr('app.action.cancel', 'cancel'),
    () => formatNumber(1),
    currentLocaleOfPage
  ])
    expect(ask).toThrow(early)
})

it('the main process uses English', () => {
  expect([currentLocale(), currentLanguage(), currentDirection()]).toEqual(['en', 'en', 'ltr'])
  expect(sayInMain('main.menu.quit')).toBe('&Quit')
})
