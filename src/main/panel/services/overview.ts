// The overview's numbers: progress of enrolment, how people log in, what failed, who needs help. Days are local days.
import { setImmediate as turn } from 'node:timers/promises'
import type { LoginMethod, Overview } from '../../../shared/contract'
import { ok } from '../../../shared/result'
import type { PanelHandlers } from './authority'
import type { PanelContext } from './context'

const shownUsers = 50
const shownResets = 20
const codeFailures = ['login.code-refused', 'login.code-reused', 'login.backup-code-refused'] as const
const lockouts = ['login.locked', 'factor.disabled'] as const
/** Older events counted per batch, which takes about 10 ms. */
const countedAtOnce = 2_000

type Day = Overview['daily'][number]

/** The local day of `at`, YYYY-MM-DD. */
function toDay(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

export function createOverviewHandlers(context: PanelContext) {
  const { store } = context
  const { auditCounts } = store
  /** Needed once, after a store of an older version was migrated. */
  const completeCounts = async () => {
    while (!auditCounts.isComplete()) {
      auditCounts.countOlder(countedAtOnce)
      await turn()
    }
  }
  const countDay = (date: Date): Day => {
    const from = date.getTime()
    const to = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime()
    const of = (kind: Parameters<typeof auditCounts.count>[0]) => auditCounts.count(kind, from, to)
    const by = (method: LoginMethod) => auditCounts.count('login.succeeded', from, to, method)
    const sum = (kinds: readonly Parameters<typeof of>[0][]) => kinds.reduce((total, kind) => total + of(kind), 0)
    return {
      day: toDay(date),
      logins: {
        code: by('code'),
        'backup-code': by('backup-code'),
        'remembered-browser': by('remembered-browser'),
        setup: by('setup'),
        sso: by('sso')
      },
      passwordFailures: of('login.password-refused'),
      codeFailures: sum(codeFailures),
      lockouts: sum(lockouts)
    }
  }
  return {
    async get({ days }: { readonly days: number }) {
      await completeCounts()
      const now = new Date(context.now())
      const dates = Array.from(
        { length: days },
        (_, index) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - (days - 1 - index))
      )
      const from = dates[0]?.getTime() ?? now.getTime()
      const { active, disabled, invited, locked, enrolled, none, factorDisabled } = store.listing.count(context.now())
      const resets = store.audit.list(
        { kinds: ['factor.reset'], userId: null, search: '', from, to: null },
        null,
        shownResets
      )
      return ok({
        days,
        users: { active, disabled, invited, locked },
        factors: { enrolled, none, disabled: factorDisabled },
        daily: dates.map(countDay),
        noCodesLeft: store.listing.listWithoutCodes(shownUsers),
        recentlyReset: resets.flatMap(({ subject, actor, at }) =>
          subject === null ? [] : [{ id: subject.id, email: subject.email, by: actor?.email ?? '', at }]
        )
      })
    }
  } satisfies PanelHandlers['overview']
}
