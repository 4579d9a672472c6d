// After the account recovery key: which admin gets back in, and their new password. Two-factor setup follows.
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { RecoverableAdmin, SessionState } from '../../../../shared/contract'
import { BrandedScreen } from '../../../ui/branded-screen'
import { FailureNote } from '../../../ui/failure-note'
import { useCall, useSubmit } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { panel } from '../../client'
import { People } from '../admin/people'
import { LeaveLink } from '../session/leave-link'
import { NewPasswordForm } from '../session/new-password-form'
import { useTakeSession } from '../session/use-session'
import classes from './recovery.module.css'
import { useMessages } from '../../../ui/use-messages'

export function RecoverScreen({ state }: { readonly state: Extract<SessionState, { step: 'recovery' }> }) {
  const t = useMessages()
  const choosing = useSubmit(panel.recovery.choosePassword, useTakeSession())
  const below = <LeaveLink>{t('app.action.cancel')}</LeaveLink>
  if (state.stage === 'choose') {
    return (
      <BrandedScreen
        title={t('recovery.recover.choose.title')}
        detail={t('recovery.recover.choose.detail')}
        below={below}
      >
        <AdminChoice />
      </BrandedScreen>
    )
  }
  return (
    <BrandedScreen
      title={t('recovery.recover.password.title')}
      detail={t('recovery.recover.password.detail', { email: state.user.email })}
      below={below}
    >
      <Stack gap="md">
        <People people={[state.user]} />
        <NewPasswordForm user={state.user} submission={choosing} />
      </Stack>
    </BrandedScreen>
  )
}

function AdminChoice() {
  const answer = useCall('session', ['recoverable'], () => panel.recovery.listAdmins({}), { isSecret: true }).data
  if (answer === undefined) return null
  return answer.ok ? <AdminForm admins={answer.value} /> : <FailureNote failure={answer.error} />
}

function AdminForm({ admins }: { readonly admins: readonly RecoverableAdmin[] }) {
  const t = useMessages()
  const [only] = admins.length === 1 ? admins : []
  const [userId, setUserId] = useState<string | null>(only?.id ?? null)
  const [isMissing, setIsMissing] = useState(false)
  const choosing = useSubmit(panel.recovery.chooseAdmin, useTakeSession())
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsMissing(userId === null)
        if (userId !== null) choosing.submit({ userId })
      }}
    >
      <Stack gap="md">
        <Radio.Group
          name="admin"
          label={t('recovery.recover.choose.label')}
          value={userId}
          onChange={(value) => {
            setUserId(value)
            setIsMissing(false)
            choosing.clear()
          }}
          error={isMissing ? <span role="alert">{t('recovery.recover.choose.missing')}</span> : undefined}
        >
          <div className={classes.admins}>
            {admins.map(({ id, name, email }, index) => (
              <Radio key={id} value={id} label={name} description={email} autoFocus={index === 0} />
            ))}
          </div>
        </Radio.Group>
        <FailureNote failure={choosing.failure} />
        <SubmitButton isBusy={choosing.isBusy}>{t('app.action.continue')}</SubmitButton>
      </Stack>
    </form>
  )
}
