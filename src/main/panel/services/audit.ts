// Reading the audit log: pages for the screen, exports that can be verified offline, and the chain's own check.
import type { AuditPage, ChainState, SavedFile } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { NotSaved } from '../../protection/save-file'
import { formatExportEnd, formatExportLine, verifyChain, type AuditEntry } from '../domain/audit'
import { formatCsvRow } from '../domain/csv'
import type { AuditQuery } from '../storage/audit-log'
import { toParty, type Room } from './room'
import { findSignedIn } from './session'
import { writeExport, type SaveWish } from './saving'

export interface AuditVerbs {
  list(
    profileId: string,
    input: AuditQuery & { readonly before: number | null; readonly limit: number }
  ): Result<AuditPage, never>
  exportEvents(
    profileId: string,
    input: AuditQuery & SaveWish & { readonly format: 'csv' | 'jsonl' }
  ): Promise<Result<SavedFile, NotSaved | Failure<'not-signed-in'>>>
  /** Walks the whole chain, and notes that somebody did. */
  verify(profileId: string): Result<ChainState, Failure<'not-signed-in'>>
}

const isWhole = ({ kinds, userId, search, from, to }: AuditQuery) =>
  kinds.length === 0 && userId === null && search.trim() === '' && from === null && to === null

export function createAuditVerbs(room: Room): AuditVerbs {
  const { audit } = room.store
  return {
    list(_profileId, { before, limit, ...query }) {
      const events = audit.list(query, before, limit + 1)
      const page = events.slice(0, limit)
      return ok({ events: page, nextBefore: events.length > limit ? (page.at(-1)?.seq ?? null) : null })
    },

    async exportEvents(profileId, { format, asksWhere, ...query }) {
      const actor = findSignedIn(room, profileId)?.user
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const lines: string[] = []
      if (format === 'csv') {
        lines.push(formatCsvRow(['seq', 'time (UTC)', 'event', 'by', 'about', 'browser profile', 'details', 'hash']))
      }
      let count = 0
      for (const row of audit.iterateMatching(query)) {
        count++
        lines.push(format === 'csv' ? toCsv(JSON.parse(row.entry) as AuditEntry, row.hash) : formatExportLine(row))
      }
      if (format === 'jsonl') lines.push(formatExportEnd(isWhole(query) ? audit.readHead() : null))
      const content = `${format === 'csv' ? '\uFEFF' : ''}${lines.join('')}`
      const file = { name: `countersign-audit.${format}`, content }
      return writeExport(room, profileId, { asksWhere }, file, () => {
        room.note('audit.exported', { actor: toParty(actor), profileId, data: { count, format } })
      })
    },

    verify(profileId) {
      const actor = findSignedIn(room, profileId)?.user
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const { entries, hash } = audit.readHead()
      const verdict = verifyChain(audit.iterate(), { entries, head: hash })
      room.store.transact(() => {
        room.note('audit.verified', {
          actor: toParty(actor),
          profileId,
          data: { found: verdict.kind, count: verdict.kind === 'whole' ? verdict.entries : verdict.row - 1 }
        })
      })
      room.ports.onChanged('audit')
      return ok(verdict)
    }
  }
}

function toCsv(entry: AuditEntry, hash: string): string {
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
