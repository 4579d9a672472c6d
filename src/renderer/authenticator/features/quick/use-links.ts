// Setup links that opened the app. The page fetches them once it shows the accounts and nothing else is open, and shows them like scanned
// codes.
import { useEffect, useEffectEvent, useState } from 'react'
import type { ScanOutcome } from '../../../../shared/contract'
import { links } from '../../client'

/** Calls `onOutcome` with the accounts of setup links. While `isBusy` they wait in the main process. */
export function useLinks(isBusy: boolean, onOutcome: (outcome: ScanOutcome) => void): void {
  const [count, setCount] = useState(0)
  const take = useEffectEvent(onOutcome)
  useEffect(
    () =>
      window.countersign.onChanged((topic) => {
        if (topic === 'links') setCount((old) => old + 1)
      }),
    []
  )
  useEffect(() => {
    if (isBusy) return
    void links.take({}).then((answer) => {
      if (answer.ok && answer.value !== null) take(answer.value)
    })
  }, [isBusy, count])
}
