// All codes of a list, with one timer. Codes are requested only when the nearest one expires, and each listener gets the changes of one
// code. The time is the main process's; nothing here uses the DOM.
//
//   idle ──start──▶ ticking (each full second) ──a code expired──▶ asking ──▶ ticking
//     ▲                    │ stop, or no code that expires
//     └────────────────────┘
import type { CodeSheet, ShownCode } from '../../../../shared/contract'

export interface CodeBoardPorts {
  /** Requests these codes, or all; null if the main process refused. */
  readonly ask: (ids: readonly string[] | null) => Promise<CodeSheet | null>
  /** A long list requests only the codes in use: thousands of codes per period would slow the page down. */
  readonly asksShownOnly?: () => boolean
  /** The main process's clock, ms since epoch. */
  readonly now: () => number
  readonly setTimer: (callback: () => void, ms: number) => unknown
  readonly clearTimer: (timer: unknown) => void
}

export interface CodeBoard {
  /** Starts requests and ticks; `stop` pauses both (the window is hidden, nothing is shown). */
  readonly start: () => void
  readonly stop: () => void
  /** Requests codes now; if a request is already running, once more after it. */
  readonly refresh: () => void
  /** Stores a code from another call (the next HOTP code). */
  readonly take: (code: ShownCode) => void
  readonly read: (id: string) => ShownCode | undefined
  /** Marks a code as just copied, for a moment. */
  readonly noteCopied: (id: string) => void
  readonly isCopied: (id: string) => boolean
  /** Also calls back when the mark of a copied code changes. */
  readonly onCode: (id: string, listener: () => void) => () => void
  /** Calls back every full second while there are codes that expire; `now` is ms since epoch. */
  readonly onTick: (listener: (now: number) => void) => () => void
}

/** Timers can fire slightly early; with this delay they never fire before the full second. */
const afterSecondMs = 12
const copiedMarkMs = 1400
/** A code that starts this far in the future means that the clock was set back. */
const clockSlackMs = 500

/** `first`: codes that are known already. */
export function createCodeBoard(ports: CodeBoardPorts, first: CodeSheet | null = null): CodeBoard {
  const { ask, now, setTimer, clearTimer, asksShownOnly = () => false } = ports
  let codes = new Map<string, ShownCode>(first?.codes.map((code) => [code.id, code]))
  const copied = new Map<string, unknown>()
  const codeListeners = new Map<string, Set<() => void>>()
  const tickListeners = new Set<(now: number) => void>()
  let isStarted = false
  let isAsking = false
  let isAskedAgain = false
  let isAskWanted = false
  let timer: unknown = null

  const tell = (id: string) => {
    for (const listener of codeListeners.get(id) ?? []) listener()
  }

  const take = (code: ShownCode) => {
    codes.set(code.id, code)
    tell(code.id)
  }

  const takeSheet = (sheet: CodeSheet, asked: readonly string[] | null) => {
    const old = codes
    codes = new Map()
    const changed: string[] = []
    for (const code of sheet.codes) {
      const before = old.get(code.id)
      const isSame =
        before?.code === code.code &&
        before.until === code.until &&
        before.from === code.from &&
        before.next === code.next
      codes.set(code.id, isSame ? before : code)
      if (!isSame) changed.push(code.id)
    }
    const wasAsked = asked === null ? null : new Set(asked)
    for (const [id, code] of old) {
      if (codes.has(id)) continue
      // Shown since the request was sent, so not part of it.
      if (wasAsked !== null && !wasAsked.has(id) && codeListeners.has(id)) codes.set(id, code)
      else changed.push(id)
    }
    changed.forEach(tell)
  }

  const refresh = () => {
    if (isAsking) {
      isAskedAgain = true
      return
    }
    const ids = asksShownOnly() ? [...codeListeners.keys()] : null
    if (ids?.length === 0) return
    isAsking = true
    void ask(ids).then((sheet) => {
      isAsking = false
      if (sheet !== null) takeSheet(sheet, ids)
      if (isAskedAgain) {
        isAskedAgain = false
        refresh()
      }
      schedule()
    })
  }

  /** Rows become visible together, so they share one request. */
  const wantAsk = () => {
    if (isAskWanted || !isStarted) return
    isAskWanted = true
    queueMicrotask(() => {
      isAskWanted = false
      if (isStarted) refresh()
    })
  }

  const isOutdated = (at: number) => {
    for (const { from, until } of codes.values()) {
      if (until > 0 && (until <= at || from > at + clockSlackMs)) return true
    }
    return false
  }

  const canExpire = () => {
    for (const { until } of codes.values()) if (until > 0) return true
    return false
  }

  const schedule = () => {
    if (!isStarted || timer !== null || !canExpire()) return
    timer = setTimer(tick, 1000 - (now() % 1000) + afterSecondMs)
  }

  const tick = () => {
    timer = null
    if (!isStarted) return
    const at = now()
    if (isOutdated(at)) refresh()
    for (const listener of tickListeners) listener(at)
    schedule()
  }

  return {
    start: () => {
      if (isStarted) return
      isStarted = true
      refresh()
      schedule()
    },
    stop: () => {
      isStarted = false
      if (timer !== null) clearTimer(timer)
      timer = null
    },
    refresh,
    take,
    read: (id) => codes.get(id),
    noteCopied: (id) => {
      if (copied.has(id)) clearTimer(copied.get(id))
      const end = () => {
        copied.delete(id)
        tell(id)
      }
      copied.set(id, setTimer(end, copiedMarkMs))
      tell(id)
    },
    isCopied: (id) => copied.has(id),
    onCode: (id, listener) => {
      const listeners = codeListeners.get(id) ?? new Set()
      listeners.add(listener)
      codeListeners.set(id, listeners)
      if (!codes.has(id) && asksShownOnly()) wantAsk()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) codeListeners.delete(id)
      }
    },
    onTick: (listener) => {
      tickListeners.add(listener)
      return () => {
        tickListeners.delete(listener)
      }
    }
  }
}
