// The user's last logins, and the browsers that remember them. Settings has all of it, and ends it.
import type { ReactNode } from 'react'
import type { LoginMethod } from '../../../../shared/contract'
import { formatAgo, formatDateTime } from '../../../messages/format'
import { useNow } from '../../../ui/use-now'
import { useCall } from '../../../ui/queries'
import { panel } from '../../client'
import { Section } from '../admin/admin-page'
import { useProfiles } from '../profiles/use-profiles'
import classes from './home-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

const shownBrowsers = 5

export function LastLogins({ isAlone }: { readonly isAlone: boolean }) {
  const t = useMessages()
  const now = useNow()
  const profiles = useProfiles()
  const answer = useCall('audit', ['listLogins'], () => panel.settings.listLogins({})).data
  if (answer?.ok !== true || answer.value.length === 0) return null
  return (
    <Section title={t('panel.home.logins.title')} isWide={isAlone}>
      <ul className={classes.items}>
        {answer.value.map(({ seq, at, profile, data }) => (
          <Item
            key={seq}
            name={profiles.find(({ id }) => id === profile)?.name ?? t('panel.home.logins.goneBrowser')}
            detail={t(`admin.method.${data['method'] as LoginMethod}`)}
            aside={
              <time dateTime={new Date(at).toISOString()} title={formatDateTime(at)}>
                {formatAgo(at, now)}
              </time>
            }
          />
        ))}
      </ul>
    </Section>
  )
}

export function OwnBrowsers() {
  const t = useMessages()
  const answer = useCall('settings', ['listBrowsers'], () => panel.settings.listBrowsers({})).data
  if (answer?.ok !== true) return null
  return (
    <Section title={t('panel.settings.sections.browsers')}>
      {answer.value.length === 0 ? (
        <p className={classes.quiet}>{t('panel.settings.browsers.none')}</p>
      ) : (
        <ul className={classes.items}>
          {answer.value.slice(0, shownBrowsers).map(({ id, profileName, isThisBrowser, expiresAt }) => (
            <Item
              key={id}
              name={profileName}
              mark={isThisBrowser ? t('panel.settings.thisBrowser') : null}
              detail={t('panel.settings.browsers.until', { at: expiresAt })}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

interface ItemProps {
  readonly name: string
  readonly mark?: string | null
  readonly detail: string
  readonly aside?: ReactNode
}

function Item({ name, mark = null, detail, aside }: ItemProps) {
  return (
    <li className={classes.item}>
      <span className={classes.itemName}>
        <bdi>{name}</bdi>
        {mark !== null && <span className={classes.mark}>{mark}</span>}
      </span>
      <span className={classes.itemDetail}>{detail}</span>
      {aside !== undefined && <span className={classes.itemAside}>{aside}</span>}
    </li>
  )
}
