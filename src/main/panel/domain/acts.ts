// What others did to a user's ways to log in, read from the audit log and shown at the next login (CHECKLIST 42, 89). The log never
// forgets, so an act that was undone is shown, and so is its undoing.
//
// Shown once for each way to log in, because an act may have opened one: it is shown to someone who logs in through a link or a phone that
// another person added, but that does not count as showing it to the account's owner.
import type { AuditEvent, AuditKind } from '../../../shared/model/audit'
import type { ActOnOther, ActTold } from '../../../shared/model/acts'
import type { LoginMethod } from '../../../shared/model/session'

const acts = {
  'sso.linked': 'sso-linked',
  'sso.link-confirmed': 'sso-link-confirmed',
  'sso.unlinked': 'sso-unlinked',
  'password.reset': 'password-reset',
  'factor.reset': 'two-factor-reset',
  'user.role-changed': 'role-changed',
  'user.name-shared': 'name-shared',
  'user.disabled': 'disabled',
  'user.enabled': 'enabled',
  'user.deleted': 'deleted',
  'user.unlocked': 'unlocked',
  'user.browsers-forgotten': 'browsers-forgotten',
  'browser.forgotten': 'browsers-forgotten'
} as const satisfies Partial<Record<AuditKind, ActOnOther>>
const actOf = (kind: AuditKind): ActOnOther | undefined => (acts as Partial<Record<AuditKind, ActOnOther>>)[kind]

/** The kinds of entries about a user that {@link readActs} needs. */
export const kindsToRead: readonly AuditKind[] = [
  ...(Object.keys(acts) as AuditKind[]),
  'login.succeeded',
  'factor.enrolled'
]

/** How the user logs in now. */
export interface WayIn {
  readonly method: LoginMethod
  /** Who the provider says it is; null if it was not asked. */
  readonly identity: { readonly issuer: string; readonly subject: string } | null
}

export interface Told {
  readonly acts: readonly ActTold[]
  /** Entries after this number, and not older than `since` (ms since epoch), were not shown yet for this way to log in. */
  readonly afterSeq: number
  readonly since: number
}

/** How far back a new way to log in shows acts. */
const newWayDays = 90

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** `entries`: those about `userId` of the kinds above, newest first. Reads no further than needed. */
export function readActs(entries: Iterable<AuditEvent>, userId: string, way: WayIn, now: number): Told {
  const found: AuditEvent[] = []
  let isSetUpAnew = false
  let afterSeq = 0
  for (const entry of entries) {
    if (entry.kind === 'factor.enrolled') isSetUpAnew = true
    else if (entry.kind === 'login.succeeded') {
      if (!isSameWay(entry, way, isSetUpAnew)) continue
      afterSeq = entry.seq
      break
    } else if (entry.actor?.id !== userId || isAnothersAddress(entry, way) || isToldToBoth(entry)) found.push(entry)
  }
  const since = afterSeq === 0 ? now - newWayDays * 86_400_000 : 0
  return { acts: fold(found.filter(({ at }) => at >= since)), afterSeq, since }
}

/** A link by address, created by its own first sign-in. Every other way to log in shows it, because someone else may have caused it. */
const isAnothersAddress = ({ kind, data }: AuditEvent, { identity }: WayIn): boolean =>
  kind === 'sso.linked' &&
  data['by'] === 'email' &&
  !(data['issuer'] === identity?.issuer && data['subject'] === identity?.subject)

/** Acts that are shown even to the user who caused them. */
const isToldToBoth = ({ kind }: AuditEvent): boolean => kind === 'user.name-shared'

/** A password with a newly set up factor is another way to log in. */
function isSameWay({ data }: AuditEvent, { identity }: WayIn, isSetUpAnew: boolean): boolean {
  if (identity === null) return data['method'] !== 'sso' && !isSetUpAnew
  return data['method'] === 'sso' && data['issuer'] === identity.issuer && data['subject'] === identity.subject
}

/** One line per act and person, newest first, so that many acts cannot hide one. */
function fold(entries: readonly AuditEvent[]): ActTold[] {
  const folded = new Map<string, ActTold>()
  for (const entry of entries) {
    const told = describe(entry)
    if (told === null) continue
    const { act, cause, by, detail, provider } = told
    // Distinct acts: each value of a role, each person with the same name, each provider of a link.
    const key = JSON.stringify([act, cause, by, act === 'role-changed' || act === 'name-shared' ? detail : provider])
    const before = folded.get(key)
    folded.set(key, before === undefined ? told : { ...before, count: before.count + 1 })
  }
  return [...folded.values()]
}

function describe({ kind, actor, at, data }: AuditEvent): ActTold | null {
  const act = actOf(kind)
  if (act === undefined) return null
  const issuer = textOf(data['issuer'])
  const isLink = act === 'sso-linked' || act === 'sso-unlinked' || act === 'sso-link-confirmed'
  const isByAddress = isLink && data['by'] === 'email'
  const nobody = data['by'] === 'sso' ? 'groups' : 'itself'
  return {
    act,
    cause: isByAddress ? 'address' : actor === null ? nobody : 'person',
    by: isByAddress ? null : (actor?.email ?? null),
    at,
    count: 1,
    detail:
      act === 'role-changed'
        ? textOf(data['to'])
        : isLink || act === 'name-shared'
          ? (textOf(data['email']) ?? textOf(data['subject']))
          : null,
    provider: isLink && issuer !== null && URL.canParse(issuer) ? new URL(issuer).host : null
  }
}
