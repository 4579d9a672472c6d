// **Recover this account**: asks for the printed account recovery key.
import { Anchor } from '@mantine/core'
import { recoveryKeyLength } from '../../../../shared/model/limits'
import { findCrockfordMistake } from '../../../../shared/text/plain'
import { BrandedScreen } from '../../../ui/branded-screen'
import { useSubmit } from '../../../ui/queries'
import { RecoveryKeyField } from '../../../ui/recovery-key-field'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'
import { WrittenCodeForm } from '../session/written-code-form'
import { useMessages } from '../../../ui/use-messages'

export function RecoveryKeyScreen({ onBack }: { readonly onBack: () => void }) {
  const t = useMessages()
  const entering = useSubmit(
    ({ code }: { readonly code: string }) => panel.recovery.enterKey({ key: code }),
    useTakeSession()
  )
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
      <WrittenCodeForm
        submission={entering}
        missing={t('recovery.recover.missing')}
        findMistake={(typed) => {
          const reason = findCrockfordMistake(typed, recoveryKeyLength)
          return reason === null ? null : t(`failures.recoveryKey.${reason}`)
        }}
        field={(bound) => <RecoveryKeyField name="recovery-key" maxLength={128} autoFocus {...bound} />}
      />
    </BrandedScreen>
  )
}
