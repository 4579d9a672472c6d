// The lines of a dry run: what would happen to each account, a tick or a choice, and the reason for refused ones.
import { Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconCircleOff } from '@tabler/icons-react'
import { memo } from 'react'
import type { DryRunRow, ImportAction, RefusedAccount } from '../../../../shared/contract'
import { entryDetail, entryTitle, fullName, kindMessage } from '../../../messages/authenticator'
import { accountRefusalMessage } from '../../../messages/app'
import { differenceMessage, refusedTitle } from '../../../messages/transfer'
import { ActionChoice } from '../sheet/action-choice'
import { VirtualList } from '../sheet/virtual-list'
import classes from './report-step.module.css'
import { useMessages } from '../../../ui/use-messages'

export type State = DryRunRow['state'] | 'refused'
export type Line =
  | { readonly state: DryRunRow['state']; readonly row: DryRunRow }
  | { readonly state: 'refused'; readonly refused: RefusedAccount; readonly key: string }

/** The action for each row; rows without one are skipped. */
export type Actions = ReadonlyMap<string, ImportAction>

/** Above this number only visible lines are rendered. */
const mostPlainLines = 100

interface LinesProps {
  readonly lines: readonly Line[]
  readonly actions: Actions
  readonly onAct: (rows: readonly DryRunRow[], action: ImportAction | null) => void
}

export function Lines({ lines, actions, onAct }: LinesProps) {
  const t = useMessages()
  return (
    <VirtualList
      label={t('transfer.import.report.listName')}
      lines={lines}
      keyOf={(line) => (line.state === 'refused' ? line.key : line.row.id)}
      lineHeight={62}
      height="min(52dvh, 460px)"
      mostPlain={mostPlainLines}
      draw={(line) =>
        line.state === 'refused' ? (
          <RefusedLine refused={line.refused} />
        ) : (
          <RowLine row={line.row} action={actions.get(line.row.id) ?? null} onAct={onAct} />
        )
      }
    />
  )
}

interface RowLineProps {
  readonly row: DryRunRow
  /** Null: skipped. */
  readonly action: ImportAction | null
  readonly onAct: (rows: readonly DryRunRow[], action: ImportAction | null) => void
}

const RowLine = memo(function RowLine({ row, action, onAct }: RowLineProps) {
  const t = useMessages()
  const detail = [entryDetail(row), kindMessage(row)].filter(Boolean).join(' · ')
  const body = (
    <>
      <span className={classes.name}>{entryTitle(row)}</span>
      <span className={classes.detail}>{detail}</span>
      {row.state === 'conflict' && row.other !== null && (
        <span className={classes.difference}>
          {row.fields.map((field) => (
            <span key={field}>{differenceMessage(field, row, row.other)}</span>
          ))}
        </span>
      )}
      {row.state === 'duplicate' && row.other?.isInFile === true && (
        <span className={classes.detail}>{t('transfer.import.report.repeated')}</span>
      )}
      {row.needsPin && <span className={classes.difference}>{t('transfer.import.report.needsPin')}</span>}
    </>
  )
  if (row.state === 'conflict') {
    return (
      <div className={classes.row}>
        <IconAlertTriangle className={classes.tick} data-state="conflict" size={20} aria-hidden />
        <span className={classes.body}>
          {body}
          <ActionChoice
            className={classes.choice}
            label={t('transfer.import.report.choiceFor', {
              account: [entryTitle(row), entryDetail(row)].filter(Boolean).join(' ')
            })}
            canReplace={canReplace(row)}
            action={action}
            onChoose={(chosen) => {
              onAct([row], chosen)
            }}
          />
          {action === 'replace' && <span className={classes.detail}>{t('transfer.import.report.replaceHint')}</span>}
        </span>
        <Badge state={row.state} />
      </div>
    )
  }
  return (
    <label className={classes.row}>
      <Checkbox
        className={classes.tick}
        aria-label={t('authenticator.adding.confirm.tick', { name: fullName(row) })}
        checked={action !== null}
        onChange={(event) => {
          onAct([row], event.currentTarget.checked ? 'add' : null)
        }}
      />
      <span className={classes.body}>{body}</span>
      <Badge state={row.state} />
    </label>
  )
})

export const canReplace = ({ other }: DryRunRow) => other !== null && !other.isInFile

function RefusedLine({ refused }: { readonly refused: RefusedAccount }) {
  return (
    <div className={classes.row}>
      <IconCircleOff className={classes.tick} size={20} aria-hidden />
      <span className={classes.body}>
        <span className={classes.name}>{refusedTitle(refused)}</span>
        <span className={classes.detail}>{accountRefusalMessage(refused.reason)}</span>
      </span>
      <Badge state="refused" />
    </div>
  )
}

function Badge({ state }: { readonly state: State }) {
  const t = useMessages()
  return (
    <span className={classes.badge} data-state={state}>
      {t(`transfer.import.report.state.${state}`)}
    </span>
  )
}
