// The browsers that remember the user (S9), to forget one by one or all together.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBrowserCheck } from '@tabler/icons-react'
import { formatAgo } from '../../../messages/format'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { useCall, useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export function BrowserList() {
  const t = useMessages()
  const answer = useCall('settings', ['listBrowsers'], () => panel.settings.listBrowsers({})).data
  const say = () => {
    notifications.show({ color: 'accent', message: t('panel.settings.browsers.forgotten') })
  }
  const forgetting = useSubmit(panel.settings.forgetBrowser, say)
  const forgettingAll = useSubmit(panel.settings.forgetAllBrowsers, say)
  if (answer === undefined) return null
  if (!answer.ok) return <FailureNote failure={answer.error} />
  if (answer.value.length === 0) return <p className={classes.quiet}>{t('panel.settings.browsers.none')}</p>
  return (
    <>
      <ul className={classes.list}>
        {answer.value.map((browser) => (
          <li key={browser.id} className={classes.row}>
            <IconBrowserCheck className={classes.rowIcon} size={22} aria-hidden />
            <div className={classes.rowText}>
              <span className={classes.rowTitle}>
                {browser.profileName}
                {browser.isThisBrowser && <span className={classes.own}>{t('panel.settings.thisBrowser')}</span>}
              </span>
              <span className={classes.rowDetail}>
                {t('panel.settings.browsers.until', { at: browser.expiresAt })}
                {' · '}
                {browser.lastUsedAt === null
                  ? t('panel.settings.browsers.since', { at: browser.createdAt })
                  : t('panel.settings.browsers.lastUsed', { ago: formatAgo(browser.lastUsedAt, mainNow()) })}
              </span>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={t('panel.settings.browsers.forgetNamed', { name: browser.profileName })}
              onClick={() => {
                forgetting.submit({ id: browser.id })
              }}
            >
              {t('panel.settings.browsers.forget')}
            </Button>
          </li>
        ))}
      </ul>
      <FailureNote failure={forgetting.failure ?? forgettingAll.failure} />
      {answer.value.length > 1 && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant="default"
            loading={forgettingAll.isBusy}
            onClick={() => {
              forgettingAll.submit({})
            }}
          >
            {t('panel.settings.browsers.forgetAll')}
          </Button>
        </div>
      )}
    </>
  )
}
