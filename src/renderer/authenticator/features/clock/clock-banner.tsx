// The warning above the list that this computer's clock is wrong. It never takes the focus; once dismissed, it stays hidden until something
// changes.
import { CloseButton } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { clockTitle } from '../../../messages/clock'
import { useAppState } from '../../../ui/app-state'
import { useCall } from '../../../ui/queries'
import { clock } from '../../client'
import classes from '../../../ui/warning-banner.module.css'
import { useMessages } from '../../../ui/use-messages'

export function ClockBanner() {
  const t = useMessages()
  const { platform } = useAppState()
  const answer = useCall('clock', ['get'], () => clock.get({})).data
  const warning = answer?.ok === true && !answer.value.isDismissed ? answer.value.warning : null
  return (
    <div role="status">
      {warning !== null && (
        <div className={classes.banner}>
          <IconClockExclamation className={classes.icon} size={20} aria-hidden />
          <div className={classes.text}>
            <strong className={classes.title}>{clockTitle(warning)}</strong>
            <span>
              {t(`clock.why.${warning.kind}`)} {t(`clock.remedy.${platform}`)}
            </span>
          </div>
          <CloseButton
            size="sm"
            radius="xl"
            className={classes.close}
            aria-label={t('clock.dismiss')}
            onClick={() => void clock.dismiss({})}
          />
        </div>
      )}
    </div>
  )
}
