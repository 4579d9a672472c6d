// The Panel's messages. Bold words of docs/behaviour.md are exact: they are the accessible names of the controls.
import type { ActTold, LoginMethod, LoginNotice } from '../../shared/contract'
import { formatAgo, formatSentences } from './format'
import { t } from './language'

/** Whole weeks are given in weeks. */
const timeOf = (days: number) =>
  days % 7 === 0 ? t('panel.days.weeks', { count: days / 7 }) : t('panel.days.days', { count: days })

export const rememberMessage = (days: number): string => t('panel.code.remember', { time: timeOf(days) })

/** What remembering a browser for `days` days means; 0: never. */
export const rememberedMessage = (days: number): string =>
  days === 0 ? t('panel.settings.browsers.detailNever') : t('panel.settings.browsers.detail', { time: timeOf(days) })

/** How the user logged in this time, and what the policy asks of the next logins. */
export const loginMessage = (method: Exclude<LoginMethod, 'sso'>, rememberDays: number): string =>
  formatSentences([t(`panel.home.loggedIn.${method}`), rememberedMessage(rememberDays)])

function actTitle({ act, detail, provider }: ActTold): string {
  switch (act) {
    case 'sso-linked':
    case 'sso-link-confirmed':
    case 'sso-unlinked':
      return t(`panel.notice.acts.${act}`, { who: detail ?? '', provider: provider ?? t('panel.notice.act.provider') })
    case 'name-shared':
      return t(`panel.notice.acts.${act}`, { who: detail ?? '' })
    case 'role-changed':
      return t(`panel.notice.acts.${act}`, { role: t(`panel.frame.roles.${detail === 'admin' ? 'admin' : 'member'}`) })
    default:
      return t(`panel.notice.acts.${act}`)
  }
}

const byWhat = ({ by, at, cause }: ActTold): string => {
  switch (cause) {
    case 'person':
      return t('panel.notice.act.by', { by: by ?? '', at })
    case 'groups':
      return t('panel.notice.act.byGroups', { at })
    case 'address':
      return t('panel.notice.act.byAddress', { at })
    case 'itself':
      return t('panel.notice.act.byItself', { at })
  }
}

function actDetail(told: ActTold): string {
  const { act, at, count } = told

  if (act === 'name-shared') return t('panel.notice.act.nameShared', { at })
  const who = byWhat(told)
  return count > 1 ? formatSentences([t('panel.notice.act.times', { count }), who]) : who
}

/** The title and text of a notice. `now` is the main process's clock, ms since epoch. */
export function noticeMessage(notice: LoginNotice, now: number): { readonly title: string; readonly detail: string } {
  switch (notice.kind) {
    case 'failed-second-factors': {
      return {
        title: t('panel.notice.wrongCodes.title', { count: notice.count }),
        detail: t('panel.notice.wrongCodes.detail', { ago: formatAgo(notice.lastAt, now) })
      }
    }
    case 'act':
      return { title: actTitle(notice), detail: actDetail(notice) }
    case 'account-recovered': {
      return {
        title: t('recovery.recoveryKey.notice.title'),
        detail: t('recovery.recoveryKey.notice.detail', { email: notice.email, at: notice.at })
      }
    }
    case 'code-reuse-refused':
      return { title: t('panel.notice.reuse.title'), detail: t('panel.notice.reuse.detail', { at: notice.at }) }
    case 'backup-codes-left':
      return notice.left === 0
        ? { title: t('panel.notice.codesGone.title'), detail: t('panel.notice.codesGone.detail') }
        : { title: t('panel.notice.codesLow.title', { left: notice.left }), detail: t('panel.notice.codesLow.detail') }
  }
}
