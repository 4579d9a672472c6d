// A call to a hanging keychain times out. Further calls are refused immediately until the keychain responds; then it works again.
import { expect, it, vi } from 'vitest'
import { boundKeychain, keychainWaitMs } from '../../src/main/protection/bounded-keychain'
import { createFakeKeychain } from '../keychain/fake'

it('CHECKLIST 76: gives up after its time limit, once for all callers, and works again when the hanging call has ended', async () => {
  vi.useFakeTimers()
  try {
    const fake = createFakeKeychain('hanging')
    const bounded = boundKeychain(fake)
    let told = 0
    bounded.onAnswer?.(() => (told += 1))
    const first = bounded.getPassword('s', 'a').catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(keychainWaitMs - 1)
    expect(bounded.isStuck()).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await first).toMatchObject({ name: 'KeychainError', code: 'timed-out' })
    expect(bounded.isStuck()).toBe(true)
    await expect(bounded.setPassword('s', 'a', 'x')).rejects.toMatchObject({ code: 'timed-out' })
    fake.setMood('answering')
    await vi.advanceTimersByTimeAsync(0)
    expect(bounded.isStuck()).toBe(false)
    expect(told).toBe(1)
    await bounded.setPassword('s', 'a', 'x')
    expect(await bounded.getPassword('s', 'a')).toBe('x')
    // A call that succeeded does not time out later.
    await vi.advanceTimersByTimeAsync(2 * keychainWaitMs)
    expect(bounded.isStuck()).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})

it('gives up sooner before its first answer, while windows wait for it', async () => {
  const fake = createFakeKeychain()
  const bounded = boundKeychain(fake, { first: 10, later: 60_000 })
  fake.setMood('hanging')
  await expect(bounded.getPassword('s', 'a')).rejects.toMatchObject({ code: 'timed-out' })
  fake.setMood('answering')
  await vi.waitFor(() => {
    expect(bounded.isStuck()).toBe(false)
  })
  fake.setMood('hanging')
  const later = bounded.getPassword('s', 'a')
  await new Promise((resolve) => setTimeout(resolve, 50))
  fake.setMood('answering')
  expect(await later).toBeNull()
})

it('passes on no error texts of the library', async () => {
  const refusing = { ...createFakeKeychain(), getPassword: () => Promise.reject(new Error('/home/ada')) }
  const bounded = boundKeychain(refusing, { first: 5, later: 5 })
  await expect(bounded.getPassword('s', 'a')).rejects.toMatchObject({
    code: 'no-answer',
    message: 'keychain: no-answer'
  })
  // A refusal is a response.
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(bounded.isStuck()).toBe(false)
})
