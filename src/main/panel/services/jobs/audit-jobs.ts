// Jobs that read the whole audit log: verification and export.
import { searchForms } from '../../../../shared/text/plain'
import type { AuditEvent, AuditFormat, ChainState } from '../../../../shared/model/audit'
import type { JobContext } from '../../../worker/job'
import { createChainCheck, formatExportEnd, formatExportLine } from '../../domain/audit'
import { formatCsvRow } from '../../domain/csv'
import { createAuditLog, type AuditQuery } from '../../storage/audit-log'
import type { StoreAccess } from '../../../protection/store-jobs'
import { withReader } from './reader'

export function verifyAudit({ store }: { readonly store: StoreAccess }, context: JobContext): Promise<ChainState> {
  return withReader(store, async (db) => {
    const audit = createAuditLog(db)
    const head = audit.readHead()
    const check = createChainCheck()
    for (const row of audit.iterate()) {
      const broken = check.add(row)
      if (broken !== null) return broken
      if (!context.isDue()) continue
      context.report({ done: check.rows(), total: head.entries })
      await context.rest()
    }
    return check.end({ entries: head.entries, head: head.hash })
  })
}

export interface ExportInput {
  readonly store: StoreAccess
  readonly query: AuditQuery
  readonly format: AuditFormat
}

const isWhole = ({ kinds, userId, search, from, to }: AuditQuery) =>
  kinds.length === 0 && userId === null && searchForms(search).length === 0 && from === null && to === null

export function exportAudit({ store, query, format }: ExportInput, context: JobContext) {
  return withReader(store, async (db) => {
    const audit = createAuditLog(db)
    const total = audit.readHead().entries
    const pieces: Buffer[] = []
    let lines: string[] = []
    const cut = () => {
      pieces.push(Buffer.from(lines.join(''), 'utf8'))
      lines = []
    }
    if (format === 'csv') {
      const header = ['seq', 'time (UTC)', 'event', 'by', 'about', 'browser profile', 'details', 'hash']
      lines.push('\uFEFF', formatCsvRow(header))
    }
    let count = 0
    for (const row of audit.iterateMatching(query)) {
      count++
      lines.push(format === 'csv' ? toCsv(JSON.parse(row.entry) as AuditEvent, row.hash) : formatExportLine(row))
      if (!context.isDue()) continue
      cut()
      context.report({ done: count, total })
      await context.rest()
    }
    if (format === 'jsonl') lines.push(formatExportEnd(isWhole(query) ? audit.readHead() : null))
    cut()
    return { content: joinPieces(pieces), count }
  })
}

/** Copies the pieces into one buffer, which can be transferred to another thread. */
export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

function toCsv(entry: AuditEvent, hash: string): string {
  const { seq, at, kind, actor, subject, profile, data } = entry
  const details = Object.entries(data)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(' ') : String(value)}`)
    .join('; ')
  return formatCsvRow([
    seq,
    new Date(at).toISOString(),
    kind,
    actor?.email ?? null,
    subject?.email ?? null,
    profile,
    details,
    hash
  ])
}
