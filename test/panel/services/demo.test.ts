// The demo's data: quick, complete, consistent, and signed in to as documented.
import { describe, expect, it } from 'vitest'
import { verifyChain } from '../../../src/main/panel/domain/audit'
import { demoSignIn, seedPanelDemo } from '../../../src/main/panel/services/demo'
import { defaultCosts } from '../../../src/main/panel/services/hashing'
import { openTestPanel, readAudit, unwrap } from '../harness'

describe('seedPanelDemo', () => {
  it('fills an empty Panel in under 3 s at full hash cost, once', async () => {
    const test = await openTestPanel({ costs: defaultCosts })
    const startedAt = performance.now()
    await seedPanelDemo(test.panel)
    expect(performance.now() - startedAt).toBeLessThan(3000)
    const entries = readAudit(test)
    expect(entries.length).toBeGreaterThan(200)
    expect(entries.every((entry, i) => i === 0 || entry.at >= (entries[i - 1]?.at ?? 0))).toBe(true)
    expect(entries.every((entry) => entry.at <= test.clock.now)).toBe(true)
    expect(verifyChain(test.panel.room.store.audit.iterate()).kind).toBe('whole')
    await seedPanelDemo(test.panel)
    expect(readAudit(test).length).toBe(entries.length)
  })
  it('signs in as documented, with two-factor setup due', async () => {
    const test = await openTestPanel()
    await seedPanelDemo(test.panel)
    expect(unwrap(await test.panel.session.logIn('default', demoSignIn))).toMatchObject({
      step: 'setup',
      user: { email: 'demo@example.com', role: 'admin' }
    })
  })
})
