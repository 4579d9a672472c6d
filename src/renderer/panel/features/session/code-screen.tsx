// The second of the two factors: the code from the app (S7) or a backup code (S8), and whether to remember this browser afterwards (S9).
import { Anchor, Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { SessionState } from '../../../../shared/contract'
import { backupCodeLength } from '../../../../shared/model/limits'
import { rememberMessage } from '../../../messages/panel'
import { BrandedScreen } from '../../../ui/branded-screen'
import { CodeForm } from '../../../ui/code-field'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import classes from './code-screen.module.css'
import { LeaveLink } from './leave-link'
import { useTakeSession } from './use-session'
import { writtenCodeMistake } from './written-code'
import { WrittenCodeField } from './written-code-field'
import { WrittenCodeForm } from './written-code-form'
import { noticeDone } from '../../../ui/notices'
import { useMessages } from '../../../ui/use-messages'

export function CodeScreen({ state }: { readonly state: Extract<SessionState, { step: 'code' }> }) {
  const t = useMessages()
  const [isBackup, setIsBackup] = useState(false)
  const [isRemembered, setIsRemembered] = useState(false)
  const shown = isBackup ? 'panel.code.backup' : 'panel.code'

  const remember = state.rememberDays > 0 && (
    <Checkbox
      label={rememberMessage(state.rememberDays)}
      description={t('panel.code.rememberHint')}
      checked={isRemembered}
      onChange={(event) => {
        setIsRemembered(event.currentTarget.checked)
      }}
    />
  )

  return (
    <BrandedScreen
      title={t(`${shown}.title`)}
      detail={t(`${shown}.detail`)}
      below={
        <>
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              setIsBackup(!isBackup)
            }}
          >
            {isBackup ? t('panel.code.useApp') : t('panel.code.useBackupCode')}
          </Anchor>
          <LeaveLink>{t('panel.code.back')}</LeaveLink>
        </>
      }
    >
      <p className={classes.who}>
        {t('panel.code.signingInAs')} <strong>{state.email}</strong>
      </p>
      {isBackup ? (
        <BackupCodeForm rememberBrowser={isRemembered}>{remember}</BackupCodeForm>
      ) : (
        <AppCodeForm rememberBrowser={isRemembered}>{remember}</AppCodeForm>
      )}
    </BrandedScreen>
  )
}

interface FormProps {
  readonly rememberBrowser: boolean
  readonly children: ReactNode
}

function AppCodeForm({ rememberBrowser, children }: FormProps) {
  const entering = useSubmit(
    ({ code }: { readonly code: string }) => panel.session.enterCode({ code, rememberBrowser }),
    useTakeSession()
  )
  return <CodeForm submission={entering}>{children}</CodeForm>
}

function BackupCodeForm({ rememberBrowser, children }: FormProps) {
  const t = useMessages()
  const takeSession = useTakeSession()
  const entering = useSubmit(
    ({ code }: { readonly code: string }) => panel.session.enterBackupCode({ code, rememberBrowser }),
    (state) => {
      takeSession(state)
      if (state.step === 'signed-in') {
        noticeDone(t('panel.code.backupCodeTaken', { left: state.backupCodesLeft }), { isForNext: true })
      }
    }
  )
  return (
    <WrittenCodeForm
      submission={entering}
      missing={t('panel.code.backup.missing')}
      findMistake={(typed) => writtenCodeMistake(typed, backupCodeLength)}
      field={(bound) => <WrittenCodeField name="backup-code" label={t('panel.code.backup.label')} {...bound} />}
    >
      {children}
    </WrittenCodeForm>
  )
}
