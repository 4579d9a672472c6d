// Where the user is logged in right now (CHECKLIST 53); every session but this one can be ended here.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDeviceDesktop } from '@tabler/icons-react'
import { methodWords } from '../../../strings/admin'
import { formatAgo } from '../../../strings/format'
import { settingsWords } from '../../../strings/panel'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { useCall, useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import classes from './settings-screen.module.css'

const words = settingsWords.sessions

export function SessionList() {
  const answer = useCall('session', ['listSessions'], () => panel.settings.listSessions({})).data
  const say = () => {
    notifications.show({ color: 'accent', message: words.ended })
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
            <div className={classes.rowWords}>
              <span className={classes.rowTitle}>
                {session.profileName}
                {session.isThisSession && <span className={classes.own}>{settingsWords.thisSession}</span>}
              </span>
              <span className={classes.rowDetail}>
                {methodWords[session.method]}
                {' · '}
                {words.started(formatAgo(session.createdAt, mainNow()))}
                {' · '}
                {words.active(formatAgo(session.lastActiveAt, mainNow()))}
              </span>
            </div>
            {!session.isThisSession && (
              <Button
                size="xs"
                variant="default"
                aria-label={words.endNamed(session.profileName)}
                onClick={() => {
                  ending.submit({ id: session.id })
                }}
              >
                {words.end}
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
            {words.endOthers}
          </Button>
        </div>
      )}
    </>
  )
}
