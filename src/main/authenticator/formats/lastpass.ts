// LastPass Authenticator exports, Android's (version 3) and iOS' (version 1).
import { createEntryList } from './entry-list'
import type { Format } from './format'
import { isEmptyList, listOf, propertyOf, someHave, textOf } from './json-value'

export const lastpass: Format = {
  name: 'lastpass',
  recognises: ({ json }) => {
    const accounts = propertyOf(json, 'accounts')
    return (
      someHave(accounts, 'issuerName', 'secret') ||
      (isEmptyList(accounts) && Array.isArray(propertyOf(json, 'folders')))
    )
  },
  read: ({ json }) => {
    const folders = new Map(
      listOf(propertyOf(json, 'folders')).map((folder) => [propertyOf(folder, 'id'), propertyOf(folder, 'name')])
    )
    const list = createEntryList()
    for (const account of listOf(propertyOf(json, 'accounts'))) {
      const named = (name: string, original: string) =>
        textOf(propertyOf(account, name)) || propertyOf(account, original)
      list.add({
        type: 'totp',
        issuer: named('issuerName', 'originalIssuerName'),
        name: named('userName', 'originalUserName'),
        secret: propertyOf(account, 'secret'),
        algorithm: propertyOf(account, 'algorithm'),
        digits: propertyOf(account, 'digits'),
        period: propertyOf(account, 'timeStep'),
        tags: [folders.get(propertyOf(propertyOf(account, 'folderData'), 'folderId'))],
        isFavorite: propertyOf(account, 'isFavorite') === true
      })
    }
    return Promise.resolve(list.contents())
  }
}
