// The Authenticator's long work, by name. Run by the worker (src/main/worker), or here where there is none.
import { randomBytes } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import type { BuiltStore } from '../../protection/exchange'
import { renewCopy, renewStore, type RenewInput } from '../../protection/renew-store'
import { fileOfSnapshot, listSnapshots } from '../../protection/snapshots'
import type { StoreAccess } from '../../protection/store-jobs'
import type { JobContext } from '../../worker/job'
import { readFormerKeys, resealVault, writeFormerKeys } from '../storage/resealing'
import { createVaultState } from '../storage/state'

/** What the vault's next generation is, and how many changes it was made after. */
export interface RenewedVault extends BuiltStore {
  readonly changes: number
}

/** Builds the vault's next generation. The copies beside it stay under the old key until they are renewed too. */
const renewVault = (input: RenewInput, context: JobContext): Promise<RenewedVault> =>
  renewStore(
    input,
    function* (db, from, to) {
      const state = createVaultState(db)
      const changes = state.readHead().count
      const former = readFormerKeys(db, from)
      yield* resealVault(db, from, to)
      writeFormerKeys(db, to, [...former, from])
      const opening = randomBytes(16).toString('hex')
      state.setOpening(opening)
      return { opening, head: state.readHead(), journal: null, changes }
    },
    context
  )

/**
 * Brings the snapshots of the vault at `path` that are still under one of `former` under its own key. One that does not open or
 * does not read whole stays as it is.
 */
async function renewCopies(
  { path, key, former }: StoreAccess & { readonly former: readonly Uint8Array[] },
  context: JobContext
): Promise<null> {
  for (const { name } of listSnapshots(path)) {
    const file = fileOfSnapshot(path, name)
    const part = `${file}.part`
    for (const old of former) {
      rmSync(part, { force: true })
      try {
        await renewCopy(
          { path: file, key: old, to: part, newKey: key },
          function* (db, from, to) {
            yield* resealVault(db, from, to)
          },
          context
        )
        renameSync(part, file)
        break
      } catch {
        // Under another one, or not whole. Where nobody wants this any more, it ends here.
        await context.rest()
      }
    }
  }
  return null
}

export const authenticatorJobs = { 'vault.renew': renewVault, 'vault.renew-copies': renewCopies }
export type AuthenticatorJobs = typeof authenticatorJobs
