// The Panel's words. Bold words of the design are exact: they are the accessible names of the controls.
import type { ActTold, LoginNotice } from '../../shared/contract'
import { formatAgo } from './format'
import { wordsOf } from './language'
import { recoveryKeyWords } from './recovery'

export const {
  firstRunWords,
  strengthWords,
  loginWords,
  codeWords,
  newPasswordWords,
  enrolmentWords,
  reauthWords,
  renewWords,
  setupWords,
  frameWords,
  sessionWords,
  profileWords,
  settingsWords,
  homeWords
} = wordsOf('panel')
const { daysWords, noticeWords: notices } = wordsOf('panel')

/** Whole weeks are said as weeks. */
const timeOf = (days: number) => (days % 7 === 0 ? daysWords.weeks(days / 7) : daysWords.days(days))

export const rememberWords = (days: number): string => codeWords.remember(timeOf(days))

/** What a remembered browser means for `days` days; 0: never. */
export const rememberedWords = (days: number): string =>
  days === 0 ? settingsWords.browsers.detailNever : settingsWords.browsers.detail(timeOf(days))

function actTitle({ act, detail, provider }: ActTold): string {
  switch (act) {
    case 'sso-linked':
    case 'sso-link-confirmed':
    case 'sso-unlinked':
      return notices.acts[act](detail ?? '', provider ?? notices.act.provider)
    case 'name-shared':
      return notices.acts[act](detail ?? '')
    case 'role-changed':
      return notices.acts[act](frameWords.roles[detail === 'admin' ? 'admin' : 'member'])
    default:
      return notices.acts[act]
  }
}

const byWhat = ({ by, at, cause }: ActTold): string => {
  const words = notices.act
  switch (cause) {
    case 'person':
      return words.by(by ?? '', at)
    case 'groups':
      return words.byGroups(at)
    case 'address':
      return words.byAddress(at)
    case 'itself':
      return words.byItself(at)
  }
}

function actDetail(told: ActTold): string {
  const { act, at, count } = told
  const words = notices.act
  if (act === 'name-shared') return words.nameShared(at)
  const who = byWhat(told)
  return count > 1 ? `${words.times(count)} ${who}` : who
}

/** What one notice says. `now` is the main process's clock, ms since epoch. */
export function noticeWords(notice: LoginNotice, now: number): { readonly title: string; readonly detail: string } {
  switch (notice.kind) {
    case 'failed-second-factors': {
      const { title, detail } = notices.wrongCodes
      return { title: title(notice.count), detail: detail(formatAgo(notice.lastAt, now)) }
    }
    case 'act':
      return { title: actTitle(notice), detail: actDetail(notice) }
    case 'account-recovered': {
      const { title, detail } = recoveryKeyWords.notice
      return { title, detail: detail(notice.email, notice.at) }
    }
    case 'code-reuse-refused':
      return { title: notices.reuse.title, detail: notices.reuse.detail(notice.at) }
    case 'backup-codes-left':
      return notice.left === 0
        ? notices.codesGone
        : { title: notices.codesLow.title(notice.left), detail: notices.codesLow.detail }
  }
}
