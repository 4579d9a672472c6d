// Changes to the workspace are queued: each waits for the one before.
import { expect, it } from 'vitest'
import { createTurns } from '../../src/main/app/turns'

it('runs one change after another, even after one that failed, and reports when all have ended', async () => {
  const { inTurn, settled } = createTurns()
  const log: string[] = []
  const change = (name: string, fails = false) =>
    inTurn(async () => {
      log.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 1))
      log.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    })
  const failed = change('first', true)
  const second = change('second')
  void change('third')
  const all = settled().then(() => log.push('settled'))
  await expect(failed).rejects.toThrow('first')
  expect(await second).toBe('second')
  await all
  expect(log).toEqual([
    ...['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends'],
    'settled'
  ])
})
