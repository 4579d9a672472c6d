// Before the language is known: a page says nothing, because it would have to say it again; the main process, which may have to say
// why it does not start, speaks English.
import { expect, it, vi } from 'vitest'

// Unit tests share their modules, and another one may have chosen a language.
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

it('a page throws at the first message or format, and can be drawn as long as it asks for neither', () => {
  const early = 'Messages were read before their language was known'
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

it('the main process speaks English', () => {
  expect([currentLocale(), currentLanguage(), currentDirection()]).toEqual(['en', 'en', 'ltr'])
  expect(sayInMain('main.menu.quit')).toBe('Quit')
})
