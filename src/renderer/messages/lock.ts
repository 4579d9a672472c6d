// The messages of the Authenticator's lock: its screen, its settings, the recovery key.
import type { SlotsState } from '../../shared/contract'
import { t } from './language'

/** What protects the accounts in the data folder. */
export function protectionOf({ kind, keychain, passphrase, recoveryKeyAt }: SlotsState): string {
  if (kind !== 'keychain') return t(`lock.protection.${kind}`)
  if (!keychain) return t('lock.protection.withoutKeychain')
  return passphrase || recoveryKeyAt !== null ? t('lock.protection.keychainAndMore') : t('lock.protection.keychain')
}
