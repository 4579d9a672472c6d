// The second of the two factors: the code from the app (S7) or a backup code (S8), and whether this browser is remembered
// afterwards (S9).
import { Anchor, Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState, type ReactNode } from 'react'
import type { SessionState } from '../../../../shared/contract'
import { codeWords as words, rememberWords } from '../../../strings/panel'
import { BrandedScreen } from '../../../ui/branded-screen'
import { CodeForm } from '../../../ui/code-field'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import classes from './code-screen.module.css'
import { LeaveLink } from './leave-link'
import { useTakeSession } from './use-session'
import { WrittenCodeForm } from './written-code-form'

export function CodeScreen({ state }: { readonly state: Extract<SessionState, { step: 'code' }> }) {
  const [isBackup, setIsBackup] = useState(false)
  const [isRemembered, setIsRemembered] = useState(false)
  const shown = isBackup ? words.backup : words

  const remember = state.rememberDays > 0 && (
    <Checkbox
      label={rememberWords(state.rememberDays)}
      description={words.rememberHint}
      checked={isRemembered}
      onChange={(event) => {
        setIsRemembered(event.currentTarget.checked)
      }}
    />
  )

  return (
    <BrandedScreen
      title={shown.title}
      detail={shown.detail}
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
            {isBackup ? words.useApp : words.useBackupCode}
          </Anchor>
          <LeaveLink>{words.back}</LeaveLink>
        </>
      }
    >
      <p className={classes.who}>
        {words.signingInAs} <strong>{state.email}</strong>
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
  const takeSession = useTakeSession()
  const entering = useSubmit(
    ({ code }: { readonly code: string }) => panel.session.enterBackupCode({ code, rememberBrowser }),
    (state) => {
      takeSession(state)
      if (state.step === 'signed-in') {
        notifications.show({ color: 'accent', message: words.backupCodeTaken(state.backupCodesLeft) })
      }
    }
  )
  return (
    <WrittenCodeForm submission={entering} name="backup-code" label={words.backup.label} missing={words.backup.missing}>
      {children}
    </WrittenCodeForm>
  )
}
