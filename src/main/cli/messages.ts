// Texts of the command line that need more than one message, or values made for them. Text that the user typed, or that comes from a
// file, is neutralised before it goes into a message. Names of commands and options are values, the same in every language.
import type { ComparedField, Entry, FormatName, ReadAs } from '../../shared/contract'
import { appNames, exportFormats } from '../../shared/model/transfer'
import { foldText } from '../../shared/text/plain'
import { currentLocale, t } from '../messages/messages'
import { shells, type UsageProblem } from './arguments'
import { neutralise } from './output'

/** Issuer and account as one name. */
export const accountName = ({ issuer, account }: { readonly issuer: string; readonly account: string }): string =>
  neutralise([issuer, account].filter(Boolean).join(' · ')) || t('main.tray.unnamed')

/** What makes the codes of an account. */
export function kindMessage({ type, digits, period, algorithm }: Entry): string {
  const kind = {
    totp: () => t('cli.kind.totp', { digits, seconds: period }),
    hotp: () => t('cli.kind.hotp', { digits }),
    steam: () => 'Steam',
    motp: () => 'mOTP',
    yandex: () => 'Yandex'
  }[type]()
  return algorithm === 'SHA1' || type === 'yandex' ? kind : t('cli.kind.algorithm', { kind, algorithm })
}

/** Why a link was not added. */
export const notAddedMessage = (shown: string, why: string): string =>
  shown === '' ? t('cli.add.refused', { why }) : t('cli.add.refusedShown', { shown: neutralise(shown), why })

/** What was guessed about a file, one line each. */
export function guessMessages({ encoding, separator, period }: ReadAs): readonly string[] {
  const lines: string[] = []
  if (encoding !== undefined) lines.push(t('cli.file.guess.encoding', { encoding: encoding.toUpperCase() }))
  if (separator !== undefined) lines.push(t(`cli.file.guess.${separator === 'tab' ? 'tabs' : 'semicolons'}`))
  if (period !== undefined) lines.push(t('cli.file.guess.period'))
  return lines
}

export const formatName = (format: FormatName): string =>
  format === 'csv' || format === 'json' || format === 'otpauth' ? t(`cli.format.${format}`) : appNames[format]

export const differenceMessage = (fields: readonly ComparedField[]): string =>
  t('cli.import.differs', {
    fields: new Intl.ListFormat(currentLocale()).format(fields.map((field) => t(`cli.field.${field}`)))
  })

/** A command of this program, as the user types it. */
export const commandLine = (...words: readonly string[]): string => ['countersign', ...words].join(' ')

/** Whether an answer means yes, in the language in use or in English. `whole` accepts only the full word. */
export function isYes(answer: string | null, how: 'short' | 'whole' = 'short'): boolean {
  if (answer === null) return false
  const wanted = [t('cli.answer.yes'), 'yes', ...(how === 'whole' ? [] : [t('cli.answer.y'), 'y'])]
  return wanted.map(foldText).includes(foldText(answer.trim()))
}

/** The short answers that a yes-or-no question shows. */
export const answers = (): { readonly yes: string; readonly no: string } => ({
  yes: t('cli.answer.y'),
  no: t('cli.answer.no')
})

const usage = {
  search: ['code', 'SEARCH'],
  file: ['import', 'FILE'],
  output: ['export', '--output', 'FILE'],
  shell: ['completion', shells.join('|')]
} as const

/** What is wrong with the arguments. */
export function usageMessage(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'unknown-command':
      return t('cli.usage.unknown-command', { help: commandLine('--help') })
    case 'unknown-option': {
      const { command } = problem
      const option = neutralise(problem.option)
      return t('cli.usage.unknown-option', { command, option, help: commandLine(command, '--help') })
    }
    case 'option-without-value':
    case 'option-takes-no-value':
    case 'not-a-descriptor':
      return t(`cli.usage.${problem.kind}`, { option: neutralise(problem.option) })
    case 'missing':
      return t(`cli.usage.missing.${problem.what}`, { usage: commandLine(...usage[problem.what]) })
    case 'too-many':
      return t('cli.usage.too-many', { command: problem.command, help: commandLine(problem.command, '--help') })
    case 'unknown-format':
      return t('cli.usage.unknown-format', { formats: exportFormats.join(', ') })
    case 'read-twice':
      return t('cli.usage.read-twice')
    case 'options-exclude': {
      const [one, other] = problem.options
      return t('cli.usage.options-exclude', { one, other })
    }
    case 'secret-argument':
      return t('cli.usage.secret-argument', { add: commandLine('add'), pipe: `wl-paste | ${commandLine('add', '-')}` })
    case 'secret-option':
      return t('cli.usage.secret-option', {
        option: neutralise(problem.option),
        stdin: '--password-stdin',
        file: '--password-fd N',
        vault: '--passphrase-fd N'
      })
  }
}
