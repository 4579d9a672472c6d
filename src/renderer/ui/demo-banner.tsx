// Marks every screen in demo mode, with a button to leave it.
import { IconFlask } from '@tabler/icons-react'
import { useAppState } from './app-state'
import { sharedClient } from './client'
import classes from './demo-banner.module.css'
import { useMessages } from './use-messages'

/** Renders nothing outside demo mode. */
export function DemoBanner() {
  const t = useMessages()
  const { isDemo } = useAppState()
  if (!isDemo) return null
  return (
    <div className={classes.banner} role="note">
      <IconFlask size={16} aria-hidden />
      <span>{t('app.demo.banner')}</span>
      <button type="button" className={classes.leave} onClick={() => void sharedClient.app.leaveDemo({})}>
        {t('app.demo.leave')}
      </button>
    </div>
  )
}
