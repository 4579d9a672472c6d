// Every call of the Authenticator's contract through the gate, with the real handlers, services and vault, and its effect. A call without
// an effect here fails.
import { afterAll, beforeAll, describe } from 'vitest'
import { itHasEveryEffect } from './every-effect'
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

  itHasEveryEffect('authenticator', effects, () => world)
})
