// Parsing arguments: what is accepted, what is refused, and that an error never repeats a refused argument.
import { describe, expect, it } from 'vitest'
import { findCommandLine, parseCommandLine, type Command } from '../../src/main/cli/arguments'
import { usageMessage } from '../../src/main/cli/messages'

function commandOf(...args: string[]): Command {
  const parsed = parseCommandLine(args)
  if (!parsed.ok) throw new Error(`refused: ${parsed.error.kind}`)
  return parsed.value.command
}

function problemOf(...args: string[]) {
  const parsed = parseCommandLine(args)
  if (parsed.ok) throw new Error('expected a refusal')
  return parsed.error
}

describe('commands', () => {
  it('accepts each with its options, in any order', () => {
    expect(commandOf('code', '--wait', 'git', 'hub', '-n')).toEqual({
      name: 'code',
      search: 'git hub',
      next: true,
      wait: true,
      copy: false
    })
    expect(commandOf('list')).toEqual({ name: 'list', search: '' })
    expect(commandOf('add', '-')).toEqual({ name: 'add', isPiped: true })
    expect(commandOf('import', 'a.json', '--apply', '--password-fd', '3')).toEqual({
      name: 'import',
      file: 'a.json',
      apply: true,
      withConflicts: false,
      password: 3
    })
    expect(commandOf('import', '--undo', 'abc')).toEqual({ name: 'import-undo', importId: 'abc' })
    expect(commandOf('export', '-o', 'a.json', '--format=aegis', '--password-stdin')).toEqual({
      name: 'export',
      format: 'aegis',
      file: 'a.json',
      plain: false,
      yes: false,
      password: 0
    })
    expect(commandOf('completion', 'fish')).toEqual({ name: 'completion', shell: 'fish' })
  })

  it('takes what follows -- as plain words', () => {
    expect(commandOf('code', '--', '--next')).toMatchObject({ search: '--next', next: false })
  })

  it('shows help without a command, for --help and for help', () => {
    expect(commandOf()).toEqual({ name: 'help', of: null })
    expect(commandOf('export', '--help')).toEqual({ name: 'help', of: 'export' })
    expect(commandOf('help', 'add')).toEqual({ name: 'help', of: 'add' })
    expect(commandOf('list', '-V')).toEqual({ name: 'version' })
  })

  it.each([
    [['open'], 'unknown-command'],
    [['list', '--all'], 'unknown-option'],
    [['list', '--next'], 'unknown-option'],
    [['list', '--constructor'], 'unknown-option'],
    [['list', '--json=yes'], 'option-takes-no-value'],
    [['export', '--output'], 'option-without-value'],
    [['export', '--output', '--plain'], 'option-without-value'],
    [['export', '--format', 'zip', '-o', 'a'], 'unknown-format'],
    [['export'], 'missing'],
    [['code'], 'missing'],
    [['import'], 'missing'],
    [['import', 'a', 'b'], 'too-many'],
    [['import', 'a', '--password-fd', '1'], 'not-a-descriptor'],
    [['import', 'a', '--password-fd', 'x'], 'not-a-descriptor'],
    [['import', '-', '--password-stdin'], 'read-twice'],
    [['import', 'a', '--password-fd', '3', '--passphrase-fd', '3'], 'read-twice'],
    [['add', '-', '--passphrase-fd', '0'], 'read-twice'],
    [['export', '-o', 'a', '--plain', '--password-stdin'], 'options-exclude'],
    [['import', 'a', '--password-fd', '3', '--password-stdin'], 'options-exclude']
  ])('refuses %j', (args, kind) => {
    expect(problemOf(...args).kind).toBe(kind)
  })
})

describe('a secret among the arguments', () => {
  const link = 'otpauth://totp/GitHub:robin?secret=JBSWY3DPEHPK3PXP&issuer=GitHub'
  it.each([
    [['add', link]],
    [['add', 'JBSWY3DPEHPK3PXP']],
    [['add', '-', 'JBSWY3DPEHPK3PXP']],
    [['code', link]],
    [['list', `--search=${link}`]],
    [[link]],
    [['add', 'OTPAUTH-MIGRATION://offline?data=JBSWY3DPEHPK3PXP']],
    [['export', '-o', 'a', '--password=JBSWY3DPEHPK3PXP']],
    [['import', 'a', '--password', 'JBSWY3DPEHPK3PXP']],
    [['list', '--passphrase', 'JBSWY3DPEHPK3PXP']],
    [['list', '--nonsense=JBSWY3DPEHPK3PXP']],
    [['JBSWY3DPEHPK3PXP']],
    [['export', '--format', 'JBSWY3DPEHPK3PXP', '-o', 'a']],
    [['completion', 'JBSWY3DPEHPK3PXP']]
  ])('is refused and not repeated: %#', (args) => {
    const problem = problemOf(...args)
    expect(JSON.stringify(problem)).not.toContain('JBSWY3DP')
    expect(usageMessage(problem)).not.toContain('JBSWY3DP')
  })

  it('is refused with a hint how to pass it instead', () => {
    const words = usageMessage(problemOf('add', link))
    expect(words).toContain('countersign add -')
    expect(words).toMatch(/history/)
    expect(usageMessage(problemOf('import', 'a', '--password=x'))).toContain('--password-fd')
  })
})

describe('a command line that may also start the windows', () => {
  it.each([
    [['/opt/countersign', 'list', '--json'], false, ['list', '--json']],
    [['/opt/countersign', '--no-sandbox', 'code', 'x'], false, ['code', 'x']],
    [['/opt/countersign', '--help'], false, ['--help']],
    [['electron', '--no-sandbox', '.', 'list'], true, ['list']],
    [['/opt/countersign'], false, null],
    [['/opt/countersign', 'otpauth://totp/x?secret=AAAA'], false, null],
    [['/opt/countersign', '--hidden'], false, null],
    [['electron', '.'], true, null],
    [['electron', '-r', 'loader.js', '--inspect=0', '.'], true, null],
    [['electron'], true, null]
  ] as const)('%j', (argv, isDevelopment, expected) => {
    expect(findCommandLine(argv, isDevelopment)).toEqual(expected)
  })
})
