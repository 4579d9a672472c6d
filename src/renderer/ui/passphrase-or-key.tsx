// The field for the passphrase or, if the user chooses so, the recovery key.
import { Anchor, type AnchorProps } from '@mantine/core'
import { useState, type ChangeEvent, type ReactNode } from 'react'
import { PasswordField } from './password-field'
import { RecoveryKeyField } from './recovery-key-field'
import { useMessages } from './use-messages'

export interface PassphraseOrKeyOptions {
  readonly passphraseLabel: string
  /** Without one, the field is for the recovery key. */
  readonly hasPassphrase: boolean
  readonly hasRecoveryKey: boolean
  readonly onEdit?: () => void
}

export interface PassphraseOrKey {
  readonly typed: string
  readonly typesKey: boolean
  readonly field: ReactNode
  /** The link that switches to the other one, if there are both. */
  readonly drawLink: (look: Pick<AnchorProps, 'ta' | 'mt'>) => ReactNode
}

export function usePassphraseOrKey(options: PassphraseOrKeyOptions): PassphraseOrKey {
  const t = useMessages()
  const { passphraseLabel, hasPassphrase, hasRecoveryKey, onEdit } = options
  const [typesKey, setTypesKey] = useState(!hasPassphrase)
  const [typed, setTyped] = useState('')
  const edit = (value: string) => {
    setTyped(value)
    onEdit?.()
  }
  const bound = {
    autoFocus: true,
    value: typed,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      edit(event.currentTarget.value)
    }
  }
  return {
    typed,
    typesKey,
    field: typesKey ? (
      <RecoveryKeyField key="recovery-key" {...bound} />
    ) : (
      <PasswordField key="passphrase" label={passphraseLabel} autoComplete="current-password" {...bound} />
    ),
    drawLink: (look) =>
      hasPassphrase &&
      hasRecoveryKey && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          {...look}
          onClick={() => {
            setTypesKey(!typesKey)
            edit('')
          }}
        >
          {typesKey ? t('lock.recoveryKeyField.usePassphrase') : t('lock.recoveryKeyField.use')}
        </Anchor>
      )
  }
}
