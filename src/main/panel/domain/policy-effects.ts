// What a changed policy would do immediately. Pure, so that the preview and the change cannot differ.
import type { Policy, PolicyEffect } from '../../../shared/model/policy'
import { isSessionAlive, type Session } from './session'

const dayMs = 86_400_000

/** When a browser remembered from `createdAt` to `expiresAt` expires under `policy`, which may shorten it; ms since epoch. */
export function endOfTrust(trust: { readonly createdAt: number; readonly expiresAt: number }, policy: Policy): number {
  return Math.min(trust.expiresAt, trust.createdAt + policy.rememberDays * dayMs)
}

export interface PolicyScene {
  readonly trusts: readonly { readonly userId: string; readonly createdAt: number; readonly expiresAt: number }[]
  readonly sessions: readonly Session[]
  /** Active users who were reset and have not enrolled again. */
  readonly resetUserIds: readonly string[]
  readonly now: number
}

/** The effects of changing the policy from `before` to `after`, by user. */
export function findPolicyEffects(before: Policy, after: Policy, scene: PolicyScene): Map<string, Set<PolicyEffect>> {
  const effects = new Map<string, Set<PolicyEffect>>()
  const add = (userId: string, effect: PolicyEffect) => {
    effects.set(userId, (effects.get(userId) ?? new Set()).add(effect))
  }
  for (const trust of scene.trusts) {
    const end = endOfTrust(trust, before)
    const newEnd = endOfTrust(trust, after)
    if (end <= scene.now) continue
    if (newEnd <= scene.now) add(trust.userId, 'browsers-forgotten')
    else if (newEnd < end) add(trust.userId, 'browsers-expire-sooner')
  }
  for (const session of scene.sessions) {
    if (!isSessionAlive(session, scene.now, after)) add(session.userId, 'session-ends')
  }
  if (after.needsEnrolmentCode && !before.needsEnrolmentCode) {
    for (const userId of scene.resetUserIds) add(userId, 'enrolment-code-needed')
  }
  return effects
}
