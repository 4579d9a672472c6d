// How far a recovery has come. Asked of the store each time: with another key in the place of the one that was given, or with
// its admin gone, it leads nowhere.
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

/** Null where it leads nowhere any more. */
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
