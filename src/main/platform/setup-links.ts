// Setup links that open the app. They arrive on the command line (Linux, Windows) or as an event (macOS) and wait here until the vault can
// take them. A link holds a secret: it is never logged, and it is returned only once.

/** Google's transfer codes have a few kilobytes at most. Anything longer is not a setup link. */
const longestLink = 65_536
const mostLinks = 20
const isLink = /^(otpauth(?:-migration)?):\/\//i

/**
 * The setup links among a program's arguments. One that is too long is cut to its scheme, so that the user learns that it could not be
 * read.
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
  /** Collects the links in `argv`. Returns whether there was one, even if it was dropped. */
  receive(argv: readonly string[]): boolean
  /** Calls `listener` when links arrive, with what became of them. */
  onReceived(listener: (fate: LinkFate) => void): void
  /** From now on, links are dropped unless `isOn` returns true, including those that are already waiting. */
  admit(isOn: () => boolean): void
  isWaiting(): boolean
  /** Returns the waiting links, once. */
  take(): readonly string[]
  /** How many links were dropped since the user last acknowledged it. */
  dropped(): number
  forgetDropped(): void
}

export type LinkFate = 'waiting' | 'dropped'

/** Links wait until `admit` is called. A dropped link is forgotten immediately, with its secret; only the number is kept. */
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
      // The setting may have been turned off while they waited.
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
