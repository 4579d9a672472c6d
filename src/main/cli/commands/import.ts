// `import FILE`: first a dry run that says of each account what would happen; then, after `--apply` or a y, one
// transaction, which `import --undo` takes back.
import { readFileSync, statSync } from 'node:fs'
import type { DryRun, DryRunRow, ImportAction } from '../../../shared/contract'
import type { Failure } from '../../../shared/result'
import type { Imports } from '../../authenticator/services/imports'
import type { Command } from '../arguments'
import type { Context } from '../context'
import { readFilePassword } from '../file-password'
import type { Line, Piece } from '../output'
import { exitCodes, refuse, type Reply } from '../reply'
import { accountName, fileWords, formatWords, importWords, refusalWords } from '../words'

type ImportCommand = Extract<Command, { name: 'import' }>

const mostBytes = 32 * 2 ** 20
const mostTries = 3

export async function runImport(command: ImportCommand, context: Context): Promise<Reply> {
  const bytes = await readSource(command.file, context)
  if (bytes === null) return refuse(exitCodes.file, { code: 'file-not-found' }, [fileWords.notFound])
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
    const notes = [isNothing ? importWords.nothingNew : importWords.notApplied]
    return { exit: exitCodes.done, json: describeJson(report, null, 0), notes }
  }
  const applied = await imports.apply({ importId: report.importId, rows: chosen })
  if (!applied.ok) return refuse(exitCodes.failed, { code: applied.error.code }, [fileWords.failed])
  return {
    exit: exitCodes.done,
    json: describeJson(report, report.importId, applied.value.ids.length),
    lines: [],
    notes: [importWords.applied(applied.value.ids.length), importWords.undo(report.importId)]
  }
}

export async function runImportUndo(
  { importId }: Extract<Command, { name: 'import-undo' }>,
  context: Context
): Promise<Reply> {
  const vault = await context.openVault()
  if (!vault.ok) return vault.error
  const undone = vault.value.authenticator.handlers.imports.undo({ importId })
  if (!undone.ok) return refuse(exitCodes.noMatch, { code: 'no-match' }, [importWords.noSuchImport])
  const { removed, restored } = undone.value
  return { exit: exitCodes.done, json: { removed, restored }, notes: [importWords.undone(removed, restored)] }
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
    return refuse(exitCodes.file, { code: 'file-not-read', reason }, [fileWords.notRead[reason]])
  }
  const plain = await imports.prepare({ bytes })
  if (plain.ok) {
    const isLocked = plain.value.refused.some(({ reason }) => reason === 'needs-password')
    const password = isLocked ? await readFilePassword(terminal, source, fileWords.partPassword) : null
    if (password === null || password === '') return plain.value
    // Whatever the password opens: what it does not is refused again.
    const opened = await imports.prepare({ bytes, password })
    return opened.ok ? opened.value : refuseFile(opened.error)
  }
  const needsPassword = plain.error.code === 'file-not-read' && plain.error.reason === 'password-needed'
  if (!needsPassword) return refuseFile(plain.error)
  for (let turn = 1; ; turn++) {
    const password = await readFilePassword(terminal, source, turn === 1 ? fileWords.password : fileWords.passwordAgain)
    if (password === null || password === '') return refuseFile(plain.error)
    const opened = await imports.prepare({ bytes, password })
    if (opened.ok) return opened.value
    const isWrong = opened.error.code === 'file-not-read' && opened.error.reason === 'wrong-password'
    if (!isWrong || source !== 'ask' || turn === mostTries) return refuseFile(opened.error)
  }
}

/** New accounts, and where it is asked for those that contradict the vault, added beside what they contradict. */
const choose = ({ rows }: DryRun, withConflicts: boolean): { id: string; action: ImportAction }[] =>
  rows
    .filter(({ state }) => state === 'new' || (withConflicts && state === 'conflict'))
    .map(({ id }) => ({ id, action: 'add' }))

async function confirm(count: number, { terminal, isJson }: Context): Promise<boolean> {
  // A program that reads JSON says what it wants in its arguments.
  if (isJson) return false
  const answer = await terminal.ask(importWords.question(count), { isHidden: false })
  return answer !== null && /^\s*y(?:es)?\s*$/i.test(answer)
}

const stateStyles = { new: 'green', duplicate: 'dim', conflict: 'yellow' } as const

function describeReport({ format, rows, refused, readAs }: DryRun): Line[] {
  const guess = fileWords.readAs(readAs ?? {})
  const describeRow = (row: DryRunRow): readonly Piece[] => [
    { text: importWords.states[row.state].padEnd(11), style: stateStyles[row.state] },
    accountName(row),
    row.fields.length === 0 ? '' : `  (${importWords.differs(row.fields)})`
  ]
  return [
    [{ text: importWords.title(formatWords[format], rows.length + refused.length), style: 'bold' }],
    ...(guess === null ? [] : [guess]),
    ...(rows.length + refused.length === 0 ? [fileWords.none] : []),
    ...rows.map(describeRow),
    ...refused.map(({ issuer = '', name = '', reason }): readonly Piece[] => [
      { text: importWords.states.refused.padEnd(11), style: 'red' },
      `${accountName({ issuer, account: name })}  (${refusalWords(reason)})`
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
