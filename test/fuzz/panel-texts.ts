// Texts from an admin or an auditor: a CSV file of users, an exported audit log.
import type { AuditEvent } from '../../src/shared/model/audit'
import { fc } from '../property'
import {
  chainEntry,
  firstHash,
  formatExportEnd,
  formatExportLine,
  verifyExport
} from '../../src/main/panel/domain/audit'
import { formatCsvRow } from '../../src/main/panel/domain/csv'
import { planImport } from '../../src/main/panel/domain/user-import'
import { decodeText } from '../../src/main/tables/decode'
import { readTable } from '../../src/main/tables/table'
import type { Target } from './engine'

const textOf = (input: Uint8Array) => Buffer.from(input).toString('utf8')

const csvSeeds = [
  'email,name,role\nada@example.com,Ada Lovelace,admin\ngrace@example.com,Grace Hopper,member\n',
  '\ufeff"email","name","role"\r\n"ada@example.com","Ada ""the first"" L","member"\r\n',
  'email,name\nada@example.com,Ada\n\n"a\nb@example.com",x\n'
]
const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.emailAddress(),
  fc.constantFrom('admin', 'member', '', '=1+1', '"', '\r', '@', 'İ@example.com')
)
const csv = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  .map((rows) => Buffer.from(`email,name,role\r\n${rows.map(formatCsvRow).join('')}`))

function exportOf(count: number): string {
  let hash = firstHash
  let text = ''
  for (let seq = 1; seq <= count; seq++) {
    const party = { id: 'u1', email: 'ada@example.com' }
    const entry: AuditEvent = {
      seq,
      at: seq * 1000,
      kind: 'login.succeeded',
      actor: party,
      subject: null,
      profile: 'default',
      data: { method: 'code', list: ['a', 'b'], count: seq }
    }
    const chained = chainEntry(hash, entry)
    hash = chained.hash
    text += formatExportLine(chained)
  }
  return text + formatExportEnd({ entries: count, hash })
}
const whole = exportOf(5)
const lines = fc
  .array(
    fc.oneof(
      fc.json(),
      fc.tuple(fc.json(), fc.string()).map(([entry, hash]) => JSON.stringify({ entry, hash }))
    )
  )
  .map((all) => Buffer.from([...all, '{"end":"whole","entries":1,"head":""}'].join('\n')))

export const panelTextTargets: readonly Target[] = [
  {
    name: 'users-csv',
    seeds: [
      ...csvSeeds.map((text) => Buffer.from(text)),
      Buffer.from('sep=;\nemail;name\na@b.example;J\u00f6rg', 'latin1')
    ],
    words: ['email', 'name', 'role', 'admin', 'member', '@', 'ada@example.com', ',', '"'],
    structured: csv,
    run: (input) => {
      const text = decodeText(input)?.text ?? ''
      const rows = readTable(text, 1000).rows
      // Well-formed rows must be the same after writing and reading again.
      const good = rows.filter(({ isWellFormed }) => isWellFormed).slice(0, 20)
      const again = readTable(good.map(({ fields }) => formatCsvRow(fields)).join(''), 1000).rows
      if (again.length !== good.filter(({ fields }) => fields.length > 1 || fields[0]?.trim() !== '').length)
        throw new Error('rows do not read back')
      const verdict = planImport(text, (username) => username.startsWith('a'))
      if (verdict.kind !== 'plan') return verdict.kind
      const { rows: count, good: users, problems } = verdict.plan
      if (count !== users.length + problems.length) throw new Error('rows were lost')
      for (const { email, name } of users) {
        if (email.length > 254 || [...name].length > 80 || /[\p{Cc}]/u.test(name))
          throw new Error('a user outside the limits')
      }
      for (const { shown } of problems) if (shown.length > 80) throw new Error('shows too many characters')
      return `${String(Math.min(3, users.length))} ${[...new Set(problems.map(({ reason }) => reason))].sort().join()}`
    }
  },
  {
    name: 'audit-export',
    seeds: [whole, exportOf(0), formatExportEnd(null)].map((text) => Buffer.from(text)),
    words: ['"end":"whole"', '"end":"selection"', '"hash":', '"entry":', '"seq":', '"head":', '\n'],
    structured: lines,
    run: (input) => {
      const text = textOf(input)
      const verdict = verifyExport(text)
      if (verdict.kind === 'whole' && verdict.entries > 0 && !isSameLog(text))
        throw new Error('a forged log is reported as intact')
      return verdict.kind === 'broken' ? `broken ${verdict.reason}` : verdict.kind
    }
  }
]

/** A mutated log can only be valid if it is the start of the original: mutation cannot produce matching hashes. */
function isSameLog(text: string): boolean {
  const known = new Set(whole.split('\n').map(normal))
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, -1)
    .every((line) => known.has(normal(line)))
}

/** The values of a line, regardless of white space, key order and duplicate keys. */
function normal(line: string): string {
  const order = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, order(inner)])
  try {
    const { entry, hash } = JSON.parse(line) as { entry: unknown; hash: unknown }
    return JSON.stringify([order(entry), hash])
  } catch {
    return line
  }
}
