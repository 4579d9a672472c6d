// Imports users from a CSV: a preview that changes nothing, then the same plan, with one activation code per user, kept in this process for
// the admin to save once. A worker prepares the users; they are added in small batches, each in one transaction with its audit entries, so
// that logins can run in between. An import that is cancelled or fails is undone completely, immediately or at the next start.
import { setImmediate as turn } from 'node:timers/promises'
import type { ImportReport } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { Party } from '../../../shared/model/audit'
import type { JobFailure } from '../../worker/job'
import { importHeader, mostImportRows } from '../domain/user-import'
import { leaveOutRows } from './jobs/code-file'
import type { PreparedUser } from './jobs/user-jobs'
import { toParty, type PanelContext } from './context'
import type { Step } from './running'
import { saveFile } from './saving'
import { isStillThere, type Admin, type PanelHandlers, type SignedIn } from './authority'
import { createSessionMemory } from './session-memory'
import { createId } from './new-user'

type ImportFailure = Failure<'bad-header' | 'too-many-rows'> | JobFailure

export type ImportHandlers = Pick<PanelHandlers['users'], 'previewImport' | 'commitImport' | 'saveActivations'>

/** The time for one transaction, without its commit. */
const sliceMs = 16
/** The smallest batch, however slow: commits of smaller ones would make it even slower. */
const leastInSlice = 40
/** About 60 MiB of SQLite's WAL. */
const usersBetweenSettling = 4_000

const refuse = (kind: 'bad-header' | 'too-many-rows'): Result<never, ImportFailure> =>
  kind === 'bad-header'
    ? fail({ code: 'bad-header', expected: importHeader })
    : fail({ code: 'too-many-rows', maximum: mostImportRows })

interface Adding extends Step {
  readonly importId: string
  readonly actor: Party
  readonly profileId: string
  /** Called before each batch: if the admin's rights end, so does the import. */
  readonly isAllowed: () => boolean
}

/** Adds the prepared users. Returns those whose address was taken meanwhile. */
async function addUsers(context: PanelContext, pieces: readonly Uint8Array[], total: number, adding: Adding) {
  const { store } = context
  const { importId, actor, profileId, signal, report, isAllowed } = adding
  let count = 0
  const taken: PreparedUser[] = []
  let position = 0
  let settledAt = 0
  for (const piece of pieces) {
    const rows = JSON.parse(Buffer.from(piece).toString('utf8')) as readonly PreparedUser[]
    for (let at = 0; at < rows.length;) {
      await turn()
      if (signal.aborted) return fail({ code: 'cancelled' })
      if (!isAllowed()) return fail({ code: 'not-signed-in' })
      store.transact(() => {
        const startedAt = performance.now()
        const added: string[] = []
        const isDue = () => added.length >= leastInSlice && performance.now() - startedAt >= sliceMs
        for (; at < rows.length && !isDue(); at++) {
          const row = rows[at]
          if (row === undefined) break
          const { user, throttleKey, activation } = row
          if (store.users.hasUsername(user.username)) {
            taken.push(row)
            continue
          }
          store.users.insert(user, throttleKey, {
            hash: Buffer.from(activation.hash, 'base64'),
            expiresAt: activation.expiresAt
          })
          context.audit('user.created', {
            actor,
            subject: toParty(user),
            profileId,
            data: { role: user.role, by: 'import' }
          })
          added.push(user.id)
        }
        store.imports.add(importId, position++, added)
        count += added.length
      })
      report('adding', { done: count + taken.length, total })
      if (count - settledAt < usersBetweenSettling) continue
      settledAt = count
      await context.settling.settle()
    }
  }
  await turn()
  if (signal.aborted) return fail({ code: 'cancelled' })
  if (!isAllowed()) return fail({ code: 'not-signed-in' })
  store.transact(() => {
    store.imports.finish(importId)
  })
  return ok(taken)
}

/**
 * Removes what an unfinished import has added, in batches. Nobody received its activation codes; a user who has a password by now got one
 * through an admin, and stays.
 */
async function takeBack(
  context: PanelContext,
  importId: string,
  actor: Party | null,
  profileId: string | null
): Promise<void> {
  const { store } = context
  let count = 0
  let settledAt = 0
  for (;;) {
    await turn()
    if (context.closed.aborted) return
    const last = store.imports.findLast(importId)
    if (last === null) return
    store.transact(() => {
      const startedAt = performance.now()
      const left = [...last.userIds]
      while (performance.now() - startedAt < sliceMs) {
        const id = left.pop()
        if (id === undefined) break
        count++
        const user = store.users.find(id)
        if (user === null || user.passwordHash !== null || user.lastLoginAt !== null) continue
        store.users.remove(id)
        const data = { name: user.name, role: user.role, by: 'import' } as const
        context.audit('user.deleted', { actor, subject: toParty(user), profileId, data })
      }
      store.imports.removeLast(importId, last.position)
      if (left.length > 0) store.imports.add(importId, last.position, left)
    })
    if (count - settledAt < usersBetweenSettling) continue
    settledAt = count
    await context.settling.settle()
  }
}

/** Undoes imports that a crash or closing the app interrupted. */
export async function takeBackImports(context: PanelContext): Promise<void> {
  const imports = context.store.imports.list()
  if (imports.length === 0) return
  await context.settling.during(async () => {
    for (const importId of imports) await takeBack(context, importId, null, null)
  })
  if (!context.closed.aborted) announce(context)
}

function announce(context: PanelContext): void {
  for (const topic of ['users', 'audit'] as const) context.ports.onChanged(topic)
}

export function createImportHandlers(context: PanelContext) {
  const kept = createSessionMemory<Uint8Array>(context)

  const commit = async (
    admin: SignedIn<Admin>,
    bytes: Uint8Array,
    { signal, report }: Step
  ): Promise<Result<ImportReport, ImportFailure | Failure<'not-signed-in'>>> => {
    const { profileId } = admin
    const isAllowed = () => isStillThere(context, admin)
    const prepared = await context.runJob(
      'panel.prepare-users',
      { ...context.secrets(), bytes, now: context.now() },
      {
        signal,
        onProgress: (progress) => {
          report('preparing', progress)
        }
      }
    )
    if (!prepared.ok) return prepared
    if (context.closed.aborted) return fail({ code: 'cancelled' })
    if (prepared.value.kind !== 'prepared') return refuse(prepared.value.kind)
    const { report: planned, pieces, codes } = prepared.value
    const importId = createId(context)
    const actor = toParty(admin.actor)
    const undo = async () => {
      if (context.closed.aborted) return
      report('taking-back', { done: 0, total: 0 })
      await context.settling.during(() => takeBack(context, importId, actor, profileId))
      if (!context.closed.aborted) announce(context)
    }
    const adding = { importId, actor, profileId, signal, report, isAllowed }
    let added: Awaited<ReturnType<typeof addUsers>>
    try {
      added = await context.settling.during(() => addUsers(context, pieces, planned.good, adding))
    } catch (error) {
      await undo()
      throw error
    }
    if (!added.ok) {
      await undo()
      return added
    }
    const taken = added.value
    const codeFile = leaveOutRows(
      codes,
      taken.map(({ codeRow }) => codeRow)
    )
    if (isAllowed()) kept.keep(profileId, codeFile)
    announce(context)
    if (taken.length === 0) return ok(planned)
    const problems = taken.map(({ line, user }) => ({
      line,
      shown: `${user.email}, ${user.name}`,
      reason: 'email-taken' as const
    }))
    return ok({
      ...planned,
      good: planned.good - taken.length,
      problems: [...problems, ...planned.problems].slice(0, Math.max(planned.problems.length, 1000)),
      problemCount: planned.problemCount + taken.length
    })
  }

  return {
    async previewImport({ bytes }, { profileId }) {
      return context.running.run(profileId, 'preview-users', async ({ signal }) => {
        const { store } = context.secrets()
        const answer = await context.runJob('panel.preview-users', { store, bytes }, { signal })
        if (!answer.ok) return answer
        return answer.value.kind === 'report' ? ok(answer.value.report) : refuse(answer.value.kind)
      })
    },

    async commitImport({ bytes }, admin) {
      return context.running.run(admin.profileId, 'import-users', (step) => commit(admin, bytes, step))
    },

    async saveActivations(wish, admin) {
      const { profileId } = admin
      const content = kept.find(profileId)
      if (content === null) return fail({ code: 'wrong-stage' })
      const isStillWanted = () => isStillThere(context, admin)
      const saved = await saveFile(
        context,
        profileId,
        { name: 'countersign-activation-codes.csv', content, isStillWanted },
        wish
      )
      // Shown once: forgotten after they were saved (CHECKLIST 14).
      if (saved.ok && kept.find(profileId) === content) kept.drop(profileId)
      return saved
    }
  } satisfies ImportHandlers
}
