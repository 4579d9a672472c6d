// What an absolute budget is held against: the machine for which the budgets were set made 10,000 bare HMACs in 24 ms. A machine
// that needs longer for those may need longer for everything else, by as much; a faster one gets no less.
import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { record } from './record'

const count = 10_000
const referenceMs = 24
const rounds = 7

/** How many times slower this machine is at this moment, by the thread's own processor time; at least 1. */
export function measureSlowness(): number {
  const key = createSecretKey(randomBytes(20))
  const message = Buffer.alloc(8)
  const spent = Array.from({ length: rounds }, () => {
    const before = process.threadCpuUsage()
    for (let index = 0; index < count; index++) createHmac('sha1', key).update(message).digest()
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  })
  const median = spent.toSorted((a, b) => a - b)[rounds >> 1] ?? referenceMs
  const slowness = Math.max(1, median / referenceMs)
  record({ group: 'Control', name: 'slower than the machine of the budgets', unit: '×', value: slowness })
  return slowness
}
