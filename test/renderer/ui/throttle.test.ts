import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createThrottle } from '../../../src/renderer/ui/throttle'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('runs at once, then at most once per interval, and never misses the last call', () => {
  const done: number[] = []
  const throttle = createThrottle(() => done.push(Date.now()), 2_000)
  const startedAt = Date.now()
  for (let asked = 0; asked < 100; asked++) {
    throttle.ask()
    vi.advanceTimersByTime(50)
  }
  expect(done.map((at) => at - startedAt)).toEqual([0, 2_000, 4_000])
  vi.advanceTimersByTime(10_000)
  expect(done.map((at) => at - startedAt)).toEqual([0, 2_000, 4_000, 6_000])
  throttle.ask()
  expect(done.length).toBe(5)
})

it('does nothing after it was stopped', () => {
  const done: number[] = []
  const throttle = createThrottle(() => done.push(1), 2_000)
  throttle.ask()
  throttle.ask()
  throttle.stop()
  throttle.ask()
  vi.advanceTimersByTime(10_000)
  expect(done.length).toBe(1)
})
