// The Authenticator's calls, a line each: name in the contract → use case.
import type { AuthenticatorContract } from '../../shared/contract'
import type { Authenticator } from '../authenticator/services/authenticator'
import type { Handlers } from './handlers'

type VaultHandlers = Pick<Handlers<AuthenticatorContract>, 'entries' | 'codes' | 'scan' | 'candidates' | 'preferences'>

export function authenticatorHandlers(authenticator: Authenticator): VaultHandlers {
  const { entries, codes, scan, candidates, preferences } = authenticator
  return {
    entries: {
      list: () => entries.list(),
      remove: (input) => entries.remove(input),
      restore: (input) => entries.restore(input)
    },
    codes: {
      list: () => codes.list(),
      copy: (input) => codes.copy(input),
      next: (input) => codes.next(input)
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
    preferences: {
      get: () => preferences.get(),
      set: (input) => preferences.set(input)
    }
  }
}
