// What was asked on the command line, read from its arguments alone: pure, and strict, because a mistyped option must not
// do something else. Arguments land in the shell's history and in every process list, so a secret among them is refused,
// and no problem ever repeats the value of one.
import { parseArgs } from 'node:util'
import type { ExportFormat } from '../../shared/contract'
import { fail, ok, type Result } from '../../shared/result'
import { exportFormats } from '../../shared/model/transfer'

/** For the command line itself, which reads files of others in a process of its own; no command that help names. */
export const readingCommand = 'read-export'

export const commandNames = ['code', 'list', 'add', 'import', 'export', 'completion', 'help', 'version'] as const
export type CommandName = (typeof commandNames)[number]

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** Where the password of a file comes from: a question, standard input, or another open file descriptor. */
export type PasswordSource = 'ask' | number

export type Command =
  | {
      readonly name: 'code'
      readonly search: string
      readonly next: boolean
      readonly wait: boolean
      readonly copy: boolean
    }
  | { readonly name: 'list'; readonly search: string }
  /** `isPiped`: the links are on standard input even where that is a terminal. */
  | { readonly name: 'add'; readonly isPiped: boolean }
  | {
      readonly name: 'import'
      readonly file: string
      readonly apply: boolean
      readonly withConflicts: boolean
      readonly password: PasswordSource
    }
  | { readonly name: 'import-undo'; readonly importId: string }
  | {
      readonly name: 'export'
      readonly format: ExportFormat
      readonly file: string
      readonly plain: boolean
      readonly yes: boolean
      readonly password: PasswordSource
    }
  | { readonly name: 'completion'; readonly shell: Shell }
  | { readonly name: 'help'; readonly of: CommandName | null }
  | { readonly name: 'version' }

export interface Invocation {
  readonly command: Command
  readonly json: boolean
  /** The descriptor that the vault's passphrase is read from; null asks for it. */
  readonly passphraseFd: number | null
}

/** What is wrong with the arguments. `option` is a name as it was typed, never a value. */
export type UsageProblem =
  | { readonly kind: 'unknown-command' }
  | { readonly kind: 'unknown-option'; readonly option: string; readonly command: CommandName }
  | { readonly kind: 'option-without-value'; readonly option: string }
  | { readonly kind: 'option-takes-no-value'; readonly option: string }
  | { readonly kind: 'not-a-descriptor'; readonly option: string }
  | { readonly kind: 'missing'; readonly what: 'search' | 'file' | 'output' | 'shell'; readonly command: CommandName }
  | { readonly kind: 'too-many'; readonly command: CommandName }
  | { readonly kind: 'unknown-format' }
  /** Two things that would both read standard input, or the same descriptor. */
  | { readonly kind: 'read-twice' }
  | { readonly kind: 'options-exclude'; readonly options: readonly [string, string] }
  /** A setup link, or anything that `add` was given: it is in the history by now. */
  | { readonly kind: 'secret-argument'; readonly command: CommandName }
  /** `--password` and the like. */
  | { readonly kind: 'secret-option'; readonly option: string }

const everywhere = { json: 'boolean', help: 'boolean', version: 'boolean', 'passphrase-fd': 'string' } as const
const passwords = { 'password-stdin': 'boolean', 'password-fd': 'string' } as const

const optionsOf = {
  code: { next: 'boolean', wait: 'boolean', copy: 'boolean' },
  list: {},
  add: {},
  import: { apply: 'boolean', 'with-conflicts': 'boolean', undo: 'string', ...passwords },
  export: { format: 'string', output: 'string', plain: 'boolean', yes: 'boolean', ...passwords },
  completion: {},
  help: {},
  version: {}
} as const satisfies Record<CommandName, Readonly<Record<string, 'boolean' | 'string'>>>

/** Every option of a command, as it is typed. */
export const optionNames = (command: CommandName): readonly string[] =>
  Object.keys({ ...optionsOf[command], ...everywhere }).map((name) => `--${name}`)

const shortNames: Readonly<Record<string, string>> = {
  h: 'help',
  V: 'version',
  n: 'next',
  w: 'wait',
  c: 'copy',
  o: 'output'
}
const secretOptions = /^(?:password|passphrase|pass|pin|secret|key|uri|url|token)$/i
const setupLink = /(?:otpauth(?:-migration)?|motp|steam):\/\//i

const problem = (kind: UsageProblem) => fail<UsageProblem>(kind)
const isCommandName = (text: string | undefined): text is CommandName => commandNames.some((name) => name === text)

/**
 * The arguments of the command line within a program's, or null where they are meant for the app with its windows.
 * `argv` begins with the program; `isDevelopment`: the app's folder comes first among the words.
 */
export function findCommandLine(argv: readonly string[], isDevelopment: boolean): readonly string[] | null {
  const given = argv.slice(1)
  const isWord = (one: string) => !one.startsWith('-')
  const from = isDevelopment ? given.findIndex(isWord) + 1 : 0
  const rest = given.slice(from)
  if (isDevelopment && from === 0) return null
  // Chromium's own switches (`--no-sandbox`) may come before.
  const at = rest.findIndex((one) => isWord(one) || one === '--help' || one === '--version')
  const first = rest[at]
  const isOurs = first === '--help' || first === '--version' || first === readingCommand || isCommandName(first)
  return isOurs ? rest.slice(at) : null
}

/** Reads the arguments that follow the program's name. */
export function parseCommandLine(args: readonly string[]): Result<Invocation, UsageProblem> {
  if (args.some((argument) => setupLink.test(argument))) {
    return problem({ kind: 'secret-argument', command: args.find(isCommandName) ?? 'add' })
  }
  const [first, ...rest] = args
  if (first === undefined || first === '--help' || first === '-h') return plain({ name: 'help', of: null })
  if (first === '--version' || first === '-V') return plain({ name: 'version' })
  if (!isCommandName(first)) return problem({ kind: 'unknown-command' })
  const read = readOptions(first, rest)
  if (!read.ok) return read
  const { values, words } = read.value
  if (values.has('help')) return plain({ name: 'help', of: first })
  if (values.has('version')) return plain({ name: 'version' })
  const passphraseFd = readDescriptor(values, 'passphrase-fd')
  if (!passphraseFd.ok) return passphraseFd
  const command = readCommand(first, values, words, passphraseFd.value)
  if (!command.ok) return command
  return ok({ command: command.value, json: values.has('json'), passphraseFd: passphraseFd.value })
}

const plain = (command: Command) => ok<Invocation>({ command, json: false, passphraseFd: null })

type Values = ReadonlyMap<string, string | true>

function readOptions(
  command: CommandName,
  args: readonly string[]
): Result<{ readonly values: Values; readonly words: readonly string[] }, UsageProblem> {
  const known: Readonly<Record<string, 'boolean' | 'string'>> = { ...optionsOf[command], ...everywhere }
  const short = Object.entries(shortNames).filter(([, name]) => name in known)
  const options = Object.fromEntries(
    Object.entries(known).map(([name, type]) => {
      const letter = short.find(([, long]) => long === name)?.[0]
      return [name, { type, ...(letter === undefined ? {} : { short: letter }) }]
    })
  )
  // Not its own strictness: its messages are not ours, and may repeat what was typed.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const values = new Map<string, string | true>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const option = token.rawName
    const type = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (type === undefined) {
      return problem(
        secretOptions.test(token.name) ? { kind: 'secret-option', option } : { kind: 'unknown-option', option, command }
      )
    }
    if (type === 'boolean') {
      if (token.value !== undefined) return problem({ kind: 'option-takes-no-value', option })
      values.set(token.name, true)
      continue
    }
    const isOption =
      token.inlineValue !== true && (token.value?.length ?? 0) > 1 && token.value?.startsWith('-') === true
    if (token.value === undefined || token.value === '' || isOption)
      return problem({ kind: 'option-without-value', option })
    values.set(token.name, token.value)
  }
  return ok({ values, words })
}

function readCommand(
  name: CommandName,
  values: Values,
  words: readonly string[],
  passphraseFd: number | null
): Result<Command, UsageProblem> {
  const [word, ...more] = words
  switch (name) {
    case 'code': {
      const search = words.join(' ').trim()
      if (search === '') return problem({ kind: 'missing', what: 'search', command: name })
      return ok({ name, search, next: values.has('next'), wait: values.has('wait'), copy: values.has('copy') })
    }
    case 'list':
      return ok({ name, search: words.join(' ').trim() })
    case 'add':
      if (word !== undefined && (word !== '-' || more.length > 0)) {
        return problem({ kind: 'secret-argument', command: name })
      }
      if (word === '-' && passphraseFd === 0) return problem({ kind: 'read-twice' })
      return ok({ name, isPiped: word === '-' })
    case 'import': {
      const undo = values.get('undo')
      if (typeof undo === 'string') {
        return word === undefined
          ? ok({ name: 'import-undo', importId: undo })
          : problem({ kind: 'too-many', command: name })
      }
      if (word === undefined) return problem({ kind: 'missing', what: 'file', command: name })
      if (more.length > 0) return problem({ kind: 'too-many', command: name })
      const password = readPasswordSource(values, passphraseFd)
      if (!password.ok) return password
      if (word === '-' && (password.value === 0 || passphraseFd === 0)) return problem({ kind: 'read-twice' })
      const choices = { apply: values.has('apply'), withConflicts: values.has('with-conflicts') }
      return ok({ name, file: word, ...choices, password: password.value })
    }
    case 'export': {
      if (word !== undefined) return problem({ kind: 'too-many', command: name })
      const given = values.get('format') ?? 'countersign'
      const format = exportFormats.find((one) => one === given)
      if (format === undefined) return problem({ kind: 'unknown-format' })
      const file = values.get('output')
      if (typeof file !== 'string') return problem({ kind: 'missing', what: 'output', command: name })
      const password = readPasswordSource(values, passphraseFd)
      if (!password.ok) return password
      if (values.has('plain') && password.value !== 'ask') {
        return problem({ kind: 'options-exclude', options: ['--plain', '--password-fd'] })
      }
      const choices = { plain: values.has('plain'), yes: values.has('yes') }
      return ok({ name, format, file, ...choices, password: password.value })
    }
    case 'completion': {
      const shell = shells.find((one) => one === word)
      if (shell === undefined) return problem({ kind: 'missing', what: 'shell', command: name })
      return more.length > 0 ? problem({ kind: 'too-many', command: name }) : ok({ name, shell })
    }
    case 'help':
      if (word !== undefined && !isCommandName(word)) return problem({ kind: 'unknown-command' })
      return ok({ name, of: word ?? null })
    case 'version':
      return ok({ name })
  }
}

function readPasswordSource(values: Values, passphraseFd: number | null): Result<PasswordSource, UsageProblem> {
  const descriptor = readDescriptor(values, 'password-fd')
  if (!descriptor.ok) return descriptor
  if (values.has('password-stdin') && descriptor.value !== null) {
    return problem({ kind: 'options-exclude', options: ['--password-stdin', '--password-fd'] })
  }
  const source = values.has('password-stdin') ? 0 : (descriptor.value ?? 'ask')
  return source !== 'ask' && source === passphraseFd ? problem({ kind: 'read-twice' }) : ok(source)
}

/** 1 and 2 are where answers go. */
function readDescriptor(values: Values, name: string): Result<number | null, UsageProblem> {
  const given = values.get(name)
  if (given === undefined) return ok(null)
  const isDescriptor = typeof given === 'string' && /^\d{1,4}$/.test(given) && given !== '1' && given !== '2'
  return isDescriptor ? ok(Number(given)) : problem({ kind: 'not-a-descriptor', option: `--${name}` })
}
