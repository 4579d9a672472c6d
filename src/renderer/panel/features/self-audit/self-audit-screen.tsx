// **Self-audit**: every check that can be made live, worst first, each with a message and a fix. Also the copies of the store, and
// restoring one of them.
import { Skeleton } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import type { SelfAudit } from '../../../../shared/contract'
import { summaryDetail, summaryMessage } from '../../../messages/self-audit'
import { useAction } from '../../../ui/queries'
import { AdminPage, Section } from '../admin/admin-page'
import { AnswerGate } from '../admin/answer-gate'
import { PageButton } from '../admin/page-buttons'
import { CheckList, StateSign } from './check-list'
import classes from './self-audit.module.css'
import { SnapshotSection } from './snapshot-section'
import { useSelfAudit } from './use-self-audit'
import { formatSentences } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'

export function SelfAuditScreen() {
  const t = useMessages()
  const queryClient = useQueryClient()
  const query = useSelfAudit()
  const again = useAction(
    async () => {
      await queryClient.invalidateQueries({ queryKey: ['audit'] })
      return { ok: true as const, value: null }
    },
    () => undefined
  )
  return (
    <AdminPage
      title={t('selfAudit.title')}
      detail={t('selfAudit.detail')}
      actions={
        <PageButton Icon={IconRefresh} isBusy={again.isBusy} onClick={again.start}>
          {t('selfAudit.again')}
        </PageButton>
      }
    >
      <AnswerGate
        answer={query.data}
        retry={() => void query.refetch()}
        waiting={
          <div className={classes.waiting}>
            <Skeleton height={84} radius="lg" />
            <Skeleton height={320} radius="lg" />
          </div>
        }
      >
        {(audit) => (
          <>
            <Findings audit={audit} />
            <SnapshotSection />
          </>
        )}
      </AnswerGate>
    </AdminPage>
  )
}

function Findings({ audit: { checks, facts } }: { readonly audit: SelfAudit }) {
  const t = useMessages()
  const open = checks.filter(({ state }) => state !== 'good')
  const good = checks.filter(({ state }) => state === 'good')
  const worst = checks[0]?.state ?? 'good'
  return (
    <>
      <div className={classes.summary} data-state={worst} role="status">
        <StateSign state={worst} size={30} />
        <div className={classes.summaryMessage}>
          <strong className={classes.summaryTitle}>{summaryMessage(checks)}</strong>
          <span className={classes.summaryDetail}>
            {formatSentences([summaryDetail(checks), t('selfAudit.checked', { at: facts.now })])}
          </span>
        </div>
      </div>
      {open.length > 0 && (
        <Section title={t('selfAudit.toLookAt')}>
          <CheckList name={t('selfAudit.toLookAt')} checks={open} facts={facts} />
        </Section>
      )}
      {good.length > 0 && (
        <Section title={t('selfAudit.inOrder')}>
          <CheckList name={t('selfAudit.inOrder')} checks={good} facts={facts} />
        </Section>
      )}
    </>
  )
}
