// The browsers that remember the user (S9), to forget one by one or all together.
import { IconBrowserCheck } from '@tabler/icons-react'
import { formatAgo } from '../../../messages/format'
import { useNow } from '../../../ui/use-now'
import { FailureNote } from '../../../ui/failure-note'
import { noticeDone } from '../../../ui/notices'
import { useAction, useCall, useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { PlaceList } from './place-list'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export function BrowserList() {
  const t = useMessages()
  const now = useNow()
  const answer = useCall('settings', ['listBrowsers'], () => panel.settings.listBrowsers({})).data
  const say = () => {
    noticeDone(t('panel.settings.browsers.forgotten'))
  }
  const forgetting = useSubmit(panel.settings.forgetBrowser, say)
  const forgettingAll = useAction(panel.settings.forgetAllBrowsers, say)
  if (answer === undefined) return null
  if (!answer.ok) return <FailureNote failure={answer.error} />
  if (answer.value.length === 0) return <p className={classes.quiet}>{t('panel.settings.browsers.none')}</p>
  const describe = ({ expiresAt, lastUsedAt, createdAt }: (typeof answer.value)[number]) =>
    [
      t('panel.settings.browsers.until', { at: expiresAt }),
      lastUsedAt === null
        ? t('panel.settings.browsers.since', { at: createdAt })
        : t('panel.settings.browsers.lastUsed', { ago: formatAgo(lastUsedAt, now) })
    ].join(' · ')
  return (
    <PlaceList
      Icon={IconBrowserCheck}
      places={answer.value.map((browser) => ({
        id: browser.id,
        name: browser.profileName,
        ownMark: browser.isThisBrowser ? t('panel.settings.thisBrowser') : null,
        detail: describe(browser),
        end: {
          label: t('panel.settings.browsers.forget'),
          fullLabel: t('panel.settings.browsers.forgetNamed', { name: browser.profileName })
        }
      }))}
      onEnd={(id) => {
        forgetting.submit({ id })
      }}
      all={{
        label: t('panel.settings.browsers.forgetAll'),
        isBusy: forgettingAll.isBusy,
        onEnd: forgettingAll.start
      }}
      failure={forgetting.failure ?? forgettingAll.failure}
    />
  )
}
