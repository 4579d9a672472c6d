// Links between identities at the provider and users, which admins make, confirm and end. An admin's link can only be made by that admin,
// in a session that no link opened; break-glass admins have no link (CHECKLIST 90).
import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import { canonicalIssuer } from '../../domain/sso'
import { mayVouchFor } from '../../domain/sso-links'
import type { User } from '../../domain/user'
import type { SsoLink } from '../../storage/sso-table'
import { keepAdministered } from '../administration'
import { toParty, type PanelContext } from '../context'
import type { PanelHandlers, SignedIn } from '../authority'
import { aboutOf, change, type About } from '../change'

/** The topics of pages that show settings, users, sessions and the audit log. */
export const ssoTopics = ['settings', 'users', 'session', 'audit'] as const

type Refusal = Failure<'not-found' | 'sso-own-session-only' | 'sso-break-glass' | 'wrong-stage'>

/** What an audit entry says about an identity. */
export const describeIdentity = ({ issuer, subject, email }: Pick<SsoLink, 'issuer' | 'subject' | 'email'>) => ({
  issuer,
  subject,
  ...(email === null ? {} : { email })
})

export type SsoLinkHandlers = Pick<PanelHandlers['sso'], 'link' | 'confirmLink' | 'unlink' | 'dismissWaiting'>

export function createSsoLinkHandlers(context: PanelContext) {
  const { store } = context
  const findIssuer = (): string | null => {
    const settings = store.sso.find('active') ?? store.sso.find('draft')
    return settings === null ? null : canonicalIssuer(settings.config.issuer)
  }

  interface Vouched {
    readonly issuer: string
    readonly madeBy: 'self' | 'admin'
    readonly about: About
  }
  /** Checks whether this admin may make or confirm the user's link, and runs `work`, in one transaction. */
  const vouch = <E>(admin: SignedIn, userId: string, work: (vouched: Vouched) => Result<null, E>) =>
    change<null, Refusal | E>(context, ssoTopics, () => {
      const issuer = findIssuer()
      if (issuer === null) return fail({ code: 'wrong-stage' })
      const user = store.users.find(userId)
      if (user === null) return fail({ code: 'not-found' })
      if (store.sso.isBreakGlass(userId)) return fail({ code: 'sso-break-glass' })
      const actor = { id: admin.actor.id, isBySso: admin.session.method === 'sso' }
      if (!mayVouchFor(user, actor)) return fail({ code: 'sso-own-session-only' })
      return work({ issuer, madeBy: userId === actor.id ? 'self' : 'admin', about: aboutOf(admin, user) })
    })

  return {
    link: ({ userId, subject }, admin) =>
      vouch<Failure<'sso-already-linked'>>(admin, userId, ({ issuer, madeBy, about }) => {
        const waiting = store.sso.listWaiting(issuer).find((one) => one.subject === subject)
        const link = { issuer, subject, userId, email: waiting?.email ?? null, linkedAt: context.now(), madeBy }
        if (!store.sso.insertLink(link)) return fail({ code: 'sso-already-linked' })
        store.sso.removeWaiting(issuer, subject)
        context.audit('sso.linked', { ...about, data: { ...describeIdentity(link), by: madeBy } })
        return ok(null)
      }),

    confirmLink: ({ userId }, admin) =>
      vouch<Failure<'not-found'>>(admin, userId, ({ issuer, madeBy, about }) => {
        const link = store.sso.findLinkOf(userId, issuer)
        if (link === null) return fail({ code: 'not-found' })
        // Another admin's confirmation does not make them the link's maker.
        store.sso.confirmLink(userId, issuer, madeBy === 'self' ? 'self' : link.madeBy)
        context.audit('sso.link-confirmed', { ...about, data: { ...describeIdentity(link), by: madeBy } })
        return ok(null)
      }),

    unlink({ userId }, admin) {
      const write = (): Result<null, Failure<'not-found' | 'wrong-stage'>> => {
        const issuer = findIssuer()
        if (issuer === null) return fail({ code: 'wrong-stage' })
        const user = store.users.find(userId)
        const link = user === null ? null : store.sso.findLinkOf(user.id, issuer)
        if (user === null || link === null) return fail({ code: 'not-found' })
        store.sso.removeLink(user.id, issuer)
        context.audit('sso.unlinked', { ...aboutOf(admin, user), data: describeIdentity(link) })
        return ok(null)
      }
      return change(
        context,
        ssoTopics,
        () => keepAdministered(context, { code: 'locks-out-admins' }, write),
        () => {
          endUserSso(context, userId)
        }
      )
    },

    dismissWaiting({ subject }) {
      const issuer = findIssuer()
      if (issuer === null) return fail({ code: 'wrong-stage' })
      const isRemoved = store.sso.removeWaiting(issuer, subject)
      context.ports.onChanged('settings')
      return isRemoved ? ok(null) : fail({ code: 'not-found' })
    }
  } satisfies SsoLinkHandlers
}

/**
 * Sets who keeps password and code while single sign-on is on, and removes their links (CHECKLIST 90). In the caller's transaction;
 * afterwards call {@link endUserSso} for the sessions that those links opened.
 */
export function setBreakGlass(context: PanelContext, userIds: readonly string[], actor: User, profileId: string): void {
  const { store } = context
  store.sso.setBreakGlass(userIds)
  for (const id of userIds) {
    const user = store.users.find(id)
    if (user === null) continue
    for (const link of store.sso.removeLinksOf(id)) {
      const about = { actor: toParty(actor), subject: toParty(user), profileId }
      context.audit('sso.unlinked', { ...about, data: { ...describeIdentity(link), by: 'break-glass' } })
    }
  }
}

/** Ends a user's sessions that single sign-on opened. */
export function endUserSso(context: PanelContext, userId: string): void {
  const count = context.authStates.endWhere(
    (_, authState) => authState.userId === userId && authState.kind === 'session' && authState.session.method === 'sso'
  ).length
  if (count > 0) context.ports.onChanged('session')
}
