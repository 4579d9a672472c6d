// Whether the Authenticator has a passphrase. If not, locking only hides the codes, since one click shows them again, and is called that.
import { useCall } from '../../../ui/queries'
import { lock } from '../../client'

/** Null until the main process has answered. */
export function useHasPassphrase(): boolean | null {
  const answer = useCall('settings', ['lock', 'slots'], () => lock.slots({})).data
  return answer?.ok === true ? answer.value.passphrase : null
}
