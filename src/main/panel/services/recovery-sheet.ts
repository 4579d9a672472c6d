// The `.txt` in which an account recovery key is kept: which account, since when, what it does.
import type { AccountRecoveryKey } from '../../../shared/contract'
import { tidyText } from '../../../shared/text/tidy'
import { longestAccountName } from '../../../shared/model/limits'
import { linesOf, t } from '../../messages/messages'

/** The text is a secret. */
export function formatRecoveryKeyFile({ key, accountName, createdAt }: AccountRecoveryKey) {
  const day = new Date(createdAt).toISOString().slice(0, 10)
  // On one line: a name must not forge lines of the file.
  const name = tidyText(accountName, longestAccountName)
  const lines = [
    t('main.accountRecoverySheet.title'),
    '',
    `${t('main.accountRecoverySheet.account')}: ${name}`,
    `${t('main.accountRecoverySheet.created')}: ${day}`,
    '',
    `    ${key}`,
    '',
    ...linesOf(t('main.accountRecoverySheet.advice')),
    ''
  ]
  return { name: 'countersign-account-recovery-key.txt', text: lines.join('\r\n') }
}
