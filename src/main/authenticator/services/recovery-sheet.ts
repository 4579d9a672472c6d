// What stands in the file of a recovery key: what it is, what it opens, and where it belongs.
import { linesOf, t } from '../../messages/messages'

/** `at` in ms since epoch. The text is a secret. */
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
