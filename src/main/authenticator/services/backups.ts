// Automatic backups of the vault: when the schedule says so, an encrypted file is written to the user's folder. A run is in
// backups/runner.ts, the record of past runs in ledger.ts, the key in key.ts, and restoring in restore.ts; here are the user's actions.
// Errors stay in the state until they are fixed, and are never only in a log.
import type { BackupState } from '../../../shared/contract'
import { fail, ok } from '../../../shared/result'
import { replaceUnseen } from '../../../shared/text/tidy'
import type { Sealer } from '../../protection/sealing'
import { retryAfterMs } from '../domain/backup-schedule'
import type { ImportedEntry } from '../formats'
import type { DerivationCost } from '../formats/countersign'
import { failureOf, tryFolder } from '../storage/backup-folder'
import type { PreferenceTable } from '../storage/preferences'
import { createBackupKey } from './backups/key'
import { createLedger } from './backups/ledger'
import { createRestore } from './backups/restore'
import { createRunner } from './backups/runner'
import type { Reauthentication } from './exports'
import type { VaultHandlers } from './handlers'
import type { Imports } from './imports'

export interface BackupPorts {
  readonly preferences: PreferenceTable
  /** With the vault's key, for this purpose. */
  readonly sealer: Sealer
  /** Returns all accounts in the form of a file. */
  readonly collect: () => readonly ImportedEntry[]
  readonly imports: Pick<Imports, 'prepare'>
  /** In ms since epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly reauthentication: Reauthentication
  /** Opens the system's dialog; null if the user cancelled. */
  readonly chooseFolder: () => Promise<string | null>
  readonly onChanged: (topic: 'backups') => void
  /** Runs once after `ms`; returns a function that cancels it. */
  readonly setTimer?: (run: () => void, ms: number) => () => void
  /** What a guess at the password costs; by default the format's own cost, lower in tests. */
  readonly cost?: DerivationCost
}

export function createBackups(ports: BackupPorts) {
  const { reauthentication, onChanged } = ports
  const ledger = createLedger(ports.preferences)
  const key = createBackupKey(ports, ledger.kept().sealedKey)
  const runner = createRunner({ ...ports, ledger, key })
  const restore = createRestore({ ledger, imports: ports.imports, isClosed: runner.isClosed })

  const describe = (): BackupState => {
    const newest = ledger.newestWhole()
    const { isOn, folder, keep, failing } = ledger.kept()
    return {
      isOn,
      // For display only: hidden characters in a folder's name could reverse the line.
      folder: folder === null ? null : replaceUnseen(folder, () => '\ufffd'),
      keep,
      confirmedBy: reauthentication.kind(),
      last:
        newest === undefined
          ? null
          : { writtenAt: newest.writtenAt, verifiedAt: newest.verifiedAt, accounts: newest.accounts },
      isRunning: runner.isRunning(),
      isPending: runner.isPending(),
      failing:
        !isOn || failing === null
          ? null
          : {
              reason: failing.reason,
              since: failing.since,
              retryAt: failing.failedAt + retryAfterMs(failing.failures)
            }
    }
  }
  const state = () => ok(describe())

  const handlers = {
    ...restore,
    state,
    /** If backups are on, one is written to the new folder immediately. */
    chooseFolder: async () => {
      const folder = await ports.chooseFolder()
      if (folder === null || runner.isClosed()) return fail({ code: 'cancelled' })
      try {
        await tryFolder(folder)
      } catch (error) {
        const reason = failureOf(error)
        if (reason === null) throw error
        return fail({ code: 'backup-failed', reason })
      }
      if (runner.isClosed()) return fail({ code: 'cancelled' })
      const { mark } = ledger.kept()
      ledger.save({ folder, mark: mark === '' ? Buffer.from(ports.random(4)).toString('hex') : mark })
      // If it fails, the state shows it.
      if (ledger.kept().isOn) await runner.run(true)
      else onChanged('backups')
      return state()
    },
    turnOn: async ({ password, passphrase }) => {
      const checked = await reauthentication.check(passphrase, { kind: 'backups-on' })
      if (!checked.ok) return checked
      const made = await runner.turnOn(await key.derive(password))
      return made.ok ? state() : made
    },
    changePassword: async ({ password, passphrase }) => {
      if (!ledger.kept().isOn) return fail({ code: 'wrong-stage' })
      const checked = await reauthentication.check(passphrase, { kind: 'backups-password' })
      if (!checked.ok) return checked
      const newKey = await key.derive(password)
      if (runner.isClosed()) return fail({ code: 'wrong-stage' })
      ledger.save({ sealedKey: key.use(newKey) })
      const made = await runner.run(true)
      return made.ok ? state() : made
    },
    turnOff: async ({ passphrase }) => {
      if (!ledger.kept().isOn) return state()
      const checked = await reauthentication.check(passphrase, { kind: 'backups-off' })
      if (!checked.ok) return checked
      if (runner.isClosed()) return state()
      runner.turnOff()
      onChanged('backups')
      return state()
    },
    setKeep: ({ keep }) => {
      ledger.save({ keep })
      onChanged('backups')
      return state()
    },
    runNow: async () => {
      if (!ledger.kept().isOn) return fail({ code: 'wrong-stage' })
      const made = await runner.run(true)
      return made.ok ? state() : made
    }
  } satisfies VaultHandlers['backups']

  return { handlers, noteChange: runner.noteChange, flush: runner.flush, close: runner.close }
}
