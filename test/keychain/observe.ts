// Observes a keychain step by step: the same steps for the fake in the test's process and for the real one in its own process, so that the
// fake does not become more lenient than the real one.
import type { BoundedKeychain } from '../../src/main/protection/bounded-keychain'

/** What other programs do to the keychain meanwhile. */
export interface Outside {
  lock(): Promise<void> | void
  /** Another program deletes `account`. */
  deleteElsewhere(account: string): Promise<void> | void
}

const service = 'Countersign'
const account = 'contract/panel/key'

async function outcomeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    return (await call) ?? null
  } catch (error) {
    return error instanceof Error && 'code' in error ? `rejected: ${String(error.code)}` : 'rejected: anything'
  }
}

type Observation = (keychain: BoundedKeychain, outside: Outside) => Promise<Readonly<Record<string, unknown>>>

const everyday: Observation = async (keychain) => ({
  missing: await outcomeOf(keychain.getPassword(service, account)),
  deletedMissing: await outcomeOf(keychain.deletePassword(service, account)),
  set: await outcomeOf(keychain.setPassword(service, account, 'first')),
  read: await outcomeOf(keychain.getPassword(service, account)),
  setAgain: await outcomeOf(keychain.setPassword(service, account, 'second')),
  readAgain: await outcomeOf(keychain.getPassword(service, account)),
  another: await outcomeOf(keychain.getPassword(service, 'contract/authenticator/key')),
  deleted: await outcomeOf(keychain.deletePassword(service, account)),
  deletedTwice: await outcomeOf(keychain.deletePassword(service, account)),
  gone: await outcomeOf(keychain.getPassword(service, account))
})

const deletedElsewhere: Observation = async (keychain, outside) => {
  await keychain.setPassword(service, account, 'kept')
  await outside.deleteElsewhere(account)
  return {
    read: await outcomeOf(keychain.getPassword(service, account)),
    deleted: await outcomeOf(keychain.deletePassword(service, account))
  }
}

const locked: Observation = async (keychain, outside) => {
  await keychain.setPassword(service, account, 'kept')
  await outside.lock()
  return {
    read: await outcomeOf(keychain.getPassword(service, account)),
    missing: await outcomeOf(keychain.getPassword(service, 'contract/panel/none')),
    set: await outcomeOf(keychain.setPassword(service, 'contract/panel/new', 'x'))
  }
}

/** One call times out, and the next is refused at once. */
const hanging: Observation = async (keychain) => ({
  read: await outcomeOf(keychain.getPassword(service, account)),
  set: await outcomeOf(keychain.setPassword(service, account, 'x')),
  isStuck: keychain.isStuck()
})

const lasting: Observation = async (keychain) => ({
  isLasting: await outcomeOf(keychain.isLasting?.() ?? Promise.resolve())
})

export const observations = { everyday, deletedElsewhere, locked, hanging, lasting } as const
export type Observed = keyof typeof observations
