// The Authenticator's one screen: the accounts with their current codes.
import { Button } from '@mantine/core'
import { failureMessage } from '../../../messages/app'
import { mainNow } from '../../../ui/clock'
import { useCall } from '../../../ui/queries'
import { StateScreen } from '../../../ui/state-screen'
import { codes, entriesCall, groupsCall } from '../../client'
import { LiveCodes } from '../codes/live-codes'
import { OwnLogos } from '../logos/issuer-sign'
import { Accounts } from './accounts'
import { mostPlainRows } from '../codes/first-codes'
import { useMessages } from '../../../ui/use-messages'

/** The most that one call accepts; a window has far fewer rows. */
const mostShown = 500
const listShown = (ids: readonly string[]) => codes.list({ ids: ids.slice(0, mostShown) })

export interface EntriesScreenProps {
  /** The settings of the lock open first. */
  readonly opensLock: boolean
}

/** Requests the accounts and keeps their codes current. */
export function EntriesScreen({ opensLock }: EntriesScreenProps) {
  const t = useMessages()
  const query = useCall(...entriesCall)
  const grouped = useCall(...groupsCall).data
  const answer = query.data
  if (answer === undefined || grouped === undefined) return null
  if (!answer.ok) {
    return (
      <StateScreen
        illustration="broken"
        order={1}
        title={t('authenticator.entries.failed.title')}
        detail={failureMessage(answer.error, mainNow())}
      >
        <Button onClick={() => void query.refetch()}>{t('app.action.tryAgain')}</Button>
      </StateScreen>
    )
  }
  return (
    <LiveCodes list={codes.list} {...(answer.value.length > mostPlainRows ? { listShown } : {})} version={answer}>
      <OwnLogos>
        <Accounts entries={answer.value} groups={grouped.ok ? grouped.value : []} opensLock={opensLock} />
      </OwnLogos>
    </LiveCodes>
  )
}
