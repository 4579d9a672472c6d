// What a budget is held against: work of the same kind, measured in the same run. Processor time of this process, whatever else the
// machine is busy with; its clock ticks in microseconds, where a thread's own may tick in 4 ms.
import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { record } from './record'

/** Ms of processor time; what collects garbage and compiles is part of it. */
export function spend(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  return since(before)
}

/** As `spend`, of work that answers later. */
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

/** What `count` bare HMACs cost now, ms: the least of some rounds, for nothing is made faster by what else goes on. */
export function measureHmacs(count: number, rounds = 5): number {
  const spent = Array.from({ length: rounds }, () =>
    spend(() => {
      for (let index = 0; index < count; index++) createHmac('sha1', key).update(message).digest()
    })
  )
  return Math.min(...spent)
}

/** The machine for which the absolute budgets of the full size were set made so many bare HMACs in so many ms. */
const reference = { count: 10_000, ms: 24 }

/** How many times slower this machine is at this moment; at least 1, for a faster one gets no less. */
export function measureSlowness(): number {
  const slowness = Math.max(1, measureHmacs(reference.count) / reference.ms)
  record({ group: 'Control', name: 'slower than the reference machine', unit: '×', value: slowness })
  return slowness
}
