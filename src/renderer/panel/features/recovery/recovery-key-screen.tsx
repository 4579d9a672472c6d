// **Recover this account**: asks for the printed account recovery key.
import { Anchor, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { BrandedScreen } from '../../../ui/branded-screen'
import { FailureNote, useIsWaiting } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { RecoveryKeyField } from '../../../ui/recovery-key-field'
import { SubmitButton } from '../../../ui/submit-button'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'
import { useMessages } from '../../../ui/use-messages'

export function RecoveryKeyScreen({ onBack }: { readonly onBack: () => void }) {
  const t = useMessages()
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
      title={t('recovery.recover.title')}
      detail={t('recovery.recover.detail')}
      below={
        <Anchor component="button" type="button" size="sm" c="dimmed" onClick={onBack}>
          {t('recovery.recover.back')}
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
            error={isMissing ? <span role="alert">{t('recovery.recover.missing')}</span> : undefined}
          />
          <FailureNote failure={entering.failure} />
          <SubmitButton isBusy={entering.isBusy} isWaiting={isWaiting}>
            {t('app.action.continue')}
          </SubmitButton>
        </Stack>
      </form>
    </BrandedScreen>
  )
}
