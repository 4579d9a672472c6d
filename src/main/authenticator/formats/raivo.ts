// Raivo's export, from its zip: a JSON list in which every value is a text.
import { createEntryList, typeOf } from './entry-list'
import type { Format } from './format'
import { listOf, propertyOf, someHave, textOf } from './json-value'

export const raivo: Format = {
  name: 'raivo',
  recognises: ({ json }) => someHave(json, 'secret', 'kind', 'timer'),
  read: ({ json }) => {
    const list = createEntryList()
    for (const item of listOf(json)) {
      const isFavorite = textOf(propertyOf(item, 'pinned')).toLowerCase() === 'true'
      list.add({
        type: typeOf(propertyOf(item, 'kind')),
        issuer: propertyOf(item, 'issuer'),
        name: propertyOf(item, 'account'),
        secret: propertyOf(item, 'secret'),
        algorithm: propertyOf(item, 'algorithm'),
        digits: propertyOf(item, 'digits'),
        period: propertyOf(item, 'timer'),
        counter: propertyOf(item, 'counter'),
        isFavorite
      })
    }
    return Promise.resolve(list.contents())
  }
}
