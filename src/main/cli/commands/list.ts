// `list [SEARCH]`: the accounts in the order of the window, without their codes.
import { embedded, t } from '../../messages/messages'
import type { Command } from '../arguments'
import type { Context } from '../context'
import { renderTable } from '../output'
import { describeAccount, exitCodes, type Reply } from '../reply'
import { findAccounts } from '../search'
import { kindMessage } from '../messages'

export async function runList({ search }: Extract<Command, { name: 'list' }>, context: Context): Promise<Reply> {
  const vault = await context.openVault({ isReading: true })
  if (!vault.ok) return vault.error
  const found = findAccounts(vault.value.authenticator.handlers.entries.list().value, search)
  const accounts = found.map((entry) => ({
    ...describeAccount(entry),
    needsPin: entry.needsPin,
    createdAt: entry.createdAt
  }))
  const rows = found.map((entry) => [entry.issuer, entry.account, kindMessage(entry)])
  const isEmpty = found.length === 0
  return {
    exit: isEmpty && search !== '' ? exitCodes.noMatch : exitCodes.done,
    json: { accounts },
    lines: renderTable(rows, context.terminal.isOutSeen, embedded),
    notes: isEmpty ? [search === '' ? t('cli.list.empty') : t('cli.noMatch')] : []
  }
}
