// Recent events of the user's own account, newest first.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { auditKindMessage } from '../../../messages/admin'
import { auditSummary } from '../../../messages/audit-data'
import { formatDateTime } from '../../../messages/format'
import { FailureNote } from '../../../ui/failure-note'
import { useCall } from '../../../ui/queries'
import { panel } from '../../client'
import { DataTable } from '../admin/data-table'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

const few = 8

export function ActivityList() {
  const t = useMessages()
  const [isLong, { open: showMore }] = useDisclosure()
  const answer = useCall('audit', ['listActivity'], () => panel.settings.listActivity({})).data
  if (answer === undefined) return null
  if (!answer.ok) return <FailureNote failure={answer.error} />
  if (answer.value.length === 0) return <p className={classes.quiet}>{t('panel.settings.activity.none')}</p>
  const shown = isLong ? answer.value : answer.value.slice(0, few)
  return (
    <>
      <DataTable
        name={t('panel.settings.activity.table')}
        columns={[
          t('panel.settings.activity.columns.at'),
          t('panel.settings.activity.columns.kind'),
          t('panel.settings.activity.columns.detail')
        ]}
        rows={shown.map((event) => [formatDateTime(event.at), auditKindMessage(event.kind), auditSummary(event)])}
      />
      {shown.length < answer.value.length && (
        <div className={classes.actions}>
          <Button size="sm" variant="default" onClick={showMore}>
            {t('panel.settings.activity.more')}
          </Button>
        </div>
      )}
    </>
  )
}
