// What a redeemed token does: it lets its person in or not, and always applies their groups (CHECKLIST 90, 91), all in one transaction.
import type { LoginNotice } from '../../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import {
  decideSignIn,
  followToken,
  usernameOf,
  type SsoIdentity,
  type SsoRefusal,
  type SsoScene
} from '../../domain/sso'
import type { User } from '../../domain/user'
import type { SsoRow } from '../../storage/sso-table'
import { keepAdministered } from '../administration'
import { writeLogin } from '../login'
import { toParty, type PanelContext } from '../context'
import { findSignedIn } from '../authority'
import { describeIdentity } from './links'
import { createUser, throttleKeyOf } from '../new-user'

export function findScene({ store }: PanelContext, identity: SsoIdentity): SsoScene {
  const link = store.sso.findLink(identity.issuer, identity.subject)
  const user = link === null ? null : store.users.find(link.userId)
  const username = usernameOf(identity)
  const sameEmail = username === null ? null : store.users.findByUsername(username)
  const meant = user ?? sameEmail
  return {
    linked: link === null || user === null ? null : { madeBy: link.madeBy, isAwaiting: link.isAwaiting, user },
    sameEmail,
    isSameEmailLinked: sameEmail !== null && store.sso.findLinkOf(sameEmail.id, identity.issuer) !== null,
    isBreakGlass: meant !== null && store.sso.isBreakGlass(meant.id)
  }
}

/**
 * Gives the person in the token the role of their groups, for every token, whatever its purpose and whether or not it lets them in. Only a
 * token that lets them in can make them an admin. Groups affect no break-glass admin and never remove the last admin. In the caller's
 * transaction.
 */
export function followGroups(
  context: PanelContext,
  identity: SsoIdentity,
  active: SsoRow,
  { profileId, isLetIn }: { readonly profileId: string; readonly isLetIn: boolean }
): void {
  const { linked, isBreakGlass } = findScene(context, identity)
  if (linked === null || isBreakGlass) return
  const { user } = linked
  const role = followToken(identity, active.config, { role: user.role, link: linked, isLetIn })
  if (role === user.role) return
  keepAdministered(context, { code: 'last-admin' }, () => {
    context.store.users.setRole(user.id, role)
    const data = { from: user.role, to: role, by: 'sso', ...describeIdentity(identity) } as const
    context.audit('user.role-changed', { subject: toParty(user), profileId, data })
    return ok(null)
  })
}

export interface Entrant {
  readonly profileId: string
  /** The revision of the settings that the attempt began with. */
  readonly revision: string
  readonly identity: SsoIdentity
  /** For a newly created user: the hash of a password that nobody knows. */
  readonly passwordHash: string
}

/** Decides whether a verified identity may enter, and writes the decision. */
export function admitIdentity(
  context: PanelContext,
  { profileId, revision, identity, passwordHash }: Entrant
): Result<{ user: User; notices: readonly LoginNotice[] }, SsoRefusal | Failure<'wrong-stage'>> {
  const { store } = context
  return store.transact(() => {
    const active = store.sso.find('active')
    // Disabled, or enabled with other settings, while the web browser was open.
    if (active?.revision !== revision || findSignedIn(context, profileId) !== null) return fail({ code: 'wrong-stage' })
    followGroups(context, identity, active, { profileId, isLetIn: false })
    const scene = findScene(context, identity)
    const decided = decideSignIn(identity, active.config, scene)
    if (!decided.ok) return decided
    const now = context.now()
    const { issuer, subject, email } = identity
    const findUser = (): User => {
      if (decided.value.kind === 'create') {
        const user = { ...createUser(context, decided.value), passwordHash }
        store.users.insert(user, throttleKeyOf(context, user.username))
        const data = { role: user.role, by: 'sso', ...describeIdentity(identity) } as const
        context.audit('user.created', { subject: toParty(user), profileId, data })
        return user
      }
      const found = decided.value.kind === 'link' ? scene.sameEmail : scene.linked?.user
      if (found === null || found === undefined) throw new Error('a decision about an unknown user')
      return found
    }
    const user = findUser()
    if (decided.value.kind !== 'sign-in') {
      const link = { issuer, subject, userId: user.id, email, linkedAt: now, madeBy: 'address' as const }
      if (!store.sso.insertLink(link)) throw new Error('the identity is already linked')
      const about = { actor: toParty(user), subject: toParty(user), profileId }
      context.audit('sso.linked', { ...about, data: { ...describeIdentity(identity), by: 'email' } })
    }
    store.sso.touchLink(issuer, subject, email, now)
    store.sso.removeWaiting(issuer, subject)
    if (decided.value.kind !== 'create') followGroups(context, identity, active, { profileId, isLetIn: true })
    const after = store.users.find(user.id) ?? user
    return ok({ user: after, notices: writeLogin(context, after, profileId, 'sso', identity) })
  })
}
