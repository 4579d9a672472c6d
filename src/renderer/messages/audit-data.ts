// The data of audit events in words: the names of its fields and their values. Every field and value that the main process writes has
// words (types, from shared/model/audit-data). What an older version wrote and this one does not know is shown as it stands.
import type { AuditEvent, AuditKind, AuditValue } from '../../shared/contract'
import {
  auditFields,
  carriedFields,
  type AuditField,
  type AuditFieldName,
  type AuditWord
} from '../../shared/model/audit-data'
import {
  embedded,
  formatChange,
  formatDateTime,
  formatDuration,
  formatLabelled,
  formatList,
  formatNumber
} from './format'
import { t } from './language'

const nameMessage = (name: AuditFieldName): string => t(`admin.dataNames.${name}`)
const wordMessage = (word: AuditWord): string => t(`admin.dataValues.${word}`)
const yesNoMessage = (isSo: boolean): string => t(`admin.yesNo.${isSo}`)

function fieldOf(kind: AuditKind, name: string): AuditField | undefined {
  const fields: Readonly<Record<string, AuditField>> = { ...auditFields[kind], ...carriedFields }
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

export const auditDataName = (kind: AuditKind, name: string): string =>
  fieldOf(kind, name) === undefined ? name : nameMessage(name as AuditFieldName)

/** One value of a policy, as the log writes it. */
const policyValueMessage = (value: string): string =>
  value === 'true' || value === 'false' ? yesNoMessage(value === 'true') : formatNumber(Number(value))

const asItStands = (value: NonNullable<AuditValue>): string =>
  typeof value === 'object' ? formatList(value) : String(value)

function valueMessage(field: AuditField, value: NonNullable<AuditValue>): string {
  if (field.is === 'word' || field.is === 'words') {
    const message = (word: string) => (field.words.includes(word) ? wordMessage(word as AuditWord) : word)
    return typeof value === 'object' ? formatList(value.map(message)) : message(String(value))
  }
  if (typeof value === 'boolean') return yesNoMessage(value)
  if (typeof value === 'number') {
    if (field.is === 'seconds') return formatDuration(Math.abs(value) * 1000)
    if (field.is === 'milliseconds') return formatDuration(Math.abs(value))
    return field.is === 'time' ? formatDateTime(value) : formatNumber(value)
  }
  // The log writes a change as "old → new".
  if (field.is === 'change' && typeof value === 'string')
    return value.split(' → ').map(policyValueMessage).reduce(formatChange)
  return asItStands(value)
}

export function auditDataValue(kind: AuditKind, name: string, value: AuditValue): string {
  if (value === null) return '—'
  const field = fieldOf(kind, name)
  return field === undefined ? asItStands(value) : valueMessage(field, value)
}

/** These say enough without their name. */
const plainNames: ReadonlySet<string> = new Set(['method', 'reason', 'found', 'role'])

/** The event's data in one line. */
export const auditSummary = ({ kind, data }: AuditEvent): string =>
  Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const shown = auditDataValue(kind, name, value)
      const isForeign = (fieldOf(kind, name)?.is ?? 'text') === 'text'
      // Our own words need no isolate, which would give a change or a date in them a direction of its own.
      const part = isForeign ? embedded(shown) : shown
      return plainNames.has(name) ? part : formatLabelled(auditDataName(kind, name), part)
    })
    .join(' · ')
