// The Authenticator's long jobs, by name. The worker runs them (src/main/worker), or this thread if there is no worker.
import { randomBytes } from 'node:crypto'
import type { BuiltStore } from '../../protection/exchange'
import { renewCopies, renewStore, type RenewCopiesInput, type RenewInput } from '../../protection/renew-store'
import type { JobContext } from '../../worker/job'
import { readFormerKeys, resealVault, writeFormerKeys } from '../storage/resealing'
import { createVaultState } from '../storage/state'

/** The vault's next generation, and the number of changes that it contains. */
export interface RenewedVault extends BuiltStore {
  readonly changes: number
}

/** Builds the vault's next generation. Copies keep the old key until they are renewed too. */
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

const renewVaultCopies = (input: RenewCopiesInput, context: JobContext) => renewCopies(input, resealVault, context)

export const authenticatorJobs = { 'vault.renew': renewVault, 'vault.renew-copies': renewVaultCopies }
export type AuthenticatorJobs = typeof authenticatorJobs
