// Jobs for many users: exporting the list, and preparing users from a CSV, row by row. Nothing is written here; the main process adds the
// prepared users in small batches.
import { randomBytes } from 'node:crypto'
import type { ImportReport, ReadAs } from '../../../../shared/contract'
import { wrapSecret } from '../../../protection/secret'
import { decodeText, tellGuesses } from '../../../tables/decode'
import type { JobContext } from '../../../worker/job'
import { formatCsvRow } from '../../domain/csv'
import { planImport, type ImportPlan, type ImportVerdict } from '../../domain/user-import'
import { createUserListing, type UserFilter } from '../../storage/user-list'
import { createUserTable } from '../../storage/user-table'
import { createHashing } from '../hashing'
import { joinPieces } from './audit-jobs'
import type { StoreAccess } from '../../../protection/store-jobs'
import { formatCodeRow, joinCodeRows } from './code-file'
import { withReader } from './reader'
import { createActivation, createId, createUser, throttleKeyOf } from '../new-user'

export interface UserExportInput {
  readonly store: StoreAccess
  readonly filter: UserFilter
  readonly now: number
}

const isoOf = (at: number | null) => (at === null ? null : new Date(at).toISOString())

export function exportUsers({ store, filter, now }: UserExportInput, context: JobContext) {
  return withReader(store, async (db) => {
    const listing = createUserListing(db)
    const { active, disabled, invited, locked } = listing.count(now)
    const total = active + disabled + invited + locked
    const header = ['email', 'name', 'role', 'status', 'two-factor', 'backup codes left', 'created', 'last login']
    const pieces: Buffer[] = []
    let lines = ['\uFEFF', formatCsvRow(header)]
    const cut = () => {
      pieces.push(Buffer.from(lines.join(''), 'utf8'))
      lines = []
    }
    let count = 0
    for (const user of listing.iterate(filter, now)) {
      count++
      const { email, name, role, status, factorState, backupCodesLeft, createdAt, lastLoginAt } = user
      lines.push(
        formatCsvRow([email, name, role, status, factorState, backupCodesLeft, isoOf(createdAt), isoOf(lastLoginAt)])
      )
      if (!context.isDue()) continue
      cut()
      context.report({ done: count, total })
      await context.rest()
    }
    cut()
    return { content: joinPieces(pieces), count }
  })
}

export interface ImportInput {
  readonly store: StoreAccess
  readonly bytes: Uint8Array
}

type Refused = Exclude<ImportVerdict, { readonly kind: 'plan' }>

const shownProblems = 1000
const shownSample = 20

const toReport = ({ rows, good, problems, readAs }: ReadPlan): ImportReport => ({
  rows,
  good: good.length,
  sample: good.slice(0, shownSample).map(({ line, email, name, role }) => ({ line, email, name, role })),
  problems: problems.slice(0, shownProblems),
  problemCount: problems.length,
  readAs
})

type ReadPlan = ImportPlan & { readonly readAs: ReadAs }

async function plan({
  store,
  bytes
}: ImportInput): Promise<Refused | { readonly kind: 'plan'; readonly plan: ReadPlan }> {
  const decoded = decodeText(bytes)
  if (decoded === null) return { kind: 'bad-header' }
  const verdict = await withReader(store, (db) => {
    const users = createUserTable(db)
    return planImport(decoded.text, (username) => users.hasUsername(username))
  })
  if (verdict.kind !== 'plan') return verdict
  return { kind: 'plan', plan: { ...verdict.plan, readAs: tellGuesses(decoded.guess, verdict.plan.separator) } }
}

/** What importing a file would do; changes nothing. */
export async function previewUsers(
  input: ImportInput
): Promise<Refused | { readonly kind: 'report'; readonly report: ImportReport }> {
  const verdict = await plan(input)
  return verdict.kind === 'plan' ? { kind: 'report', report: toReport(verdict.plan) } : verdict
}

/** A user who is ready to be added. */
export interface PreparedUser {
  readonly line: number
  /** Their row in the file of activation codes. */
  readonly codeRow: number
  readonly user: ReturnType<typeof createUser>
  readonly throttleKey: string
  /** Keyed hash of the activation code, Base64. */
  readonly activation: { readonly hash: string; readonly expiresAt: number }
}

export interface PrepareInput extends ImportInput {
  readonly pepper: Uint8Array
  readonly now: number
}

/** Users per piece: parsing one costs the main process a few milliseconds. */
const usersAPiece = 200

/**
 * The rows in the order in which they are added, with ascending ids. Neighbours in the indexes are then added together, so that fewer index
 * pages are rewritten.
 */
function inOrder(good: ImportPlan['good'], random: (bytes: number) => Uint8Array) {
  const ids = good.map(() => createId({ random })).sort()
  return good
    .map((row, codeRow) => ({ row, codeRow }))
    .sort((a, b) => (a.row.username < b.row.username ? -1 : 1))
    .map((each, at) => ({ ...each, id: ids[at] ?? '' }))
}

/**
 * Creates the users of a file and their activation codes. `pieces` are lists of users in JSON; `codes` is the file of activation codes, in
 * the order of the import, which can be saved once.
 */
export async function prepareUsers({ pepper, now, ...input }: PrepareInput, context: JobContext) {
  const verdict = await plan(input)
  if (verdict.kind !== 'plan') return verdict
  const maker = { now: () => now, random: randomBytes, hashing: createHashing(wrapSecret(pepper)) }
  const good = inOrder(verdict.plan.good, maker.random)
  const pieces: Uint8Array[] = []
  const codes: string[] = []
  for (let from = 0; from < good.length; from += usersAPiece) {
    const piece = good.slice(from, from + usersAPiece).map(({ row, codeRow, id }): PreparedUser => {
      const user = createUser(maker, row, id)
      const { shown, stored } = createActivation(maker, user)
      codes[codeRow] = formatCodeRow(shown)
      return {
        line: row.line,
        codeRow,
        user,
        throttleKey: throttleKeyOf(maker, user.username),
        activation: { hash: stored.hash.toString('base64'), expiresAt: stored.expiresAt }
      }
    })
    pieces.push(joinPieces([Buffer.from(JSON.stringify(piece), 'utf8')]))
    if (!context.isDue()) continue
    context.report({ done: from, total: good.length })
    await context.rest()
  }
  return { kind: 'prepared' as const, report: toReport(verdict.plan), pieces, codes: joinCodeRows(codes) }
}
