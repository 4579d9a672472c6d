// Before the Authenticator locks less often by itself it asks who wants that, as it does before an export.
import type { LockSettings, SlotsState } from '../../../../shared/contract'
import { lockWords } from '../../../strings/lock'
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
  const { less } = lockWords.auto
  const words = chosen.hidesFromRecordings === false ? less.shown : less
  const changing = useSubmit((proof: Proof) => lock.setSettings({ ...chosen, ...proof }), onEnd)
  return (
    <ProofForm
      title={words.title}
      detail={words.detail}
      submit={words.submit}
      proving={useProofFields(slots, changing.clear)}
      acting={changing}
      onSubmit={changing.submit}
      onCancel={onEnd}
    />
  )
}
