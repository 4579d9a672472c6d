// Work that is asked for often and done at most every so often: at once the first time, and once more at the end of the
// pause where somebody asked meanwhile.

export interface Throttle {
  readonly ask: () => void
  /** Nothing is done any more. */
  readonly stop: () => void
}

export function createThrottle(work: () => void, everyMs: number): Throttle {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isAsked = false
  let isStopped = false
  const rest = () => {
    timer = setTimeout(() => {
      timer = null
      if (isAsked) run()
    }, everyMs)
  }
  const run = () => {
    isAsked = false
    rest()
    work()
  }
  return {
    ask() {
      isAsked = true
      if (timer === null && !isStopped) run()
    },
    stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
    }
  }
}
