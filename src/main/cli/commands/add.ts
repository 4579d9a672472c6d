// `add`: setup links from standard input or a hidden question, one a line, saved as the window saves what it scanned.
// Accounts already in the vault are skipped, so the same links can be added twice.
import type { Command } from '../arguments'
import type { Candidate, IgnoredText } from '../../../shared/contract'
import type { Context } from '../context'
import { t } from '../../messages/messages'
import { describeAccount, exitCodes, refuse, type Reply } from '../reply'
import { textOfPipe } from '../terminal'
import { accountName, notAddedMessage } from '../messages'

const mostBytes = 1_000_000

export async function runAdd({ isPiped }: Extract<Command, { name: 'add' }>, context: Context): Promise<Reply> {
  const { terminal } = context
  const text = isPiped || !terminal.isInTyped ? await readPiped(context) : await askForLinks(context)
  if (text === null) return refuse(exitCodes.usage, { code: 'nothing-given' }, [t('cli.add.nothingGiven')])
  const vault = await context.openVault({ text })
  if (!vault.ok) return vault.error
  const { scan, candidates } = vault.value.authenticator.handlers
  const read = await scan.clipboard()
  if (!read.ok) return refuse(exitCodes.usage, { code: 'nothing-given' }, [t('cli.add.nothingGiven')])
  const isKnown = ({ twin }: Candidate) => twin?.difference === 'none' || twin?.difference === 'parameters'
  const fresh = read.value.candidates.filter((one) => !isKnown(one))
  const duplicates = read.value.candidates.filter(isKnown)
  const saved =
    fresh.length === 0
      ? []
      : candidates.save({ items: fresh.map(({ id, issuer, account }) => ({ id, issuer, account })) })
  candidates.discard()
  if ('ok' in saved && !saved.ok) return refuse(exitCodes.failed, { code: saved.error.code }, [t('cli.add.failed')])
  const added = 'ok' in saved ? saved.value : saved
  // A setup key alone has no names, and nothing of it is repeated in a terminal.
  const bare = read.value.heldKey === undefined ? [] : [{ kind: 'text', shown: '…' } as const]
  const ignored: readonly IgnoredText[] = [...read.value.ignored, ...bare]
  const refused = ignored.map(({ kind, reason, shown }) => ({
    reason: reason ?? (kind === 'refused' ? 'unreadable' : kind),
    shown
  }))
  return {
    exit: refused.length > 0 ? exitCodes.failed : exitCodes.done,
    json: {
      added: added.map(describeAccount),
      duplicates: duplicates.map(({ issuer, account, type }) => ({ issuer, account, type })),
      refused
    },
    lines: added.map((entry) => t('cli.add.added', { name: accountName(entry) })),
    notes: [
      ...duplicates.map((one) => t('cli.add.duplicate', { name: accountName(one) })),
      ...refused.map(({ reason, shown }) => notAddedMessage(shown, t(`cli.refusal.${reason}`)))
    ]
  }
}

async function readPiped({ terminal }: Context): Promise<string | null> {
  const bytes = await terminal.readAll(0, mostBytes)
  const text = bytes === null ? '' : textOfPipe(bytes).trim()
  return text === '' ? null : text
}

/** One link, or as many as were pasted at once. */
async function askForLinks({ terminal }: Context): Promise<string | null> {
  const lines: string[] = []
  do {
    const line = await terminal.ask(t('cli.add.question'), { isHidden: true })
    if (line === null) break
    lines.push(line.trim())
  } while (terminal.hasMore())
  const text = lines.filter(Boolean).join('\n')
  return text === '' ? null : text
}
