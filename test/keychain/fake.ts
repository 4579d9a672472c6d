// The one stand-in for a keychain in tests. It behaves like the real part, which the same contract holds it to
// (contract.test.ts): null for what is missing, a rejection where nobody answers, and silence when it is told to hang.
import type { FleetingKeychain, Keychain } from '../../src/main/protection/keychain-keys'

export type KeychainMood = 'answering' | 'silent' | 'locked' | 'hanging'

export interface FakeKeychain extends Keychain {
  /** What it keeps, by `SERVICE/ACCOUNT`. */
  readonly kept: Map<string, string>
  /** What lies in memory only, by the same names; empty unless a test puts something there. */
  readonly inMemory: Map<string, string>
  readonly fleeting: FleetingKeychain
  isLasting(): Promise<boolean>
  /**
   * `silent`: nobody answers. `locked`: what is kept cannot be read until somebody unlocks it, and what is missing is null.
   * `hanging`: calls wait until the mood changes.
   */
  setMood(mood: KeychainMood): void
  /** Whether new entries are there after a restart. */
  setLasting(isLasting: boolean): void
  /** As a restart of the computer does. */
  restart(): void
}

const nameOf = (service: string, account: string) => `${service}/${account}`

/** When the fake does what it is asked; a scheduler may decide, or a clock. */
export type Defer = <T>(work: () => T) => Promise<T>
// Like every real one it answers later, never at once.
const soon: Defer = (work) => Promise.resolve().then(work)

export function createFakeKeychain(mood: KeychainMood = 'answering', defer: Defer = soon): FakeKeychain {
  const kept = new Map<string, string>()
  const inMemory = new Map<string, string>()
  let now = mood
  let isLasting = true
  let waiting: (() => void)[] = []

  const answer = async <T>(isReadable: () => boolean, value: () => T): Promise<T> => {
    while (now === 'hanging') await new Promise<void>((resume) => waiting.push(resume))
    return defer(() => {
      if (now === 'silent') throw new Error('nobody answers')
      if (now === 'locked' && !isReadable()) throw new Error('the unlock prompt was dismissed')
      return value()
    })
  }
  return {
    kept,
    inMemory,
    getPassword: (service, account) => {
      const name = nameOf(service, account)
      return answer(
        () => !kept.has(name),
        () => kept.get(name) ?? null
      )
    },
    setPassword: (service, account, password) =>
      answer(
        () => false,
        () => {
          kept.set(nameOf(service, account), password)
        }
      ),
    deletePassword: (service, account) => {
      const name = nameOf(service, account)
      return answer(
        () => !kept.has(name),
        () => kept.delete(name)
      )
    },
    isLasting: () => Promise.resolve(isLasting),
    fleeting: {
      list: (service, prefix) => {
        const start = nameOf(service, prefix)
        const names = [...inMemory.keys()].filter((name) => name.startsWith(start))
        return Promise.resolve(names.map((name) => name.slice(service.length + 1)))
      },
      getPassword: (service, account) => Promise.resolve(inMemory.get(nameOf(service, account)) ?? null),
      deletePassword: (service, account) => Promise.resolve(inMemory.delete(nameOf(service, account)))
    },
    setMood: (next) => {
      now = next
      const resumed = waiting
      waiting = []
      for (const resume of resumed) resume()
    },
    setLasting: (is) => {
      isLasting = is
    },
    restart: () => {
      inMemory.clear()
    }
  }
}
