// The state of the backups, and the main process's time, updated twice a minute, to show how long ago something was.
import { useEffect, useState } from 'react'
import type { BackupState } from '../../../../shared/contract'
import { mainNow } from '../../../ui/clock'
import { useCall } from '../../../ui/queries'
import { backups } from '../../client'

/** Null until the first answer, and if there is none. */
export function useBackups(): BackupState | null {
  const answer = useCall('backups', ['state'], () => backups.state({})).data
  return answer?.ok === true ? answer.value : null
}

/** Ms since epoch. */
export function useMainNow(): number {
  const [, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => {
      setTick((tick) => tick + 1)
    }, 30_000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return mainNow()
}
