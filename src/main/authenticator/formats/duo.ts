// Duo Mobile's accounts.json. Duo's own push accounts have no one-time key and are refused by name.
import { createEntryList } from './entry-list'
import type { Format } from './format'
import { listOf, propertyOf, someHave } from './json-value'

export const duo: Format = {
  name: 'duo',
  recognises: ({ json }) => someHave(json, 'otpGenerator', 'name'),
  read: ({ json }) => {
    const list = createEntryList()
    for (const account of listOf(json)) {
      const generator = propertyOf(account, 'otpGenerator')
      const counter = propertyOf(generator, 'counter')
      list.add({
        type: counter === undefined || counter === null ? 'totp' : 'hotp',
        issuer: '',
        name: propertyOf(account, 'name'),
        secret: propertyOf(generator, 'otpSecret'),
        counter
      })
    }
    return Promise.resolve(list.contents())
  }
}
