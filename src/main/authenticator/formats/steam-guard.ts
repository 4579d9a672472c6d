// The file of Steam's mobile app, and the maFiles of desktop authenticators, with one account or several.
import { createEntryList } from './entry-list'
import type { Format } from './format'
import { base64Of, objectOf, propertyOf } from './json-value'

const isAccount = (value: unknown) => typeof propertyOf(value, 'shared_secret') === 'string'

function accountsOf(json: unknown): readonly unknown[] {
  if (isAccount(json)) return [json]
  const accounts = Object.values(objectOf(propertyOf(json, 'accounts')) ?? {})
  // One without its key is an account, too.
  return accounts.some(isAccount) ? accounts : []
}

export const steamGuard: Format = {
  name: 'steam',
  recognises: ({ json }) => accountsOf(json).length > 0,
  read: ({ json }) => {
    const list = createEntryList()
    for (const account of accountsOf(json)) {
      const names = { issuer: 'Steam', name: propertyOf(account, 'account_name') }
      const secret = base64Of(propertyOf(account, 'shared_secret'))
      if (secret === null) list.refuse(names, 'unreadable')
      else list.add({ type: 'steam', ...names, secret })
    }
    return Promise.resolve(list.contents())
  }
}
