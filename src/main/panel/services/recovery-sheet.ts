// The `.txt` file of an account recovery key: which account, when it was created, what the key does.
import type { AccountRecoveryKey } from '../../../shared/contract'
import { tidyText } from '../../../shared/text/tidy'
import { longestAccountName } from '../../../shared/model/limits'
import { embedded, linesOf, t } from '../../messages/messages'

/** Returns a secret text. */
export function formatRecoveryKeyFile({ key, accountName, createdAt }: AccountRecoveryKey) {
  const day = embedded(new Date(createdAt).toISOString().slice(0, 10))
  // On one line, so that a name cannot forge lines of the file.
  const name = embedded(tidyText(accountName, longestAccountName))
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
