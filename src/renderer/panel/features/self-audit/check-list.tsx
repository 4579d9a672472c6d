// The list of checks: icon and word for the state, the message, and the button or link that fixes it.
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react'
import type { CheckState, SelfAuditFacts, SelfCheck } from '../../../../shared/contract'
import { checkMessage } from '../../../messages/self-audit'
import { useAction } from '../../../ui/queries'
import { panel } from '../../client'
import { useRoute } from '../../route'
import { useOwnId } from '../admin/admin-page'
import { noticeDone, noticeFailure } from '../../../ui/notices'
import { keepFilter, type UserFilter } from '../users/view'
import classes from './self-audit.module.css'
import { useTakeSnapshot } from './snapshot-section'
import { useNow } from '../../../ui/use-now'
import { useMessages } from '../../../ui/use-messages'

const signs: Readonly<Record<CheckState, typeof IconHelpCircle>> = {
  bad: IconCircleX,
  attention: IconAlertTriangle,
  unknown: IconHelpCircle,
  good: IconCircleCheck
}

export function StateSign({ state, size }: { readonly state: CheckState; readonly size: number }) {
  const Sign = signs[state]
  return <Sign className={classes.sign} data-state={state} size={size} aria-hidden />
}

export interface CheckListProps {
  readonly name: string
  readonly checks: readonly SelfCheck[]
  readonly facts: SelfAuditFacts
}

export function CheckList({ name, checks, facts }: CheckListProps) {
  const t = useMessages()
  const now = useNow()
  return (
    <ul className={classes.checks} aria-label={name}>
      {checks.map((check) => {
        const said = checkMessage(check, { ...facts, now })
        return (
          <li key={check.id} className={classes.check}>
            <StateSign state={check.state} size={20} />
            <div className={classes.checkMessage}>
              <div className={classes.checkHead}>
                <h3 className={classes.checkTitle}>{said.title}</h3>
                <span className={classes.state} data-state={check.state}>
                  {t(`selfAudit.states.${check.state}`)}
                </span>
              </div>
              <p className={classes.sentence}>{said.detail}</p>
            </div>
            <Mend check={check} facts={facts} />
          </li>
        )
      })}
    </ul>
  )
}

function Mend({ check: { id, state }, facts }: { readonly check: SelfCheck; readonly facts: SelfAuditFacts }) {
  const t = useMessages()
  if (id === 'chain') return <VerifyButton />
  if (state === 'good') return null
  switch (id) {
    case 'policy-reauthentication':
    case 'policy-enrolment-code':
    case 'policy-remembered-admins':
    case 'policy-remember-days':
    case 'policy-sessions':
    case 'recovery-key':
    case 'sso':
      return <SettingsButton />
    case 'admins':
      if (facts.sso.isEnabled) return <SettingsButton />
      return <UsersButton label={t('selfAudit.mend.addUser')} filter={{}} />
    case 'factors':
      return (
        <UsersButton
          label={t('selfAudit.mend.users')}
          filter={facts.factors.blocked > 0 ? { factorState: 'disabled' } : { factorState: 'none', status: 'active' }}
        />
      )
    case 'backup-codes':
      return <UsersButton label={t('selfAudit.mend.users')} filter={{ factorState: 'no-codes-left' }} />
    case 'initial-passwords':
      return <UsersButton label={t('selfAudit.mend.users')} filter={{ status: 'invited' }} />
    case 'stale-trust':
      return <ForgetButton />
    case 'snapshots':
      return <TakeButton />
    case 'clock':
      return <RouteButton label={t('selfAudit.mend.auditLog')} name="audit" />
    default:
      return null
  }
}

const look = { variant: 'default', size: 'xs' } as const

function RouteButton({ label, name }: { readonly label: string; readonly name: 'audit' | 'account-settings' }) {
  const { go } = useRoute()
  return (
    <Button
      {...look}
      onClick={() => {
        go({ name })
      }}
    >
      {label}
    </Button>
  )
}

const SettingsButton = () => {
  const t = useMessages()
  return <RouteButton label={t('selfAudit.mend.accountSettings')} name="account-settings" />
}

function UsersButton({ label, filter }: { readonly label: string; readonly filter: Partial<UserFilter> }) {
  const { go } = useRoute()
  const ownId = useOwnId()
  return (
    <Button
      {...look}
      onClick={() => {
        keepFilter(ownId, filter)
        go({ name: 'users' })
      }}
    >
      {label}
    </Button>
  )
}

function VerifyButton() {
  const t = useMessages()
  const verifying = useAction(
    async () => {
      const answer = await panel.audit.verify({})
      if (!answer.ok) noticeFailure(answer.error)
      return answer
    },
    (chain) => {
      noticeDone(
        chain.kind === 'whole'
          ? t('selfAudit.verifiedWhole', { entries: chain.entries })
          : t('selfAudit.verifiedBroken', { row: chain.row })
      )
    }
  )
  return (
    <Button {...look} loading={verifying.isBusy} onClick={verifying.start}>
      {t('selfAudit.mend.verify')}
    </Button>
  )
}

function ForgetButton() {
  const t = useMessages()
  const forgetting = useAction(
    async () => {
      const answer = await panel.selfAudit.forgetStale({})
      if (!answer.ok) noticeFailure(answer.error)
      return answer
    },
    () => {
      noticeDone(t('selfAudit.forgotten'))
    }
  )
  return (
    <Button {...look} loading={forgetting.isBusy} onClick={forgetting.start}>
      {t('selfAudit.mend.forget')}
    </Button>
  )
}

function TakeButton() {
  const t = useMessages()
  const taking = useTakeSnapshot()
  return (
    <Button {...look} loading={taking.isBusy} onClick={taking.start}>
      {t('selfAudit.mend.takeSnapshot')}
    </Button>
  )
}
