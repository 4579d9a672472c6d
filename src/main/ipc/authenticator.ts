// The Authenticator's calls, a line each: name in the contract → use case.
import type { AuthenticatorContract } from '../../shared/contract'
import type { Authenticator } from '../authenticator/services/authenticator'
import type { Handlers } from './handlers'

type VaultHandlers = Omit<Handlers<AuthenticatorContract>, 'app' | 'protection' | 'lock'>

export function authenticatorHandlers(authenticator: Authenticator): VaultHandlers {
  const { entries, codes, scan, candidates, imports, exports, backups, preferences } = authenticator
  return {
    entries: {
      list: () => entries.list(),
      rename: (input) => entries.rename(input),
      remove: (input) => entries.remove(input),
      restore: (input) => entries.restore(input)
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
    preferences: {
      get: () => preferences.get(),
      set: (input) => preferences.set(input)
    }
  }
}
