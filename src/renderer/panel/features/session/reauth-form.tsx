// Confirms that it's the user: the **Password**, and a code from the app or a backup code if one is required (S11, CHECKLIST 54, 79, 80). A
// failure is shown at its field.
import { Anchor, Stack } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Failure, FailureCode } from '../../../../shared/result'
import { backupCodeLength } from '../../../../shared/model/limits'
import { failureMessage } from '../../../messages/app'
import { mainNow } from '../../../ui/clock'
import { CodeField } from '../../../ui/code-field'
import { FailureNote, useIsWaiting } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import type { Submission } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { writtenCodeMistake } from './written-code'
import { WrittenCodeField } from './written-code-field'
import { useMessages } from '../../../ui/use-messages'

export interface Reauthentication {
  readonly password: string
  readonly code?: string
  readonly backupCode?: string
}

export interface ReauthFormProps {
  readonly submission: Submission<Reauthentication>
  /** Asks for a code from the start; otherwise only once an answer requires one. */
  readonly needsCode: boolean
  /** Above the fields. */
  readonly children?: ReactNode
}

type Second = 'code' | 'backup-code'
const failuresAt: Readonly<Record<Second, readonly FailureCode[]>> = {
  code: ['wrong-code', 'code-already-used', 'clock-set-back'],
  'backup-code': ['wrong-backup-code', 'backup-code-already-used']
}
const fieldNames = { password: 'password', code: 'one-time-code', 'backup-code': 'backup-code' } as const

export function ReauthForm({ submission, needsCode, children }: ReauthFormProps) {
  const t = useMessages()
  const { failure, failureCount } = submission
  const [password, setPassword] = useState('')
  const [second, setSecond] = useState<Second>('code')
  const [code, setCode] = useState('')
  const [backupCode, setBackupCode] = useState('')
  const [missing, setMissing] = useState<'password' | Second | null>(null)
  const [wasAsked, setWasAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isWaiting = useIsWaiting(failure)
  if (failure?.code === 'code-required' && !wasAsked) setWasAsked(true)
  const asksCode = needsCode || wasAsked

  const failed = (codes: readonly FailureCode[]): Failure | null =>
    failure !== null && codes.includes(failure.code) ? failure : null
  const atPassword = failed(['wrong-password'])
  const atCode = failed(failuresAt[second])
  const isElsewhere = atPassword === null && atCode === null && failure?.code !== 'code-required'

  const focus = (field: 'password' | Second) => {
    form.current?.querySelector<HTMLInputElement>(`[name="${fieldNames[field]}"]`)?.focus()
  }
  const backupCodeMistake =
    backupCode.trim() === '' ? t('panel.code.backup.missing') : writtenCodeMistake(backupCode, backupCodeLength)
  const isSecondMissing = asksCode && (second === 'code' ? code.length < 6 : backupCodeMistake !== null)
  const answer = (): Reauthentication => {
    if (!asksCode) return { password }
    return second === 'code' ? { password, code } : { password, backupCode }
  }
  const wrongPasswords = atPassword === null ? 0 : failureCount
  useEffect(() => {
    if (wrongPasswords > 0) form.current?.querySelector<HTMLInputElement>('[name="password"]')?.select()
  }, [wrongPasswords])

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isWaiting) return
        const first = password === '' ? 'password' : isSecondMissing ? second : null
        setMissing(first)
        if (first === null) submission.submit(answer())
        else focus(first)
      }}
    >
      <Stack gap="md">
        {children}
        <PasswordField
          label={t('panel.reauth.password')}
          name="password"
          autoComplete="current-password"
          autoFocus
          data-autofocus
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
            setMissing(null)
            submission.clear()
          }}
          error={
            missing === 'password' || atPassword !== null ? (
              <span role="alert">
                {atPassword === null ? t('panel.reauth.missing') : failureMessage(atPassword, mainNow())}
              </span>
            ) : undefined
          }
        />
        {asksCode && second === 'code' && (
          <CodeField
            value={code}
            onChange={(next) => {
              setCode(next)
              if (next === '') return
              setMissing(null)
              submission.clear()
            }}
            failure={atCode}
            failureCount={atCode === null ? 0 : failureCount}
            isBusy={submission.isBusy}
            autoFocus={false}
            isIncomplete={missing === 'code'}
          />
        )}
        {asksCode && second === 'backup-code' && (
          <WrittenCodeField
            label={t('panel.code.backup.label')}
            name={fieldNames['backup-code']}
            value={backupCode}
            onChange={(event) => {
              setBackupCode(event.currentTarget.value)
              setMissing(null)
              submission.clear()
            }}
            error={
              missing === 'backup-code' || atCode !== null ? (
                <span role="alert">{atCode === null ? backupCodeMistake : failureMessage(atCode, mainNow())}</span>
              ) : undefined
            }
          />
        )}
        {asksCode && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => {
              setSecond(second === 'code' ? 'backup-code' : 'code')
              setMissing(null)
              submission.clear()
            }}
          >
            {second === 'code' ? t('panel.code.useBackupCode') : t('panel.code.useApp')}
          </Anchor>
        )}
        <FailureNote failure={isElsewhere ? failure : null} />
        <SubmitButton isBusy={submission.isBusy} isWaiting={isWaiting}>
          {t('app.action.continue')}
        </SubmitButton>
      </Stack>
    </form>
  )
}
