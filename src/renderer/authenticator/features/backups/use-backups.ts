// The state of the backups.
import type { BackupState } from '../../../../shared/contract'
import { useCall } from '../../../ui/queries'
import { backups } from '../../client'

/** Null until the first answer, and if there is none. */
export function useBackups(): BackupState | null {
  const answer = useCall('backups', ['state'], () => backups.state({})).data
  return answer?.ok === true ? answer.value : null
}
