// Shows once more that it is the user: the **Password**, and a code from the app where policy asks for one
// (S11, CHECKLIST 54). What is refused is said at the field that it belongs to.
import { Stack } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Failure, FailureCode } from '../../../../shared/result'
import { actionWords, failureWords } from '../../../strings/app'
import { reauthWords as words } from '../../../strings/panel'
import { mainNow } from '../../../ui/clock'
import { CodeField } from '../../../ui/code-field'
import { FailureNote, useIsWaiting } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import type { Submission } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'

export interface Reauthentication {
  readonly password: string
  readonly code?: string
}

export interface ReauthFormProps {
  readonly submission: Submission<Reauthentication>
  /** Asks for a code from the start; else only once an answer says that one is needed. */
  readonly needsCode: boolean
  /** Above the fields. */
  readonly children?: ReactNode
}

const codeFailures: readonly FailureCode[] = ['wrong-code', 'code-already-used', 'clock-set-back']

export function ReauthForm({ submission, needsCode, children }: ReauthFormProps) {
  const { failure, failureCount } = submission
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<'password' | 'code' | null>(null)
  const [wasAsked, setWasAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isWaiting = useIsWaiting(failure)
  if (failure?.code === 'code-required' && !wasAsked) setWasAsked(true)
  const asksCode = needsCode || wasAsked

  const failed = (codes: readonly FailureCode[]): Failure | null =>
    failure !== null && codes.includes(failure.code) ? failure : null
  const atPassword = failed(['wrong-password'])
  const atCode = failed(codeFailures)
  const isElsewhere = atPassword === null && atCode === null && failure?.code !== 'code-required'

  const focus = (field: 'password' | 'code') => {
    const name = field === 'password' ? 'password' : 'one-time-code'
    form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus()
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
        const first = password === '' ? 'password' : asksCode && code.length < 6 ? 'code' : null
        setMissing(first)
        if (first === null) submission.submit({ password, ...(asksCode ? { code } : {}) })
        else focus(first)
      }}
    >
      <Stack gap="md">
        {children}
        <PasswordField
          label={words.password}
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
              <span role="alert">{atPassword === null ? words.missing : failureWords(atPassword, mainNow())}</span>
            ) : undefined
          }
        />
        {asksCode && (
          <div>
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
            />
            {missing === 'code' && <span role="alert">{words.codeMissing}</span>}
          </div>
        )}
        <FailureNote failure={isElsewhere ? failure : null} />
        <SubmitButton isBusy={submission.isBusy} isWaiting={isWaiting}>
          {actionWords.continue}
        </SubmitButton>
      </Stack>
    </form>
  )
}
