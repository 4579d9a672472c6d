// The `.txt` in which an account recovery key is kept: which account, since when, what it does.
import type { AccountRecoveryKey } from '../../../shared/contract'
import { tidyText } from '../../../shared/text/tidy'
import { longestAccountName } from '../../../shared/model/limits'
import { words } from '../../words/words'

/** The text is a secret. */
export function formatRecoveryKeyFile({ key, accountName, createdAt }: AccountRecoveryKey) {
  const { title, account, created, advice } = words().accountRecoverySheet
  const day = new Date(createdAt).toISOString().slice(0, 10)
  // On one line: a name must not forge lines of the file.
  const name = tidyText(accountName, longestAccountName)
  const lines = [title, '', `${account}: ${name}`, `${created}: ${day}`, '', `    ${key}`, '', ...advice, '']
  return { name: 'countersign-account-recovery-key.txt', text: lines.join('\r\n') }
}
