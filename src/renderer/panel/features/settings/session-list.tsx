// Where the user is logged in now (CHECKLIST 53). Every session except this one can be ended here.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDeviceDesktop } from '@tabler/icons-react'
import { formatAgo } from '../../../messages/format'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { useCall, useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export function SessionList() {
  const t = useMessages()
  const answer = useCall('session', ['listSessions'], () => panel.settings.listSessions({})).data
  const say = () => {
    notifications.show({ color: 'accent', message: t('panel.settings.sessions.ended') })
  }
  const ending = useSubmit(panel.settings.endSession, say)
  const endingOthers = useSubmit(panel.settings.endOtherSessions, say)
  if (answer === undefined) return null
  if (!answer.ok) return <FailureNote failure={answer.error} />
  return (
    <>
      <ul className={classes.list}>
        {answer.value.map((session) => (
          <li key={session.id} className={classes.row}>
            <IconDeviceDesktop className={classes.rowIcon} size={22} aria-hidden />
            <div className={classes.rowText}>
              <span className={classes.rowTitle}>
                {session.profileName}
                {session.isThisSession && <span className={classes.own}>{t('panel.settings.thisSession')}</span>}
              </span>
              <span className={classes.rowDetail}>
                {t(`admin.method.${session.method}`)}
                {' · '}
                {t('panel.settings.sessions.started', { ago: formatAgo(session.createdAt, mainNow()) })}
                {' · '}
                {t('panel.settings.sessions.active', { ago: formatAgo(session.lastActiveAt, mainNow()) })}
              </span>
            </div>
            {!session.isThisSession && (
              <Button
                size="xs"
                variant="default"
                aria-label={t('panel.settings.sessions.endNamed', { name: session.profileName })}
                onClick={() => {
                  ending.submit({ id: session.id })
                }}
              >
                {t('panel.settings.sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FailureNote failure={ending.failure ?? endingOthers.failure} />
      {answer.value.length > 1 && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant="default"
            loading={endingOthers.isBusy}
            onClick={() => {
              endingOthers.submit({})
            }}
          >
            {t('panel.settings.sessions.endOthers')}
          </Button>
        </div>
      )}
    </>
  )
}
