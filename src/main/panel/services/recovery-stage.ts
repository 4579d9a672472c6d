// The stage of a recovery, determined from the store each time. It ends if the account's key is now another one, or if its admin is gone.
//
//   key ──▶ choose ── an admin ──▶ password ── a new one ──▶ setup ── Done ──▶ signed in, the key used up
import type { SessionState } from '../../../shared/contract'
import type { User } from '../domain/user'
import { toSignedIn, type PanelContext } from './context'
import type { RecoveryAuthState } from './auth-states'

export type RecoveryStage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'password'; readonly user: User }
  | { readonly kind: 'setup'; readonly user: User; readonly passwordHash: string }

/** Null if the recovery cannot continue. */
export function findRecoveryStage(
  { store }: PanelContext,
  { keyId, userId, passwordHash }: RecoveryAuthState
): RecoveryStage | null {
  if (store.recovery.findKey()?.id !== keyId) return null
  if (userId === null) return { kind: 'choose' }
  const user = store.recovery.mayRecover(userId) ? store.users.find(userId) : null
  if (user === null) return null
  return passwordHash === null ? { kind: 'password', user } : { kind: 'setup', user, passwordHash }
}

export function describeRecovery(context: PanelContext, authState: RecoveryAuthState): SessionState | null {
  const stage = findRecoveryStage(context, authState)
  switch (stage?.kind) {
    case 'choose':
      return { step: 'recovery', stage: 'choose' }
    case 'password':
      return { step: 'recovery', stage: 'password', user: toSignedIn(stage.user) }
    case 'setup':
      return { step: 'setup', stage: authState.setup?.stage ?? 'scan', user: toSignedIn(stage.user) }
    case undefined:
      return null
  }
}
