// Where the user is logged in now (CHECKLIST 53). Every session except this one can be ended here.
import { IconDeviceDesktop } from '@tabler/icons-react'
import { formatAgo } from '../../../messages/format'
import { useNow } from '../../../ui/use-now'
import { FailureNote } from '../../../ui/failure-note'
import { noticeDone } from '../../../ui/notices'
import { useAction, useCall, useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { PlaceList } from './place-list'
import { useMessages } from '../../../ui/use-messages'

export function SessionList() {
  const t = useMessages()
  const now = useNow()
  const answer = useCall('session', ['listSessions'], () => panel.settings.listSessions({})).data
  const say = () => {
    noticeDone(t('panel.settings.sessions.ended'))
  }
  const ending = useSubmit(panel.settings.endSession, say)
  const endingOthers = useAction(panel.settings.endOtherSessions, say)
  if (answer === undefined) return null
  if (!answer.ok) return <FailureNote failure={answer.error} />
  const describe = ({ method, createdAt, lastActiveAt }: (typeof answer.value)[number]) =>
    [
      t(`admin.method.${method}`),
      t('panel.settings.sessions.started', { ago: formatAgo(createdAt, now) }),
      t('panel.settings.sessions.active', { ago: formatAgo(lastActiveAt, now) })
    ].join(' · ')
  return (
    <PlaceList
      Icon={IconDeviceDesktop}
      places={answer.value.map((session) => ({
        id: session.id,
        name: session.profileName,
        ownMark: session.isThisSession ? t('panel.settings.thisSession') : null,
        detail: describe(session),
        end: session.isThisSession
          ? null
          : {
              label: t('panel.settings.sessions.end'),
              fullLabel: t('panel.settings.sessions.endNamed', { name: session.profileName })
            }
      }))}
      onEnd={(id) => {
        ending.submit({ id })
      }}
      all={{
        label: t('panel.settings.sessions.endOthers'),
        isBusy: endingOthers.isBusy,
        onEnd: endingOthers.start
      }}
      failure={ending.failure ?? endingOthers.failure}
    />
  )
}
