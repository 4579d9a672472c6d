// Limits how often frequent work runs: immediately the first time, then once at the end of the pause if it was requested meanwhile.

export interface Throttle {
  readonly ask: () => void
  /** Nothing runs afterwards. */
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
