// Whether the data of an audit event is what shared/model/audit-data says, so that pages have words for it.
import type { AuditEvent, AuditValue } from '../src/shared/model/audit'
import { auditFields, carriedFields, type AuditField } from '../src/shared/model/audit-data'

const isWhole = (value: AuditValue) => typeof value === 'number' && Number.isInteger(value)

function fits({ is, ...field }: AuditField, value: AuditValue): boolean {
  const isWord = (text: AuditValue) => 'words' in field && typeof text === 'string' && field.words.includes(text)
  switch (is) {
    case 'text':
      return typeof value === 'string'
    case 'texts':
      return Array.isArray(value)
    case 'yes-no':
      return typeof value === 'boolean'
    case 'number':
    case 'seconds':
    case 'milliseconds':
      return isWhole(value)
    case 'time':
      return isWhole(value) && Number(value) > Date.UTC(2000)
    case 'change':
      return typeof value === 'string' && /^(?:true|false|\d+) → (?:true|false|\d+)$/.test(value)
    case 'word':
      return isWord(value)
    case 'words':
      return typeof value === 'object' && value !== null && value.every(isWord)
  }
}

/** What pages have no words for in the data of these events; one line each. */
export function findWordless(events: readonly Pick<AuditEvent, 'kind' | 'data'>[]): string[] {
  const found = events.flatMap(({ kind, data }) => {
    const fields: Readonly<Record<string, AuditField>> = { ...auditFields[kind], ...carriedFields }
    return Object.entries(data)
      .filter(([name, value]) => {
        const field = fields[name]
        return field === undefined || (value !== null && !fits(field, value))
      })
      .map(([name, value]) => `${kind}: ${name}=${JSON.stringify(value)}`)
  })
  return [...new Set(found)]
}
