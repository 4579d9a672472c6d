// Secrets that nobody holds any more are erased when V8 collects garbage (secret.ts), which may be minutes later in an idle app. After a
// lock, and after a worker's jobs, it is made to. What V8 itself frees, such as text, is not overwritten by this.
import { queryObjects } from 'node:v8'

/** In ms after the last call. Twice, because calls and timers that are still under way hold keys, too. */
const afterMs = [500, 3_000]
const timers = new Set<NodeJS.Timeout>()

class Nothing {}

/**
 * Node's only function that collects all garbage without a flag of V8, which a later Electron may no longer let anyone set. It counts the
 * objects of a class afterwards.
 */
const collect = () => queryObjects(Nothing)

/** Collects garbage in this thread soon, without anyone waiting for it. */
export function forgetSoon(): void {
  for (const timer of timers) clearTimeout(timer)
  timers.clear()
  for (const ms of afterMs) {
    const timer = setTimeout(() => {
      timers.delete(timer)
      collect()
    }, ms).unref()
    timers.add(timer)
  }
}
