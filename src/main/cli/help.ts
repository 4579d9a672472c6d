// The help of the command line, for a terminal of 80 columns. The syntax of a command is the same in every language; its description is not.
import { exportFormats } from '../../shared/model/transfer'
import { embedded, t } from '../messages/messages'
import { shells, type CommandName } from './arguments'
import { columnsOf, padTo } from './output'
import { commandLine } from './messages'

const width = 80

/** A line may break before a kana or Han character, but not before closing punctuation or after opening punctuation. */
const kanaAndHan = String.raw`\u3041-\u30ff\u3400-\u9fff`
const closing = String.raw`、。，．：；！？」』）〜ーぁぃぅぇぉっゃゅょァィゥェォッャュョ`
const opening = String.raw`「『（`
// An isolated value stays in one piece.
const piece = new RegExp(
  String.raw`[${opening}]*(?:[${kanaAndHan}]|(?:\u2068[^\u2069]*\u2069|[^ ${opening}${closing}${kanaAndHan}])+)[${closing}]*`,
  'gu'
)

/** Breaks `text` into lines of at most `columns`, unless a single piece is longer. */
function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let taken = 0
  let end = 0
  for (const { 0: next, index } of text.matchAll(piece)) {
    const more = text.slice(end, index) + next
    end = index + next.length
    if (line !== '' && taken + columnsOf(more) > columns) {
      lines.push(line)
      line = next
      taken = columnsOf(next)
    } else {
      line += more
      taken += columnsOf(more)
    }
  }
  return [...lines, line + text.slice(end)]
}

type Row = readonly [syntax: string, description: string]

/** Two columns: syntax and description. */
const rows = (each: readonly Row[]): readonly string[] => {
  const column = Math.max(...each.map(([syntax]) => syntax.length)) + 4
  return each.flatMap(([syntax, description]) =>
    wrap(description, width - column).map(
      (line, index) => padTo(index === 0 ? `  ${syntax}` : '', column) + embedded(line)
    )
  )
}

const common = (): readonly Row[] => [
  ['--json', t('cli.help.option.json')],
  ['--passphrase-fd N', t('cli.help.option.passphrase-fd')],
  ['-h, --help', t('cli.help.option.help')]
]
const password = (): readonly Row[] => [
  ['--password-stdin', t('cli.help.option.password-stdin')],
  ['--password-fd N', t('cli.help.option.password-fd')]
]

const overview = (): readonly string[] => [
  ...wrap(t('cli.help.overview'), width),
  '',
  ...rows([
    [commandLine('code', 'SEARCH'), t('cli.help.command.code')],
    [commandLine('list', '[SEARCH]'), t('cli.help.command.list')],
    [commandLine('add'), t('cli.help.command.add')],
    [commandLine('import', 'FILE'), t('cli.help.command.import')],
    [commandLine('export', '-o', 'FILE'), t('cli.help.command.export')],
    [commandLine('completion', 'SHELL'), t('cli.help.command.completion', { shells: shells.join(', ') })],
    [commandLine('help', 'COMMAND'), t('cli.help.command.help')]
  ]),
  '',
  ...rows([...common(), ['-V, --version', t('cli.help.option.version')]]),
  '',
  ...wrap(t('cli.help.secrets'), width),
  ...wrap(t('cli.help.exitCodes'), width)
]

const helpOf: Readonly<Record<CommandName, () => readonly string[]>> = {
  code: () => [
    commandLine('code', 'SEARCH', '[--next]', '[--wait]', '[--copy]'),
    '',
    ...wrap(t('cli.help.code', { search: 'SEARCH', list: commandLine('list', '--json') }), width),
    '',
    ...rows([
      ['-n, --next', t('cli.help.option.next')],
      ['-w, --wait', t('cli.help.option.wait')],
      ['-c, --copy', t('cli.help.option.copy')],
      ...common()
    ])
  ],
  list: () => [commandLine('list', '[SEARCH]'), '', ...wrap(t('cli.help.list'), width), '', ...rows(common())],
  add: () => [
    commandLine('add'),
    commandLine('add', '-', '<', 'FILE'),
    '',
    ...wrap(t('cli.help.add', { setup: 'otpauth://', migration: 'otpauth-migration://' }), width),
    '',
    ...rows(common())
  ],
  import: () => [
    commandLine('import', 'FILE', '[--apply]', '[--with-conflicts]'),
    commandLine('import', '--undo', 'ID'),
    '',
    ...wrap(t('cli.help.import', { stdin: '-' }), width),
    '',
    ...rows([
      ['--apply', t('cli.help.option.apply')],
      ['--with-conflicts', t('cli.help.option.with-conflicts')],
      ['--undo ID', t('cli.help.option.undo')],
      ...password(),
      ...common()
    ])
  ],
  export: () => [
    commandLine('export', '--output', 'FILE', '[--format FORMAT]', '[--plain]'),
    '',
    ...wrap(t('cli.help.export'), width),
    t('cli.help.formats'),
    ...wrap(exportFormats.join(', '), width - 2).map((line) => `  ${line}`),
    '',
    ...rows([
      ['--format FORMAT', t('cli.help.option.format', { format: 'countersign' })],
      ['-o, --output FILE', t('cli.help.option.output')],
      ['--plain', t('cli.help.option.plain')],
      ['--yes', t('cli.help.option.yes')],
      ...password(),
      ...common()
    ])
  ],
  completion: () => [
    commandLine('completion', shells.join('|')),
    '',
    ...wrap(t('cli.help.completion'), width),
    `  eval "$(${commandLine('completion', 'bash')})"`
  ],
  help: overview,
  version: overview
}

/** The lines of help for one command, or the overview. */
export const helpLines = (of: CommandName | null): readonly string[] => (of === null ? overview() : helpOf[of]())
