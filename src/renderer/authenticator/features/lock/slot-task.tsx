// One change of the ways to unlock: what it means, the proof, and for a passphrase the new one twice.
import { useState } from 'react'
import type { ChangedSlots, SlotsState } from '../../../../shared/contract'
import type { Result } from '../../../../shared/result'
import { Note } from '../../../ui/note'
import { PasswordField } from '../../../ui/password-field'
import { useSubmit } from '../../../ui/queries'
import { lock } from '../../client'
import { useProofFields, type Proof } from './proof-fields'
import { ProofForm } from './proof-form'
import { useToldCall } from './use-is-shown'
import { useMessages } from '../../../ui/use-messages'
import { t } from '../../../messages/language'

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
  const plain = { isDangerous: false, takesPassphrase: false }
  switch (name) {
    case 'add-passphrase':
      return {
        title: t('lock.passphrase.add'),
        submit: t('lock.passphrase.add'),
        detail: t('lock.passphrase.advice'),
        done: t('lock.passphrase.added'),
        isDangerous: false,
        takesPassphrase: true
      }
    case 'change-passphrase':
      return {
        title: t('lock.passphrase.change'),
        submit: t('lock.passphrase.change'),
        detail: t('lock.passphrase.advice'),
        done: t('lock.passphrase.changed'),
        isDangerous: false,
        takesPassphrase: true
      }
    case 'remove-passphrase':
      return {
        title: t('lock.passphrase.remove'),
        submit: t('lock.passphrase.remove'),
        detail: slots.keychain ? t('lock.passphrase.removing') : t('lock.passphrase.removingLeaves'),
        done: t('lock.passphrase.removed'),
        isDangerous: true,
        takesPassphrase: false
      }
    case 'remove-recovery-key':
      return {
        title: t('lock.recoveryKey.remove'),
        submit: t('lock.recoveryKey.remove'),
        detail: t('lock.recoveryKey.removing'),
        done: t('lock.recoveryKey.removed'),
        isDangerous: true,
        takesPassphrase: false
      }
    case 'keychain-off':
      return {
        ...plain,
        title: t('lock.keychain.asks'),
        submit: t('lock.keychain.turnOn'),
        detail: t('lock.keychain.turningOn'),
        done: t('lock.keychain.changed')
      }
    case 'keychain-on':
      return {
        ...plain,
        title: t('lock.keychain.asks'),
        submit: t('lock.keychain.turnOff'),
        detail: t('lock.keychain.turningOff'),
        done: t('lock.keychain.changed')
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
  /** With a message if it was done. */
  readonly onEnd: (message?: string, changed?: ChangedSlots) => void
}

export function SlotTask({ name, slots, onEnd }: SlotTaskProps) {
  const t = useMessages()
  const task = describe(name, slots)

  const [next, setNext] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const [error, setError] = useState<{ readonly field: 'next' | 'confirmation'; readonly message: string } | null>(null)
  const changing = useSubmit(
    useToldCall((proof: Proof) => send(name, proof, next)),
    (changed) => {
      onEnd(task.done, changed)
    }
  )
  const proving = useProofFields(slots, changing.clear)
  const errorOf = (field: 'next' | 'confirmation') =>
    error?.field === field ? <span role="alert">{error.message}</span> : undefined

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
          setError({ field: 'next', message: t('lock.passphrase.fields.minimum', { length: slots.minimumLength }) })
        } else if (task.takesPassphrase && next !== confirmation) {
          setError({ field: 'confirmation', message: t('lock.passphrase.fields.differ') })
        } else changing.submit(proof)
      }}
      onCancel={() => {
        onEnd()
      }}
    >
      {task.takesPassphrase && (
        <>
          <PasswordField
            label={t('lock.passphrase.fields.next')}
            description={
              error?.field === 'next' ? undefined : t('lock.passphrase.fields.minimum', { length: slots.minimumLength })
            }
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
            label={t('lock.passphrase.fields.confirm')}
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
