// One change of the ways to unlock: what it means, who asks for it, and for a passphrase the new one twice.
import { useState } from 'react'
import type { ChangedSlots, SlotsState } from '../../../../shared/contract'
import type { Result } from '../../../../shared/result'
import { lockWords } from '../../../strings/lock'
import { Note } from '../../../ui/note'
import { PasswordField } from '../../../ui/password-field'
import { useSubmit } from '../../../ui/queries'
import { lock } from '../../client'
import { useProofFields, type Proof } from './proof-fields'
import { ProofForm } from './proof-form'
import { useToldCall } from './use-is-shown'

export type SlotTaskName =
  | 'add-passphrase'
  | 'change-passphrase'
  | 'remove-passphrase'
  | 'remove-recovery-key'
  | 'keychain-off'
  | 'keychain-on'

interface Task {
  readonly title: string
  readonly submit: string
  readonly detail: string
  readonly done: string
  readonly isDangerous: boolean
  readonly takesPassphrase: boolean
}

function describe(name: SlotTaskName, slots: SlotsState): Task {
  const { passphrase, recoveryKey, keychain } = lockWords
  const plain = { isDangerous: false, takesPassphrase: false }
  switch (name) {
    case 'add-passphrase':
      return {
        title: passphrase.add,
        submit: passphrase.add,
        detail: passphrase.advice,
        done: passphrase.added,
        isDangerous: false,
        takesPassphrase: true
      }
    case 'change-passphrase':
      return {
        title: passphrase.change,
        submit: passphrase.change,
        detail: passphrase.advice,
        done: passphrase.changed,
        isDangerous: false,
        takesPassphrase: true
      }
    case 'remove-passphrase':
      return {
        title: passphrase.remove,
        submit: passphrase.remove,
        detail: slots.keychain ? passphrase.removing : passphrase.removingLeaves,
        done: passphrase.removed,
        isDangerous: true,
        takesPassphrase: false
      }
    case 'remove-recovery-key':
      return {
        title: recoveryKey.remove,
        submit: recoveryKey.remove,
        detail: recoveryKey.removing,
        done: recoveryKey.removed,
        isDangerous: true,
        takesPassphrase: false
      }
    case 'keychain-off':
      return {
        ...plain,
        title: keychain.asks,
        submit: keychain.turnOn,
        detail: keychain.turningOn,
        done: keychain.changed
      }
    case 'keychain-on':
      return {
        ...plain,
        title: keychain.asks,
        submit: keychain.turnOff,
        detail: keychain.turningOff,
        done: keychain.changed
      }
  }
}

function send(name: SlotTaskName, proof: Proof, newPassphrase: string): Promise<Result<ChangedSlots>> {
  switch (name) {
    case 'add-passphrase':
      return lock.addPassphrase({ ...proof, newPassphrase })
    case 'change-passphrase':
      return lock.changePassphrase({ ...proof, newPassphrase })
    case 'remove-passphrase':
      return lock.removePassphrase(proof)
    case 'remove-recovery-key':
      return lock.removeRecoveryKey(proof)
    case 'keychain-off':
      return lock.setKeychain({ ...proof, isOn: false })
    case 'keychain-on':
      return lock.setKeychain({ ...proof, isOn: true })
  }
}

export interface SlotTaskProps {
  readonly name: SlotTaskName
  readonly slots: SlotsState
  /** With words where it was done. */
  readonly onEnd: (message?: string, changed?: ChangedSlots) => void
}

export function SlotTask({ name, slots, onEnd }: SlotTaskProps) {
  const task = describe(name, slots)
  const words = lockWords.passphrase.fields
  const [next, setNext] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const [error, setError] = useState<{ readonly field: 'next' | 'confirmation'; readonly words: string } | null>(null)
  const changing = useSubmit(
    useToldCall((proof: Proof) => send(name, proof, next)),
    (changed) => {
      onEnd(task.done, changed)
    }
  )
  const proving = useProofFields(slots, changing.clear)
  const errorOf = (field: 'next' | 'confirmation') =>
    error?.field === field ? <span role="alert">{error.words}</span> : undefined

  return (
    <ProofForm
      title={task.title}
      detail={task.takesPassphrase ? <Note tone="info">{task.detail}</Note> : task.detail}
      submit={task.submit}
      isDangerous={task.isDangerous}
      proving={proving}
      acting={changing}
      {...(task.takesPassphrase ? {} : { focus: 'cancel' })}
      onSubmit={(proof) => {
        if (task.takesPassphrase && [...next].length < slots.minimumLength) {
          setError({ field: 'next', words: words.minimum(slots.minimumLength) })
        } else if (task.takesPassphrase && next !== confirmation) {
          setError({ field: 'confirmation', words: words.differ })
        } else changing.submit(proof)
      }}
      onCancel={() => {
        onEnd()
      }}
    >
      {task.takesPassphrase && (
        <>
          <PasswordField
            label={words.next}
            description={error?.field === 'next' ? undefined : words.minimum(slots.minimumLength)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            autoFocus={proving.fields === null}
            value={next}
            error={errorOf('next')}
            onChange={(event) => {
              setNext(event.currentTarget.value)
              setError(null)
            }}
          />
          <PasswordField
            label={words.confirm}
            autoComplete="new-password"
            value={confirmation}
            error={errorOf('confirmation')}
            onChange={(event) => {
              setConfirmation(event.currentTarget.value)
              setError(null)
            }}
          />
        </>
      )}
    </ProofForm>
  )
}
