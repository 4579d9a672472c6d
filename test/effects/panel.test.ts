// Every call of the Panel's contract through the gate, with the real handlers, services and stores, and its effect: a reading call answers
// what is in the store, a writing one changes it. A call without an effect here fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findWordless } from '../audit-data'
import type { AuditEvent } from '../../src/shared/model/audit'
import { itHasEveryEffect } from './every-effect'
import { appEffects } from './app-effects'
import { accountEffects, closeProvider } from './panel-account'
import { loginEffects } from './panel-login'
import { userEffects } from './panel-users'
import { openWorld, type Effect, type World } from './world'

const effects: Readonly<Record<string, Effect>> = {
  ...appEffects('panel'),
  ...loginEffects,
  ...userEffects,
  ...accountEffects
}

describe("the Panel's calls", () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(async () => {
    await closeProvider()
    await world.close()
  })

  itHasEveryEffect('panel', effects, () => world)

  it('write nothing into the audit log for which pages have no words', async () => {
    const rows = await world.rows('panel', 'select entry from audit')
    const events = rows.map(({ entry }) => JSON.parse(String(entry)) as AuditEvent)
    expect(new Set(events.map(({ kind }) => kind)).size).toBeGreaterThan(30)
    expect(findWordless(events)).toEqual([])
  })

  it('CHECKLIST 38: leave no password, code or key in the audit log', async () => {
    const plain = (text: string) => text.replace(/[-\s]/g, '').toLowerCase()
    const log = plain((await world.rows('panel', 'select entry from audit')).map(({ entry }) => String(entry)).join())
    expect(world.secrets.size).toBeGreaterThan(40)
    for (const secret of world.secrets) expect(log).not.toContain(plain(secret))
  })
})
