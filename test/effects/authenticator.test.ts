// Every call of the Authenticator's contract through the gate, with the real handlers, services and vault, and its effect. A call without
// an effect here fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calls } from '../security/calls'
import { appEffects } from './app-effects'
import { vaultEffects } from './vault-app'
import { entryEffects } from './vault-entries'
import { openWorld, type Effect, type World } from './world'

const effects: Readonly<Record<string, Effect>> = { ...appEffects('authenticator'), ...entryEffects, ...vaultEffects }

describe("the Authenticator's calls", () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('each have a test here', () => {
    expect(Object.keys(effects).sort()).toEqual(calls.authenticator.map(({ name }) => name).sort())
  })

  it.each(Object.entries(effects))('%s', async (name, effect) => {
    world.made.length = 0
    await effect(world)
    expect(world.made).toContain(name)
    expect(world.bugs).toEqual([])
  })
})
