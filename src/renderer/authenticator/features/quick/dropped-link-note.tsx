// The note above the list that a setup link arrived while links are off. It never takes the focus, says nothing about the link's content,
// and stays until dismissed.
import { Button, CloseButton } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { useCall } from '../../../ui/queries'
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
        <div className={classes.banner}>
          <IconLinkOff className={classes.icon} size={20} aria-hidden />
          <div className={classes.text}>
            <strong className={classes.title}>{t('quick.droppedLink.title')}</strong>
            <span>{t('quick.droppedLink.detail')}</span>
            <Button variant="subtle" size="compact-sm" className={classes.action ?? ''} onClick={onSettings}>
              {t('quick.droppedLink.settings')}
            </Button>
          </div>
          <CloseButton
            size="sm"
            radius="xl"
            className={classes.close}
            aria-label={t('quick.droppedLink.dismiss')}
            onClick={() => void desktop.forgetDropped({})}
          />
        </div>
      )}
    </div>
  )
}
