// Asks for consent in the language in use.
import type { ConsentQuestion } from '../protection/consent'
import { currentLocale, t } from './messages'

export interface ConsentMessages {
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly yes: string
  readonly no: string
}

export function consentMessages(question: ConsentQuestion): ConsentMessages {
  const { kind } = question
  const around = {
    title: t('main.consent.title'),
    message: t(`main.consent.questions.${kind}.message`),
    yes: t(`main.consent.questions.${kind}.yes`),
    no: t('main.consent.no')
  }
  switch (question.kind) {
    case 'export-plain':
    case 'export-encrypted': {
      const accounts = t('main.consent.accounts', { count: question.accounts })
      return { ...around, detail: t(`main.consent.questions.${question.kind}.detail`, { accounts }) }
    }
    case 'restore-vault': {
      const format = new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'long', timeStyle: 'short' })
      return {
        ...around,
        detail: t('main.consent.questions.restore-vault.detail', { when: format.format(question.takenAt) })
      }
    }
    case 'time-server':
      return { ...around, detail: t('main.consent.questions.time-server.detail', { host: question.host }) }
    case 'sso-hosts':
      return { ...around, detail: t('main.consent.questions.sso-hosts.detail', { hosts: question.hosts }) }
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
      return { ...around, detail: t(`main.consent.questions.${question.kind}.detail`) }
  }
}
