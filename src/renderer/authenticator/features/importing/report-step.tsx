// The dry run: of each account what would happen, a tick for those that can be taken, and for a conflict the choice what
// becomes of both. Nothing is changed yet.
import { Button, Checkbox, SegmentedControl, Title } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { IconAlertTriangle, IconCircleOff, IconCopyCheck, IconSparkles } from '@tabler/icons-react'
import { memo, useCallback, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import type { DryRunRow, ImportAction, RefusedAccount } from '../../../../shared/contract'
import { formatNumber } from '../../../strings/format'
import { addingWords, entryDetail, entryTitle, fullName, kindWords } from '../../../strings/authenticator'
import { accountRefusalWords, guessWords } from '../../../strings/app'
import { differenceWords, formatName, importWords, placeWords, refusedTitle } from '../../../strings/transfer'
import { useLocale } from '../../../ui/app-state'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import steps from '../adding/steps.module.css'
import { imports } from '../../client'
import classes from './report-step.module.css'
import type { ImportStep } from './use-importing'

type State = DryRunRow['state'] | 'refused'
type Line =
  | { readonly state: DryRunRow['state']; readonly row: DryRunRow }
  | { readonly state: 'refused'; readonly refused: RefusedAccount; readonly key: string }

/** What becomes of each row; one that is missing is skipped. */
type Actions = ReadonlyMap<string, ImportAction>

const states: readonly State[] = ['new', 'duplicate', 'conflict', 'refused']
const icons = { new: IconSparkles, duplicate: IconCopyCheck, conflict: IconAlertTriangle, refused: IconCircleOff }
/** More are drawn only where they can be seen. */
const mostPlainLines = 100

export interface ReportStepProps {
  readonly step: Extract<ImportStep, { name: 'report' }>
  readonly onApplied: (ids: readonly string[]) => void
  readonly onCancel: () => void
}

export function ReportStep({ step, onApplied, onCancel }: ReportStepProps) {
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
        // What repeats an account of the same file has nothing in the list to replace.
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
  const words = importWords.report
  const guess = guessWords(report.readAs)

  return (
    <form
      noValidate
      className={steps.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (actions.size === 0) return
        applying.submit({
          importId: report.importId,
          rows: [...actions].map(([id, action]) => ({ id, action }))
        })
      }}
    >
      <div>
        <Title order={3} size="h3">
          {words.title(formatName(report.format), lines.length)}
        </Title>
        <div className={classes.file}>
          {step.fileName}
          {step.count > 1 && ` · ${placeWords(step)}`}
        </div>
        <span role="status" className="cs-heard-only">
          {lines.length === 0 ? words.none : words.heard(counts)}
        </span>
      </div>
      {guess !== null && <Note tone="info">{guess}</Note>}
      {lines.length === 0 && <Note tone="wait">{words.none}</Note>}
      <div className={classes.filters} role="group" aria-label={words.filter}>
        <FilterButton
          isOn={filter === null}
          label={words.all}
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
              label={words.states[state]}
              count={counts[state]}
              onChoose={() => {
                setFilter(state)
              }}
            />
          ))}
      </div>
      {tickable.length > 1 && (
        <Checkbox
          className={classes.every}
          label={filter === null ? words.tickAll : words.tickShown}
          checked={isEveryTicked}
          indeterminate={!isEveryTicked && tickedShown > 0}
          onChange={() => {
            act(tickable, isEveryTicked ? null : 'add')
          }}
        />
      )}
      {conflicts.length > 1 && (
        <div className={classes.everyConflict}>
          <span>{words.everyConflict}</span>
          <ActionChoice
            label={words.everyConflict}
            canReplace={conflicts.some(canReplace)}
            action={sharedAction(conflicts, actions)}
            onChoose={(action) => {
              act(conflicts, action)
            }}
          />
        </div>
      )}
      <Lines lines={shown} actions={actions} onAct={act} />
      <FailureNote failure={applying.failure} />
      <div className={steps.actions}>
        <span role="status" className={steps.chosen}>
          {addingWords.confirm.chosen(actions.size, report.rows.length)}
        </span>
        <Button variant="default" onClick={onCancel}>
          {step.place < step.count ? importWords.skip : addingWords.cancel}
        </Button>
        <Button data-autofocus type="submit" loading={applying.isBusy} disabled={actions.size === 0}>
          {words.submit}
        </Button>
      </div>
    </form>
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

interface LinesProps {
  readonly lines: readonly Line[]
  readonly actions: Actions
  readonly onAct: (rows: readonly DryRunRow[], action: ImportAction | null) => void
}

function Lines({ lines, actions, onAct }: LinesProps) {
  const draw = (line: Line): ReactNode =>
    line.state === 'refused' ? (
      <RefusedLine refused={line.refused} />
    ) : (
      <RowLine row={line.row} action={actions.get(line.row.id) ?? null} onAct={onAct} />
    )
  const keyOf = (line: Line) => (line.state === 'refused' ? line.key : line.row.id)
  const scroller = useRef<HTMLUListElement>(null)
  const isVirtual = lines.length > mostPlainLines
  const virtualizer = useVirtualizer({
    count: isVirtual ? lines.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => 62,
    getItemKey: (index) => {
      const line = lines[index]
      return line === undefined ? index : keyOf(line)
    },
    overscan: 6
  })
  if (!isVirtual) {
    return (
      <ul className={classes.list} aria-label={importWords.report.listName}>
        {lines.map((line) => (
          <li key={keyOf(line)} className={classes.line} data-state={line.state}>
            {draw(line)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ul
      ref={scroller}
      className={classes.list}
      style={{ '--lines-height': `${virtualizer.getTotalSize()}px` } as CSSProperties}
      data-virtual
      tabIndex={0}
      aria-label={importWords.report.listName}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const line = lines[item.index]
        return line === undefined ? null : (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className={classes.line}
            data-state={line.state}
            style={{ insetBlockStart: item.start }}
            aria-setsize={lines.length}
            aria-posinset={item.index + 1}
          >
            {draw(line)}
          </li>
        )
      })}
    </ul>
  )
}

interface RowLineProps {
  readonly row: DryRunRow
  /** Null: skipped. */
  readonly action: ImportAction | null
  readonly onAct: (rows: readonly DryRunRow[], action: ImportAction | null) => void
}

const RowLine = memo(function RowLine({ row, action, onAct }: RowLineProps) {
  useLocale()
  const words = importWords.report
  const detail = [entryDetail(row), kindWords(row)].filter(Boolean).join(' · ')
  const body = (
    <>
      <span className={classes.name}>{entryTitle(row)}</span>
      <span className={classes.detail}>{detail}</span>
      {row.state === 'conflict' && row.other !== null && (
        <span className={classes.difference}>
          {row.fields.map((field) => (
            <span key={field}>{differenceWords(field, row, row.other)}</span>
          ))}
        </span>
      )}
      {row.state === 'duplicate' && row.other?.isInFile === true && (
        <span className={classes.detail}>{words.repeated}</span>
      )}
      {row.needsPin && <span className={classes.difference}>{words.needsPin}</span>}
    </>
  )
  if (row.state === 'conflict') {
    return (
      <div className={classes.row}>
        <IconAlertTriangle className={classes.tick} data-state="conflict" size={18} aria-hidden />
        <span className={classes.body}>
          {body}
          <ActionChoice
            label={words.choiceFor([entryTitle(row), entryDetail(row)].filter(Boolean).join(' '))}
            canReplace={canReplace(row)}
            action={action}
            onChoose={(chosen) => {
              onAct([row], chosen)
            }}
          />
          {action === 'replace' && <span className={classes.detail}>{words.replaceHint}</span>}
        </span>
        <Badge state={row.state} />
      </div>
    )
  }
  return (
    <label className={classes.row}>
      <Checkbox
        className={classes.tick}
        aria-label={addingWords.confirm.tick(fullName(row))}
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

const canReplace = ({ other }: DryRunRow) => other !== null && !other.isInFile

/** What all of them have in common; undefined where they differ. */
function sharedAction(rows: readonly DryRunRow[], actions: Actions): ImportAction | null | undefined {
  const found = new Set(rows.map(({ id }) => actions.get(id) ?? null))
  return found.size === 1 ? [...found][0] : undefined
}

interface ActionChoiceProps {
  readonly label: string
  readonly canReplace: boolean
  /** Null: skip; undefined: none of them for all. */
  readonly action: ImportAction | null | undefined
  readonly onChoose: (action: ImportAction | null) => void
}

function ActionChoice({ label, canReplace: isReplaceShown, action, onChoose }: ActionChoiceProps) {
  const words = importWords.report.actions
  return (
    <SegmentedControl
      className={classes.choice}
      size="xs"
      aria-label={label}
      value={action === undefined ? '' : (action ?? 'skip')}
      onChange={(value) => {
        onChoose(value === 'add' || value === 'replace' ? value : null)
      }}
      data={[
        { value: 'add', label: words.add },
        ...(isReplaceShown ? [{ value: 'replace', label: words.replace }] : []),
        { value: 'skip', label: words.skip }
      ]}
    />
  )
}

function RefusedLine({ refused }: { readonly refused: RefusedAccount }) {
  return (
    <div className={classes.row}>
      <IconCircleOff className={classes.tick} size={18} aria-hidden />
      <span className={classes.body}>
        <span className={classes.name}>{refusedTitle(refused)}</span>
        <span className={classes.detail}>{accountRefusalWords(refused.reason)}</span>
      </span>
      <Badge state="refused" />
    </div>
  )
}

function Badge({ state }: { readonly state: State }) {
  return (
    <span className={classes.badge} data-state={state}>
      {importWords.report.state[state]}
    </span>
  )
}
