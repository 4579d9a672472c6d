// Decides who may make a call, and so who its handler's caller is. Runs for every call just before its handler. Role and status are read
// from the store each time, so that demoting or disabling a user takes effect at the next call (CHECKLIST 30, 51, 55, 56).
//
// A handler relies on the caller that it gets, except after an await: then it calls `findSignedIn`. Only this file can create a logged-in
// caller, and a member's caller never is an admin's (test/panel/callers.test.ts).
import type { Caller, Handlers, PanelContract, Who } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { isSteppedUp, type Session } from '../domain/session'
import type { User } from '../domain/user'
import type { AuthState } from './auth-states'
import { findRecoveryStage, type RecoveryStage } from './recovery-stage'
import type { PanelContext } from './context'

/** Not exported: an object with this property was created in this file, for calls by the given `Who`. */
const letInFor = Symbol('let in for')

type Stage<K extends AuthState['kind']> = Extract<AuthState, { readonly kind: K }>

interface LetIn<K extends AuthState['kind']> extends Caller {
  readonly [letInFor]: Who
  readonly authState: Stage<K>
}

/** A pending login and its user. */
export interface LoggingIn<K extends 'password' | 'setup' | 'code'> extends LetIn<K> {
  readonly user: User
}

/** A recovery at the setup stage, for the chosen admin. */
export interface RecoveringSetup extends LetIn<'recovery'> {
  readonly user: User
}

/** A recovery before the setup stage: its admin or password is still to be chosen. */
export interface Recovering extends LetIn<'recovery'> {
  readonly stage: Exclude<RecoveryStage, { readonly kind: 'setup' }>
}

export type Admin = User & { readonly role: 'admin' }

/** A session and its user. */
export interface SignedIn<A extends User = User> extends LetIn<'session'> {
  readonly actor: A
  readonly session: Session
}

/** The caller that each handler gets, by who may make the call. */
export interface PanelCallers {
  readonly always: Caller
  readonly anyone: Caller
  readonly password: LoggingIn<'password'>
  readonly setup: LoggingIn<'setup'> | RecoveringSetup
  readonly code: LoggingIn<'code'>
  readonly recovery: Recovering
  readonly user: SignedIn
  readonly admin: SignedIn<Admin>
}

/** app/ answers the calls of both pages; the Panel's services answer the others, one per namespace. */
export type PanelHandlers = Omit<Handlers<PanelContract, PanelCallers>, 'app' | 'protection' | 'updates'>

export type Authorised<W extends Who> = Result<
  PanelCallers[W],
  Failure<'not-signed-in' | 'forbidden' | 'step-up-required'>
>
type Rule<W extends Who> = (context: PanelContext, profileId: string, stepUp: boolean) => Authorised<W>

const notSignedIn = () => fail({ code: 'not-signed-in' })
const isAdmin = (user: User): user is Admin => user.role === 'admin'

/** The login or session of an active user in this profile. */
function findActive(context: PanelContext, profileId: string) {
  const authState = context.authStates.find(profileId, context.now())
  if (authState === null || authState.kind === 'recovery') return null
  const user = context.store.users.find(authState.userId)
  return user?.status === 'active' ? { authState, user } : null
}

function findRecovery(context: PanelContext, profileId: string) {
  const authState = context.authStates.find(profileId, context.now())
  if (authState?.kind !== 'recovery') return null
  const stage = findRecoveryStage(context, authState)
  return stage === null ? null : { authState, stage }
}

/** The current session of this profile and its user, whoever made the call; null if there is none. */
export function findSignedIn(context: PanelContext, profileId: string): SignedIn | null {
  const found = findActive(context, profileId)
  if (found?.authState.kind !== 'session') return null
  const { authState, user } = found
  return { [letInFor]: 'user', profileId, actor: user, session: authState.session, authState }
}

/** Whether the caller's session still exists and its user has the same role. Check this after every await. */
export function isStillThere(context: PanelContext, { profileId, actor, session }: SignedIn): boolean {
  const found = findSignedIn(context, profileId)
  return found?.session.reference === session.reference && found.actor.role === actor.role
}

const letAnyoneIn: Rule<'always'> & Rule<'anyone'> = (_context, profileId) => ok({ profileId })

const rules: { readonly [W in Who]: Rule<W> } = {
  always: letAnyoneIn,
  anyone: letAnyoneIn,
  password(context, profileId) {
    const found = findActive(context, profileId)
    if (found?.authState.kind !== 'password') return notSignedIn()
    return ok({ [letInFor]: 'password', profileId, authState: found.authState, user: found.user })
  },
  setup(context, profileId) {
    const recovery = findRecovery(context, profileId)
    if (recovery?.stage.kind === 'setup')
      return ok({ [letInFor]: 'setup', profileId, authState: recovery.authState, user: recovery.stage.user })
    const found = findActive(context, profileId)
    if (found?.authState.kind !== 'setup') return notSignedIn()
    return ok({ [letInFor]: 'setup', profileId, authState: found.authState, user: found.user })
  },
  code(context, profileId) {
    const found = findActive(context, profileId)
    if (found?.authState.kind !== 'code') return notSignedIn()
    return ok({ [letInFor]: 'code', profileId, authState: found.authState, user: found.user })
  },
  recovery(context, profileId) {
    const found = findRecovery(context, profileId)
    if (found === null || found.stage.kind === 'setup') return notSignedIn()
    return ok({ [letInFor]: 'recovery', profileId, authState: found.authState, stage: found.stage })
  },
  user(context, profileId, stepUp) {
    const found = findSignedIn(context, profileId)
    if (found === null) return notSignedIn()
    return stepUp && !isSteppedUp(found.session, context.now()) ? fail({ code: 'step-up-required' }) : ok(found)
  },
  admin(context, profileId, stepUp) {
    const found = findSignedIn(context, profileId)
    if (found === null) return notSignedIn()
    const { actor, session } = found
    if (!isAdmin(actor)) return fail({ code: 'forbidden' })
    // If the policy says so, a session opened by a remembered browser needs a fresh code for admin pages (CHECKLIST 44).
    const lacksCode = !context.policy().mayRememberedAdminister && !session.hasFreshCode
    if (lacksCode || (stepUp && !isSteppedUp(session, context.now()))) return fail({ code: 'step-up-required' })
    return ok({ ...found, [letInFor]: 'admin', actor })
  }
}

/** Whether {@link authorise} created this caller, for calls by `who`. Handlers check this again behind the gate. */
export function wasLetIn(caller: object, who: Who): boolean {
  return who === 'always' || who === 'anyone' || (letInFor in caller && caller[letInFor] === who)
}

/** Only decides, and does not count as activity: a call does not show that a person is there (CHECKLIST 77). */
export function authorise<W extends Who>(
  context: PanelContext,
  profileId: string,
  who: W,
  stepUp: boolean
): Authorised<W> {
  return rules[who](context, profileId, stepUp)
}
