// Before the language is known: a page says nothing, because it would have to say it again; the main process, which may have to say
// why it does not start, speaks English. In a file of its own, where nothing has chosen a language yet.
import { expect, it } from 'vitest'
import { currentDirection, currentLanguage, currentLocale, t as sayInMain } from '../../src/main/messages/messages'
import { messageOr, t, translate } from '../../src/renderer/messages/language'
import { currentLocale as currentLocaleOfPage } from '../../src/renderer/messages/locale'
import { formatNumber } from '../../src/renderer/messages/format'

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
