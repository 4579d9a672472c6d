// The note above the list that a setup link arrived while links are off. It never takes the focus, says nothing about the link's content,
// and stays until dismissed.
import { Button } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { useCall } from '../../../ui/queries'
import { WarningBanner } from '../../../ui/warning-banner'
import { desktop } from '../../client'
import classes from '../../../ui/warning-banner.module.css'
import { useMessages } from '../../../ui/use-messages'

export function DroppedLinkNote({ onSettings }: { readonly onSettings: () => void }) {
  const t = useMessages()
  const answer = useCall('desktop', ['get'], () => desktop.get({})).data
  const isTold = answer?.ok === true && answer.value.droppedLinks > 0
  return (
    <div role="status">
      {isTold && (
        <WarningBanner
          Icon={IconLinkOff}
          title={t('quick.droppedLink.title')}
          dismissLabel={t('quick.droppedLink.dismiss')}
          onDismiss={() => void desktop.forgetDropped({})}
        >
          <span>{t('quick.droppedLink.detail')}</span>
          <Button variant="subtle" size="compact-sm" className={classes.action ?? ''} onClick={onSettings}>
            {t('quick.droppedLink.settings')}
          </Button>
        </WarningBanner>
      )}
    </div>
  )
}
