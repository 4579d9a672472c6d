// Consent: one question at a time, none after three refusals, and every question in every language.
import { afterEach, describe, expect, it } from 'vitest'
import { createConsent, type ConsentQuestion } from '../../src/main/protection/consent'
import { consentMessages } from '../../src/main/messages/consent'
import { speak } from '../../src/main/messages/messages'
import { languages } from '../../src/shared/model/app'

const questions: readonly ConsentQuestion[] = [
  { kind: 'export-plain', accounts: 6 },
  { kind: 'export-encrypted', accounts: 1 },
  { kind: 'backups-on' },
  { kind: 'backups-password' },
  { kind: 'restore-vault', takenAt: Date.UTC(2026, 0, 15, 12) },
  { kind: 'recovery-key' },
  { kind: 'ways-in' },
  { kind: 'lock-rules' },
  { kind: 'recordings' },
  { kind: 'backups-off' },
  { kind: 'set-aside', appId: 'panel' },
  { kind: 'restore-copies', appId: 'authenticator' },
  { kind: 'use-changed', appId: 'panel' },
  { kind: 'time-server', host: 'time.example' },
  { kind: 'sso-hosts', hosts: 'login.example\nkeys.example:8443' }
]
const question = { kind: 'export-plain', accounts: 1 } as const

describe('CHECKLIST 86: consent', () => {
  it('is requested with one question at a time: another one meanwhile is refused', async () => {
    let answer: (isYes: boolean) => void = () => undefined
    const consent = createConsent(
      () => new Promise((resolve) => (answer = resolve)),
      () => 0
    )
    const first = consent(question)
    expect(await consent({ kind: 'recovery-key' })).toEqual({ ok: false, error: { code: 'cancelled' } })
    answer(true)
    expect(await first).toEqual({ ok: true, value: null })
  })

  it('cannot be forced by repetition: after three refusals within a minute no one is asked', async () => {
    let now = 1000
    let asked = 0
    let isYes = false
    const consent = createConsent(
      () => {
        asked += 1
        return Promise.resolve(isYes)
      },
      () => now
    )
    for (let count = 0; count < 3; count += 1) {
      expect(await consent(question)).toMatchObject({ error: { code: 'cancelled' } })
      now += 1000
    }
    isYes = true
    expect(await consent(question)).toEqual({ ok: false, error: { code: 'throttled', retryAt: 61_000 } })
    expect(asked).toBe(3)
    now = 61_000
    expect((await consent(question)).ok).toBe(true)
  })

  it('is not given by a dialog that fails', async () => {
    const consent = createConsent(
      () => Promise.reject(new Error('no display')),
      () => 0
    )
    await expect(consent(question)).rejects.toThrow('no display')
    await expect(consent(question)).rejects.toThrow('no display')
  })
})

describe('the texts of the consent dialog', () => {
  afterEach(() => {
    speak('en')
  })

  it.each(languages)('exist for every question in %s, and name the safe button', (language) => {
    speak(language)
    for (const each of questions) {
      const { message, detail, yes, no } = consentMessages(each)
      expect([message, detail, yes, no].every((text) => text.trim() !== '')).toBe(true)
      expect(detail).toContain(no)
      expect(yes).not.toBe(no)
    }
  })

  it('state how many accounts leave the vault', () => {
    expect(consentMessages({ kind: 'export-plain', accounts: 1 }).detail).toContain('of 1 account.')
    expect(consentMessages({ kind: 'export-plain', accounts: 12 }).detail).toContain('of 12 accounts.')
  })
})
