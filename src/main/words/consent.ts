// A question of consent in the language in use.
import type { ConsentQuestion } from '../protection/consent'
import { currentLocale, words } from './words'

export interface ConsentWords {
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly yes: string
  readonly no: string
}

export function consentWords(question: ConsentQuestion): ConsentWords {
  const { title, no, accounts, questions } = words().consent
  const { message, yes } = questions[question.kind]
  const around = { title, message, yes, no }
  switch (question.kind) {
    case 'export-plain':
    case 'export-encrypted':
      return { ...around, detail: questions[question.kind].detail(accounts(question.accounts)) }
    case 'restore-vault': {
      const format = new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'long', timeStyle: 'short' })
      return { ...around, detail: questions[question.kind].detail(format.format(question.takenAt)) }
    }
    case 'time-server':
      return { ...around, detail: questions[question.kind].detail(question.host) }
    case 'sso-hosts':
      return { ...around, detail: questions[question.kind].detail(question.hosts) }
    case 'backups-on':
    case 'backups-off':
    case 'backups-password':
    case 'recovery-key':
    case 'ways-in':
    case 'lock-rules':
    case 'recordings':
    case 'set-aside':
    case 'restore-copies':
    case 'use-changed':
      return { ...around, detail: questions[question.kind].detail }
  }
}
