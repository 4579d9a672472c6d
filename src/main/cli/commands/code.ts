// `code SEARCH`: the code of the one account that is meant, alone on standard output.
import type { Entry, ShownCode } from '../../../shared/contract'
import type { Codes } from '../../authenticator/services/codes'
import { embedded, t } from '../../messages/messages'
import type { Command } from '../arguments'
import type { Context } from '../context'
import { describeAccount, exitCodes, refuse, type Reply } from '../reply'
import { findOne } from '../search'
import { accountName, kindMessage } from '../messages'

type CodeCommand = Extract<Command, { name: 'code' }>

/** `--wait` waits where a code has less than this to live. */
const freshMs = 3000
/** Another process may move the same counter between our look and our write. */
const mostTries = 5

export async function runCode(command: CodeCommand, context: Context): Promise<Reply> {
  // A reader keeps a closed vault to itself, so that it must not wait for anything.
  const vault = await context.openVault({ isReading: !command.next && !command.wait && !command.copy })
  if (!vault.ok) return vault.error
  const { entries, codes } = vault.value.authenticator.handlers
  const found = findOne(entries.list().value, command.search)
  const [entry, ...others] = found
  if (entry === undefined) return refuse(exitCodes.noMatch, { code: 'no-match' }, [t('cli.noMatch')])
  if (others.length > 0) {
    const accounts = found.map(describeAccount)
    const rows = found.map(
      (one) => `  ${t('cli.code.candidate', { name: accountName(one), kind: kindMessage(one), id: one.id })}`
    )
    return refuse(exitCodes.severalMatch, { code: 'several-match', accounts }, [
      t('cli.code.severalMatch', { count: found.length }),
      ...rows
    ])
  }
  const shown = await makeCode(codes, entry, command, context)
  return 'exit' in shown ? shown : replyWith(entry, shown, command, context)
}

async function makeCode(
  codes: Codes,
  entry: Entry,
  command: CodeCommand,
  context: Context
): Promise<ShownCode | Reply> {
  if (entry.type === 'hotp') {
    if (!command.next)
      return refuse(exitCodes.noCode, { code: 'counter-based' }, [t('cli.code.counterBased', { option: '--next' })])
    for (let turn = 0; turn < mostTries; turn++) {
      const next = codes.next({ id: entry.id })
      if (next.ok) return next.value
    }
    return refuse(exitCodes.failed, { code: 'not-found' }, [t('cli.code.gone')])
  }
  if (command.next)
    return refuse(exitCodes.usage, { code: 'not-counter-based' }, [t('cli.code.notCounterBased', { option: '--next' })])
  if (entry.needsPin) return refuse(exitCodes.noCode, { code: 'pin-needed' }, [t('cli.code.pinNeeded')])
  const look = () => codes.list().value.codes.find(({ id }) => id === entry.id)
  const shown = look()
  const isOld = shown !== undefined && shown.until - context.now() < freshMs
  if (command.wait && isOld) {
    if (context.terminal.isErrSeen) context.terminal.note([t('cli.code.waiting')])
    while (context.now() < shown.until) await context.sleep(shown.until - context.now())
  }
  return (
    (command.wait && isOld ? look() : shown) ?? refuse(exitCodes.failed, { code: 'not-found' }, [t('cli.code.gone')])
  )
}

async function replyWith(entry: Entry, shown: ShownCode, command: CodeCommand, context: Context): Promise<Reply> {
  const { code, from, until } = shown
  if (code === null) return refuse(exitCodes.noCode, { code: 'pin-needed' }, [t('cli.code.pinNeeded')])
  const isTimed = until !== 0
  const secondsLeft = isTimed ? Math.max(0, Math.ceil((until - context.now()) / 1000)) : null
  const times = { from: isTimed ? from : null, until: isTimed ? until : null, secondsLeft }
  const account = describeAccount(entry)
  const title = context.terminal.isErrSeen ? [nameOf(entry, secondsLeft)] : []
  if (!command.copy) return { exit: exitCodes.done, json: { account, code, ...times }, lines: [code], notes: title }
  if (!(await context.copyText(code))) {
    return refuse(exitCodes.failed, { code: 'clipboard-unavailable' }, [t('cli.code.notCopied')])
  }
  return {
    exit: exitCodes.done,
    json: { account, isCopied: true, ...times },
    notes: [...title, t('cli.code.copied')]
  }
}

/** Formatting a number takes a few milliseconds the first time, so this is for people only. */
function nameOf(entry: Entry, secondsLeft: number | null): string {
  const name = accountName(entry)
  return secondsLeft === null ? embedded(name) : t('cli.code.secondsLeft', { name, seconds: secondsLeft })
}
