// The selection of several accounts: which are selected, and where a range starts. Accounts that no longer exist are deselected.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly isOn: boolean
  /** Selects or deselects one; the next range starts there. */
  readonly toggle: (id: string) => void
  /** Selects the range from the last selected account to this one, in the order of the list. */
  readonly extendTo: (id: string) => void
  readonly chooseAll: () => void
  readonly clear: () => void
}

const nobody: ReadonlySet<string> = new Set()

/** `shown`: the ids of the list, in its order. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState(nobody)
  const anchor = useRef<string | null>(null)
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  })
  const ids = useMemo(() => {
    if (chosen.size === 0) return nobody
    const there = new Set(shown)
    return [...chosen].every((id) => there.has(id)) ? chosen : new Set([...chosen].filter((id) => there.has(id)))
  }, [chosen, shown])

  const toggle = useCallback((id: string) => {
    anchor.current = id
    setChosen((old) => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const extendTo = useCallback((id: string) => {
    const from = latest.current.indexOf(anchor.current ?? id)
    const to = latest.current.indexOf(id)
    if (to < 0) return
    const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
    if (from < 0) anchor.current = id
    setChosen((old) => new Set([...old, ...latest.current.slice(first, last + 1)]))
  }, [])
  const chooseAll = useCallback(() => {
    setChosen(new Set(latest.current))
  }, [])
  const clear = useCallback(() => {
    anchor.current = null
    setChosen(nobody)
  }, [])
  return useMemo(
    () => ({ ids, isOn: ids.size > 0, toggle, extendTo, chooseAll, clear }),
    [ids, toggle, extendTo, chooseAll, clear]
  )
}
