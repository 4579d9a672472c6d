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
import { createId, toParty, type Room } from './room'

const dayMs = 86_400_000
const tokenBytes = 32

const keyName = (profileId: string, userId: string) => `trust:${profileId}:${userId}`
const hashToken = (token: Uint8Array) => createHash('sha256').update(token).digest()

/**
 * Remembers `profileId` for `user`, in the transaction of the login that asked for it: whatever is forgotten after it, is
 * forgotten. Answers what puts the token into the keychain, for after the transaction; null where policy remembers nobody.
 */
export function rememberBrowser(room: Room, user: User, profileId: string): (() => Promise<void>) | null {
  const days = room.policy().rememberDays
  if (days === 0) return null
  const { browsers } = room.store
  const token = room.random(tokenBytes)
  const now = room.now()
  const trust: Trust = {
    id: createId(room),
    userId: user.id,
    profileId,
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt: now + days * dayMs,
    lastUsedAt: null
  }
  const about = { actor: toParty(user), subject: toParty(user), profileId }
  browsers.saveTrust(trust)
  room.note('browser.remembered', { ...about, data: { days } })
  return async () => {
    const isKept = () => browsers.findTrust(user.id, profileId)?.id === trust.id
    if (!isKept()) return
    try {
      await room.ports.keys.set(keyName(profileId, user.id), createSecret(token))
    } catch {
      // A keychain that refuses: the browser is simply not remembered.
      room.store.transact(() => {
        if (browsers.removeTrust(user.id, trust.id) === null) return
        room.note('browser.forgotten', { ...about, data: { count: 1, reason: 'keychain' } })
      })
      room.ports.onChanged('audit')
      return
    }
    if (browsers.findTrust(user.id, profileId) === null) dropToken(room, trust)
  }
}

/**
 * Whether `profileId` is remembered for `user` right now; if so its token is new afterwards. What lets the user in is decided
 * by `enter`, in the transaction that takes the token; null where nobody may come in any more.
 */
export async function takeTrust<T>(
  room: Room,
  user: User,
  profileId: string,
  enter: () => T | null
): Promise<T | null> {
  const isTimely = (trust: Trust, now: number) =>
    now >= trust.createdAt &&
    now < endOfTrust(trust, room.policy()) &&
    findClockSetback(now, room.store.audit.readNewestAt()) === null
  const trust = room.store.browsers.findTrust(user.id, profileId)
  if (trust === null || user.factorState !== 'enrolled' || !isTimely(trust, room.now())) return null
  const name = keyName(profileId, user.id)
  const next = room.random(tokenBytes)
  try {
    const token = await room.ports.keys.get(name)
    if (token === null || !isEqualSecretly(hashToken(revealSecret(token)), trust.tokenHash)) return null
    // A crash after this leaves a token that matches nothing: a code is asked, nobody gets in.
    await room.ports.keys.set(name, createSecret(next))
  } catch {
    // A keychain that does not answer vouches for nobody (CHECKLIST 61).
    return null
  }
  return room.store.transact(() =>
    isTimely(trust, room.now()) &&
    room.store.users.find(user.id)?.factorState === 'enrolled' &&
    room.store.browsers.rotateTrust(trust.id, trust.tokenHash, hashToken(next), room.now())
      ? enter()
      : null
  )
}

/** Forgets every browser of a user. In the transaction of the change; the tokens go from the keychain afterwards. */
export function forgetBrowsers(room: Room, userId: string): number {
  const trusts = room.store.browsers.removeTrusts(userId)
  for (const trust of trusts) dropToken(room, trust)
  return trusts.length
}

/** Forgets one browser; false where it is not there. */
export function forgetBrowser(room: Room, userId: string, trustId: string): boolean {
  const trust = room.store.browsers.removeTrust(userId, trustId)
  if (trust !== null) dropToken(room, trust)
  return trust !== null
}

/**
 * Without its row a token is worth nothing, so a keychain that fails here does not matter. Looked at again once the
 * transaction is over: where it was undone the browser is still remembered, and keeps its token.
 */
function dropToken(room: Room, { profileId, userId }: Trust): void {
  queueMicrotask(() => {
    if (!room.store.isOpen() || room.store.browsers.findTrust(userId, profileId) !== null) return
    room.ports.keys.delete(keyName(profileId, userId)).catch(() => undefined)
  })
}
