// **Recover this account**: takes the account recovery key from paper.
import { Anchor, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { recoverWords as words } from '../../../strings/recovery'
import { actionWords } from '../../../strings/app'
import { BrandedScreen } from '../../../ui/branded-screen'
import { FailureNote, useIsWaiting } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { RecoveryKeyField } from '../../../ui/recovery-key-field'
import { SubmitButton } from '../../../ui/submit-button'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'

export function RecoveryKeyScreen({ onBack }: { readonly onBack: () => void }) {
  const [key, setKey] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const entering = useSubmit(panel.recovery.enterKey, useTakeSession())
  const isWaiting = useIsWaiting(entering.failure)
  useEffect(() => {
    if (entering.failureCount > 0) input.current?.select()
  }, [entering.failureCount])

  return (
    <BrandedScreen
      title={words.title}
      detail={words.detail}
      below={
        <Anchor component="button" type="button" size="sm" c="dimmed" onClick={onBack}>
          {words.back}
        </Anchor>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (isWaiting) return
          setIsMissing(key.trim() === '')
          if (key.trim() === '') input.current?.focus()
          else entering.submit({ key })
        }}
      >
        <Stack gap="md">
          <RecoveryKeyField
            ref={input}
            name="recovery-key"
            maxLength={128}
            autoFocus
            value={key}
            onValue={(value) => {
              setKey(value)
              setIsMissing(false)
              entering.clear()
            }}
            error={isMissing ? <span role="alert">{words.missing}</span> : undefined}
          />
          <FailureNote failure={entering.failure} />
          <SubmitButton isBusy={entering.isBusy} isWaiting={isWaiting}>
            {actionWords.continue}
          </SubmitButton>
        </Stack>
      </form>
    </BrandedScreen>
  )
}
