// What others did to somebody's ways in, as the audit log says it. It is told at the next login by the same way in, whatever
// became of it since (CHECKLIST 42, 89): the log forgets nothing, so an act that was undone is told, and its undoing, too.
//
// By the same way in, because an act may have opened one: who comes in through a link, or with a phone, that somebody else
// gave them is told as well, but that is no telling of the one whom the account belongs to.
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

/** The kinds of entries about a user that {@link readActs} goes by. */
export const kindsToRead: readonly AuditKind[] = [
  ...(Object.keys(acts) as AuditKind[]),
  'login.succeeded',
  'factor.enrolled'
]

/** What somebody comes in by now. */
export interface WayIn {
  readonly method: LoginMethod
  /** Who the provider says it is; null where it was not asked. */
  readonly identity: { readonly issuer: string; readonly subject: string } | null
}

export interface Told {
  readonly acts: readonly ActTold[]
  /** What happened after the entry of this number, and not before this time (ms since epoch), was not told here yet. */
  readonly afterSeq: number
  readonly since: number
}

/** How far a way in that is new is told of what was done before. */
const newWayDays = 90

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** `entries`: those about `userId` of the kinds above, the newest first; read no further than needed. */
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

/** A link by address, which its own first sign-in made: to every other way in it may be somebody else's doing. */
const isAnothersAddress = ({ kind, data }: AuditEvent, { identity }: WayIn): boolean =>
  kind === 'sso.linked' &&
  data['by'] === 'email' &&
  !(data['issuer'] === identity?.issuer && data['subject'] === identity?.subject)

/** Who took somebody's name is told of it, too. */
const isToldToBoth = ({ kind }: AuditEvent): boolean => kind === 'user.name-shared'

/** A password with the phone of another setup is another way in. */
function isSameWay({ data }: AuditEvent, { identity }: WayIn, isSetUpAnew: boolean): boolean {
  if (identity === null) return data['method'] !== 'sso' && !isSetUpAnew
  return data['method'] === 'sso' && data['issuer'] === identity.issuer && data['subject'] === identity.subject
}

/** One line for each act of each person, the newest first: nobody hides an act behind many others. */
function fold(entries: readonly AuditEvent[]): ActTold[] {
  const folded = new Map<string, ActTold>()
  for (const entry of entries) {
    const told = describe(entry)
    if (told === null) continue
    const { act, cause, by, detail, provider } = told
    // Of a role each value is an act of its own, of a name each who has it, of a link each provider.
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
