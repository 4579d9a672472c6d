// The baseline for budgets: work of the same kind, measured in the same run. Processor time of this process, independent of other load; its
// clock has microsecond ticks, while a thread's clock may tick every 4 ms.
import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { record } from './record'

/** Processor time in ms, including garbage collection and compilation. */
export function spend(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  return since(before)
}

/** As `spend`, for asynchronous work. */
export async function spendOn(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  return since(before)
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const key = createSecretKey(randomBytes(20))
const message = Buffer.alloc(8)

/** The cost of `count` bare HMACs now, in ms: the minimum of some rounds, because load never makes work faster. */
export function measureHmacs(count: number, rounds = 5): number {
  const spent = Array.from({ length: rounds }, () =>
    spend(() => {
      for (let index = 0; index < count; index++) createHmac('sha1', key).update(message).digest()
    })
  )
  return Math.min(...spent)
}

/** The reference machine for the absolute budgets at full size: it computed `count` bare HMACs in `ms`. */
const reference = { count: 10_000, ms: 24 }

/**
 * How many times slower this machine is now; at least 1, so that a faster one gets no stricter budget. The table has it as the control of
 * `group`.
 */
export function measureSlowness(group?: string): number {
  const slowness = Math.max(1, measureHmacs(reference.count) / reference.ms)
  if (group !== undefined)
    record({ group, name: 'control: slower than the reference machine', unit: '×', value: slowness })
  return slowness
}
