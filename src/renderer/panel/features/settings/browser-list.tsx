// The browsers that are remembered for the user (S9), to be forgotten one by one or all together.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBrowserCheck } from '@tabler/icons-react'
import { settingsWords } from '../../../strings/panel'
import { formatAgo } from '../../../strings/format'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { useCall, useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import classes from './settings-screen.module.css'

const words = settingsWords.browsers

export function BrowserList() {
  const answer = useCall('settings', ['listBrowsers'], () => panel.settings.listBrowsers({})).data
  const say = () => {
    notifications.show({ color: 'accent', message: words.forgotten })
  }
  const forgetting = useSubmit(panel.settings.forgetBrowser, say)
  const forgettingAll = useSubmit(panel.settings.forgetAllBrowsers, say)
  if (answer === undefined) return null
  if (!answer.ok) return <FailureNote failure={answer.error} />
  if (answer.value.length === 0) return <p className={classes.quiet}>{words.none}</p>
  return (
    <>
      <ul className={classes.list}>
        {answer.value.map((browser) => (
          <li key={browser.id} className={classes.row}>
            <IconBrowserCheck className={classes.rowIcon} size={22} aria-hidden />
            <div className={classes.rowWords}>
              <span className={classes.rowTitle}>
                {browser.profileName}
                {browser.isThisBrowser && <span className={classes.own}>{settingsWords.thisBrowser}</span>}
              </span>
              <span className={classes.rowDetail}>
                {words.until(browser.expiresAt)}
                {' · '}
                {browser.lastUsedAt === null
                  ? words.since(browser.createdAt)
                  : words.lastUsed(formatAgo(browser.lastUsedAt, mainNow()))}
              </span>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={words.forgetNamed(browser.profileName)}
              onClick={() => {
                forgetting.submit({ id: browser.id })
              }}
            >
              {words.forget}
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
            {words.forgetAll}
          </Button>
        </div>
      )}
    </>
  )
}
