// The Authenticator's calls, a line each: name in the contract → use case.
import type { AuthenticatorContract } from '../../shared/contract'
import { fail, ok } from '../../shared/result'
import type { Authenticator } from '../authenticator/services/authenticator'
import type { Handlers } from './handlers'

type VaultHandlers = Omit<Handlers<AuthenticatorContract>, 'app' | 'protection' | 'lock' | 'clock' | 'desktop'>

/** `takeLinks` answers the setup links that opened the app, once. */
export function authenticatorHandlers(
  authenticator: Authenticator,
  takeLinks: () => readonly string[] = () => []
): VaultHandlers {
  const { entries, codes, scan, candidates, imports, exports, backups, preferences, quick } = authenticator
  return {
    entries: {
      list: () => entries.list(),
      rename: (input) => entries.rename(input),
      remove: (input) => entries.remove(input),
      restore: (input) => entries.restore(input),
      update: () => fail({ code: 'not-found' }),
      removeAll: () => fail({ code: 'not-found' }),
      restoreAll: () => fail({ code: 'not-found' }),
      setFavorites: () => fail({ code: 'not-found' }),
      addTag: () => fail({ code: 'not-found' }),
      removeTag: () => fail({ code: 'not-found' }),
      moveToGroup: () => fail({ code: 'not-found' }),
      reorder: () => fail({ code: 'not-found' }),
      history: () => fail({ code: 'not-found' }),
      setLogo: () => fail({ code: 'not-found' }),
      logos: () => ok([])
    },
    trash: {
      list: () => ok([]),
      restore: () => fail({ code: 'not-found' }),
      delete: () => fail({ code: 'not-found' }),
      empty: () => ok(null)
    },
    groups: {
      list: () => ok([]),
      create: () => fail({ code: 'invalid-input', fields: [] }),
      rename: () => fail({ code: 'not-found' }),
      remove: () => fail({ code: 'not-found' }),
      reorder: () => fail({ code: 'not-found' })
    },
    details: {
      get: () => fail({ code: 'not-found' }),
      setNote: () => fail({ code: 'not-found' }),
      addRecoveryCodes: () => fail({ code: 'not-found' }),
      markRecoveryCode: () => fail({ code: 'not-found' }),
      copyRecoveryCode: () => fail({ code: 'not-found' }),
      removeRecoveryCode: () => fail({ code: 'not-found' })
    },
    search: {
      notes: () => ok([])
    },
    codes: {
      list: () => codes.list(),
      copy: (input) => codes.copy(input),
      next: (input) => codes.next(input),
      setCounter: (input) => codes.setCounter(input),
      setPin: (input) => codes.setPin(input)
    },
    scan: {
      pixels: (input) => scan.pixels(input),
      clipboard: () => scan.clipboard(),
      screens: (input) => scan.screens(input),
      cancel: () => scan.cancel()
    },
    quick: {
      copy: (input) => quick.copy(input),
      cancel: () => quick.cancel()
    },
    links: {
      take: () => {
        const taken = takeLinks()
        return taken.length === 0 ? ok(null) : scan.links(taken)
      }
    },
    candidates: {
      type: (input) => candidates.type(input),
      codes: () => candidates.codes(),
      save: (input) => candidates.save(input),
      discard: () => candidates.discard()
    },
    imports: {
      prepare: (input) => imports.prepare(input),
      apply: (input) => imports.apply(input),
      undo: (input) => imports.undo(input),
      discard: () => imports.discard()
    },
    exports: {
      choices: () => exports.choices(),
      create: (input) => exports.write(input)
    },
    backups: {
      state: () => backups.state(),
      chooseFolder: () => backups.chooseFolder(),
      turnOn: (input) => backups.turnOn(input),
      changePassword: (input) => backups.changePassword(input),
      turnOff: () => backups.turnOff(),
      setKeep: (input) => backups.setKeep(input),
      runNow: () => backups.runNow(),
      list: () => backups.list(),
      prepareRestore: (input) => backups.prepareRestore(input)
    },
    snapshots: {
      list: () => authenticator.snapshots.list(),
      restore: (input) => authenticator.snapshots.restore(input)
    },
    preferences: {
      get: () => preferences.get(),
      set: (input) => preferences.set(input)
    }
  }
}
