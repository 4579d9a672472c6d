// By account policy, a user whose two-factor authentication was reset sets it up again only with the admin's printed code
// (CHECKLIST 39, 40).
import { Anchor, Stack, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { actionWords } from '../../../strings/app'
import { enrolmentWords as words } from '../../../strings/panel'
import { BrandedScreen } from '../../../ui/branded-screen'
import { FailureNote } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { panel } from '../../client'
import classes from './code-screen.module.css'
import { useTakeSession } from './use-session'

export function EnrolmentScreen() {
  const takeSession = useTakeSession()
  const [code, setCode] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const entering = useSubmit(panel.setup.enterEnrolmentCode, takeSession)
  const leaving = useSubmit(panel.session.cancel, takeSession)
  useEffect(() => {
    if (entering.failureCount > 0) input.current?.select()
  }, [entering.failureCount])

  return (
    <BrandedScreen
      title={words.title}
      detail={words.detail}
      below={
        <Anchor
          component="button"
          type="button"
          size="sm"
          c="dimmed"
          onClick={() => {
            leaving.submit({})
          }}
        >
          {words.cancel}
        </Anchor>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsMissing(code.trim() === '')
          if (code.trim() === '') input.current?.focus()
          else entering.submit({ code })
        }}
      >
        <Stack gap="md">
          <TextInput
            ref={input}
            label={words.label}
            name="enrolment-code"
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
            error={isMissing ? <span role="alert">{words.missing}</span> : undefined}
          />
          <FailureNote failure={entering.failure} />
          <SubmitButton isBusy={entering.isBusy}>{actionWords.continue}</SubmitButton>
        </Stack>
      </form>
    </BrandedScreen>
  )
}
