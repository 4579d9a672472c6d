// The changes of an account, newest first. Names, tags and groups are shown with old and new value; secrets never.
import type { HistoryItem } from '../../../../shared/contract'
import { failureMessage } from '../../../messages/app'
import { formatChange, formatDateTime } from '../../../messages/format'
import { mainNow } from '../../../ui/clock'
import { Note } from '../../../ui/note'
import { useCall } from '../../../ui/queries'
import { entries } from '../../client'
import classes from './history-part.module.css'
import { useMessages } from '../../../ui/use-messages'
import { t } from '../../../messages/language'

function changedMessage({ from, to }: HistoryItem): string | null {
  if (from === null && to === null) return null
  const or = (text: string | null) => (text === null || text === '' ? t('finding.details.history.nothing') : text)
  return formatChange(or(from), or(to))
}

export function HistoryPart({ id }: { readonly id: string }) {
  const t = useMessages()
  const answer = useCall('entries', ['history', id], () => entries.history({ id })).data
  if (answer === undefined) return null
  if (!answer.ok) return <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>
  if (answer.value.length === 0) return <p className={classes.empty}>{t('finding.details.history.empty')}</p>
  const items = answer.value.toSorted((a, b) => b.at - a.at)
  return (
    <ol className={classes.list} aria-label={t('finding.details.tabs.history')}>
      {items.map((item, index) => {
        const changed = changedMessage(item)
        return (
          <li key={`${String(item.at)}/${String(index)}`} className={classes.item}>
            <span className={classes.what}>{t(`finding.details.history.changes.${item.change}`)}</span>
            <time className={classes.when} dateTime={new Date(item.at).toISOString()}>
              {formatDateTime(item.at)}
            </time>
            {changed !== null && <span className={classes.changed}>{changed}</span>}
          </li>
        )
      })}
    </ol>
  )
}
