// The Authenticator's words, and what an account is called. Names of controls are those of docs/behaviour.md.
import type { Algorithm, Entry, ScanOutcome } from '../../shared/contract'
import { failureWords } from './app'
import { formatList, formatNumber } from './format'
import { wordsOf } from './language'

export const { typeWords, codeWords, entriesWords, addingWords, settingsWords } = wordsOf('authenticator')
const { nameWords, lengthWords } = wordsOf('authenticator')

type NamedEntry = Pick<Entry, 'issuer' | 'account'>

/** The line a row is known by: the issuer, or the account where there is none. */
export const entryTitle = ({ issuer, account }: NamedEntry): string => issuer || account || nameWords.unnamed

/** The second line; empty where the account already stands in the first. */
export const entryDetail = ({ issuer, account }: NamedEntry): string => (issuer === '' ? '' : account)

export const fullName = (entry: NamedEntry): string => [entryTitle(entry), entryDetail(entry)].filter(Boolean).join(' ')

/** The same names in every language. */
export const algorithmNames: Readonly<Record<Algorithm, string>> = {
  SHA1: 'SHA-1',
  SHA256: 'SHA-256',
  SHA512: 'SHA-512'
}

/** A code digit by digit, for a screen reader. */
export const spelled = (code: string): string => code.split('').join(' ')

/** What kind of codes an account has, in one line. */
export function kindWords({
  type,
  digits,
  period,
  algorithm
}: Pick<Entry, 'type' | 'digits' | 'period'> & { readonly algorithm: Algorithm | 'MD5' }): string {
  if (type === 'steam') return `${typeWords.steam} · ${lengthWords.characters(digits)}`
  if (type === 'yandex') return `Yandex · ${lengthWords.letters(digits)}`
  if (type === 'motp') return `mOTP · ${lengthWords.characters(digits)}`
  const parts = [typeWords[type], lengthWords.digits(digits)]
  if (type === 'totp') parts.push(lengthWords.seconds(period))
  if (algorithm !== 'SHA1' && algorithm !== 'MD5') parts.push(algorithmNames[algorithm])
  return parts.join(' · ')
}

/** What was removed: by its name, or by how many. */
export const removedWords = (entries: readonly NamedEntry[]): string =>
  entries.length === 1 && entries[0] !== undefined
    ? entriesWords.removedOne(entryTitle(entries[0]))
    : entriesWords.removed(entries.length)

/** How many accounts a search found. */
export const foundWords = (count: number): string => (count === 0 ? entriesWords.foundNone : entriesWords.found(count))

/** Why a code that was read leads nowhere here. */
export function ignoredWords({ kind, shown, reason }: ScanOutcome['ignored'][number]): string {
  const { ignored } = addingWords
  const canShow = shown !== '' && shown !== '…'
  switch (kind) {
    case 'link':
      return canShow ? ignored.linkShown(shown) : ignored.link
    case 'text':
      return canShow ? ignored.textShown(shown) : ignored.text
    case 'refused': {
      const why = reason === undefined ? ignored.unreadable : failureWords({ code: 'bad-setup-key', reason }, 0)
      return shown === '' ? ignored.refused(why) : ignored.refusedShown(shown, why)
    }
  }
}

/** How far the reading of several pictures is; `done` of them are read. */
export const readingWords = (done: number, total: number): string =>
  total === 1 ? addingWords.reading.file : addingWords.reading.files(done + 1, total)

/** Which codes of a transfer are missing, as far as they are listed. */
export const missingWords = ({
  missing,
  found,
  total
}: {
  readonly missing: readonly number[]
  readonly found: number
  readonly total: number
}): string =>
  addingWords.transfer.missing(`${formatList(missing.map(formatNumber))}${found + missing.length < total ? '…' : ''}`)
