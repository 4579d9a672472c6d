// Sets of backup codes: their hashes for the store, and the text file for the user.
import type { BackupCodeSet } from '../../../shared/contract'
import { longestEmail } from '../../../shared/text/addresses'
import { tidyText } from '../../../shared/text/tidy'
import { longestAccountName } from '../../../shared/model/limits'
import { embedded, linesOf, t } from '../../messages/messages'
import type { HashCost } from './hashing'
import type { PanelContext } from './context'

export interface HashedBackupCodes {
  readonly salt: Uint8Array
  readonly cost: string
  readonly hashes: readonly Uint8Array[]
}

/** Hashes canonical codes with one new salt. Takes several argon2id computations, so call it outside transactions. */
export async function hashBackupCodes(
  context: PanelContext,
  userId: string,
  codes: readonly string[]
): Promise<HashedBackupCodes> {
  const salt = context.random(16)
  const cost = context.hashing.backupCodeCost
  const hashes = await Promise.all(codes.map((code) => context.hashing.hashBackupCode(code, salt, cost, userId)))
  return { salt, cost: JSON.stringify(cost), hashes }
}

/** The argon2 parameters of a stored set. */
export function readCost(cost: string): HashCost {
  return JSON.parse(cost) as HashCost
}

/** The `.txt` file of S6 and S11: account, user, date, codes and advice. */
export function formatBackupCodeFile(set: BackupCodeSet): { readonly name: string; readonly text: string } {
  const date = new Date(set.createdAt).toISOString()
  const facts = [
    // On one line, so that a name cannot forge lines of the file.
    [t('main.backupCodes.account'), embedded(tidyText(set.accountName, longestAccountName))],
    [t('main.backupCodes.user'), embedded(tidyText(set.email, longestEmail))],
    [t('main.backupCodes.created'), embedded(`${date.slice(0, 10)} ${date.slice(11, 16)} UTC`)]
  ] as const
  const longest = Math.max(...facts.map(([name]) => name.length))
  const lines = [
    t('main.backupCodes.title'),
    '',
    ...facts.map(([name, value]) => `${`${name}:`.padEnd(longest + 1)} ${value}`),
    '',
    ...set.codes.map((code, index) => `${String(index + 1).padStart(2)}. ${code}`),
    '',
    ...linesOf(t('main.backupCodes.advice')),
    ''
  ]
  const safe = set.email
    .toLowerCase()
    .replace(/[^a-z0-9.@_-]+/g, '_')
    .slice(0, 64)
  return { name: `countersign-backup-codes-${safe}.txt`, text: lines.join('\r\n') }
}
