// The fuzzer's random numbers, determined by the seed: a 32-bit mixer (mulberry32). Nothing here is secret.

export interface Random {
  /** An integer from 0 up to, but not including, `bound`. */
  below(bound: number): number
  /** True with a probability of 1 in `times`. */
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
