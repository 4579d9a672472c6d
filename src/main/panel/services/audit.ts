// Reads the audit log: pages for the screen, exports that can be verified offline, and the check of its chain. The worker does what reads
// the whole log.
import { fail, ok } from '../../../shared/result'
import { toParty, type PanelContext } from './context'
import { findSignedIn, isStillThere, type PanelHandlers } from './authority'
import type { CheckpointHandlers } from './checkpoint'
import { writeExport } from './saving'

export function createAuditHandlers(context: PanelContext) {
  const { audit } = context.store
  return {
    list({ before, limit, ...query }) {
      const events = audit.list(query, before, limit + 1)
      const page = events.slice(0, limit)
      return ok({ events: page, nextBefore: events.length > limit ? (page.at(-1)?.seq ?? null) : null })
    },

    async exportEvents({ format, asksWhere, ...query }, admin) {
      const { actor, profileId } = admin
      return context.running.run(profileId, 'export-audit', async ({ signal, report }) => {
        const { store } = context.secrets()
        const onProgress = report.bind(null, 'working')
        const written = await context.runJob('panel.export-audit', { store, query, format }, { signal, onProgress })
        if (!written.ok) return written
        if (!isStillThere(context, admin)) return fail({ code: 'not-signed-in' })
        const { content, count } = written.value
        const file = { name: `countersign-audit.${format}`, content }
        return writeExport(context, admin, { asksWhere }, file, () => {
          context.audit('audit.exported', { actor: toParty(actor), profileId, data: { count, format } })
        })
      })
    },

    /** Checks the whole chain, and records who did so. */
    async verify(_input, { actor, profileId }) {
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
  } satisfies Omit<PanelHandlers['audit'], keyof CheckpointHandlers>
}
