// The Authenticator's calls: the services of the open vault, with store failures turned into `store-unavailable`. A service's other methods
// are not in the contract, so no page can call them.
import { ok } from '../../shared/result'
import type { Authenticator } from '../authenticator/services/authenticator'
import type { VaultHandlers } from '../authenticator/services/handlers'
import { guardStore } from './store-failures'

/** `takeLinks` returns the setup links that opened the app, once. */
export function authenticatorHandlers(
  authenticator: Authenticator,
  takeLinks: () => readonly string[] = () => []
): VaultHandlers {
  const { entries, trash, groups, details, search, codes, scan, candidates } = authenticator
  const { imports, exports, backups, snapshots, preferences, quick } = authenticator
  return guardStore<VaultHandlers>({
    entries: {
      ...entries,
      async list() {
        await authenticator.prepare()
        return entries.list()
      }
    },
    codes: {
      ...codes,
      async list(input) {
        if (input.ids === undefined) await codes.prepare()
        return codes.list(input)
      }
    },
    links: {
      take() {
        const taken = takeLinks()
        return taken.length === 0 ? ok(null) : scan.links(taken)
      }
    },
    trash,
    groups,
    details,
    search,
    scan,
    quick,
    candidates,
    imports,
    exports,
    backups,
    snapshots,
    preferences
  })
}
