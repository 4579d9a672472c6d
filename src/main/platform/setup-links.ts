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
  /** Takes in what came; answers whether a link was among it, dropped or not. */
  receive(argv: readonly string[]): boolean
  /** Hears that links came, and what became of them. */
  onReceived(listener: (fate: LinkFate) => void): void
  /** From now on links are dropped unless `isOn` says that the user wants them; those that came before are judged now. */
  admit(isOn: () => boolean): void
  isWaiting(): boolean
  /** What waits, once. */
  take(): readonly string[]
  /** How many were dropped that nobody was told of. */
  dropped(): number
  forgetDropped(): void
}

export type LinkFate = 'waiting' | 'dropped'

/** Until `admit`, whatever comes waits. What is dropped is forgotten at once, secret and all; only how many is known. */
export function createSetupLinks(): SetupLinks {
  let waiting: string[] = []
  let dropped = 0
  let isOn: (() => boolean) | null = null
  const listeners = new Set<(fate: LinkFate) => void>()
  const judge = (): LinkFate => {
    if (waiting.length === 0 || isOn === null || isOn()) return 'waiting'
    dropped += waiting.length
    waiting = []
    return 'dropped'
  }
  return {
    receive(argv) {
      const found = findSetupLinks(argv)
      if (found.length === 0) return false
      waiting = [...waiting, ...found].slice(-mostLinks)
      const fate = judge()
      for (const listener of listeners) listener(fate)
      return true
    },
    onReceived(listener) {
      listeners.add(listener)
    },
    admit(wanted) {
      isOn = wanted
      judge()
    },
    isWaiting: () => waiting.length > 0,
    take() {
      // Turned off while they waited: that counts.
      judge()
      const taken = waiting
      waiting = []
      return taken
    },
    dropped: () => dropped,
    forgetDropped() {
      dropped = 0
    }
  }
}
