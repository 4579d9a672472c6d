// Confirms that it's the user before a way to unlock changes: with the passphrase, or with the recovery key if the passphrase is forgotten
// or there is none and the keychain cannot vouch for the user.
import type { ReactNode } from 'react'
import type { SlotsState } from '../../../../shared/contract'
import { usePassphraseOrKey } from '../../../ui/passphrase-or-key'
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
  const { typed, typesKey, field, drawLink } = usePassphraseOrKey({
    passphraseLabel: t('lock.passphrase.fields.current'),
    hasPassphrase: slots.passphrase,
    hasRecoveryKey: slots.recoveryKeyAt !== null,
    onEdit
  })
  if (!isAsked) return { proof: {}, fields: null }
  return {
    proof: typed === '' ? null : typesKey ? { recoveryKey: typed } : { passphrase: typed },
    fields: (
      <div>
        {field}
        {drawLink({ mt: 6 })}
      </div>
    )
  }
}
