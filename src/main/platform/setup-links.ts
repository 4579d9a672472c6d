// Setup links that open the app: they come on the command line (Linux, Windows) or as an event (macOS) and wait here until
// the vault can take them. A link holds a secret: it is never logged, and it is handed on once.

/** Google's transfer codes hold some kilobytes at most; whatever is longer is no setup link. */
const longestLink = 65_536
const mostLinks = 20
const isLink = /^(otpauth(?:-migration)?):\/\//i

/**
 * The setup links among a program's arguments. One that is absurdly long is cut to its scheme, so that the user is told
 * that nothing could be read.
 */
export function findSetupLinks(argv: readonly string[]): string[] {
  const links: string[] = []
  for (const argument of argv) {
    const scheme = isLink.exec(argument)?.[1]
    if (scheme === undefined || links.length >= mostLinks) continue
    links.push(argument.length > longestLink ? `${scheme.toLowerCase()}://` : argument)
  }
  return links
}

export interface SetupLinks {
  /** Takes in what came; answers whether a link was among it. */
  receive(argv: readonly string[]): boolean
  /** Hears that links came. */
  onReceived(listener: () => void): void
  isWaiting(): boolean
  /** What waits, once. */
  take(): readonly string[]
}

export function createSetupLinks(): SetupLinks {
  let waiting: string[] = []
  const listeners = new Set<() => void>()
  return {
    receive(argv) {
      const found = findSetupLinks(argv)
      if (found.length === 0) return false
      waiting = [...waiting, ...found].slice(-mostLinks)
      for (const listener of listeners) listener()
      return true
    },
    onReceived(listener) {
      listeners.add(listener)
    },
    isWaiting: () => waiting.length > 0,
    take() {
      const taken = waiting
      waiting = []
      return taken
    }
  }
}
