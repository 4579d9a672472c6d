// Small changes of one account's codes: an HOTP counter that has drifted, or a PIN that an import did not contain.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Entry } from '../../../../shared/contract'
import type { Failure, Result } from '../../../../shared/result'
import { plainNumber } from '../../../../shared/text/plain'
import { actionWords } from '../../../strings/app'
import { addingWords, entriesWords, entryTitle } from '../../../strings/authenticator'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { PasswordField } from '../../../ui/password-field'
import { useSubmit } from '../../../ui/queries'
import { codes } from '../../client'

export type EntryChange = 'counter' | 'pin'

export interface EntryDialogProps {
  /** Stays the same while the dialog fades out. */
  readonly entry: Entry
  readonly change: EntryChange
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** Needs a new `key` at each opening, so that its field is empty at first. */
export function EntryDialog({ entry, change, isOpen, onClose, onDone }: EntryDialogProps) {
  const [value, setValue] = useState('')
  const words = entriesWords.changes[change]
  const call = (): Promise<Result<null, Failure>> => {
    switch (change) {
      case 'counter':
        return codes.setCounter({ id: entry.id, counter: Number(plainNumber(value)) })
      case 'pin':
        return codes.setPin({ id: entry.id, pin: value })
    }
  }
  const saving = useSubmit(call, () => {
    onDone(words.done)
  })
  const isCounter = /^\d{1,15}$/.test(plainNumber(value))
  const isComplete = change === 'counter' ? isCounter : value !== ''
  const fields = addingWords.fields

  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.title}
      detail={words.detail(entryTitle(entry))}
      confirmLabel={actionWords.save}
      isBusy={saving.isBusy}
      isBlocked={!isComplete}
      failure={saving.failure}
      onConfirm={() => {
        saving.submit(undefined)
      }}
    >
      {change === 'counter' && (
        <TextInput
          data-autofocus
          label={fields.counter}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          error={value !== '' && !isCounter ? <span role="alert">{entriesWords.notACounter}</span> : undefined}
          onChange={(event) => {
            setValue(event.currentTarget.value)
          }}
        />
      )}
      {change === 'pin' && (
        <PasswordField
          data-autofocus
          label={entriesWords.pin}
          autoComplete="current-password"
          maxLength={64}
          value={value}
          onChange={(event) => {
            setValue(event.currentTarget.value)
          }}
        />
      )}
    </ConfirmDialog>
  )
}
