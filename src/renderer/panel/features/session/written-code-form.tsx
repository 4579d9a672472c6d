// A form for one code from paper: a backup code or an enrolment code. A wrong one is selected, so that the next input replaces it.
import { Stack, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { FailureNote, useIsWaiting } from '../../../ui/failure-note'
import type { Submission } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import classes from './code-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface WrittenCodeFormProps {
  readonly submission: Submission<{ readonly code: string }>
  readonly name: string
  readonly label: string
  /** The message if the field is empty. */
  readonly missing: string
  readonly children?: ReactNode
}

export function WrittenCodeForm({ submission, name, label, missing, children }: WrittenCodeFormProps) {
  const t = useMessages()
  const [code, setCode] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isWaiting = useIsWaiting(submission.failure)
  useEffect(() => {
    if (submission.failureCount > 0) input.current?.select()
  }, [submission.failureCount])

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isWaiting) return
        setIsMissing(code.trim() === '')
        if (code.trim() === '') input.current?.focus()
        else submission.submit({ code })
      }}
    >
      <Stack gap="md">
        <TextInput
          ref={input}
          label={label}
          name={name}
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
            submission.clear()
          }}
          error={isMissing ? <span role="alert">{missing}</span> : undefined}
        />
        <FailureNote failure={submission.failure} />
        {children}
        <SubmitButton isBusy={submission.isBusy} isWaiting={isWaiting}>
          {t('app.action.continue')}
        </SubmitButton>
      </Stack>
    </form>
  )
}
