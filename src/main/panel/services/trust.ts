// Remembered browsers (S9, S10): 32 random bytes in the keychain and their SHA-256 in the store, bound to one user and one browser profile,
// rotated on use. They expire after the policy's days by the main process's clock. The page never sees them, so nothing that it stores or
// changes makes a browser remembered (CHECKLIST 45).
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
 * Remembers `profileId` for `user`, in the transaction of the login that requested it, so that a later change can forget it. Returns a
 * function that stores the token in the keychain, to call after the transaction; null if the policy remembers no browsers.
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
      // The keychain refused, so the browser is not remembered.
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
 * If `profileId` is remembered for `user`, rotates its token and returns the result of `enter`, which runs in the same transaction. Null if
 * it is not remembered or `enter` lets nobody in.
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
    // A crash after this leaves a token that matches nothing: a code is needed, and nobody gets in.
    await context.ports.keys.set(name, createSecret(next))
  } catch {
    // A keychain that isn't responding lets nobody in (CHECKLIST 61).
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

/** Forgets all browsers of a user and returns how many. In the transaction of the change; the keychain's tokens are removed afterwards. */
export function forgetBrowsers(context: PanelContext, userId: string): number {
  const trusts = context.store.browsers.removeTrusts(userId)
  for (const trust of trusts) dropToken(context, trust)
  return trusts.length
}

/** Forgets one browser; false if it is not there. */
export function forgetBrowser(context: PanelContext, userId: string, trustId: string): boolean {
  const trust = context.store.browsers.removeTrust(userId, trustId)
  if (trust !== null) dropToken(context, trust)
  return trust !== null
}

/**
 * Removes a token from the keychain. Without its row a token is worthless, so errors do not matter. Checks the row again after the
 * transaction: if that was rolled back, the browser is still remembered and keeps its token.
 */
function dropToken(context: PanelContext, { profileId, userId }: Trust): void {
  queueMicrotask(() => {
    if (!context.store.isOpen() || context.store.browsers.findTrust(userId, profileId) !== null) return
    context.ports.keys.delete(keyName(profileId, userId)).catch(() => undefined)
  })
}
