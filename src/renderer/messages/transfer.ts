// Messages for import and export. Names of other apps are their makers' own, the same in every language.
import type {
  ComparedField,
  DryRunRow,
  ExportFormat,
  ExportFormatInfo,
  FormatName,
  RefusedAccount
} from '../../shared/contract'
import type { AccountParts } from '../../shared/model/entry'
import { appNames } from '../../shared/model/transfer'
import { kindMessage } from './authenticator'
import { formatList, formatNumber } from './format'
import { t } from './language'

/** The name of the app that a file comes from. */
export const formatName = (format: FormatName | ExportFormat): string =>
  format === 'otpauth' || format === 'sheet' || format === 'csv' || format === 'json'
    ? t(`transfer.format.${format}`)
    : appNames[format]

/** The title of a refused account. */
export function refusedTitle({ issuer = '', name = '', reason }: RefusedAccount): string {
  if (reason === 'missing-page') return t('transfer.compared.missingCode', { place: name })
  return [issuer, name].filter(Boolean).join(' · ') || t('transfer.compared.unnamed')
}

function fieldValue(field: Exclude<ComparedField, 'secret'>, account: AccountParts): string {
  const value = field === 'type' ? (kindMessage(account).split(' · ')[0] ?? '') : account[field]
  if (typeof value === 'number')
    return field === 'period' ? t('transfer.compared.seconds', { count: value }) : formatNumber(value)
  return value === '' ? t('transfer.compared.none') : value
}

/** How one field differs between an account of the file and the one it conflicts with. */
export function differenceMessage(field: ComparedField, row: DryRunRow, other: DryRunRow['other']): string {
  if (other === null) return t(`transfer.compared.fields.${field}`)
  const where = other.isInFile ? 'inFile' : 'inList'
  if (field === 'secret') return t(`transfer.compared.${where}.key`)
  const [here, there] = [fieldValue(field, row), fieldValue(field, other)]
  return t(`transfer.compared.${where}.field`, { field: t(`transfer.compared.fields.${field}`), here, there })
}

interface FilePlace {
  readonly fileName: string
  readonly place: number
  readonly count: number
}
export const placeMessage = ({ place, count }: FilePlace): string => t('transfer.import.place', { place, count })
export const readingFileMessage = (file: FilePlace): string =>
  file.count === 1
    ? t('transfer.import.reading', { fileName: file.fileName })
    : t('transfer.import.readingOf', { place: placeMessage(file), fileName: file.fileName })

/** What undoing an import removed and restored. */
export const undoneMessage = ({ removed, restored }: { readonly removed: number; readonly restored: number }): string =>
  restored === 0 ? t('transfer.import.undone', { removed }) : t('transfer.import.undoneRestored', { removed, restored })

/** What a format keeps of an account besides its setup key, and whether it can be encrypted. */
export function keepsMessage({ format, keeps, canEncrypt }: ExportFormatInfo): string {
  const kept = () =>
    keeps.length === 0
      ? t('transfer.export.formats.accountsAlone')
      : t('transfer.export.formats.keeps', {
          parts: formatList(keeps.map((each) => t(`transfer.export.formats.parts.${each}`)))
        })
  const what =
    format === 'otpauth' || format === 'google-migration' || format === 'sheet'
      ? t(`transfer.export.formats.${format}`)
      : kept()
  return `${what} · ${canEncrypt ? t('transfer.export.formats.canEncrypt') : t('transfer.export.formats.cannotEncrypt')}`
}

export const chosenMessage = (count: number, isAll: boolean): string =>
  isAll ? t('transfer.export.accounts.chosenAll', { count }) : t('transfer.export.accounts.chosen', { count })
