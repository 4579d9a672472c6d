// What an admin should look at: what the self-audit found broken, locked users, and invitations that are about to expire.
import { Button } from '@mantine/core'
import type { CheckState, SelfAudit } from '../../../../shared/contract'
import type { Failure } from '../../../../shared/result'
import { formatLabelled } from '../../../messages/format'
import { checkMessage, summaryMessage } from '../../../messages/self-audit'
import { FailureNote } from '../../../ui/failure-note'
import { useCall } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { useRoute } from '../../route'
import { Section, useOwnId } from '../admin/admin-page'
import { StateSign } from '../self-audit/check-list'
import { useSelfAudit } from '../self-audit/use-self-audit'
import { keepFilter, noFilter } from '../users/view'
import classes from './home-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

const useLocked = () =>
  useCall('users', ['locked'], () =>
    panel.users.list({ ...noFilter, status: 'locked', sortBy: 'name', isDescending: false, offset: 0, limit: 1 })
  )

export function ToLookAt() {
  const t = useMessages()
  const audit = useSelfAudit()
  const locked = useLocked()
  if (audit.data === undefined || locked.data === undefined) return null
  const failure = audit.data.ok ? (locked.data.ok ? null : locked.data.error) : audit.data.error
  const again = () => {
    void audit.refetch()
    void locked.refetch()
  }
  return (
    <Section title={t('selfAudit.toLookAt')}>
      {failure !== null && <Refused failure={failure} again={again} />}
      {audit.data.ok && locked.data.ok && <Found audit={audit.data.value} locked={locked.data.value.total} />}
    </Section>
  )
}

/** After a login in a remembered browser, the policy may require a code first. */
function Refused({ failure, again }: { readonly failure: Failure; readonly again: () => void }) {
  const t = useMessages()
  const { confirm } = useStepUp()
  if (failure.code !== 'step-up-required') return <FailureNote failure={failure} />
  return (
    <div className={classes.refused}>
      <p className={classes.quiet}>{t('admin.confirmFirst.detail')}</p>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          void confirm().then((isConfirmed) => {
            if (isConfirmed) again()
          })
        }}
      >
        {t('admin.confirmFirst.open')}
      </Button>
    </div>
  )
}

/** Self-audit has the rest. */
const mostBad = 3

interface Finding {
  readonly key: string
  readonly state: CheckState
  readonly title: string
  readonly detail?: string
  readonly open?: { readonly label: string; readonly onClick: () => void }
}

function Found({ audit, locked }: { readonly audit: SelfAudit; readonly locked: number }) {
  const t = useMessages()
  const { go } = useRoute()
  const ownId = useOwnId()
  const { checks, facts } = audit
  const { expiring } = facts.initialPasswords
  const bad = checks.filter(({ state }) => state === 'bad')
  const isToDecide = checks.some(({ state }) => state === 'bad' || state === 'attention')
  const openUsers = (status: 'locked' | 'invited') => ({
    label: t('selfAudit.mend.users'),
    onClick: () => {
      keepFilter(ownId, { status })
      go({ name: 'users' })
    }
  })
  const openSelfAudit = {
    label: t('selfAudit.title'),
    onClick: () => {
      go({ name: 'self-audit' })
    }
  }
  const found: readonly (Finding | null)[] = [
    ...bad.slice(0, mostBad).map((check) => ({ key: check.id, state: check.state, ...checkMessage(check, facts) })),
    isToDecide
      ? {
          key: 'self-audit',
          state: bad.length > 0 ? 'bad' : 'attention',
          title: summaryMessage(checks),
          open: openSelfAudit
        }
      : null,
    locked > 0
      ? {
          key: 'locked',
          state: 'attention',
          title: t('panel.home.look.locked', { count: locked }),
          open: openUsers('locked')
        }
      : null,
    expiring > 0
      ? {
          key: 'expiring',
          state: 'attention',
          title: t('panel.home.look.expiring', { count: expiring }),
          open: openUsers('invited')
        }
      : null
  ]
  if (found.every((finding) => finding === null)) return <p className={classes.quiet}>{t('panel.home.look.nothing')}</p>
  return (
    <ul className={classes.items}>
      {found.map(
        (finding) =>
          finding !== null && (
            <li key={finding.key} className={classes.finding}>
              <StateSign state={finding.state} size={20} />
              <div className={classes.findingText}>
                <span className={classes.itemName}>{finding.title}</span>
                {finding.detail !== undefined && <span className={classes.itemDetail}>{finding.detail}</span>}
              </div>
              {finding.open !== undefined && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={formatLabelled(finding.title, finding.open.label)}
                  onClick={finding.open.onClick}
                >
                  {finding.open.label}
                </Button>
              )}
            </li>
          )
      )}
    </ul>
  )
}
