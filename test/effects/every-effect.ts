// The tests of one app's effects: every call has one, and each happens.
import { expect, it } from 'vitest'
import type { AppId } from '../../src/shared/model/app'
import { calls } from '../security/calls'
import type { Effect, World } from './world'

export function itHasEveryEffect(
  appId: AppId,
  effects: Readonly<Record<string, Effect>>,
  openedWorld: () => World
): void {
  it('each have a test here', () => {
    expect(Object.keys(effects).sort()).toEqual(calls[appId].map(({ name }) => name).sort())
  })

  it.each(Object.entries(effects))('%s', async (name, effect) => {
    const world = openedWorld()
    world.made.length = 0
    await effect(world)
    expect(world.made).toContain(name)
    expect(world.bugs).toEqual([])
  })
}
