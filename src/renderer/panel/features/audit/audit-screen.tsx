// The audit log: filters, a live tail, each event in detail, exports, and the check of the whole chain.
import { Button, CloseButton, Menu, Switch, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronDown, IconDownload, IconLink, IconSearch } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import type { AuditEvent, AuditKind, ChainState } from '../../../../shared/contract'
import { auditKindGroups, auditKindWords, auditWords as words, chainWords } from '../../../strings/admin'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import { SaveFailure, useSaving } from '../../../ui/saving'
import { StateScreen } from '../../../ui/state-screen'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { AdminPage, AdminRoom } from '../admin/admin-page'
import { FailedAnswer } from '../admin/answer-gate'
import { RunningNote } from '../admin/running-note'
import { notify, notifyFailure } from '../admin/notice'
import classes from './audit-screen.module.css'
import { AuditTable } from './audit-table'
import { CheckpointButton } from './checkpoint-dialog'
import { EventDrawer } from './event-drawer'
import { useAuditLog, type AuditFilter } from './use-audit-log'

export function AuditScreen() {
  return (
    <AdminRoom>
      <Log />
    </AdminRoom>
  )
}

interface Chosen {
  readonly search: string
  readonly kinds: readonly AuditKind[]
  /** Local days, YYYY-MM-DD, both included; empty where open. */
  readonly from: string
  readonly to: string
}
const all: Chosen = { search: '', kinds: [], from: '', to: '' }

/** The start of a local day, or of the one after it; null where it is not a day. */
function startOf(day: string, daysLater = 0): number | null {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined || Number.isNaN(year + month + date)) return null
  return new Date(year, month - 1, date + daysLater).getTime()
}

function Log() {
  const { guard } = useStepUp()
  const [chosen, setChosen] = useState(all)
  const [isLive, setIsLive] = useState(true)
  const [opened, setOpened] = useState<number | null>(null)
  const [chain, setChain] = useState<ChainState | null>(null)
  const [news, setNews] = useState(0)
  const [search] = useDebouncedValue(chosen.search, 120)
  const { kinds, from, to } = chosen
  const filter = useMemo<AuditFilter>(
    () => ({ search, kinds: [...kinds], userId: null, from: startOf(from), to: startOf(to, 1) }),
    [search, kinds, from, to]
  )
  const prepended = useCallback((count: number) => {
    setNews((old) => old + count)
  }, [])
  const log = useAuditLog(filter, isLive, prepended)
  const isFiltered = chosen.search.trim() !== '' || kinds.length > 0 || from !== '' || to !== ''

  const exporting = useSaving(
    (wanted: AuditFilter & { readonly format: 'csv' | 'jsonl' }, wish) =>
      guard(panel.audit.exportEvents)({ ...wanted, ...wish }),
    (fileName) => {
      notify(words.exported(fileName))
    }
  )
  const verifying = useSubmit(async () => {
    setChain(null)
    const answer = await panel.audit.verify({})
    if (!answer.ok) notifyFailure(answer.error)
    return answer
  }, setChain)

  const index = log.events.findIndex((event) => event.seq === opened)
  const event: AuditEvent | undefined = log.events[index]
  const change = (part: Partial<Chosen>) => {
    setChosen((old) => ({ ...old, ...part }))
  }

  return (
    <AdminPage
      title={words.title}
      detail={words.detail}
      isFilling
      actions={
        <>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconLink size={16} aria-hidden />}
            loading={verifying.isBusy}
            onClick={() => {
              verifying.submit(undefined)
            }}
          >
            {words.verify}
          </Button>
          <CheckpointButton />
          <Button
            variant="default"
            size="sm"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={exporting.isBusy}
            onClick={() => {
              exporting.save({ ...filter, format: 'csv' })
            }}
          >
            {words.exportCsv}
          </Button>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={exporting.isBusy}
            onClick={() => {
              exporting.save({ ...filter, format: 'jsonl' })
            }}
          >
            {words.exportLines}
          </Button>
        </>
      }
    >
      <SaveFailure saving={exporting} />
      <RunningNote kinds={['verify-audit', 'export-audit']} />
      <div role="status" className={classes.chain}>
        {chain !== null && <ChainNote chain={chain} />}
      </div>
      <div className={classes.bar} role="search">
        <TextInput
          className={classes.search ?? ''}
          size="sm"
          label={words.search}
          placeholder={words.searchHint}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            chosen.search === '' ? null : (
              <CloseButton
                size="sm"
                aria-label={words.clearSearch}
                onClick={() => {
                  change({ search: '' })
                }}
              />
            )
          }
          maxLength={254}
          spellCheck={false}
          value={chosen.search}
          onChange={(changed) => {
            change({ search: changed.currentTarget.value })
          }}
        />
        <KindFilter
          kinds={kinds}
          onChange={(next) => {
            change({ kinds: next })
          }}
        />
        <TextInput
          size="sm"
          type="date"
          label={words.from}
          value={from}
          max={to === '' ? undefined : to}
          onChange={(changed) => {
            change({ from: changed.currentTarget.value })
          }}
        />
        <TextInput
          size="sm"
          type="date"
          label={words.to}
          value={to}
          min={from === '' ? undefined : from}
          onChange={(changed) => {
            change({ to: changed.currentTarget.value })
          }}
        />
        <div className={classes.end}>
          {isFiltered && (
            <Button
              variant="subtle"
              color="gray"
              c="var(--cs-ink-soft)"
              size="sm"
              onClick={() => {
                setChosen(all)
              }}
            >
              {words.clear}
            </Button>
          )}
          <Switch
            label={words.live}
            aria-description={words.liveHint}
            checked={isLive}
            onChange={(changed) => {
              setIsLive(changed.currentTarget.checked)
              setNews(0)
            }}
          />
        </div>
      </div>
      <div className="cs-heard-only" role="status">
        {isLive ? (news > 0 ? words.newEvents(news) : '') : words.isPaused}
      </div>
      {log.failure !== null && log.events.length === 0 ? (
        <FailedAnswer failure={log.failure} retry={log.reload} />
      ) : (
        <AuditTable
          log={log}
          isLive={isLive}
          openedSeq={opened}
          onOpen={setOpened}
          empty={
            <StateScreen illustration="empty" title={words.empty.title} detail={words.empty.detail}>
              {isFiltered && (
                <Button
                  variant="default"
                  onClick={() => {
                    setChosen(all)
                  }}
                >
                  {words.clear}
                </Button>
              )}
            </StateScreen>
          }
        />
      )}
      <EventDrawer
        event={event ?? null}
        newerSeq={log.events[index - 1]?.seq ?? null}
        olderSeq={index < 0 ? null : (log.events[index + 1]?.seq ?? null)}
        onOpen={setOpened}
        onClose={() => {
          setOpened(null)
        }}
      />
    </AdminPage>
  )
}

function ChainNote({ chain }: { readonly chain: ChainState }) {
  const said = chainWords(chain)
  return (
    <Note tone={chain.kind === 'whole' ? 'good' : 'error'}>
      <strong>{said.title}.</strong> {said.detail}
    </Note>
  )
}

function KindFilter({
  kinds,
  onChange
}: {
  readonly kinds: readonly AuditKind[]
  readonly onChange: (kinds: readonly AuditKind[]) => void
}) {
  const [first] = kinds
  return (
    <div className={classes.kinds}>
      <span className={classes.kindsLabel} id="audit-kinds-label">
        {words.kinds}
      </span>
      <Menu closeOnItemClick={false} position="bottom-start" width={270}>
        <Menu.Target>
          <Button
            variant="default"
            size="sm"
            className={classes.kindsButton ?? ''}
            justify="space-between"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            aria-describedby="audit-kinds-label"
          >
            {first === undefined
              ? words.allKinds
              : kinds.length === 1
                ? auditKindWords(first)
                : words.someKinds(kinds.length)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.kindsMenu ?? ''}>
          {auditKindGroups().map(({ group, kinds: ofGroup }) => {
            const isWhole = ofGroup.every((kind) => kinds.includes(kind))
            return (
              <div key={group} role="group" aria-label={group}>
                <Menu.CheckboxItem
                  className={classes.group ?? ''}
                  checked={isWhole}
                  onChange={() => {
                    const others = kinds.filter((kind) => !ofGroup.includes(kind))
                    onChange(isWhole ? others : [...others, ...ofGroup])
                  }}
                >
                  {group}
                </Menu.CheckboxItem>
                {ofGroup.map((kind) => (
                  <Menu.CheckboxItem
                    key={kind}
                    checked={kinds.includes(kind)}
                    onChange={(isChosen) => {
                      onChange(isChosen ? [...kinds, kind] : kinds.filter((each) => each !== kind))
                    }}
                  >
                    {auditKindWords(kind)}
                  </Menu.CheckboxItem>
                ))}
                <Menu.Divider />
              </div>
            )
          })}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
