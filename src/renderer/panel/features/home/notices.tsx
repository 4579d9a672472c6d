// What happened since the last login. Each notice is shown once, at its login, and can be dismissed.
import { IconAlertTriangle, IconKey, IconRefreshAlert } from '@tabler/icons-react'
import { useState } from 'react'
import type { LoginNotice } from '../../../../shared/contract'
import { noticeMessage } from '../../../messages/panel'
import { useNow } from '../../../ui/use-now'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'
import classes from './home-screen.module.css'
import { PutAwayButton } from './put-away-button'
import { useMessages } from '../../../ui/use-messages'

const icons: Readonly<Record<LoginNotice['kind'], typeof IconKey>> = {
  'failed-second-factors': IconAlertTriangle,
  act: IconRefreshAlert,
  'code-reuse-refused': IconAlertTriangle,
  'account-recovered': IconAlertTriangle,
  'backup-codes-left': IconKey
}

/** Two acts are two different notices. */
const keyOf = (notice: LoginNotice): string => JSON.stringify(notice)

export function Notices({ notices }: { readonly notices: readonly LoginNotice[] }) {
  const t = useMessages()
  const now = useNow()
  const [putAway, setPutAway] = useState<readonly LoginNotice[]>([])
  const takeSession = useTakeSession()
  const left = notices.filter((notice) => !putAway.some((one) => keyOf(one) === keyOf(notice)))
  const putAwayOne = (notice: LoginNotice) => {
    setPutAway((old) => [...old, notice])
    // That was the last one: the main process need not report them again.
    if (left.length > 1) return
    void panel.session.dismissNotices({}).then((answer) => {
      if (answer.ok) takeSession(answer.value)
    })
  }
  if (left.length === 0) return null
  return (
    <section className={classes.notices} aria-label={t('panel.home.noticesName')}>
      {left.map((notice) => {
        const message = noticeMessage(notice, now)
        const Icon = icons[notice.kind]
        return (
          <div key={keyOf(notice)} className={classes.notice} role="status">
            <Icon className={classes.icon} size={20} aria-hidden />
            <div>
              <strong>{message.title}</strong>
              <p>{message.detail}</p>
            </div>
            <PutAwayButton
              onClick={() => {
                putAwayOne(notice)
              }}
            />
          </div>
        )
      })}
    </section>
  )
}
