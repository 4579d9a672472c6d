// The only fake keychain in tests. It follows the same contract as the real one (contract.test.ts): null for a missing entry, a rejection
// if no one answers, and no reply while it hangs.
import type { FleetingKeychain, Keychain } from '../../src/main/protection/keychain-keys'

export type KeychainMood = 'answering' | 'silent' | 'locked' | 'hanging'

export interface FakeKeychain extends Keychain {
  /** Its entries, by `SERVICE/ACCOUNT`. */
  readonly kept: Map<string, string>
  /** Entries that exist only in memory, by the same names; empty unless a test adds some. */
  readonly inMemory: Map<string, string>
  readonly fleeting: FleetingKeychain
  isLasting(): Promise<boolean>
  /**
   * `silent`: every call rejects. `locked`: existing entries cannot be read until someone unlocks it, and missing ones are null. `hanging`:
   * calls wait until the mood changes.
   */
  setMood(mood: KeychainMood): void
  /** Whether new entries survive a restart. */
  setLasting(isLasting: boolean): void
  /** Simulates a restart of the computer. */
  restart(): void
}

const nameOf = (service: string, account: string) => `${service}/${account}`

/** Decides when the fake does its work; for schedulers and clocks. */
export type Defer = <T>(work: () => T) => Promise<T>
// Asynchronous, like every real keychain.
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
      if (now === 'silent') throw new Error('no one answers')
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
