// Says above the list that the record of how the vault was left cannot be written, until it can. The user need not do anything.

import { useCall } from '../../../ui/queries'
import { protection } from '../../client'
import { AlertBanner, AlertNote } from '../notices/alert-note'
import { useMessages } from '../../../ui/use-messages'

/** Renders nothing if all is well. */
export function AnchorBanner() {
  const t = useMessages()
  const answer = useCall('anchor', [], () => protection.getAnchor({})).data
  const since = answer?.ok === true ? answer.value.failingSince : null
  if (since === null) return null
  return (
    <AlertBanner>
      <AlertNote
        title={t('app.anchor.failingTitle')}
        detail={t('app.anchor.failing')}
        since={t('app.anchor.since', { at: since })}
      />
    </AlertBanner>
  )
}
