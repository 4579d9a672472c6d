// The Authenticator's messages, and an account's title. Names of controls are those of docs/behaviour.md.
import type { Algorithm, Entry, ScanOutcome } from '../../shared/contract'
import { failureMessage } from './app'
import { formatList, formatNumber } from './format'
import { t } from './language'

type NamedEntry = Pick<Entry, 'issuer' | 'account'>

/** A row's title: the issuer, or the account if there is none. */
export const entryTitle = ({ issuer, account }: NamedEntry): string =>
  issuer || account || t('authenticator.name.unnamed')

/** The second line; empty if the account is already in the first. */
export const entryDetail = ({ issuer, account }: NamedEntry): string => (issuer === '' ? '' : account)

export const fullName = (entry: NamedEntry): string => [entryTitle(entry), entryDetail(entry)].filter(Boolean).join(' ')

/** In a sentence. */
export const nameInText = (entry: NamedEntry): string =>
  entryDetail(entry) === '' ? entryTitle(entry) : t('authenticator.name.both', entry)

/** The same names in every language. */
export const algorithmNames: Readonly<Record<Algorithm, string>> = {
  SHA1: 'SHA-1',
  SHA256: 'SHA-256',
  SHA512: 'SHA-512'
}

/** A code digit by digit, for a screen reader. */
export const spelled = (code: string): string => code.split('').join(' ')

/** What kind of codes an account has, in one line. */
export function kindMessage({
  type,
  digits,
  period,
  algorithm
}: Pick<Entry, 'type' | 'digits' | 'period'> & { readonly algorithm: Algorithm | 'MD5' }): string {
  if (type === 'steam')
    return `${t('authenticator.type.steam')} · ${t('authenticator.length.characters', { count: digits })}`
  if (type === 'yandex') return `Yandex · ${t('authenticator.length.letters', { count: digits })}`
  if (type === 'motp') return `mOTP · ${t('authenticator.length.characters', { count: digits })}`
  const parts = [t(`authenticator.type.${type}`), t('authenticator.length.digits', { count: digits })]
  if (type === 'totp') parts.push(t('authenticator.length.seconds', { count: period }))
  if (algorithm !== 'SHA1' && algorithm !== 'MD5') parts.push(algorithmNames[algorithm])
  return parts.join(' · ')
}

/** What was removed: one account's name, or the number of accounts. */
export const removedMessage = (entries: readonly NamedEntry[]): string =>
  entries.length === 1 && entries[0] !== undefined
    ? t('authenticator.entries.removedOne', { name: entryTitle(entries[0]) })
    : t('authenticator.entries.removed', { count: entries.length })

/** How many accounts a search found. */
export const foundMessage = (count: number): string =>
  count === 0 ? t('authenticator.entries.foundNone') : t('authenticator.entries.found', { count })

/** Why a code that was read is of no use here. */
export function ignoredMessage({ kind, shown, reason }: ScanOutcome['ignored'][number]): string {
  const canShow = shown !== '' && shown !== '…'
  switch (kind) {
    case 'link':
      return canShow ? t('authenticator.adding.ignored.linkShown', { shown }) : t('authenticator.adding.ignored.link')
    case 'text':
      return canShow ? t('authenticator.adding.ignored.textShown', { shown }) : t('authenticator.adding.ignored.text')
    case 'refused': {
      const why =
        reason === undefined
          ? t('authenticator.adding.ignored.unreadable')
          : failureMessage({ code: 'bad-setup-key', reason }, 0)
      return shown === ''
        ? t('authenticator.adding.ignored.refused', { why })
        : t('authenticator.adding.ignored.refusedShown', { shown, why })
    }
  }
}

/** How many of several images have been read; `done` of `total`. */
export const readingMessage = (done: number, total: number): string =>
  total === 1
    ? t('authenticator.adding.reading.file')
    : t('authenticator.adding.reading.files', { place: done + 1, total })

/** Which codes of a transfer are missing, as far as they are known. */
export const missingMessage = ({
  missing,
  found,
  total
}: {
  readonly missing: readonly number[]
  readonly found: number
  readonly total: number
}): string =>
  t('authenticator.adding.transfer.missing', {
    codes: `${formatList(missing.map(formatNumber))}${found + missing.length < total ? '…' : ''}`
  })
