// A keychain that may hang (a bus that is stuck, a question on the screen that nobody answers) behind one that answers or
// rejects in bounded time. What hangs cannot be taken back: until it ends, everybody else is refused at once.
import type { Keychain } from './keychain-keys'

export type KeychainFault = 'no-answer' | 'timed-out'

/** What every refusal of the keychain is, whatever the system's library said; its words could hold anything. */
export class KeychainError extends Error {
  readonly code: KeychainFault

  constructor(code: KeychainFault) {
    super(`keychain: ${code}`)
    this.name = 'KeychainError'
    this.code = code
  }
}

export interface KeychainWaits {
  /** Ms until it has answered for the first time. */
  readonly first: number
  /** Ms from then on. */
  readonly later: number
}

/** Long enough to type the keychain's password where the system asks for it. */
export const keychainWaitMs = 30_000
/** With windows that show nothing before the first answer; an answer that comes later is told by `onAnswer`. */
export const windowWaits: KeychainWaits = { first: 5_000, later: keychainWaitMs }

export interface BoundedKeychain extends Keychain {
  /** True while a call that was given up has still not ended: the process may not end by itself then. */
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
