// The second of the two factors: the code from the app (S7) or a backup code (S8), and whether this browser is remembered
// afterwards (S9).
import { Anchor, Checkbox, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { SessionState } from '../../../../shared/contract'
import { actionWords } from '../../../strings/app'
import { codeWords as words } from '../../../strings/panel'
import { BrandedScreen } from '../../../ui/branded-screen'
import { CodeForm } from '../../../ui/code-field'
import { FailureNote, useIsWaiting } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { panel } from '../../client'
import classes from './code-screen.module.css'
import { useTakeSession } from './use-session'

export function CodeScreen({ state }: { readonly state: Extract<SessionState, { step: 'code' }> }) {
  const [isBackup, setIsBackup] = useState(false)
  const [isRemembered, setIsRemembered] = useState(false)
  const leaving = useSubmit(panel.session.cancel, useTakeSession())
  const shown = isBackup ? words.backup : words

  const remember = state.rememberDays > 0 && (
    <Checkbox
      label={words.remember(state.rememberDays)}
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
          <Anchor
            component="button"
            type="button"
            size="sm"
            c="dimmed"
            onClick={() => {
              leaving.submit({})
            }}
          >
            {words.back}
          </Anchor>
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
  const [code, setCode] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const entering = useSubmit(
    () => panel.session.enterBackupCode({ code, rememberBrowser }),
    (state) => {
      takeSession(state)
      if (state.step === 'signed-in') {
        notifications.show({ color: 'accent', message: words.backupCodeTaken(state.backupCodesLeft) })
      }
    }
  )
  const isWaiting = useIsWaiting(entering.failure)
  useEffect(() => {
    if (entering.failureCount > 0) input.current?.select()
  }, [entering.failureCount])

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isWaiting) return
        setIsMissing(code.trim() === '')
        if (code.trim() === '') input.current?.focus()
        else entering.submit(undefined)
      }}
    >
      <Stack gap="md">
        <TextInput
          ref={input}
          label={words.backup.label}
          name="backup-code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={64}
          autoFocus
          classNames={{ input: classes.backupCode ?? '' }}
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value)
            setIsMissing(false)
            entering.clear()
          }}
          error={isMissing ? <span role="alert">{words.backup.missing}</span> : undefined}
        />
        <FailureNote failure={entering.failure} />
        {children}
        <SubmitButton isBusy={entering.isBusy} isWaiting={isWaiting}>
          {actionWords.continue}
        </SubmitButton>
      </Stack>
    </form>
  )
}
