// Small changes of one account's codes: an HOTP counter that has drifted, or a PIN that an import did not contain.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Entry } from '../../../../shared/contract'
import type { Failure, Result } from '../../../../shared/result'
import { plainNumber } from '../../../../shared/text/plain'
import { entryTitle } from '../../../messages/authenticator'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { PasswordField } from '../../../ui/password-field'
import { useAction } from '../../../ui/queries'
import { codes } from '../../client'
import { useMessages } from '../../../ui/use-messages'

export type EntryChange = 'counter' | 'pin'

export interface EntryDialogProps {
  /** Stays the same while the dialog fades out. */
  readonly entry: Entry
  readonly change: EntryChange
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** Needs a new `key` each time it opens, so that its field starts empty. */
export function EntryDialog({ entry, change, isOpen, onClose, onDone }: EntryDialogProps) {
  const t = useMessages()
  const [value, setValue] = useState('')

  const call = (): Promise<Result<null, Failure>> => {
    switch (change) {
      case 'counter':
        return codes.setCounter({ id: entry.id, counter: Number(plainNumber(value)) })
      case 'pin':
        return codes.setPin({ id: entry.id, pin: value })
    }
  }
  const saving = useAction(call, () => {
    onDone(t(`authenticator.entries.changes.${change}.done`))
  })
  const isCounter = /^\d{1,15}$/.test(plainNumber(value))
  const isComplete = change === 'counter' ? isCounter : value !== ''

  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(`authenticator.entries.changes.${change}.title`)}
      detail={t(`authenticator.entries.changes.${change}.detail`, { name: entryTitle(entry) })}
      confirmLabel={t('app.action.save')}
      isBusy={saving.isBusy}
      isBlocked={!isComplete}
      failure={saving.failure}
      onConfirm={saving.start}
    >
      {change === 'counter' && (
        <TextInput
          data-autofocus
          label={t('authenticator.adding.fields.counter')}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          error={
            value !== '' && !isCounter ? <span role="alert">{t('authenticator.entries.notACounter')}</span> : undefined
          }
          onChange={(event) => {
            setValue(event.currentTarget.value)
          }}
        />
      )}
      {change === 'pin' && (
        <PasswordField
          data-autofocus
          label={t('authenticator.entries.pin')}
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
