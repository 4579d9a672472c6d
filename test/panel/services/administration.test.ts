// Policy, overview, audit log, browser profiles.
import { describe, expect, it } from 'vitest'
import { createProfile } from '../../../src/main/panel/services/profiles'
import { verifyExport } from '../../../src/main/panel/domain/audit'
import { seedPanelDemo } from '../../../src/main/panel/services/demo'
import { auditKindsOf, openTestPanel, readAudit } from '../harness'
import { codeNow, email, logIn, signInMember } from '../login'
import { addMember, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'

const everything = { kinds: [], userId: null, search: '', from: null, to: null }

describe('policy', () => {
  it('shows what would change before it is saved', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    const member = await addMember(test)
    unwrap(await logIn(test, 'second'))
    unwrap(await test.panel.session.enterCode('second', { code: codeNow(test, secret), rememberBrowser: true }))
    unwrap(test.panel.users.resetTwoFactor('default', { userId: member.userId }))
    test.clock.now += 6 * 60_000
    const { policy } = test.panel
    const before = unwrap(policy.get('default')).policy
    const after = { ...before, rememberDays: 0, idleMinutes: 5, needsEnrolmentCode: true }
    expect(unwrap(policy.preview('default', { policy: after }))).toEqual({
      forgottenBrowsers: 1,
      endedSessions: 1,
      needingEnrolmentCode: 1,
      affected: [
        { email, effects: ['browsers-forgotten', 'session-ends'] },
        { email: member.email, effects: ['enrolment-code-needed'] }
      ],
      locksOutAdmins: false
    })
    expect(unwrap(policy.get('default')).policy).toEqual(before)
  })
  it('is saved with an audit event of the changes, and takes effect immediately', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { policy } = test.panel
    const before = unwrap(policy.get('default')).policy
    expect(codeOf(test.panel.authorise('default', 'admin', true))).toBe('ok')
    test.panel.noteActivity('default')
    unwrap(policy.set('default', { policy: { ...before, idleMinutes: 1 } }))
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'policy.changed', data: { idleMinutes: '15 → 1' } })
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('ok')
    test.clock.now += 60_000
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('not-signed-in')
  })
  it('is refused if it would lock every admin out', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { policy, context } = test.panel
    context.store.factors.disable(context.store.users.findByUsername(email.toLowerCase())?.id ?? '', test.clock.now)
    const after = { ...context.policy(), needsEnrolmentCode: true }
    expect(unwrap(policy.preview('default', { policy: after })).locksOutAdmins).toBe(true)
    expect(codeOf(policy.set('default', { policy: after }))).toBe('locks-out-admins')
    expect(context.policy().needsEnrolmentCode).toBe(false)
  })
  it('renames the account', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    expect(unwrap(test.panel.policy.renameAccount('default', { accountName: 'Southwind' })).accountName).toBe(
      'Southwind'
    )
    expect(unwrap(test.panel.session.get('default'))).toMatchObject({ accountName: 'Southwind' })
  })
})

describe('overview', () => {
  it('counts users, factors, logins by method and failures by local day', async () => {
    const test = await openTestPanel()
    const { secret, backupCodes } = await createSignedIn(test)
    const member = await addMember(test)
    unwrap(test.panel.users.create('default', { email: 'new@example.com', name: 'New', role: 'member' }))
    unwrap(test.panel.users.resetTwoFactor('default', { userId: member.userId }))
    unwrap(await logIn(test, 'b'))
    unwrap(await test.panel.session.enterBackupCode('b', { code: backupCodes[0] ?? '' }))
    expect(codeOf(await logIn(test, 'c', 'wrong'))).toBe('wrong-credentials')
    test.clock.now += 60_000
    unwrap(await logIn(test, 'c'))
    expect(codeOf(await test.panel.session.enterCode('c', { code: codeNow(test, secret, 5) }))).toBe('wrong-code')
    const overview = unwrap(await test.panel.overview.get('default', { days: 7 }))
    expect(overview).toMatchObject({
      users: { active: 2, invited: 1, disabled: 0, locked: 0 },
      factors: { enrolled: 1, none: 2, disabled: 0 },
      noCodesLeft: [],
      recentlyReset: [{ email: member.email, by: email }]
    })
    expect(overview.daily.length).toBe(7)
    expect(overview.daily.at(-1)).toMatchObject({
      logins: { code: 1, 'backup-code': 1, 'remembered-browser': 0, setup: 2, sso: 0 },
      passwordFailures: 1,
      codeFailures: 1,
      lockouts: 0
    })
  })
  it('shows data in the demo, for 7, 30 and 90 days', async () => {
    const test = await openTestPanel()
    await seedPanelDemo(test.panel)
    for (const days of [7, 30, 90]) {
      const { daily, noCodesLeft, recentlyReset, users } = unwrap(await test.panel.handlers.overview.get({ days }))
      expect(daily.length).toBe(days)
      expect(daily.reduce((sum, day) => sum + day.logins.code, 0)).toBeGreaterThan(20)
      expect([noCodesLeft.length, recentlyReset.length]).toEqual([1, 2])
      expect(users).toMatchObject({ disabled: 2, locked: 1 })
    }
  })
})

describe('audit log', () => {
  it('filters by kind, user, words and time, newest first, page by page', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    await signInMember(test, member)
    const { audit } = test.panel
    const list = (query: object, limit = 500, before: number | null = null) =>
      unwrap(audit.list('default', { ...everything, ...query, before, limit }))
    const total = readAudit(test).length
    expect(list({}).events.map((event) => event.seq)).toEqual(Array.from({ length: total }, (_, i) => total - i))
    expect(list({ kinds: ['factor.enrolled'] }).events.length).toBe(2)
    expect(list({ userId: member.userId }).events.length).toBeGreaterThan(4)
    expect(list({ search: 'GRACE@' }).events.length).toBe(list({ userId: member.userId }).events.length)
    expect(list({ search: '"' }).events.length).toBe(0)
    expect(list({ from: test.clock.now }).events.length).toBe(1)
    expect(list({ to: test.clock.now }).events.length).toBe(total - 1)
    const first = list({}, 3)
    expect(first.nextBefore).toBe(total - 2)
    expect(list({}, 3, first.nextBefore).events[0]?.seq).toBe(total - 3)
    expect(list({}, total).nextBefore).toBeNull()
  })
  it('CHECKLIST 60: verifies in the app and, without any key, from its export', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    await addMember(test)
    const { audit } = test.panel
    expect(unwrap(await audit.verify('default')).kind).toBe('whole')
    unwrap(await audit.exportEvents('default', { ...everything, format: 'jsonl' }))
    const text = test.saved.at(-1)?.text ?? ''
    expect(verifyExport(text)).toMatchObject({ kind: 'whole', entries: text.trim().split('\n').length - 1 })
    expect(verifyExport(text.replace('"admin"', '"member"'))).toEqual({ kind: 'broken', row: 2, reason: 'hash' })
    const lines = text.split('\n')
    expect(verifyExport(lines.toSpliced(4, 1).join('\n'))).toEqual({ kind: 'broken', row: 5, reason: 'sequence' })
    expect(verifyExport(lines.toSpliced(-3, 1).join('\n'))).toMatchObject({ kind: 'broken' })
    expect(verifyExport(lines.slice(0, -2).join('\n')).kind).toBe('no-export')
    expect(verifyExport('').kind).toBe('no-export')
    unwrap(await audit.exportEvents('default', { ...everything, kinds: ['user.created'], format: 'jsonl' }))
    expect(verifyExport(test.saved.at(-1)?.text ?? '').kind).toBe('selection')
    expect(auditKindsOf(test).filter((kind) => kind === 'audit.exported').length).toBe(2)
  })
  it('CHECKLIST 60: exports a CSV that is in UTC and runs nothing', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    unwrap(test.panel.settings.rename('default', { name: '=cmd|calc' }))
    unwrap(await test.panel.audit.exportEvents('default', { ...everything, format: 'csv' }))
    const text = test.saved.at(-1)?.text ?? ''
    expect(text).toContain('"2026-01-15T12:00:05.000Z"')
    expect(text).not.toMatch(/(^|,)"[=+\-@]/m)
    expect(text.split('\r\n').length).toBe(readAudit(test).length + 1)
  })
  it('CHECKLIST 60: is not forged by a line break in a name', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    unwrap(test.panel.settings.rename('default', { name: 'A\n{"entry":{},"hash":"0"}' }))
    unwrap(await test.panel.audit.exportEvents('default', { ...everything, format: 'jsonl' }))
    expect(verifyExport(test.saved.at(-1)?.text ?? '').kind).toBe('whole')
  })
})

describe('browser profiles', () => {
  it('S10: have their own names', async () => {
    const test = await openTestPanel()
    const { profiles } = test.panel
    expect(unwrap(profiles.list('default'))).toMatchObject([{ id: 'default', name: 'Browser 1', isThis: true }])
    const second = createProfile(test.panel.context)
    expect(second.name).toBe('Browser 2')
    expect(createProfile(test.panel.context).name).toBe('Browser 3')
    unwrap(profiles.rename(second.id, { name: 'Kiosk' }))
    expect(test.panel.context.store.browsers.listProfiles().map((profile) => profile.name)).toEqual([
      'Browser 1',
      'Kiosk',
      'Browser 3'
    ])
    await test.restart()
    expect(test.panel.context.store.browsers.listProfiles().length).toBe(3)
  })
})
