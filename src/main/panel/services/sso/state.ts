// What single sign-on currently means for a user. Reads the store each time, so that enabling and disabling take effect at the next call.
import type { SsoLinkInfo, SsoTest } from '../../../../shared/contract'
import { canonicalIssuer } from '../../domain/sso'
import { findConfirmer } from '../../domain/sso-links'
import type { SsoRow } from '../../storage/sso-table'
import type { PanelContext } from '../context'

/** Single sign-on is on and the user keeps no password login: their factor is paused, kept and sealed. */
export function mustUseSso(context: PanelContext, userId: string): boolean {
  return context.store.sso.isEnabled() && !context.store.sso.isBreakGlass(userId)
}

/** The issuer's host, as shown to people; null while single sign-on is off. */
export function findIssuerName(context: PanelContext): string | null {
  const active = context.store.sso.find('active')
  return active === null ? null : new URL(active.config.issuer).host
}

/** The user's identity at the active (or draft) provider; null if not linked. */
export function describeSsoLink(context: PanelContext, userId: string): SsoLinkInfo | null {
  const { sso } = context.store
  const settings = sso.find('active') ?? sso.find('draft')
  if (settings === null) return null
  const link = sso.findLinkOf(userId, canonicalIssuer(settings.config.issuer))
  if (link === null) return null
  const { issuer, subject, email, linkedAt, lastSignInAt } = link
  const role = context.store.users.find(userId)?.role ?? 'member'
  return { issuer, subject, email, linkedAt, lastSignInAt, confirmer: findConfirmer(link, role) }
}

/** The two flags in lists and pages of users. */
export function describeSsoFlags(
  context: PanelContext,
  userId: string
): { isFactorSleeping: boolean; isBreakGlass: boolean } {
  const isEnabled = context.store.sso.isEnabled()
  const isBreakGlass = isEnabled && context.store.sso.isBreakGlass(userId)
  return { isFactorSleeping: isEnabled && !isBreakGlass, isBreakGlass }
}

/** The result of the last test of these settings; null if there was none. */
export const readTest = ({ test }: SsoRow): SsoTest | null => (test === null ? null : (JSON.parse(test) as SsoTest))
