// The text of a recovery key's file: what the key is, what it opens, and where to keep it.
import { linesOf, t } from '../../messages/messages'

/** `at` in ms since epoch. Returns a secret text. */
export function describeRecoverySheet(recoveryKey: string, at: number): string {
  const lines = [
    t('main.recoverySheet.title'),
    t('main.recoverySheet.made', { day: new Date(at).toISOString().slice(0, 10) }),
    '',
    `    ${recoveryKey}`,
    '',
    ...linesOf(t('main.recoverySheet.advice')),
    ''
  ]
  return `${lines.join('\n')}\n`
}
