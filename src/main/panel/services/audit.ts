// Reading the audit log: pages for the screen, exports that can be verified offline, and the chain's own check. What goes
// through the whole log is the worker's.
import type { AuditPage, ChainState, SavedFile } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { AuditFormat } from '../../../shared/model/audit'
import type { NotSaved } from '../../protection/save-file'
import type { JobFailure } from '../../worker/job'
import type { AuditQuery } from '../storage/audit-log'
import { toParty, type PanelContext } from './context'
import { findSignedIn } from './authority'
import { rememberSession, writeExport, type SaveWish } from './saving'

export interface AuditHandlers {
  list(
    profileId: string,
    input: AuditQuery & { readonly before: number | null; readonly limit: number }
  ): Result<AuditPage, never>
  exportEvents(
    profileId: string,
    input: AuditQuery & SaveWish & { readonly format: AuditFormat }
  ): Promise<Result<SavedFile, NotSaved | JobFailure | Failure<'not-signed-in'>>>
  /** Walks the whole chain, and notes that somebody did. */
  verify(profileId: string): Promise<Result<ChainState, Failure<'not-signed-in'> | JobFailure>>
}

export function createAuditHandlers(context: PanelContext): AuditHandlers {
  const { audit } = context.store
  return {
    list(_profileId, { before, limit, ...query }) {
      const events = audit.list(query, before, limit + 1)
      const page = events.slice(0, limit)
      return ok({ events: page, nextBefore: events.length > limit ? (page.at(-1)?.seq ?? null) : null })
    },

    async exportEvents(profileId, { format, asksWhere, ...query }) {
      const actor = findSignedIn(context, profileId)?.actor
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const isStillMine = rememberSession(context, profileId)
      return context.running.run(profileId, 'export-audit', async ({ signal, report }) => {
        const { store } = context.secrets()
        const onProgress = report.bind(null, 'working')
        const written = await context.runJob('panel.export-audit', { store, query, format }, { signal, onProgress })
        if (!written.ok) return written
        if (!isStillMine()) return fail({ code: 'not-signed-in' })
        const { content, count } = written.value
        const file = { name: `countersign-audit.${format}`, content }
        return writeExport(context, profileId, { asksWhere }, file, () => {
          context.audit('audit.exported', { actor: toParty(actor), profileId, data: { count, format } })
        })
      })
    },

    async verify(profileId) {
      const actor = findSignedIn(context, profileId)?.actor
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      return context.running.run(profileId, 'verify-audit', async ({ signal, report }) => {
        const { store } = context.secrets()
        const onProgress = report.bind(null, 'working')
        const verified = await context.runJob('panel.verify-audit', { store }, { signal, onProgress })
        if (!verified.ok) return verified
        if (findSignedIn(context, profileId)?.actor.id !== actor.id) return fail({ code: 'not-signed-in' })
        const verdict = verified.value
        context.store.transact(() => {
          context.audit('audit.verified', {
            actor: toParty(actor),
            profileId,
            data: { found: verdict.kind, count: verdict.kind === 'whole' ? verdict.entries : verdict.row - 1 }
          })
        })
        context.ports.onChanged('audit')
        return ok(verdict)
      })
    }
  }
}
