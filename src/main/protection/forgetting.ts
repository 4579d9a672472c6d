// Secrets that nobody holds any more are erased when V8 collects garbage (secret.ts), which may be minutes later in an idle app. After a
// lock, and after a worker's jobs, it is told to. What V8 itself frees, such as text, is not overwritten by this.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** In ms after the last call. Twice, because calls and timers that are still under way hold keys, too. */
const afterMs = [500, 3_000]
const timers = new Set<NodeJS.Timeout>()
let collect: (() => void) | null = null

/** V8's collector. It is visible only in contexts that are created while the flag is set. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('globalThis.gc')
  setFlagsFromString('--no-expose-gc')
  return typeof found === 'function' ? () => void found() : () => undefined
}

/** Collects garbage in this thread soon, without anyone waiting for it. */
export function forgetSoon(): void {
  for (const timer of timers) clearTimeout(timer)
  timers.clear()
  for (const ms of afterMs) {
    const timer = setTimeout(() => {
      timers.delete(timer)
      collect ??= findCollector()
      collect()
    }, ms).unref()
    timers.add(timer)
  }
}
