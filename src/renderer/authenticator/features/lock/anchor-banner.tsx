// The note of how the vault was left cannot be kept: this says so over the list until it can. Nobody needs to do anything.
import { anchorWords } from '../../../strings/app'
import { useCall } from '../../../ui/queries'
import { protection } from '../../client'
import { AlertBanner, AlertNote } from '../notices/alert-note'

/** Nothing where all is well. */
export function AnchorBanner() {
  const answer = useCall('anchor', [], () => protection.getAnchor({})).data
  const since = answer?.ok === true ? answer.value.failingSince : null
  if (since === null) return null
  return (
    <AlertBanner>
      <AlertNote title={anchorWords.failingTitle} detail={anchorWords.failing} since={anchorWords.since(since)} />
    </AlertBanner>
  )
}
