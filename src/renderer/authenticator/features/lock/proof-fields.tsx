// Confirms that it's the user before a way to unlock changes: with the passphrase, or with the recovery key if the passphrase is forgotten
// or there is none and the keychain cannot vouch for the user.
import { Anchor } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { SlotsState } from '../../../../shared/contract'
import { PasswordField } from '../../../ui/password-field'
import { RecoveryKeyField } from '../../../ui/recovery-key-field'
import { t } from '../../../messages/language'

export interface Proof {
  readonly passphrase?: string
  readonly recoveryKey?: string
}

export interface ProofFields {
  /** The proof for the call; null if something must be entered first. */
  readonly proof: Proof | null
  readonly fields: ReactNode
}

export function useProofFields(slots: SlotsState, onEdit: () => void): ProofFields {
  const isAsked = slots.passphrase || !slots.keychain
  const [typesKey, setTypesKey] = useState(!slots.passphrase)
  const [typed, setTyped] = useState('')
  if (!isAsked) return { proof: {}, fields: null }
  const edit = (value: string) => {
    setTyped(value)
    onEdit()
  }
  return {
    proof: typed === '' ? null : typesKey ? { recoveryKey: typed } : { passphrase: typed },
    fields: (
      <div>
        {typesKey ? (
          <RecoveryKeyField key="recovery-key" autoFocus value={typed} onValue={edit} />
        ) : (
          <PasswordField
            key="passphrase"
            label={t('lock.passphrase.fields.current')}
            autoComplete="current-password"
            autoFocus
            value={typed}
            onChange={(event) => {
              edit(event.currentTarget.value)
            }}
          />
        )}
        {slots.passphrase && slots.recoveryKeyAt !== null && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            mt={6}
            onClick={() => {
              setTypesKey(!typesKey)
              edit('')
            }}
          >
            {typesKey ? t('lock.recoveryKeyField.usePassphrase') : t('lock.recoveryKeyField.use')}
          </Anchor>
        )}
      </div>
    )
  }
}
