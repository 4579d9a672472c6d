// The Authenticator's calls, a line each: name in the contract → use case.
import type { AuthenticatorContract, Handlers } from '../../shared/contract'
import { ok } from '../../shared/result'
import type { Authenticator } from '../authenticator/services/authenticator'
import { guardStore } from './store-failures'

type VaultHandlers = Omit<
  Handlers<AuthenticatorContract>,
  'app' | 'protection' | 'updates' | 'lock' | 'clock' | 'desktop'
>

/** `takeLinks` answers the setup links that opened the app, once. */
export function authenticatorHandlers(
  authenticator: Authenticator,
  takeLinks: () => readonly string[] = () => []
): VaultHandlers {
  const { entries, trash, groups, details, search, codes, scan, candidates } = authenticator
  const { imports, exports, backups, preferences, quick } = authenticator
  return guardStore<VaultHandlers>({
    entries: {
      list: async () => {
        await authenticator.prepare()
        return entries.list()
      },
      rename: (input) => entries.rename(input),
      remove: (input) => entries.remove(input),
      restore: (input) => entries.restore(input),
      update: (input) => entries.update(input),
      removeAll: (input) => entries.removeAll(input),
      restoreAll: (input) => entries.restoreAll(input),
      setFavorites: (input) => entries.setFavorites(input),
      addTag: (input) => entries.addTag(input),
      removeTag: (input) => entries.removeTag(input),
      moveToGroup: (input) => entries.moveToGroup(input),
      reorder: (input) => entries.reorder(input),
      history: (input) => entries.history(input),
      setLogo: (input) => entries.setLogo(input),
      logos: () => entries.logos()
    },
    trash: {
      list: () => trash.list(),
      restore: (input) => trash.restore(input),
      delete: (input) => trash.delete(input),
      empty: () => trash.empty()
    },
    groups: {
      list: () => groups.list(),
      create: (input) => groups.create(input),
      rename: (input) => groups.rename(input),
      remove: (input) => groups.remove(input),
      reorder: (input) => groups.reorder(input)
    },
    details: {
      get: (input) => details.get(input),
      setNote: (input) => details.setNote(input),
      addRecoveryCodes: (input) => details.addRecoveryCodes(input),
      markRecoveryCode: (input) => details.markRecoveryCode(input),
      copyRecoveryCode: (input) => details.copyRecoveryCode(input),
      removeRecoveryCode: (input) => details.removeRecoveryCode(input)
    },
    search: {
      notes: (input) => search.notes(input)
    },
    codes: {
      list: async (input) => {
        if (input.ids === undefined) await codes.prepare()
        return codes.list(input)
      },
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
      choices: (input) => exports.choices(input),
      create: (input) => exports.write(input)
    },
    backups: {
      state: () => backups.state(),
      chooseFolder: () => backups.chooseFolder(),
      turnOn: (input) => backups.turnOn(input),
      changePassword: (input) => backups.changePassword(input),
      turnOff: (input) => backups.turnOff(input),
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
  })
}
