// The board behind all rolling codes: queried at the nearest expiry and not before, with one timer and no needless rendering.
import { beforeEach, describe, expect, it } from 'vitest'
import { createCodeBoard, type CodeBoard } from '../../../src/renderer/authenticator/features/codes/code-board'
import type { CodeSheet, ShownCode } from '../../../src/shared/contract'

/** The board's clock and timers in the tests; time advances only on request. */
function createWorld(startAt: number, entries: () => readonly { id: string; period: number }[]) {
  const world = {
    at: startAt,
    asked: 0,
    askedFor: null as readonly string[] | null,
    isShownOnly: false,
    isRefusing: false,
    timers: [] as { at: number; callback: () => void }[]
  }
  const codeAt = (id: string, period: number): ShownCode => {
    const from = Math.floor(world.at / (period * 1000)) * period * 1000
    return { id, code: `${id}-${from}`, from, until: from + period * 1000, next: null }
  }
  const ask = async (ids: readonly string[] | null): Promise<CodeSheet | null> => {
    world.asked += 1
    world.askedFor = ids
    if (world.isRefusing) return null
    return {
      now: world.at,
      codes: entries()
        .filter(({ id }) => ids === null || ids.includes(id))
        .map(({ id, period }) => codeAt(id, period))
    }
  }
  const board = createCodeBoard({
    ask,
    asksShownOnly: () => world.isShownOnly,
    now: () => world.at,
    setTimer: (callback, ms) => {
      const timer = { at: world.at + ms, callback }
      world.timers.push(timer)
      return timer
    },
    clearTimer: (timer) => {
      world.timers = world.timers.filter((each) => each !== timer)
    }
  })
  const settle = async () => {
    for (let i = 0; i < 5; i += 1) await Promise.resolve()
  }
  const advance = async (ms: number) => {
    const end = world.at + ms
    await settle()
    for (;;) {
      const next = world.timers.toSorted((a, b) => a.at - b.at)[0]
      if (next === undefined || next.at > end) break
      world.timers = world.timers.filter((each) => each !== next)
      world.at = next.at
      next.callback()
      await settle()
    }
    world.at = end
  }
  return { world, board, settle, advance }
}

describe('the code board', () => {
  let entries: { id: string; period: number }[]
  let made: ReturnType<typeof createWorld>
  let board: CodeBoard
  beforeEach(() => {
    entries = [
      { id: 'a', period: 30 },
      { id: 'b', period: 60 }
    ]
    made = createWorld(999_999_980_250, () => entries)
    board = made.board
  })

  it('requests codes once at the start and again only when the nearest code expires', async () => {
    board.start()
    await made.settle()
    expect(made.world.asked).toBe(1)
    const { until } = board.read('a') ?? { until: 0 }
    await made.advance(until - made.world.at - 1)
    expect(made.world.asked).toBe(1)
    await made.advance(100)
    expect(made.world.asked).toBe(2)
    expect(board.read('a')?.from).toBe(until)
  })

  it('keeps a single timer, whatever the number of codes', async () => {
    entries = Array.from({ length: 500 }, (_none, index) => ({ id: `e${index}`, period: 15 + (index % 4) * 15 }))
    board.start()
    await made.advance(5_000)
    expect(made.world.timers).toHaveLength(1)
  })

  it('notifies only those whose code changed', async () => {
    const heard = { a: 0, b: 0 }
    board.onCode('a', () => (heard.a += 1))
    board.onCode('b', () => (heard.b += 1))
    board.start()
    await made.settle()
    expect(heard).toEqual({ a: 1, b: 1 })
    const a = board.read('a')
    const b = board.read('b')
    // 20.25 s into a minute: `a` changes at the half minute, `b` does not.
    await made.advance((a?.until ?? 0) - made.world.at + 50)
    expect(heard).toEqual({ a: 2, b: 1 })
    expect(board.read('b')).toBe(b)
  })

  it('requests only the visible codes of a long list, once for all that appear together', async () => {
    made.world.isShownOnly = true
    board.start()
    await made.settle()
    expect(made.world.asked).toBe(0)
    const stop = board.onCode('a', () => undefined)
    await made.settle()
    expect(made.world).toMatchObject({ asked: 1, askedFor: ['a'] })
    expect(board.read('b')).toBeUndefined()
    stop()
    const heard = { b: 0 }
    board.onCode('b', () => (heard.b += 1))
    board.onCode('b', () => undefined)
    await made.settle()
    expect(made.world).toMatchObject({ asked: 2, askedFor: ['b'] })
    expect(heard.b).toBe(1)
    expect(board.read('b')?.code).toMatch(/^b-/)
    // Codes no longer shown are dropped.
    expect(board.read('a')).toBeUndefined()
  })

  it('ticks on each whole second of the main clock', async () => {
    const ticks: number[] = []
    board.onTick((now) => ticks.push(now % 1000))
    board.start()
    await made.advance(4_000)
    expect(ticks).toHaveLength(4)
    for (const tick of ticks) expect(tick).toBeLessThan(50)
  })

  it('pauses while stopped and requests immediately when started again', async () => {
    board.start()
    await made.advance(2_000)
    board.stop()
    await made.advance(120_000)
    expect(made.world.asked).toBe(1)
    expect(made.world.timers).toEqual([])
    board.start()
    await made.settle()
    expect(made.world.asked).toBe(2)
    expect(board.read('a')?.until).toBeGreaterThan(made.world.at)
  })

  it('has no timer if nothing expires', async () => {
    entries = []
    board.start()
    await made.settle()
    board.take({ id: 'h', code: '123456', from: made.world.at, until: 0, next: null })
    await made.advance(90_000)
    expect(made.world.timers).toEqual([])
    expect(made.world.asked).toBe(1)
  })

  it('requests again when the clock was set back', async () => {
    board.start()
    await made.advance(3_000)
    made.world.at -= 3_600_000
    made.world.timers = made.world.timers.map((timer) => ({ ...timer, at: timer.at - 3_600_000 }))
    await made.advance(1_500)
    expect(made.world.asked).toBe(2)
    expect(board.read('a')?.from).toBeLessThanOrEqual(made.world.at)
  })

  it('keeps the old codes while the main process refuses, and tries again each second once they have expired', async () => {
    board.start()
    await made.settle()
    const old = board.read('a')
    made.world.isRefusing = true
    await made.advance((old?.until ?? 0) - made.world.at + 3_100)
    expect(board.read('a')).toBe(old)
    expect(made.world.asked).toBeGreaterThanOrEqual(4)
    made.world.isRefusing = false
    await made.advance(1_100)
    expect(board.read('a')).not.toBe(old)
  })

  it('forgets a code whose entry was removed, and notifies its row', async () => {
    board.start()
    await made.settle()
    let heard = 0
    board.onCode('b', () => (heard += 1))
    entries = [{ id: 'a', period: 30 }]
    board.refresh()
    await made.settle()
    expect(board.read('b')).toBeUndefined()
    expect(heard).toBe(1)
  })

  it('requests once more if asked to while an answer is on its way', async () => {
    board.start()
    board.refresh()
    board.refresh()
    await made.settle()
    await made.settle()
    expect(made.world.asked).toBe(2)
  })

  it('has codes that are known already before it asks', () => {
    const code: ShownCode = { id: 'a', code: '123456', from: 0, until: 30_000, next: null }
    const ports = { ask: async () => null, now: () => 0, setTimer: () => null, clearTimer: () => undefined }
    expect(createCodeBoard(ports, { now: 0, codes: [code] }).read('a')).toEqual(code)
  })

  it('marks a copied code for a moment, longer if it is copied again', async () => {
    let heard = 0
    board.onCode('a', () => (heard += 1))
    expect(board.isCopied('a')).toBe(false)
    board.noteCopied('a')
    await made.advance(1_000)
    board.noteCopied('a')
    await made.advance(1_000)
    expect([board.isCopied('a'), board.isCopied('b')]).toEqual([true, false])
    await made.advance(1_000)
    expect(board.isCopied('a')).toBe(false)
    expect(heard).toBe(3)
  })
})
