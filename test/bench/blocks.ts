// Measures how long this thread's event loop blocks, with a 1 ms timer that records its delay. The time between two ticks is one block,
// whether it computed or waited for a lock or the disk. Its share of processor time distinguishes a busy machine from a busy thread.
import { setImmediate as turn } from 'node:timers/promises'

export interface Block {
  readonly wallMs: number
  /** The thread's own processor time in the block. */
  readonly ownMs: number
}

export interface BlockWatch {
  /** Stops measuring; answers the longest block by wall-clock time, and the longest by the thread's own time. */
  stop(): Promise<{ readonly longest: Block; readonly busiest: Block }>
}

const tickMs = 1
const none: Block = { wallMs: 0, ownMs: 0 }

export function watchBlocks(): BlockWatch {
  let longest = none
  let busiest = none
  let at = performance.now()
  let used = process.threadCpuUsage()
  const look = () => {
    const now = performance.now()
    const spent = process.threadCpuUsage(used)
    const block = { wallMs: Math.max(0, now - at - tickMs), ownMs: (spent.user + spent.system) / 1000 }
    if (block.wallMs > longest.wallMs) longest = block
    // A coarse processor clock can run ahead of the wall clock.
    const own = Math.min(block.ownMs, block.wallMs)
    if (own > busiest.ownMs) busiest = { ...block, ownMs: own }
    at = performance.now()
    used = process.threadCpuUsage()
  }
  let timer: NodeJS.Timeout
  const tick = () => {
    look()
    timer = setTimeout(tick, tickMs)
  }
  timer = setTimeout(tick, tickMs)
  return {
    async stop() {
      await turn()
      clearTimeout(timer)
      look()
      return { longest, busiest }
    }
  }
}

/** The longest block of this thread during `work` and for `settleMs` after it. */
export async function measureBlocks<T>(work: () => Promise<T>, settleMs = 0) {
  const watch = watchBlocks()
  const startedAt = performance.now()
  const value = await work()
  const tookMs = performance.now() - startedAt
  if (settleMs > 0) await new Promise((resolve) => setTimeout(resolve, settleMs))
  return { value, tookMs, ...(await watch.stop()) }
}
