// The self-audit on a real store: what it counts, who last verified the chain, and that it ignores leftovers.
import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../src/shared/contract'
import { auditKindsOf, openFile, openTestPanel, readAudit, type TestPanel } from '../harness'
import { surroundings } from '../surroundings'
import { email, signInMember } from '../login'
import { addMember, adminId, createSignedIn } from '../people'
import { unwrap } from '../../outcome'

const dayMs = 86_400_000

const openSignedIn = async () => {
  const test = await openTestPanel({ readSurroundings: () => Promise.resolve(surroundings) })
  const enrolled = await createSignedIn(test)
  return { test, enrolled }
}
const look = async ({ panel }: TestPanel) => unwrap(await panel.handlers.selfAudit.get())
const stateOf = async (test: TestPanel, id: CheckId) =>
  (await look(test)).checks.find((check) => check.id === id)?.state ?? 'absent'

describe('the self-audit of a fresh account', () => {
  it('is fine except for the guide’s defaults and what has not happened yet', async () => {
    const { test } = await openSignedIn()
    const { checks, facts } = await look(test)
    expect(checks.filter(({ state }) => state !== 'good').map(({ id }) => id)).toEqual([
      'fuses',
      'admins',
      'recovery-key',
      'policy-reauthentication',
      'policy-enrolment-code',
      'policy-remembered-admins',
      'snapshots'
    ])
    expect(facts).toMatchObject({
      surroundings,
      factors: { users: 1, neverSetUp: 0, blocked: 0 },
      ableAdmins: 1,
      snapshots: { count: 0, newestAt: null }
    })
  })

  it('notices a copy as soon as it was made', async () => {
    const { test } = await openSignedIn()
    unwrap(await test.panel.snapshots.take('default'))
    expect((await look(test)).facts.snapshots).toEqual({ count: 1, newestAt: test.clock.now, failedAt: null })
    expect(await stateOf(test, 'snapshots')).toBe('good')
    expect(readAudit(test).at(-1)).toMatchObject({
      kind: 'store.copied',
      actor: { id: adminId(test) },
      profile: 'default',
      data: { takenAt: test.clock.now }
    })
  })
})

it('reports nothing about the program if it cannot be checked', async () => {
  const test = await openTestPanel()
  expect((await look(test)).facts.surroundings).toBeNull()
  expect(await stateOf(test, 'runtime')).toBe('unknown')
})

it('counts users without setup, blocked users, users without backup codes, and old invitations', async () => {
  const { test } = await openSignedIn()
  const { users, session } = test.panel
  const grace = await addMember(test)
  const { activationCode } = unwrap(users.create('default', { email: 'ida@example.com', name: 'Ida', role: 'member' }))
  expect(await stateOf(test, 'factors')).toBe('good')
  expect((await look(test)).facts.initialPasswords).toEqual({ waiting: 1, expiring: 0, old: 0 })

  // She has chosen a password but not set up two-factor authentication.
  unwrap(await session.logIn('ida', { username: 'ida@example.com', password: activationCode }))
  const chosen = 'periwinkle on the wall'
  unwrap(await session.choosePassword('ida', { password: chosen, confirmPassword: chosen }))
  const other = await openFile(test)
  other.prepare(`update users set factor_state = 'disabled' where id = ?`).run(grace.userId)
  other.prepare('update users set codes_left = 0 where id = ?').run(adminId(test))
  other.close()
  expect((await look(test)).facts).toMatchObject({
    factors: { users: 3, neverSetUp: 1, blocked: 1 },
    withoutBackupCodes: 1,
    initialPasswords: { waiting: 0, expiring: 0, old: 0 }
  })
  expect(await stateOf(test, 'backup-codes')).toBe('attention')

  unwrap(users.create('default', { email: 'joan@example.com', name: 'Joan', role: 'member' }))
  test.clock.now += 5 * dayMs
  expect((await look(test)).facts.initialPasswords).toEqual({ waiting: 1, expiring: 1, old: 0 })
  test.clock.now += 2 * dayMs + 1
  expect((await look(test)).facts.initialPasswords).toEqual({ waiting: 1, expiring: 0, old: 1 })
  expect(await stateOf(test, 'initial-passwords')).toBe('attention')
})

it('reports who last verified the chain, and that its head was changed', async () => {
  const { test } = await openSignedIn()
  expect((await look(test)).facts.chain.verified).toBeNull()
  expect(unwrap(await test.panel.audit.verify('default')).kind).toBe('whole')
  expect((await look(test)).facts.chain).toMatchObject({
    isHeadWhole: true,
    verified: { at: test.clock.now, by: email, isWhole: true }
  })
  expect(unwrap(await test.panel.audit.verify('default')).kind).toBe('whole')

  const other = await openFile(test)
  other.exec('drop trigger audit_keeps_entries')
  other.exec(`update audit set entry = replace(entry, 'whole', 'WHOLE') where seq = (select max(seq) from audit)`)
  other.close()
  expect((await look(test)).facts.chain.isHeadWhole).toBe(false)
  expect(await stateOf(test, 'chain')).toBe('bad')
})

it('keeps reporting a broken chain until it is found intact', async () => {
  const { test } = await openSignedIn()
  const other = await openFile(test)
  other.exec('drop trigger audit_keeps_entries')
  other.exec(`update audit set entry = replace(entry, 'Northwind', 'Southwind') where seq = 1`)
  other.close()
  expect(await stateOf(test, 'chain')).toBe('good')
  expect(unwrap(await test.panel.audit.verify('default'))).toMatchObject({ kind: 'broken', row: 1 })
  expect((await look(test)).facts.chain.verified?.isWhole).toBe(false)
  expect(await stateOf(test, 'chain')).toBe('bad')
})

it('forgets unused remembered browsers, keeps the others, and logs it', async () => {
  const { test } = await openSignedIn()
  const grace = await addMember(test)
  const { browsers } = test.panel.context.store
  const remember = (userId: string, profileId: string, usedAt: number) => {
    browsers.saveTrust({
      id: `${userId} ${profileId}`,
      userId,
      profileId,
      tokenHash: new Uint8Array(32),
      createdAt: usedAt,
      expiresAt: usedAt + 7 * dayMs,
      lastUsedAt: null
    })
  }
  const now = test.clock.now
  remember(grace.userId, 'old', now - 31 * dayMs)
  remember(grace.userId, 'new', now - dayMs)
  remember(adminId(test), 'old', now - 40 * dayMs)
  expect((await look(test)).facts.staleTrusts).toEqual({ unused: 2, ofDisabled: 0 })

  const { facts } = unwrap(await test.panel.selfAudit.forgetStale('default'))
  expect(facts.staleTrusts).toEqual({ unused: 0, ofDisabled: 0 })
  expect(browsers.listAllTrusts().map(({ profileId }) => profileId)).toEqual(['new'])
  expect(auditKindsOf(test).filter((kind) => kind === 'user.browsers-forgotten')).toHaveLength(2)
})

it('is for admins only', async () => {
  const { test } = await openSignedIn()
  const grace = await addMember(test)
  await signInMember(test, grace)
  const profile = `of ${grace.email}`
  expect(test.panel.authorise(profile, 'admin', false)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  expect(await test.panel.selfAudit.forgetStale('nobody')).toMatchObject({
    ok: false,
    error: { code: 'not-signed-in' }
  })
})
