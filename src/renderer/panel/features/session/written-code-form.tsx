// A form for one code from paper: a backup code, an enrolment code or the account recovery key. A wrong one is selected, so that the next input replaces it.
import { Stack } from '@mantine/core'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { FailureNote, useIsWaiting } from '../../../ui/failure-note'
import type { Submission } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { useRequired, type BoundToRequired } from '../../../ui/use-required'
import { useMessages } from '../../../ui/use-messages'

export interface WrittenField extends BoundToRequired {
  readonly ref: RefObject<HTMLInputElement | null>
}

export interface WrittenCodeFormProps {
  readonly submission: Submission<{ readonly code: string }>
  readonly field: (bound: WrittenField) => ReactNode
  /** The message if the field is empty. */
  readonly missing: string
  /** The message for an incomplete code, which is not sent; null if it can be one. */
  readonly findMistake: (typed: string) => string | null
  /** Choices above the field. */
  readonly children?: ReactNode
}

export function WrittenCodeForm({ submission, field, missing, findMistake, children }: WrittenCodeFormProps) {
  const t = useMessages()
  const code = useRequired({ missing, findMistake, onType: submission.clear })
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
        if (code.check()) submission.submit({ code: code.value })
        else input.current?.focus()
      }}
    >
      <Stack gap="md">
        {children}
        {field({ ref: input, ...code.bound })}
        <FailureNote failure={submission.failure} />
        <SubmitButton isBusy={submission.isBusy} isWaiting={isWaiting}>
          {t('app.action.continue')}
        </SubmitButton>
      </Stack>
    </form>
  )
}
