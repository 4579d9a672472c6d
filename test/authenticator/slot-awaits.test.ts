// CHECKLIST 81 in the Authenticator: who locks it while a change of its ways waits has locked it. Each change is run once for
// every place where it waits for the keychain, with the lock just there; afterwards it is locked, and the old ways open it or
// the new ones do, never both.
import { expect, it } from 'vitest'
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
  // Guesses at a locked vault wait; here time passes by itself.
  let now = Date.now()
  const app = await composeApp({
    now: () => (now += 60_000),
    confirm: () => Promise.resolve(true),
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
    /** Locks at the `nth` answer of the keychain; answers whether it came to that. */
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

it.each([
  ['lock.changePassphrase', { passphrase, newPassphrase: another }, [passphrase, another]],
  ['lock.setKeychain', { passphrase, isOn: false }, [passphrase]]
] as const)(
  'CHECKLIST 81: %s leaves it locked, wherever it was locked meanwhile',
  async (call, input, passphrases) => {
    let places = 0
    for (let nth = 1; nth < 60; nth += 3) {
      const { app, lockAt } = await open()
      const ended = lockAt(nth)
      await app.ask('authenticator', call, input)
      const isLocked = ended()
      if (isLocked) {
        places += 1
        expect(app.composition.isAuthenticatorLocked()).toBe(true)
        expect(await app.ask('authenticator', 'groups.list')).toMatchObject({ error: { code: 'store-locked' } })
        expect(await app.ask('authenticator', 'lock.unlock')).toMatchObject({ ok: false })
        const opened: string[] = []
        for (const typed of passphrases) {
          const answer = await app.ask('authenticator', 'lock.unlock', { passphrase: typed })
          if (!answer.ok) continue
          opened.push(typed)
          expect(await app.take('authenticator', 'groups.list')).toMatchObject([{ name: 'Work' }])
          app.composition.lockAuthenticator('asked')
        }
        expect(opened).toHaveLength(1)
      }
      await app.close()
      if (!isLocked) break
    }
    expect(places).toBeGreaterThan(0)
  },
  60_000
)
