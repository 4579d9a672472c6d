// Remembered browsers (S9, S10): 32 random bytes in the keychain, their SHA-256 in the store, bound to one user and one
// browser profile, fixed to end after the policy's days by the main process's clock, rotated on use. The page knows
// nothing of it, so nothing that it stores or changes makes a browser remembered (CHECKLIST 45).
import { createHash } from 'node:crypto'
import { isEqualSecretly } from '../../otp/equal'
import { createSecret, revealSecret } from '../../protection/secret'
import { findClockSetback } from '../domain/clock'
import { endOfTrust } from '../domain/policy-effects'
import type { User } from '../domain/user'
import type { Trust } from '../storage/browser-table'
import { toParty, type PanelContext } from './context'
import { createId } from './new-user'

const dayMs = 86_400_000
const tokenBytes = 32

const keyName = (profileId: string, userId: string) => `trust:${profileId}:${userId}`
const hashToken = (token: Uint8Array) => createHash('sha256').update(token).digest()

/**
 * Remembers `profileId` for `user`, in the transaction of the login that asked for it: whatever is forgotten after it, is
 * forgotten. Answers what puts the token into the keychain, for after the transaction; null where policy remembers nobody.
 */
export function rememberBrowser(context: PanelContext, user: User, profileId: string): (() => Promise<void>) | null {
  const days = context.policy().rememberDays
  if (days === 0) return null
  const { browsers } = context.store
  const token = context.random(tokenBytes)
  const now = context.now()
  const trust: Trust = {
    id: createId(context),
    userId: user.id,
    profileId,
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt: now + days * dayMs,
    lastUsedAt: null
  }
  const about = { actor: toParty(user), subject: toParty(user), profileId }
  browsers.saveTrust(trust)
  context.audit('browser.remembered', { ...about, data: { days } })
  return async () => {
    const isKept = () => browsers.findTrust(user.id, profileId)?.id === trust.id
    if (!isKept()) return
    try {
      await context.ports.keys.set(keyName(profileId, user.id), createSecret(token))
    } catch {
      // A keychain that refuses: the browser is simply not remembered.
      context.store.transact(() => {
        if (browsers.removeTrust(user.id, trust.id) === null) return
        context.audit('browser.forgotten', { ...about, data: { count: 1, reason: 'keychain' } })
      })
      context.ports.onChanged('audit')
      return
    }
    if (browsers.findTrust(user.id, profileId) === null) dropToken(context, trust)
  }
}

/**
 * Whether `profileId` is remembered for `user` right now; if so its token is new afterwards. What lets the user in is decided
 * by `enter`, in the transaction that takes the token; null where nobody may come in any more.
 */
export async function takeTrust<T>(
  context: PanelContext,
  user: User,
  profileId: string,
  enter: () => T | null
): Promise<T | null> {
  const isTimely = (trust: Trust, now: number) =>
    now >= trust.createdAt &&
    now < endOfTrust(trust, context.policy()) &&
    findClockSetback(now, context.store.audit.readNewestAt()) === null
  const trust = context.store.browsers.findTrust(user.id, profileId)
  if (trust === null || user.factorState !== 'enrolled' || !isTimely(trust, context.now())) return null
  const name = keyName(profileId, user.id)
  const next = context.random(tokenBytes)
  try {
    const token = await context.ports.keys.get(name)
    if (token === null || !isEqualSecretly(hashToken(revealSecret(token)), trust.tokenHash)) return null
    // A crash after this leaves a token that matches nothing: a code is asked, nobody gets in.
    await context.ports.keys.set(name, createSecret(next))
  } catch {
    // A keychain that does not answer vouches for nobody (CHECKLIST 61).
    return null
  }
  return context.store.transact(() =>
    isTimely(trust, context.now()) &&
    context.store.users.find(user.id)?.factorState === 'enrolled' &&
    context.store.browsers.rotateTrust(trust.id, trust.tokenHash, hashToken(next), context.now())
      ? enter()
      : null
  )
}

/** Forgets every browser of a user. In the transaction of the change; the tokens go from the keychain afterwards. */
export function forgetBrowsers(context: PanelContext, userId: string): number {
  const trusts = context.store.browsers.removeTrusts(userId)
  for (const trust of trusts) dropToken(context, trust)
  return trusts.length
}

/** Forgets one browser; false where it is not there. */
export function forgetBrowser(context: PanelContext, userId: string, trustId: string): boolean {
  const trust = context.store.browsers.removeTrust(userId, trustId)
  if (trust !== null) dropToken(context, trust)
  return trust !== null
}

/**
 * Without its row a token is worth nothing, so a keychain that fails here does not matter. Looked at again once the
 * transaction is over: where it was undone the browser is still remembered, and keeps its token.
 */
function dropToken(context: PanelContext, { profileId, userId }: Trust): void {
  queueMicrotask(() => {
    if (!context.store.isOpen() || context.store.browsers.findTrust(userId, profileId) !== null) return
    context.ports.keys.delete(keyName(profileId, userId)).catch(() => undefined)
  })
}
