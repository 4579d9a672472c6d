// What a login shows once: what others did to the user's ways to log in, and failed attempts with them (CHECKLIST 32, 42, 89). Runs before
// the login itself is written, in the same transaction.
import type { LoginNotice } from '../../../shared/contract'
import { fewCodes } from '../../../shared/model/limits'
import { kindsToRead, readActs, type WayIn } from '../domain/acts'
import type { User } from '../domain/user'
import type { PanelContext } from './context'

const shownRecoveries = 5

export function collectNotices(context: PanelContext, user: User, way: WayIn): readonly LoginNotice[] {
  const { audit, users } = context.store
  const told = readActs(audit.iterateAbout(user.id, kindsToRead), user.id, way, context.now())
  const notices: LoginNotice[] = told.acts.map((act) => ({ kind: 'act', ...act }))
  // The use of the account recovery key concerns every admin, whoever was let back in.
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
  // Backup codes do not matter with single sign-on, which asks for no second factor.
  if (way.method !== 'sso' && left <= fewCodes) notices.push({ kind: 'backup-codes-left', left })
  return notices
}
