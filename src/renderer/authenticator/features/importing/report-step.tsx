// The dry run: what would happen to each account, a tick for those that can be added, and for conflicts a choice. Nothing is changed yet.
import { Button, Checkbox, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleOff, IconCopyCheck, IconSparkles } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import type { DryRunRow, ImportAction } from '../../../../shared/contract'
import { formatNumber } from '../../../messages/format'
import { guessMessage } from '../../../messages/app'
import { formatName, placeMessage } from '../../../messages/transfer'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import { imports } from '../../client'
import { ActionChoice } from '../sheet/action-choice'
import { StepActions, StepForm } from '../sheet/step'
import { canReplace, Lines, type Actions, type Line, type State } from './report-lines'
import classes from './report-step.module.css'
import type { ImportStep } from './use-importing'
import { useMessages } from '../../../ui/use-messages'

const states: readonly State[] = ['new', 'duplicate', 'conflict', 'refused']
const icons = { new: IconSparkles, duplicate: IconCopyCheck, conflict: IconAlertTriangle, refused: IconCircleOff }

export interface ReportStepProps {
  readonly step: Extract<ImportStep, { name: 'report' }>
  readonly onApplied: (ids: readonly string[]) => void
  readonly onCancel: () => void
  readonly onPassword: () => void
  readonly onAnother: () => void
}

export function ReportStep({ step, onApplied, onCancel, onPassword, onAnother }: ReportStepProps) {
  const t = useMessages()
  const { report } = step
  const [filter, setFilter] = useState<State | null>(null)
  const [actions, setActions] = useState<Actions>(
    () => new Map(report.rows.filter(({ isSelected }) => isSelected).map(({ id }) => [id, 'add']))
  )
  const applying = useSubmit(imports.apply, ({ ids }) => {
    onApplied(ids)
  })
  const lines = useMemo<readonly Line[]>(
    () => [
      ...report.rows.map((row) => ({ state: row.state, row })),
      ...report.refused.map((refused, index) => ({ state: 'refused' as const, refused, key: `refused-${index}` }))
    ],
    [report]
  )
  const counts = useMemo(() => {
    const found: Record<State, number> = { new: 0, duplicate: 0, conflict: 0, refused: 0 }
    for (const { state } of lines) found[state] += 1
    return found
  }, [lines])
  const shown = useMemo(() => lines.filter(({ state }) => filter === null || state === filter), [lines, filter])
  const act = useCallback((rows: readonly DryRunRow[], action: ImportAction | null) => {
    setActions((old) => {
      const next = new Map(old)
      for (const row of rows) {
        // A duplicate of another account in the file has nothing in the vault to replace.
        const possible = action === 'replace' && !canReplace(row) ? 'add' : action
        if (possible === null) next.delete(row.id)
        else next.set(row.id, possible)
      }
      return next
    })
  }, [])
  const rowsShown = shown.flatMap((line) => (line.state === 'refused' ? [] : [line.row]))
  const tickable = rowsShown.filter(({ state }) => state !== 'conflict')
  const conflicts = rowsShown.filter(({ state }) => state === 'conflict')
  const tickedShown = tickable.filter(({ id }) => actions.has(id)).length
  const isEveryTicked = tickable.length > 0 && tickedShown === tickable.length

  const guess = guessMessage(report.readAs)

  return (
    <StepForm
      onSubmit={() => {
        if (actions.size === 0) return
        applying.submit({
          importId: report.importId,
          rows: [...actions].map(([id, action]) => ({ id, action }))
        })
      }}
    >
      <div>
        <Title order={3} size="h3">
          {t('transfer.import.report.title', { format: formatName(report.format), count: lines.length })}
        </Title>
        <div className={classes.file}>
          {step.fileName}
          {step.count > 1 && ` · ${placeMessage(step)}`}
        </div>
        <span role="status" className="cs-heard-only">
          {lines.length === 0 ? t('transfer.import.report.none') : t('transfer.import.report.heard', counts)}
        </span>
      </div>
      {guess !== null && <Note tone="info">{guess}</Note>}
      {lines.length === 0 && <Note tone="info">{t('transfer.import.report.none')}</Note>}
      {report.refused.some(({ reason }) => reason === 'needs-password') && (
        <div className={classes.locked}>
          <Note tone="info">
            {step.isTried ? t('transfer.import.report.stillLocked') : t('transfer.import.report.locked')}
          </Note>
          <Button variant="default" size="xs" onClick={onPassword}>
            {t('transfer.import.report.enterPassword')}
          </Button>
        </div>
      )}
      {lines.length > 0 && (
        <div className={classes.filters} role="group" aria-label={t('transfer.import.report.filter')}>
          <FilterButton
            isOn={filter === null}
            label={t('transfer.import.report.all')}
            count={lines.length}
            onChoose={() => {
              setFilter(null)
            }}
          />
          {states
            .filter((state) => counts[state] > 0)
            .map((state) => (
              <FilterButton
                key={state}
                state={state}
                isOn={filter === state}
                label={t(`transfer.import.report.states.${state}`)}
                count={counts[state]}
                onChoose={() => {
                  setFilter(state)
                }}
              />
            ))}
        </div>
      )}
      {tickable.length > 1 && (
        <Checkbox
          className={classes.every}
          label={filter === null ? t('transfer.import.report.tickAll') : t('transfer.import.report.tickShown')}
          checked={isEveryTicked}
          indeterminate={!isEveryTicked && tickedShown > 0}
          onChange={() => {
            act(tickable, isEveryTicked ? null : 'add')
          }}
        />
      )}
      {conflicts.length > 1 && (
        <div className={classes.everyConflict}>
          <span>{t('transfer.import.report.everyConflict')}</span>
          <ActionChoice
            className={classes.choice}
            label={t('transfer.import.report.everyConflict')}
            canReplace={conflicts.some(canReplace)}
            action={sharedAction(conflicts, actions)}
            onChoose={(action) => {
              act(conflicts, action)
            }}
          />
        </div>
      )}
      {lines.length > 0 && <Lines lines={shown} actions={actions} onAct={act} />}
      <FailureNote failure={applying.failure} />
      <StepActions
        status={
          report.rows.length > 0 &&
          t('authenticator.adding.confirm.chosen', { ticked: actions.size, count: report.rows.length })
        }
      >
        <Button variant="default" onClick={onCancel}>
          {step.place < step.count ? t('transfer.import.skip') : t('app.action.cancel')}
        </Button>
        {report.rows.length > 0 ? (
          <Button data-autofocus type="submit" loading={applying.isBusy} disabled={actions.size === 0}>
            {t('transfer.import.report.submit')}
          </Button>
        ) : (
          <Button data-autofocus onClick={onAnother}>
            {t('transfer.import.another')}
          </Button>
        )}
      </StepActions>
    </StepForm>
  )
}

interface FilterButtonProps {
  readonly state?: State
  readonly isOn: boolean
  readonly label: string
  readonly count: number
  readonly onChoose: () => void
}

function FilterButton({ state, isOn, label, count, onChoose }: FilterButtonProps) {
  const Icon = state === undefined ? null : icons[state]
  return (
    <button type="button" className={classes.filter} data-state={state} aria-pressed={isOn} onClick={onChoose}>
      {Icon !== null && <Icon size={15} aria-hidden />}
      <span>{label}</span> <span className={classes.count}>{formatNumber(count)}</span>
    </button>
  )
}

/** The common action of all rows; undefined if they differ. */
function sharedAction(rows: readonly DryRunRow[], actions: Actions): ImportAction | null | undefined {
  const found = new Set(rows.map(({ id }) => actions.get(id) ?? null))
  return found.size === 1 ? [...found][0] : undefined
}
