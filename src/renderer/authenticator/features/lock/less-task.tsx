// Confirmation that it's the user before the Authenticator locks automatically less often, as before an export.
import type { LockSettings, SlotsState } from '../../../../shared/contract'
import { useMessages } from '../../../ui/use-messages'
import { useSubmit } from '../../../ui/queries'
import { lock } from '../../client'
import { useProofFields, type Proof } from './proof-fields'
import { ProofForm } from './proof-form'

export interface LessTaskProps {
  readonly chosen: Partial<LockSettings>
  readonly slots: SlotsState
  readonly onEnd: () => void
}

export function LessTask({ chosen, slots, onEnd }: LessTaskProps) {
  const t = useMessages()
  const which = chosen.hidesFromRecordings === false ? 'lock.auto.less.shown' : 'lock.auto.less'
  const changing = useSubmit((proof: Proof) => lock.setSettings({ ...chosen, ...proof }), onEnd)
  return (
    <ProofForm
      title={t(`${which}.title`)}
      detail={t(`${which}.detail`)}
      submit={t(`${which}.submit`)}
      proving={useProofFields(slots, changing.clear)}
      acting={changing}
      onSubmit={changing.submit}
      onCancel={onEnd}
    />
  )
}
