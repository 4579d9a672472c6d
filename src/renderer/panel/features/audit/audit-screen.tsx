// The audit log: filters, live mode, each event in detail, exports, and verification of the whole chain.
import { Button, Switch } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDownload, IconLink } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import type { AuditEvent, AuditFormat, ChainState } from '../../../../shared/contract'
import { chainMessage } from '../../../messages/admin'
import { Note } from '../../../ui/note'
import { useAction } from '../../../ui/queries'
import { SaveFailure, useSaving } from '../../../ui/saving'
import { StateScreen } from '../../../ui/state-screen'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { AdminPage } from '../admin/admin-page'
import { FailedAnswer } from '../admin/answer-gate'
import { RunningNote } from '../admin/running-note'
import { noticeSaved, noticeFailure } from '../../../ui/notices'
import { ClearButton, PageButton } from '../admin/page-buttons'
import { AuditFilters, everything, filterOf, isNarrowed, type Chosen } from './audit-filters'
import classes from './audit-screen.module.css'
import { AuditTable } from './audit-table'
import { CheckpointButton } from './checkpoint-dialog'
import { EventDrawer } from './event-drawer'
import { useAuditLog, type AuditFilter } from './use-audit-log'
import { useMessages } from '../../../ui/use-messages'

export function AuditScreen() {
  const t = useMessages()
  const { guard } = useStepUp()
  const [chosen, setChosen] = useState(everything)
  const [isLive, setIsLive] = useState(true)
  const [opened, setOpened] = useState<number | null>(null)
  const [chain, setChain] = useState<ChainState | null>(null)
  const [news, setNews] = useState(0)
  const [search] = useDebouncedValue(chosen.search, 120)
  const { kinds, from, to } = chosen
  const filter = useMemo<AuditFilter>(() => filterOf({ search, kinds, from, to }), [search, kinds, from, to])
  const prepended = useCallback((count: number) => {
    setNews((old) => old + count)
  }, [])
  const log = useAuditLog(filter, isLive, prepended)
  const isFiltered = isNarrowed(chosen)

  const exporting = useSaving(
    (wanted: AuditFilter & { readonly format: AuditFormat }, wish) =>
      guard(panel.audit.exportEvents)({ ...wanted, ...wish }),
    (path) => {
      noticeSaved(path, (fileName) => t('admin.audit.exported', { fileName }))
    }
  )
  const verifying = useAction(async () => {
    setChain(null)
    const answer = await panel.audit.verify({})
    if (!answer.ok) noticeFailure(answer.error)
    return answer
  }, setChain)

  const index = log.events.findIndex((event) => event.seq === opened)
  const event: AuditEvent | undefined = log.events[index]
  const change = (part: Partial<Chosen>) => {
    setChosen((old) => ({ ...old, ...part }))
  }

  const clear = () => {
    setChosen(everything)
  }
  const exportAs = (format: AuditFormat) => () => {
    exporting.save({ ...filter, format })
  }

  return (
    <AdminPage
      title={t('admin.audit.title')}
      detail={t('admin.audit.detail')}
      isFilling
      actions={
        <>
          <PageButton Icon={IconLink} isBusy={verifying.isBusy} onClick={verifying.start}>
            {t('admin.audit.verify')}
          </PageButton>
          <CheckpointButton />
          <PageButton Icon={IconDownload} isDisabled={exporting.isBusy} onClick={exportAs('csv')}>
            {t('admin.audit.exportCsv')}
          </PageButton>
          <PageButton Icon={IconDownload} isDisabled={exporting.isBusy} onClick={exportAs('jsonl')}>
            {t('admin.audit.exportLines')}
          </PageButton>
        </>
      }
    >
      <SaveFailure saving={exporting} />
      <RunningNote kinds={['verify-audit', 'export-audit']} />
      <div role="status" className={classes.chain}>
        {chain !== null && <ChainNote chain={chain} />}
      </div>
      <div className={classes.bar} role="search">
        <AuditFilters chosen={chosen} onChange={change} />
        <div className={classes.end}>
          {isFiltered && <ClearButton onClear={clear}>{t('admin.audit.clear')}</ClearButton>}
          <Switch
            label={t('admin.audit.live')}
            aria-description={t('admin.audit.liveHint')}
            checked={isLive}
            onChange={(changed) => {
              setIsLive(changed.currentTarget.checked)
              setNews(0)
            }}
          />
        </div>
      </div>
      <div className="cs-heard-only" role="status">
        {isLive ? (news > 0 ? t('admin.audit.newEvents', { count: news }) : '') : t('admin.audit.isPaused')}
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
            <StateScreen
              illustration="empty"
              title={t('admin.audit.empty.title')}
              detail={t('admin.audit.empty.detail')}
            >
              {isFiltered && (
                <Button variant="default" onClick={clear}>
                  {t('admin.audit.clear')}
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
  const said = chainMessage(chain)
  return (
    <Note tone={chain.kind === 'whole' ? 'good' : 'error'}>
      <strong>{said.title}.</strong> {said.detail}
    </Note>
  )
}
