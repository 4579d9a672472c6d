// The Authenticator's calls: the handlers of the open vault, with store failures turned into `store-unavailable`.
import { ok } from '../../shared/result'
import type { Authenticator } from '../authenticator/services/authenticator'
import type { VaultHandlers } from '../authenticator/services/handlers'
import { guardStore } from './store-failures'

/** `takeLinks` returns the setup links that opened the app, once. Before a page gets a whole list, it is prepared a few entries at a time. */
export function authenticatorHandlers(
  { handlers, prepareEntries, prepareCodes, readLinks }: Authenticator,
  takeLinks: () => readonly string[] = () => []
): VaultHandlers {
  const { entries, codes } = handlers
  return guardStore<VaultHandlers>({
    ...handlers,
    entries: {
      ...entries,
      async list() {
        await prepareEntries()
        return entries.list()
      }
    },
    codes: {
      ...codes,
      async list(input) {
        if (input.ids === undefined) await prepareCodes()
        return codes.list(input)
      }
    },
    links: {
      take() {
        const taken = takeLinks()
        return ok(taken.length === 0 ? null : readLinks(taken))
      }
    }
  })
}
