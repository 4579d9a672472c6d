// What a login tells once: what others did to the user's ways in, and what was tried with them (CHECKLIST 32, 42, 89). Asked
// before the login itself is written, in its transaction.
import type { LoginNotice } from '../../../shared/contract'
import { fewCodes } from '../domain/backup-code'
import { kindsToRead, readActs, type WayIn } from '../domain/acts'
import type { User } from '../domain/user'
import type { PanelContext } from './context'

const shownRecoveries = 5

export function collectNotices(context: PanelContext, user: User, way: WayIn): readonly LoginNotice[] {
  const { audit, users } = context.store
  const told = readActs(audit.iterateAbout(user.id, kindsToRead), user.id, way, context.now())
  const notices: LoginNotice[] = told.acts.map((act) => ({ kind: 'act', ...act }))
  // The account recovery key concerns every admin, whoever was let back in.
  for (const { subject, at } of audit.listAfter('account.recovered', told.afterSeq, shownRecoveries)) {
    if (subject === null || at < told.since || (user.role !== 'admin' && subject.id !== user.id)) continue
    notices.push({ kind: 'account-recovered', email: subject.email, at })
  }
  const pending = users.readNotices(user.id)
  if (pending.failedFactorCount > 0 && pending.failedFactorAt !== null) {
    notices.push({ kind: 'failed-second-factors', count: pending.failedFactorCount, lastAt: pending.failedFactorAt })
  }
  if (pending.codeReusedAt !== null) notices.push({ kind: 'code-reuse-refused', at: pending.codeReusedAt })
  const left = users.find(user.id)?.codesLeft ?? 0
  // Single sign-on asks no second factor: backup codes are of no use.
  if (way.method !== 'sso' && left <= fewCodes) notices.push({ kind: 'backup-codes-left', left })
  return notices
}
