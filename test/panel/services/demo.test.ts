// The demo's data: quick to create, complete, consistent, with the documented login.
import { describe, expect, it } from 'vitest'
import { verifyChain } from '../../../src/main/panel/domain/audit'
import { demoSignIn, seedPanelDemo } from '../../../src/main/panel/services/demo'
import { defaultCosts } from '../../../src/main/panel/services/hashing'
import { everybody } from '../../everybody'
import { findWordless } from '../../audit-data'
import { openTestPanel, readAudit } from '../harness'
import { unwrap } from '../../outcome'

describe('seedPanelDemo', () => {
  it('fills an empty Panel in under 3 s at full hash cost, once', async () => {
    const test = await openTestPanel({ costs: defaultCosts })
    const startedAt = performance.now()
    await seedPanelDemo(test.panel)
    expect(findWordless(readAudit(test))).toEqual([])
    expect(performance.now() - startedAt).toBeLessThan(3000)
    const entries = readAudit(test)
    expect(entries.length).toBeGreaterThan(200)
    expect(entries.every((entry, i) => i === 0 || entry.at >= (entries[i - 1]?.at ?? 0))).toBe(true)
    expect(entries.every((entry) => entry.at <= test.clock.now)).toBe(true)
    expect(verifyChain(test.panel.context.store.audit.iterate()).kind).toBe('whole')
    await seedPanelDemo(test.panel)
    expect(readAudit(test).length).toBe(entries.length)
  })
  it('logs in as documented, with two-factor setup required', async () => {
    const test = await openTestPanel()
    await seedPanelDemo(test.panel)
    expect(unwrap(await test.panel.session.logIn('default', demoSignIn))).toMatchObject({
      step: 'setup',
      user: { email: 'demo@example.com', role: 'admin' }
    })
  })
  // The guides' images and demonstrations need the same people and the same month every time.
  it('has users in every state, and a month of history', async () => {
    const test = await openTestPanel()
    await seedPanelDemo(test.panel)
    const { now } = test.clock
    const minutesAgo = (at: number | null) => (at === null ? '-' : String((now - at) / 60_000))
    const { rows } = unwrap(test.panel.handlers.users.list(everybody))
    const people = rows.map(({ email, role, status, factorState, backupCodesLeft, createdAt, lastLoginAt }) =>
      [email, role, status, factorState, backupCodesLeft, minutesAgo(createdAt), minutesAgo(lastLoginAt)].join(' ')
    )
    expect(people).toEqual([
      'amara@example.com admin active enrolled 10 42060 83',
      'bjorn@example.com member active enrolled 8 40620 1592',
      'chiara@example.com member active enrolled 3 39180 115',
      'daniel@example.com member active enrolled 0 37740 131',
      'demo@example.com admin active none 0 43200 -',
      'elif@example.com member active none 0 36300 -',
      'farid@example.com member locked enrolled 7 34860 163',
      'grace@example.com member active enrolled 10 33420 1432',
      'hiro@example.com member active disabled 5 31980 2941',
      'ines@example.com member disabled enrolled 9 30540 1464',
      'jonas@example.com member active none 0 29100 2973',
      'kavya@example.com member active enrolled 10 27660 3',
      'liam@example.com member active enrolled 6 26220 1512',
      'mei@example.com admin active enrolled 10 24780 35',
      'noah@example.com member active none 0 23340 -',
      'olga@example.com member active enrolled 2 21900 67',
      'pierre@example.com member active enrolled 9 20460 83',
      'quynh@example.com member active enrolled 10 19020 1592',
      'rosa@example.com member disabled enrolled 10 17580 115',
      'sanjay@example.com member active enrolled 1 16140 131',
      'tove@example.com member active enrolled 10 14700 147',
      'uma@example.com member invited none 0 13260 -',
      'victor@example.com member active enrolled 4 11820 1432',
      'wanjiru@example.com member active enrolled 10 10380 2941',
      'yusuf@example.com member active none 0 8940 1464'
    ])
    const counts: Record<string, number> = {}
    for (const { kind, actor, subject, profile, data } of readAudit(test)) {
      const by = actor === null ? 'nobody' : actor.id === subject?.id ? 'themselves' : actor.email
      const name = [kind, by, profile, ...Object.values(data)].join(' ')
      counts[name] = (counts[name] ?? 0) + 1
    }
    expect(counts).toEqual({
      'account.created demo@example.com default Northwind Training': 1,
      'backup-code.used themselves default': 22,
      'factor.disabled nobody default 100': 1,
      'factor.enrolled themselves default': 21,
      'factor.reset demo@example.com default': 2,
      'login.code-refused nobody default': 34,
      'login.password-refused nobody default': 38,
      'login.succeeded themselves default backup-code': 22,
      'login.succeeded themselves default code': 160,
      'login.succeeded themselves default remembered-browser': 73,
      'login.succeeded themselves default setup': 21,
      'user.created demo@example.com default admin': 2,
      'user.created demo@example.com default member': 22,
      'user.created themselves default admin': 1,
      'user.disabled demo@example.com default': 2
    })
  })
})
