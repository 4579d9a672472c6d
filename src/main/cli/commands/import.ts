// `import FILE`: first a dry run that says of each account what would happen; then, after `--apply` or a y, one
// transaction, which `import --undo` takes back.
import { readFileSync, statSync } from 'node:fs'
import type { DryRun, DryRunRow, ImportAction } from '../../../shared/contract'
import type { Failure, FileRefusal } from '../../../shared/result'
import type { Imports } from '../../authenticator/services/imports'
import { embedded, t } from '../../messages/messages'
import type { Command } from '../arguments'
import type { Context } from '../context'
import { readFilePassword } from '../file-password'
import { columnsOf, padTo, type Line, type Piece } from '../output'
import { exitCodes, refuse, type Reply } from '../reply'
import { accountName, answers, commandLine, differenceMessage, formatName, guessMessages, isYes } from '../messages'

type ImportCommand = Extract<Command, { name: 'import' }>

const mostBytes = 32 * 2 ** 20
const mostTries = 3
const applying = { apply: '--apply', withConflicts: '--with-conflicts' }

export async function runImport(command: ImportCommand, context: Context): Promise<Reply> {
  const bytes = await readSource(command.file, context)
  if (bytes === null) return refuse(exitCodes.file, { code: 'file-not-found' }, [t('cli.file.notFound')])
  const vault = await context.openVault()
  if (!vault.ok) return vault.error
  const { imports } = vault.value.authenticator.handlers
  const report = await prepare(imports, bytes, command, context)
  if ('exit' in report) return report
  const chosen = choose(report, command.withConflicts)
  const lines = describeReport(report)
  if (!context.isJson) context.terminal.print(lines)
  const isApplied = chosen.length > 0 && (command.apply || (await confirm(chosen.length, context)))
  if (!isApplied) {
    imports.discard()
    const isNothing = chosen.length === 0
    const notes = [isNothing ? t('cli.import.nothingNew') : t('cli.import.notApplied', applying)]
    return { exit: exitCodes.done, json: describeJson(report, null, 0), notes }
  }
  const applied = await imports.apply({ importId: report.importId, rows: chosen })
  if (!applied.ok) return refuse(exitCodes.failed, { code: applied.error.code }, [t('cli.file.failed')])
  return {
    exit: exitCodes.done,
    json: describeJson(report, report.importId, applied.value.ids.length),
    lines: [],
    notes: [
      t('cli.import.applied', { count: applied.value.ids.length }),
      t('cli.import.undo', { command: commandLine('import', '--undo', report.importId) })
    ]
  }
}

export async function runImportUndo(
  { importId }: Extract<Command, { name: 'import-undo' }>,
  context: Context
): Promise<Reply> {
  const vault = await context.openVault()
  if (!vault.ok) return vault.error
  const undone = vault.value.authenticator.handlers.imports.undo({ importId })
  if (!undone.ok) return refuse(exitCodes.noMatch, { code: 'no-match' }, [t('cli.import.noSuchImport')])
  const { removed, restored } = undone.value
  return { exit: exitCodes.done, json: { removed, restored }, notes: [undoneMessage(removed, restored)] }
}

async function readSource(file: string, { terminal }: Context): Promise<Uint8Array | null> {
  if (file === '-') return terminal.readAll(0, mostBytes)
  try {
    // A size first, so that a wrong path to something huge does not fill the memory.
    return statSync(file).size > mostBytes ? null : readFileSync(file)
  } catch {
    return null
  }
}

async function prepare(
  imports: Imports,
  bytes: Uint8Array,
  { password: source }: ImportCommand,
  { terminal }: Context
): Promise<DryRun | Reply> {
  const refuseFile = (error: Failure<'file-not-read' | 'cancelled'>) => {
    const reason = error.code === 'file-not-read' ? error.reason : 'damaged'
    return refuse(exitCodes.file, { code: 'file-not-read', reason }, [notReadMessage(reason)])
  }
  const plain = await imports.prepare({ bytes })
  if (plain.ok) {
    const isLocked = plain.value.refused.some(({ reason }) => reason === 'needs-password')
    const password = isLocked ? await readFilePassword(terminal, source, t('cli.file.partPassword')) : null
    if (password === null || password === '') return plain.value
    // Whatever the password opens: what it does not is refused again.
    const opened = await imports.prepare({ bytes, password })
    return opened.ok ? opened.value : refuseFile(opened.error)
  }
  const needsPassword = plain.error.code === 'file-not-read' && plain.error.reason === 'password-needed'
  if (!needsPassword) return refuseFile(plain.error)
  for (let turn = 1; ; turn++) {
    const password = await readFilePassword(
      terminal,
      source,
      turn === 1 ? t('cli.file.password') : t('cli.file.passwordAgain')
    )
    if (password === null || password === '') return refuseFile(plain.error)
    const opened = await imports.prepare({ bytes, password })
    if (opened.ok) return opened.value
    const isWrong = opened.error.code === 'file-not-read' && opened.error.reason === 'wrong-password'
    if (!isWrong || source !== 'ask' || turn === mostTries) return refuseFile(opened.error)
  }
}

const notReadMessage = (reason: FileRefusal): string =>
  reason === 'password-needed'
    ? t('cli.file.notRead.password-needed', { stdin: '--password-stdin', file: '--password-fd N' })
    : t(`cli.file.notRead.${reason}`)

const undoneMessage = (removed: number, restored: number): string =>
  restored === 0 ? t('cli.import.undone', { removed }) : t('cli.import.undoneRestored', { removed, restored })

/** New accounts, and where it is asked for those that contradict the vault, added beside what they contradict. */
const choose = ({ rows }: DryRun, withConflicts: boolean): { id: string; action: ImportAction }[] =>
  rows
    .filter(({ state }) => state === 'new' || (withConflicts && state === 'conflict'))
    .map(({ id }) => ({ id, action: 'add' }))

async function confirm(count: number, { terminal, isJson }: Context): Promise<boolean> {
  // A program that reads JSON says what it wants in its arguments.
  if (isJson) return false
  const answer = await terminal.ask(t('cli.import.question', { count, ...answers() }), { isHidden: false })
  return isYes(answer)
}

const stateStyles = { new: 'green', duplicate: 'dim', conflict: 'yellow' } as const

function describeReport({ format, rows, refused, readAs }: DryRun): Line[] {
  const states = {
    new: t('cli.import.state.new'),
    duplicate: t('cli.import.state.duplicate'),
    conflict: t('cli.import.state.conflict'),
    refused: t('cli.import.state.refused')
  }
  const column = Math.max(...Object.values(states).map(columnsOf)) + 2
  const describeRow = (row: DryRunRow): readonly Piece[] => [
    { text: padTo(states[row.state], column), style: stateStyles[row.state] },
    embedded(accountName(row)),
    row.fields.length === 0 ? '' : `  (${differenceMessage(row.fields)})`
  ]
  return [
    [
      {
        text: t('cli.import.title', { format: formatName(format), count: rows.length + refused.length }),
        style: 'bold'
      }
    ],
    ...guessMessages(readAs ?? {}),
    ...(rows.length + refused.length === 0 ? [t('cli.file.none')] : []),
    ...rows.map(describeRow),
    ...refused.map(({ issuer = '', name = '', reason }): readonly Piece[] => [
      { text: padTo(states.refused, column), style: 'red' },
      `${embedded(accountName({ issuer, account: name }))}  (${t(`cli.refusal.${reason}`)})`
    ])
  ]
}

const describeJson = ({ format, rows, refused, readAs }: DryRun, importId: string | null, added: number) => ({
  format,
  ...(readAs === undefined ? {} : { readAs }),
  accounts: rows.map(({ issuer, account, type, state, fields }) => ({ issuer, account, type, state, fields })),
  refused: refused.map(({ issuer = '', name = '', reason }) => ({ issuer, account: name, reason })),
  isApplied: importId !== null,
  added,
  importId
})
