// Unlocking in the quick picker: one field, or one button if the keychain opens the vault.
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LockState } from '../../../../shared/contract'
import { FailureNote } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import { useSubmit } from '../../../ui/queries'
import { desktop, lock } from '../../client'
import classes from './picker.module.css'
import { useMessages } from '../../../ui/use-messages'

export function PickerUnlock({ hasPassphrase }: { readonly hasPassphrase: boolean }) {
  const t = useMessages()
  const queryClient = useQueryClient()
  const [passphrase, setPassphrase] = useState('')
  const unlocking = useSubmit(lock.unlock, (state: LockState) => {
    queryClient.setQueryData(['protection', 'lock'], { ok: true, value: state })
  })

  return (
    <form
      noValidate
      className={classes.elsewhere}
      onSubmit={(event) => {
        event.preventDefault()
        if (!hasPassphrase) unlocking.submit({})
        else if (passphrase !== '') unlocking.submit({ passphrase })
      }}
    >
      <p>{hasPassphrase ? t('quick.picker.locked.title') : t('lock.lockScreen.hidden.title')}</p>
      {hasPassphrase && (
        <PasswordField
          className={classes.passphrase ?? ''}
          label={t('quick.picker.locked.passphrase')}
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value)
          }}
        />
      )}
      <FailureNote failure={unlocking.failure} />
      <div className={classes.actions}>
        <Button variant="default" onClick={() => void desktop.showAuthenticator({})}>
          {t('quick.picker.openAuthenticator')}
        </Button>
        <Button type="submit" autoFocus={!hasPassphrase} loading={unlocking.isBusy}>
          {hasPassphrase ? t('quick.picker.locked.unlock') : t('lock.lockScreen.hidden.show')}
        </Button>
      </div>
    </form>
  )
}
