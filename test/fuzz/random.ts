// The fuzzer's own randomness: the same seed, the same inputs. A 32-bit mixer (mulberry32); nothing here is secret.

export interface Random {
  /** A whole number from 0 to below `bound`. */
  below(bound: number): number
  /** True once in `times`. */
  oneIn(times: number): boolean
  pick<T>(list: readonly T[]): T
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (list) => {
      const picked = list[below(list.length)]
      if (picked === undefined && list.length === 0) throw new Error('nothing to pick from')
      return picked as (typeof list)[number]
    }
  }
}
