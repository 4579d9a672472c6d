// Many users from a CSV: a preview that changes nothing, then the same plan in one transaction, with a one-time activation
// code each, kept in this process for the admin to save once.
import type { Activation, ImportReport, SavedFile } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { NotSaved } from '../../protection/save-file'
import { formatCsvRow } from '../domain/csv'
import { importHeader, mostImportRows, planImport, type ImportPlan } from '../domain/user-import'
import type { User } from '../domain/user'
import { throttleKeyOf } from './password-attempts'
import { toParty, type Room } from './room'
import { rememberSession, saveFile, type SaveWish } from './saving'
import { findSignedIn } from './session'
import { createActivation, createUser } from './users'

type ImportFailure = Failure<'bad-header' | 'too-many-rows'>

export interface ImportVerbs {
  previewImport(profileId: string, input: { readonly text: string }): Result<ImportReport, ImportFailure>
  commitImport(
    profileId: string,
    input: { readonly text: string }
  ): Promise<Result<ImportReport, ImportFailure | Failure<'not-signed-in'>>>
  saveActivations(profileId: string, wish?: SaveWish): Promise<Result<SavedFile, NotSaved | Failure<'wrong-stage'>>>
}

const shownProblems = 1000
const shownSample = 20
const rowsAtOnce = 500

const toReport = ({ rows, good, problems }: ImportPlan): ImportReport => ({
  rows,
  good: good.length,
  sample: good.slice(0, shownSample).map(({ line, email, name, role }) => ({ line, email, name, role })),
  problems: problems.slice(0, shownProblems),
  problemCount: problems.length
})

export function createImportVerbs(room: Room): ImportVerbs {
  const { store } = room
  const kept = new Map<string, { readonly sessionId: string; readonly activations: readonly Activation[] }>()
  const plan = (text: string): Result<ImportPlan, ImportFailure> => {
    const verdict = planImport(text, (username) => store.users.hasUsername(username))
    switch (verdict.kind) {
      case 'plan':
        return ok(verdict.plan)
      case 'bad-header':
        return fail({ code: 'bad-header', expected: importHeader })
      case 'too-many-rows':
        return fail({ code: 'too-many-rows', maximum: mostImportRows })
    }
  }
  /** Makes the users and their codes piece by piece: 100,000 of them must not hold up the windows. */
  const prepare = async ({ good }: ImportPlan) => {
    const prepared = new Map<
      string,
      { user: User; throttleKey: string; activation: ReturnType<typeof createActivation> }
    >()
    for (const [index, row] of good.entries()) {
      if (index % rowsAtOnce === rowsAtOnce - 1) await new Promise((resolve) => setImmediate(resolve))
      const user = createUser(room, row)
      const throttleKey = throttleKeyOf(room, user.username)
      prepared.set(row.username, { user, throttleKey, activation: createActivation(room, user) })
    }
    return prepared
  }
  return {
    previewImport(_profileId, { text }) {
      const planned = plan(text)
      return planned.ok ? ok(toReport(planned.value)) : planned
    },

    async commitImport(profileId, { text }) {
      const found = findSignedIn(room, profileId)
      if (found === null) return fail({ code: 'not-signed-in' })
      const first = plan(text)
      if (!first.ok) return first
      const prepared = await prepare(first.value)
      if (findSignedIn(room, profileId)?.standing.session.reference !== found.standing.session.reference) {
        return fail({ code: 'not-signed-in' })
      }
      const actor = toParty(found.user)
      const activations: Activation[] = []
      const result = store.transact(() => {
        // Planned again: an address may have been taken while the codes were made.
        const planned = plan(text)
        if (!planned.ok) return planned
        for (const row of planned.value.good) {
          const one = prepared.get(row.username)
          if (one === undefined) continue
          const { user, throttleKey, activation } = one
          store.users.insert(user, throttleKey, activation.stored)
          activations.push(activation.shown)
          room.note('user.created', {
            actor,
            subject: toParty(user),
            profileId,
            data: { role: user.role, by: 'import' }
          })
        }
        return ok(toReport(planned.value))
      })
      if (result.ok) kept.set(profileId, { sessionId: found.standing.session.reference, activations })
      room.ports.onChanged('users')
      room.ports.onChanged('audit')
      return result
    },

    async saveActivations(profileId, wish = {}) {
      const last = kept.get(profileId)
      if (!last || findSignedIn(room, profileId)?.standing.session.reference !== last.sessionId) {
        return fail({ code: 'wrong-stage' })
      }
      const lines = last.activations.map(({ email, activationCode, expiresAt }) =>
        formatCsvRow([email, activationCode, new Date(expiresAt).toISOString()])
      )
      const text = `\uFEFF${formatCsvRow(['email', 'activation code', 'valid until'])}${lines.join('')}`
      const isStillWanted = rememberSession(room, profileId)
      const file = { name: 'countersign-activation-codes.csv', content: text, isStillWanted }
      const saved = await saveFile(room, file, wish)
      // Shown once: after they were saved the process forgets them (CHECKLIST 14).
      if (saved.ok && kept.get(profileId) === last) kept.delete(profileId)
      return saved
    }
  }
}
