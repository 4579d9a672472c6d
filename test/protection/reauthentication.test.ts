// Asking for the passphrase again: each wrong one delays the next attempt, one attempt at a time, whatever the clock does.
import { describe, expect, it } from 'vitest'
import { createThrottledCheck } from '../../src/main/protection/reauthentication'
import { ok } from '../../src/shared/result'

function open() {
  const clock = { now: 1_000_000 }
  const asked: string[] = []
  const check = createThrottledCheck(
    'wrong-passphrase',
    async (passphrase: string) => {
      asked.push(passphrase)
      return Promise.resolve(passphrase === 'right' ? 'opened' : null)
    },
    () => clock.now
  )
  return { clock, asked, check }
}

describe('the passphrase check', () => {
  it('doubles the delay after each wrong answer, up to a minute, and resets it after a right one', async () => {
    const { clock, check, asked } = open()
    const waits: number[] = []
    for (let n = 0; n < 9; n++) {
      expect(await check('wrong')).toMatchObject({ error: { code: 'wrong-passphrase' } })
      const answer = await check('right')
      if (answer.ok || answer.error.code !== 'throttled') throw new Error('not throttled')
      waits.push(answer.error.retryAt - clock.now)
      clock.now = answer.error.retryAt
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
    expect(asked).not.toContain('right')
    expect(await check('right')).toEqual(ok('opened'))
    expect(await check('wrong')).toMatchObject({ error: { code: 'wrong-passphrase' } })
    clock.now += 1000
    expect(await check('right')).toEqual(ok('opened'))
  })

  it('checks one at a time', async () => {
    const { check, asked } = open()
    const answers = await Promise.all(['wrong', 'right', 'right'].map(check))
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
      'wrong-passphrase',
      'throttled',
      'throttled'
    ])
    expect(asked).toEqual(['wrong'])
  })

  it('does not wait for hours if the clock was set back', async () => {
    const { clock, check } = open()
    await check('wrong')
    clock.now -= 86_400_000
    expect(await check('right')).toEqual(ok('opened'))
  })
})
