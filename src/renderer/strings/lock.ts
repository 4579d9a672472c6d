// The words of the Authenticator's lock: its screen, its settings, the recovery key.
import type { SlotsState } from '../../shared/contract'
import { wordsOf } from './language'

export const { recoveryKeyFieldWords, lockScreenWords, lockWords, coverWords } = wordsOf('lock')

/** What stands between the data folder and its accounts. */
export function protectionOf({ kind, keychain, passphrase, recoveryKeyAt }: SlotsState): string {
  const { protection } = lockWords
  if (kind !== 'keychain') return protection[kind]
  if (!keychain) return protection.withoutKeychain
  return passphrase || recoveryKeyAt !== null ? protection.keychainAndMore : protection.keychain
}
