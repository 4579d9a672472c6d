// The words of import and export. Names of other apps are their makers' own, the same in every language.
import type {
  ComparedField,
  DryRunRow,
  ExportFormat,
  ExportFormatInfo,
  FormatName,
  RefusedAccount
} from '../../shared/contract'
import type { AccountParts } from '../../shared/model/entry'
import { kindWords } from './authenticator'
import { formatList, formatNumber } from './format'
import { wordsOf } from './language'

export const { importWords, exportWords } = wordsOf('transfer')
const { formatWords, comparedWords } = wordsOf('transfer')

const appNames: Readonly<Record<Exclude<FormatName | ExportFormat, 'otpauth' | 'sheet' | 'csv' | 'json'>, string>> = {
  aegis: 'Aegis',
  '2fas': '2FAS',
  andotp: 'andOTP',
  authy: 'Authy',
  bitwarden: 'Bitwarden',
  countersign: 'Countersign',
  duo: 'Duo Mobile',
  ente: 'Ente Auth',
  freeotp: 'FreeOTP',
  'freeotp-plus': 'FreeOTP+',
  'google-migration': 'Google Authenticator',
  keepass: 'KeePass',
  lastpass: 'LastPass Authenticator',
  proton: 'Proton Authenticator',
  raivo: 'Raivo OTP',
  steam: 'Steam',
  stratum: 'Stratum',
  'totp-authenticator': 'TOTP Authenticator',
  winauth: 'WinAuth'
}

/** Whose file it is. */
export const formatName = (format: FormatName | ExportFormat): string =>
  format === 'otpauth' || format === 'sheet' || format === 'csv' || format === 'json'
    ? formatWords[format]
    : appNames[format]

/** The line a refused account is known by. */
export function refusedTitle({ issuer = '', name = '', reason }: RefusedAccount): string {
  if (reason === 'missing-page') return comparedWords.missingCode(name)
  return [issuer, name].filter(Boolean).join(' · ') || comparedWords.unnamed
}

function fieldValue(field: Exclude<ComparedField, 'secret'>, account: AccountParts): string {
  const value = field === 'type' ? (kindWords(account).split(' · ')[0] ?? '') : account[field]
  if (typeof value === 'number') return field === 'period' ? comparedWords.seconds(value) : formatNumber(value)
  return value === '' ? comparedWords.none : value
}

/** What differs in one field between an account of the file and the one that it contradicts. */
export function differenceWords(field: ComparedField, row: DryRunRow, other: DryRunRow['other']): string {
  const name = comparedWords.fields[field]
  if (other === null) return name
  const where = other.isInFile ? comparedWords.inFile : comparedWords.inList
  return field === 'secret' ? where.key : where.field(name, fieldValue(field, row), fieldValue(field, other))
}

interface FilePlace {
  readonly fileName: string
  readonly place: number
  readonly count: number
}
export const placeWords = ({ place, count }: FilePlace): string => importWords.place(place, count)
export const readingFileWords = (file: FilePlace): string =>
  file.count === 1 ? importWords.reading(file.fileName) : importWords.readingOf(placeWords(file), file.fileName)

/** What undoing an import took out and put back. */
export const undoneWords = ({ removed, restored }: { readonly removed: number; readonly restored: number }): string =>
  restored === 0 ? importWords.undone(removed) : importWords.undoneRestored(removed, restored)

/** What a format keeps of an account beside its setup key, and whether it can be encrypted. */
export function keepsWords({ format, keeps, canEncrypt }: ExportFormatInfo): string {
  const { formats } = exportWords
  const kept = () =>
    keeps.length === 0 ? formats.accountsAlone : formats.keeps(formatList(keeps.map((each) => formats.parts[each])))
  const what = format === 'otpauth' || format === 'google-migration' || format === 'sheet' ? formats[format] : kept()
  return `${what} · ${canEncrypt ? formats.canEncrypt : formats.cannotEncrypt}`
}

export const chosenWords = (count: number, isAll: boolean): string =>
  isAll ? exportWords.accounts.chosenAll(count) : exportWords.accounts.chosen(count)
