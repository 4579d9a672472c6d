// What happened to the user's own account lately, newest first.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { auditKindWords, auditSummary } from '../../../strings/admin'
import { formatDateTime } from '../../../strings/format'
import { settingsWords } from '../../../strings/panel'
import { FailureNote } from '../../../ui/failure-note'
import { useCall } from '../../../ui/queries'
import { panel } from '../../client'
import { DataTable } from '../admin/data-table'
import classes from './settings-screen.module.css'

const words = settingsWords.activity
const few = 8

export function ActivityList() {
  const [isLong, setIsLong] = useState(false)
  const answer = useCall('audit', ['listActivity'], () => panel.settings.listActivity({})).data
  if (answer === undefined) return null
  if (!answer.ok) return <FailureNote failure={answer.error} />
  if (answer.value.length === 0) return <p className={classes.quiet}>{words.none}</p>
  const shown = isLong ? answer.value : answer.value.slice(0, few)
  return (
    <>
      <DataTable
        name={words.table}
        columns={[words.columns.at, words.columns.kind, words.columns.detail]}
        rows={shown.map((event) => [formatDateTime(event.at), auditKindWords(event.kind), auditSummary(event)])}
      />
      {shown.length < answer.value.length && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant="default"
            onClick={() => {
              setIsLong(true)
            }}
          >
            {words.more}
          </Button>
        </div>
      )}
    </>
  )
}
