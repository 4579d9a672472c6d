import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTicks } from '../../../src/renderer/ui/ticks'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function start() {
  const page = { isHidden: false, tell: null as (() => void) | null }
  const onTick = createTicks({
    everyMs: 10_000,
    isHidden: () => page.isHidden,
    onVisibility: (listener) => {
      page.tell = listener
      return () => {
        page.tell = null
      }
    }
  })
  const setHidden = (isHidden: boolean) => {
    page.isHidden = isHidden
    page.tell?.()
  }
  return { page, onTick, setHidden }
}

test('all listeners hear each tick, from one timer', () => {
  const { onTick } = start()
  const [first, second] = [vi.fn(), vi.fn()]
  onTick(first)
  onTick(second)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(20_000)
  expect(first).toHaveBeenCalledTimes(2)
  expect(second).toHaveBeenCalledTimes(2)
})

test('nothing ticks while the page is hidden, and it ticks at once when it is shown', () => {
  const { onTick, setHidden } = start()
  const listener = vi.fn()
  onTick(listener)
  setHidden(true)
  expect(vi.getTimerCount()).toBe(0)
  vi.advanceTimersByTime(60_000)
  expect(listener).not.toHaveBeenCalled()
  setHidden(false)
  expect(listener).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(10_000)
  expect(listener).toHaveBeenCalledTimes(2)
})

test('a page that is hidden from the start does not tick', () => {
  const { onTick, page } = start()
  page.isHidden = true
  onTick(vi.fn())
  expect(vi.getTimerCount()).toBe(0)
})

test('the timer and the watch end with the last listener, and start again with the next', () => {
  const { onTick, page } = start()
  const stops = [onTick(vi.fn()), onTick(vi.fn())]
  stops[0]?.()
  expect(vi.getTimerCount()).toBe(1)
  stops[0]?.()
  stops[1]?.()
  expect(vi.getTimerCount()).toBe(0)
  expect(page.tell).toBeNull()
  const listener = vi.fn()
  onTick(listener)
  vi.advanceTimersByTime(10_000)
  expect(listener).toHaveBeenCalledTimes(1)
})
