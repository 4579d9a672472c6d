// CHECKLIST 81 in the Authenticator: the app is locked while a change of its unlock methods waits for the keychain. Each change is run once
// for every such wait, with the lock at that point. Afterwards the app is locked, and either the old methods open it or the new ones do,
// never both.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isVaultOpenedBy } from '../../src/main/authenticator/storage/database'
import { createFakePerson } from '../ports/consent'
import { composeApp } from '../composed'
import { createFakeKeychain } from '../keychain/fake'

const passphrase = 'granite lantern harbour'
const another = 'copper meadow signal'

const open = async () => {
  const keychain = createFakeKeychain()
  let onCall: () => void = () => undefined
  const hooked =
    <T extends unknown[], R>(real: (...args: T) => Promise<R>) =>
    async (...args: T) => {
      const answer = await real(...args)
      onCall()
      return answer
    }
  // Attempts on a locked vault are delayed; here the clock advances on its own.
  let now = Date.now()
  const app = await composeApp({
    now: () => (now += 60_000),
    confirm: createFakePerson().confirm,
    passphraseCost: { memoryKib: 64, timeCost: 1, parallelism: 1 },
    keychain: {
      ...keychain,
      getPassword: hooked(keychain.getPassword),
      setPassword: hooked(keychain.setPassword),
      deletePassword: hooked(keychain.deletePassword)
    }
  })
  await app.take('authenticator', 'groups.create', { name: 'Work' })
  await app.take('authenticator', 'lock.addPassphrase', { newPassphrase: passphrase })
  return {
    app,
    /** Locks at the keychain's `nth` response; returns whether that was reached. */
    lockAt: (nth: number) => {
      let count = 0
      let isDone = false
      onCall = () => {
        count += 1
        if (count !== nth) return
        isDone = true
        app.composition.lockAuthenticator('asked')
      }
      return () => {
        onCall = () => undefined
        return isDone
      }
    }
  }
}

interface Opened {
  readonly app: Awaited<ReturnType<typeof composeApp>>
  /** The key in use before the change. */
  readonly recoveryKey: string
  /** Created and shown but not confirmed; empty if there is none. */
  readonly shown: string
}
type Way = (opened: Opened) => readonly [call: string, input: object]
const byPassphrase =
  (typed: string): Way =>
  () => ['lock.unlock', { passphrase: typed }]
const byButton: Way = () => ['lock.unlock', {}]
const byOldSheet: Way = ({ recoveryKey }) => ['lock.unlockWithRecoveryKey', { recoveryKey }]
const byNewSheet: Way = ({ shown }) => ['lock.unlockWithRecoveryKey', { recoveryKey: shown }]

interface Row {
  readonly call: string
  readonly input: object
  /** The unlock methods before and after the change. */
  readonly ways: readonly [readonly Way[], readonly Way[]]
}
const change = (call: string, input: object, before: readonly Way[], after: readonly Way[]): Row => ({
  call: `lock.${call}`,
  input,
  ways: [before, after]
})
const [old, fresh] = [byPassphrase(passphrase), byPassphrase(another)]
const all = [old, fresh, byButton, byOldSheet, byNewSheet]

const rows = [
  change('changePassphrase', { passphrase, newPassphrase: another }, [old, byOldSheet], [fresh, byOldSheet]),
  change('removePassphrase', { passphrase }, [old, byOldSheet], [byButton, byOldSheet]),
  change('removeRecoveryKey', { passphrase }, [old, byOldSheet], [old]),
  change('confirmRecoveryKey', {}, [old, byOldSheet], [old, byNewSheet]),
  change('setKeychain', { passphrase, isOn: false }, [old, byOldSheet], [old, byOldSheet])
]
// Together the rows lock at every response.
it.each(rows.map((row, index) => ({ ...row, first: index + 1 })))(
  'CHECKLIST 81: $call keeps it locked whenever it is locked meanwhile, and either the old ways to unlock work or the new ones',
  async ({ call, input, ways, first }) => {
    let places = 0
    for (let nth = first; nth < 60; nth += rows.length) {
      const { app, lockAt } = await open()
      const make = async () =>
        (await app.take<{ recoveryKey: string }>('authenticator', 'lock.createRecoveryKey', { passphrase })).recoveryKey
      const recoveryKey = await make()
      await app.take('authenticator', 'lock.confirmRecoveryKey')
      const shown = call === 'lock.confirmRecoveryKey' ? await make() : ''
      const ended = lockAt(nth)
      await app.ask('authenticator', call, input)
      const isLocked = ended()
      if (isLocked) {
        places += 1
        expect(app.composition.isAuthenticatorLocked()).toBe(true)
        expect(await app.ask('authenticator', 'groups.list')).toMatchObject({ error: { code: 'store-locked' } })
        const opening: Way[] = []
        for (const way of all) {
          const [unlock, typed] = way({ app, recoveryKey, shown })
          if (!(await app.ask('authenticator', unlock, typed)).ok) continue
          opening.push(way)
          expect(await app.take('authenticator', 'groups.list')).toMatchObject([{ name: 'Work' }])
          app.composition.lockAuthenticator('asked')
        }
        expect(ways).toContainEqual(opening)
      }
      await app.close()
      if (!isLocked) break
    }
    expect(places).toBeGreaterThan(0)
  },
  60_000
)

it('CHECKLIST 81: a recovery key shown before the accounts got a new key is not accepted', async () => {
  const { app } = await open()
  await app.take('authenticator', 'lock.createRecoveryKey', { passphrase })
  await app.take('authenticator', 'lock.changePassphrase', { passphrase, newPassphrase: another })
  expect(await app.ask('authenticator', 'lock.confirmRecoveryKey')).toMatchObject({ error: { code: 'wrong-stage' } })
  expect(await app.take('authenticator', 'lock.slots')).toMatchObject({ recoveryKeyAt: null })
})

it('CHECKLIST 81: after two changes at once, exactly the listed ways to unlock work', async () => {
  const { app } = await open()
  await app.take('authenticator', 'lock.setKeychain', { passphrase, isOn: false })
  const made = await app.take<{ recoveryKey: string }>('authenticator', 'lock.createRecoveryKey', { passphrase })
  await Promise.all([
    app.ask('authenticator', 'lock.changePassphrase', { passphrase, newPassphrase: another }),
    app.ask('authenticator', 'lock.setKeychain', { passphrase, isOn: true }),
    app.ask('authenticator', 'lock.confirmRecoveryKey')
  ])
  const listed = await app.take<{ keychain: boolean; recoveryKeyAt: number | null }>('authenticator', 'lock.slots')
  app.composition.lockAuthenticator('asked')
  const isOpenedBy = async (call: string, input: object) => {
    const answer = await app.ask('authenticator', call, input)
    app.composition.lockAuthenticator('asked')
    return answer.ok
  }
  expect(await isOpenedBy('lock.unlock', { passphrase: another })).toBe(true)
  expect(await isOpenedBy('lock.unlock', { passphrase })).toBe(false)
  expect(await isOpenedBy('lock.unlockWithRecoveryKey', made)).toBe(listed.recoveryKeyAt !== null)
  if (listed.keychain)
    expect(isVaultOpenedBy(join(app.dataDir, 'authenticator'), await app.keyOf('authenticator'))).toBe(true)
})
