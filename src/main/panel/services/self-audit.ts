// The self-audit: collects the current facts about this installation and applies the rules. Sends nothing anywhere; only `forgetStale`
// changes anything.
import type { SelfAudit, SelfAuditFacts } from '../../../shared/contract'
import { ok } from '../../../shared/result'
import type { AuditKind } from '../../../shared/model/audit'
import { activationLifeMs } from '../domain/activation'
import { findClockSetback } from '../domain/clock'
import { expiringInitialPasswordMs, judge, oldInitialPasswordMs, staleTrustMs } from '../domain/self-audit'
import { countAbleAdmins } from './administration'
import { toParty, type PanelContext } from './context'
import type { PanelHandlers } from './authority'
import { change } from './change'
import { readTest } from './sso/state'
import { forgetBrowser } from './trust'

export function createSelfAuditHandlers(context: PanelContext) {
  const { store } = context
  const listStale = () => store.census.listStaleTrusts(context.now() - staleTrustMs)
  const findNewest = (kind: AuditKind) =>
    store.audit.list({ kinds: [kind], userId: null, search: '', from: null, to: null }, null, 1)[0] ?? null

  const gather = async (): Promise<SelfAuditFacts> => {
    const surroundings = (await context.ports.readSurroundings?.()) ?? null
    const now = context.now()
    const { users, neverSetUp, blocked, withoutCodes, invited, expiring, invitedLongAgo } = store.census.count({
      expiresBefore: now - oldInitialPasswordMs + activationLifeMs,
      now,
      soon: now + expiringInitialPasswordMs
    })
    const stale = listStale()
    const ofDisabled = stale.filter((trust) => trust.isOfDisabled).length
    const verified = findNewest('audit.verified')
    const { entries, hash } = store.audit.readHead()
    const snapshots = store.snapshots.list()
    return {
      now,
      surroundings,
      anchor: describeAnchor(context),
      policy: context.policy(),
      factors: { users, neverSetUp, blocked },
      withoutBackupCodes: withoutCodes,
      initialPasswords: { waiting: invited, expiring, old: invitedLongAgo },
      staleTrusts: { unused: stale.length - ofDisabled, ofDisabled },
      ableAdmins: countAbleAdmins(context),
      recoveryKey: describeRecoveryKey(context),
      sso: describeSso(context),
      chain: {
        entries,
        head: hash,
        firstAt: store.audit.readFirstAt(),
        isHeadWhole: store.audit.isHeadWhole(),
        verified:
          verified === null
            ? null
            : { at: verified.at, by: verified.actor?.email ?? '', isWhole: verified.data['found'] === 'whole' }
      },
      snapshots: {
        count: snapshots.length,
        newestAt: snapshots[0]?.takenAt ?? null,
        failedAt: store.snapshots.failedAt()
      },
      clock: {
        behindMs: findClockSetback(now, store.audit.readNewestAt()),
        setBackAt: findNewest('clock.set-back')?.at ?? null
      }
    }
  }
  const get = async () => {
    const facts = await gather()
    return ok<SelfAudit>({ facts, checks: judge(facts) })
  }
  return {
    get,
    async forgetStale(_input, { actor, profileId }) {
      change(context, ['users', 'audit'], () => {
        const counts = new Map<string, number>()
        for (const { id, userId } of listStale()) {
          if (forgetBrowser(context, userId, id)) counts.set(userId, (counts.get(userId) ?? 0) + 1)
        }
        for (const [userId, count] of counts) {
          const user = store.users.find(userId)
          context.audit('user.browsers-forgotten', {
            actor: toParty(actor),
            subject: user === null ? null : toParty(user),
            profileId,
            data: { count }
          })
        }
        return ok(null)
      })
      return get()
    }
  } satisfies PanelHandlers['selfAudit']
}

function describeAnchor({ ports: { anchor } }: PanelContext): SelfAuditFacts['anchor'] {
  return anchor === undefined ? null : { failingSince: anchor.failingSince() }
}

/** Only a draft that passed its test can be enabled, so enabling counts as a test if none came later. */
function describeSso({ store }: PanelContext): SelfAuditFacts['sso'] {
  const active = store.sso.find('active')
  if (active === null) return { isEnabled: false, testedAt: null, isLastTestPassed: false, asksSecondFactor: false }
  const draft = store.sso.find('draft')
  const test = draft?.revision === active.revision ? readTest(draft) : null
  const { requiredAmr, requiredAcr } = active.config
  return {
    isEnabled: true,
    testedAt: test?.isPassed === true ? test.at : active.at,
    isLastTestPassed: test?.isPassed !== false,
    asksSecondFactor: requiredAmr.length + requiredAcr.length > 0
  }
}

function describeRecoveryKey({ store }: PanelContext): SelfAuditFacts['recoveryKey'] {
  const key = store.recovery.findKey()
  return key === null ? null : { createdAt: key.createdAt }
}
