// Puts a time limit on a keychain that may hang (a blocked bus, an unanswered system prompt): every call returns or rejects in time. A
// hanging call cannot be cancelled, so until it ends, all others are refused immediately.
import type { Keychain } from './keychain-keys'

export type KeychainFault = 'no-answer' | 'timed-out'

/** The error for every failure of the keychain. The system library's message is discarded, because it could contain anything. */
export class KeychainError extends Error {
  readonly code: KeychainFault

  constructor(code: KeychainFault) {
    super(`keychain: ${code}`)
    this.name = 'KeychainError'
    this.code = code
  }
}

export interface KeychainWaits {
  /** In ms, until the keychain has answered for the first time. */
  readonly first: number
  /** In ms, from then on. */
  readonly later: number
}

/** Long enough to type the keychain's password when the system asks for it. */
export const keychainWaitMs = 30_000
/** For windows, which show nothing before the first answer. `onAnswer` reports an answer that comes later. */
export const windowWaits: KeychainWaits = { first: 5_000, later: keychainWaitMs }

export interface BoundedKeychain extends Keychain {
  /** True while a call that timed out is still running: the process then may be unable to exit. */
  isStuck(): boolean
}

export function boundKeychain(
  keychain: Keychain,
  waits: KeychainWaits = { first: keychainWaitMs, later: keychainWaitMs }
): BoundedKeychain {
  let hanging = 0
  let hasAnswered = false
  const listeners = new Set<() => void>()
  const bound = <T>(call: () => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (hanging > 0) {
        reject(new KeychainError('timed-out'))
        return
      }
      let isLate = false
      const timer = setTimeout(
        () => {
          isLate = true
          hanging += 1
          reject(new KeychainError('timed-out'))
        },
        hasAnswered ? waits.later : waits.first
      )
      const end = () => {
        clearTimeout(timer)
        hasAnswered = true
        if (!isLate) return
        hanging -= 1
        if (hanging === 0) for (const listener of listeners) listener()
      }
      call().then(
        (value) => {
          end()
          resolve(value)
        },
        () => {
          end()
          reject(new KeychainError('no-answer'))
        }
      )
    })
  const { isLasting, fleeting } = keychain
  return {
    getPassword: (service, account) => bound(() => keychain.getPassword(service, account)),
    setPassword: (service, account, password) => bound(() => keychain.setPassword(service, account, password)),
    deletePassword: (service, account) => bound(() => keychain.deletePassword(service, account)),
    ...(isLasting === undefined ? {} : { isLasting: () => bound(() => isLasting()) }),
    ...(fleeting === undefined ? {} : { fleeting }),
    onAnswer: (listener) => {
      listeners.add(listener)
    },
    isStuck: () => hanging > 0
  }
}
