// Progress of an encryption or a renewal: reported from the first second, even while the work itself reports nothing.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createEncryptingProgress } from '../../src/main/protection/encrypting-progress'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('is reported after a second, then a few times a second, and not after the end', () => {
  const told: (number | undefined)[] = []
  const progress = createEncryptingProgress(() => told.push(progress.state()?.part))
  progress.note(0, 'renewal')
  expect(progress.state()).toEqual({ stage: 'encrypting', why: 'renewal', part: 0 })
  vi.advanceTimersByTime(900)
  expect(told).toEqual([])
  vi.advanceTimersByTime(100)
  expect(told).toEqual([0])
  progress.note(0.5)
  vi.advanceTimersByTime(250)
  progress.note(0.6)
  progress.note(0.7)
  expect(told).toEqual([0, 0.6])
  progress.end()
  vi.advanceTimersByTime(5_000)
  expect(told).toEqual([0, 0.6])
  expect(progress.state()).toBeNull()
})

it.each(['end', 'stop'] as const)('is not reported if there is an %s within the first second', (over) => {
  let told = 0
  const progress = createEncryptingProgress(() => (told += 1))
  progress.note(0)
  vi.advanceTimersByTime(900)
  progress[over]()
  vi.advanceTimersByTime(5_000)
  expect(told).toBe(0)
})
