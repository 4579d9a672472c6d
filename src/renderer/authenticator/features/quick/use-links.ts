// Setup links that opened the app: taken over once the accounts can be seen and nothing else is being done, and shown like
// everything that was scanned.
import { useEffect, useEffectEvent, useState } from 'react'
import type { ScanOutcome } from '../../../../shared/contract'
import { links } from '../../client'

/** Hands over what links held. While `isBusy` they wait in the main process. */
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
