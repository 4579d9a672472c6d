// Demo data: a training company with 25 users in every state and a month of history. Only for the demo's own data folder. All users share
// one password hash and one set of hash parameters, so that seeding is quick.
import { foldEmail } from '../../../shared/text/addresses'
import type { AuditKind, Party } from '../../../shared/model/audit'
import type { AuditData } from '../../../shared/model/audit-data'
import type { Role } from '../../../shared/model/user'
import { createSecret } from '../../protection/secret'
import { backupCodeCount } from '../domain/backup-code'
import { factorSecretBytes } from '../domain/code-check'
import { countFailure, noFailures } from '../domain/lockout'
import { defaultPolicy } from '../domain/policy'
import type { User } from '../domain/user'
import type { PanelContext } from './context'
import type { Panel } from './panel'
import { createActivation, createId, throttleKeyOf } from './new-user'

/** How to log in to the demo: an admin who must set up two-factor authentication. Every demo user has this password. */
export const demoSignIn = { username: 'demo@example.com', password: 'northwind-4-teaching' } as const

const accountName = 'Northwind Training'

/**
 * `invited`: has an activation code and no password yet. `locked`: too many wrong passwords. `blocked`: wrong codes disabled the factor.
 * The number is the backup codes left.
 */
type State = 'invited' | 'new' | 'enrolled' | 'locked' | 'blocked' | 'disabled' | 'reset'
type Person = readonly [name: string, state: State, left: number, role?: Role]

const people: readonly Person[] = [
  ['Amara Okafor', 'enrolled', 10, 'admin'],
  ['Bjørn Lindqvist', 'enrolled', 8],
  ['Chiara Rossi', 'enrolled', 3],
  ['Daniel Weber', 'enrolled', 0],
  ['Elif Yılmaz', 'new', 0],
  ['Farid Haddad', 'locked', 7],
  ['Grace Kim', 'enrolled', 10],
  ['Hiro Tanaka', 'blocked', 5],
  ['Inés García', 'disabled', 9],
  ['Jonas Petersen', 'reset', 0],
  ['Kavya Nair', 'enrolled', 10],
  ['Liam O’Brien', 'enrolled', 6],
  ['Mei Chen', 'enrolled', 10, 'admin'],
  ['Noah Adeyemi', 'new', 0],
  ['Olga Novak', 'enrolled', 2],
  ['Pierre Dubois', 'enrolled', 9],
  ['Quynh Tran', 'enrolled', 10],
  ['Rosa Almeida', 'disabled', 10],
  ['Sanjay Patel', 'enrolled', 1],
  ['Tove Hansen', 'enrolled', 10],
  ['Uma Schmidt', 'invited', 0],
  ['Victor Popescu', 'enrolled', 4],
  ['Wanjiru Mwangi', 'enrolled', 10],
  ['Yusuf Demir', 'reset', 0]
]

const dayMs = 86_400_000

type Event = {
  [Kind in AuditKind]: {
    readonly at: number
    readonly kind: Kind
    readonly actor?: Party
    readonly subject?: Party
    readonly data?: AuditData<Kind>
  }
}[AuditKind]

/** Fills an empty Panel with the demo account; does nothing if an account exists. */
export async function seedPanelDemo(panel: Panel): Promise<void> {
  const { context } = panel
  if (context.store.account.find() !== null) return
  const adminId = createId(context)
  // Nobody logs in as the others: the admin's hash verifies nothing in their rows.
  const passwordHash = await context.hashing.hashPassword(demoSignIn.password, adminId)
  const now = context.now()
  const startedAt = now - 30 * dayMs
  const events: Event[] = []
  context.store.transact(() => {
    context.store.account.insert({ name: accountName, policy: defaultPolicy, createdAt: startedAt })
    const admin = insertUser(context, 'Demo Admin', demoSignIn.username, 'admin', passwordHash, startedAt, adminId)
    events.push({ at: startedAt, kind: 'account.created', actor: admin, data: { name: accountName } })
    events.push({ at: startedAt, kind: 'user.created', actor: admin, subject: admin, data: { role: 'admin' } })
    people.forEach((person, index) => {
      seedPerson(context, person, index, passwordHash, admin, events, now)
    })
    events.sort((a, b) => a.at - b.at)
    for (const { at, kind, actor = null, subject = null, data = {} } of events) {
      context.store.audit.append({ at, kind, actor, subject, profile: 'default', data })
    }
  })
  for (const topic of ['session', 'users', 'audit'] as const) context.ports.onChanged(topic)
}

function insertUser(
  context: PanelContext,
  name: string,
  email: string,
  role: Role,
  passwordHash: string,
  createdAt: number,
  id = createId(context)
): Party {
  const user: User = {
    id,
    username: foldEmail(email),
    email,
    name,
    role,
    status: 'active',
    passwordHash,
    passwordChangedAt: createdAt,
    factorState: 'none',
    codesLeft: 0,
    createdAt,
    lastLoginAt: null
  }
  context.store.users.insert(user, throttleKeyOf(context, user.username))
  return { id: user.id, email }
}

function seedPerson(
  context: PanelContext,
  [name, state, left, role = 'member']: Person,
  index: number,
  passwordHash: string,
  admin: Party,
  events: Event[],
  now: number
): void {
  const { store } = context
  const firstName =
    name
      .normalize('NFD')
      .replaceAll('ø', 'o')
      .replace(/[^a-z ]/gi, '')
      .split(' ')[0] ?? 'user'
  const email = `${firstName.toLowerCase()}@example.com`
  const createdAt = now - (29 - index) * dayMs - 5 * 3_600_000
  const user = insertUser(context, name, email, role, passwordHash, createdAt)
  events.push({ at: createdAt, kind: 'user.created', actor: admin, subject: user, data: { role } })
  if (state === 'invited') {
    // Removes the shared password again.
    const { stored } = createActivation(context, user)
    store.users.setActivation(user.id, stored.hash, stored.expiresAt)
  }
  if (state === 'new' || state === 'invited') return

  const enrolledAt = createdAt + 2 * 3_600_000
  store.factors.insert({
    userId: user.id,
    secret: createSecret(context.random(factorSecretBytes)),
    createdAt: enrolledAt,
    lastStep: Math.floor(enrolledAt / 30_000)
  })
  const hashes = Array.from({ length: backupCodeCount }, () => context.random(32))
  const cost = JSON.stringify(context.hashing.backupCodeCost)
  store.factors.replaceBackupSet(user.id, { salt: context.random(16), cost, createdAt: enrolledAt }, hashes)
  events.push({ at: enrolledAt, kind: 'factor.enrolled', actor: user, subject: user })
  events.push({ at: enrolledAt, kind: 'login.succeeded', actor: user, subject: user, data: { method: 'setup' } })

  let lastLoginAt = enrolledAt
  let used = 0
  for (let day = 1, at = enrolledAt + dayMs; at < now - 3_600_000; day++, at += dayMs) {
    // A fixed pattern that looks realistic: each user has days off, mistakes and a remembered browser.
    const turn = (index * 7 + day * 3) % 10
    if (turn < 3) continue
    const when = at + ((index * 37 + day * 53) % 240) * 60_000
    if (when >= now) break
    if (turn === 4) events.push({ at: when - 20_000, kind: 'login.code-refused', subject: user })
    if (turn === 6) events.push({ at: when - 40_000, kind: 'login.password-refused', subject: user })
    const takesBackupCode = turn === 9 && used < backupCodeCount - left
    if (takesBackupCode) events.push({ at: when, kind: 'backup-code.used', actor: user, subject: user })
    const method = takesBackupCode ? 'backup-code' : turn === 5 || turn === 8 ? 'remembered-browser' : 'code'
    if (takesBackupCode) used++
    events.push({ at: when, kind: 'login.succeeded', actor: user, subject: user, data: { method } })
    lastLoginAt = when
  }
  store.users.markLogin(user.id, lastLoginAt)
  for (let position = 1; position <= backupCodeCount - left; position++) {
    store.factors.useBackupCode(user.id, position, hashes[position - 1] ?? context.random(32), lastLoginAt)
  }

  const hourAgo = now - 3_600_000
  switch (state) {
    case 'locked': {
      let throttle = noFailures
      for (let failure = 0; failure < 10; failure++) throttle = countFailure(throttle, now - 30_000)
      store.throttles.save(throttleKeyOf(context, email), throttle)
      events.push({ at: now - 30_000, kind: 'login.password-refused', subject: user })
      return
    }
    case 'blocked':
      store.factors.disable(user.id, hourAgo)
      events.push({ at: hourAgo, kind: 'factor.disabled', subject: user, data: { failures: 100 } })
      return
    case 'disabled':
      store.users.setStatus(user.id, 'disabled')
      events.push({ at: hourAgo, kind: 'user.disabled', actor: admin, subject: user })
      return
    case 'reset':
      store.factors.remove(user.id)
      store.users.markReset(user.id, hourAgo)
      events.push({ at: hourAgo, kind: 'factor.reset', actor: admin, subject: user })
      return
    case 'enrolled':
      return
  }
}
