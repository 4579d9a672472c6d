// A slow clock for texts like "5 minutes ago". It runs only while somebody listens and the page is visible; a page that becomes visible
// again ticks at once.

export interface TickPorts {
  readonly everyMs: number
  readonly isHidden: () => boolean
  /** Calls back when the page was hidden or shown; answers how to stop. */
  readonly onVisibility: (listener: () => void) => () => void
}

/** Answers how to listen, and the answer to that is how to stop. */
export function createTicks({ everyMs, isHidden, onVisibility }: TickPorts): (listener: () => void) => () => void {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  let stopWatching = () => undefined as void

  const tick = () => {
    for (const listener of listeners) listener()
  }
  const stop = () => {
    clearInterval(timer)
    timer = undefined
  }
  const run = () => {
    stop()
    if (!isHidden()) timer = setInterval(tick, everyMs)
  }
  return (listener) => {
    listeners.add(listener)
    if (listeners.size === 1) {
      run()
      stopWatching = onVisibility(() => {
        run()
        if (!isHidden()) tick()
      })
    }
    return () => {
      if (!listeners.delete(listener) || listeners.size > 0) return
      stop()
      stopWatching()
    }
  }
}
