// The warning above the list that this computer's clock is wrong. It never takes the focus; once dismissed, it stays hidden until something
// changes.
import { IconClockExclamation } from '@tabler/icons-react'
import { clockTitle } from '../../../messages/clock'
import { useAppState } from '../../../ui/app-state'
import { useCall } from '../../../ui/queries'
import { WarningBanner } from '../../../ui/warning-banner'
import { clock } from '../../client'
import { formatSentences } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'

export function ClockBanner() {
  const t = useMessages()
  const { platform } = useAppState()
  const answer = useCall('clock', ['get'], () => clock.get({})).data
  const warning = answer?.ok === true && !answer.value.isDismissed ? answer.value.warning : null
  return (
    <div role="status">
      {warning !== null && (
        <WarningBanner
          Icon={IconClockExclamation}
          title={clockTitle(warning)}
          dismissLabel={t('clock.dismiss')}
          onDismiss={() => void clock.dismiss({})}
        >
          <span>{formatSentences([t(`clock.why.${warning.kind}`), t(`clock.remedy.${platform}`)])}</span>
        </WarningBanner>
      )}
    </div>
  )
}
