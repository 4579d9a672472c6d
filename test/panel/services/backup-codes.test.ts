// Backup codes at login (S8) and new sets (S11).
import { describe, expect, it } from 'vitest'
import { auditKindsOf, openTestPanel, readAudit, type TestPanel } from '../harness'
import { codeNow, logIn, password } from '../login'
import { adminId, createEnrolled, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'

const enter = async (test: TestPanel, code: string | undefined, profileId = 'default') => {
  unwrap(await logIn(test, profileId))
  return test.panel.session.enterBackupCode(profileId, { code: code ?? '' })
}

describe('a backup code at login', () => {
  it('S8: logs in, whatever the case and grouping, and reports how many are left', async () => {
    const test = await openTestPanel()
    const { backupCodes } = await createEnrolled(test)
    const typed = (backupCodes[0] ?? '').toLowerCase().replaceAll('-', ' ')
    expect(unwrap(await enter(test, typed))).toMatchObject({
      step: 'signed-in',
      backupCodesLeft: 9,
      mustRenewBackupCodes: false
    })
    expect(readAudit(test).slice(-2)).toMatchObject([
      { kind: 'backup-code.used', data: { left: 9 } },
      { kind: 'login.succeeded', data: { method: 'backup-code' } }
    ])
  })
  it('S8, CHECKLIST 33: works only once, also after a restart', async () => {
    const test = await openTestPanel()
    const { backupCodes } = await createEnrolled(test)
    unwrap(await enter(test, backupCodes[0]))
    await test.restart()
    expect(codeOf(await enter(test, backupCodes[0]))).toBe('backup-code-already-used')
    test.clock.now += 1000
    expect(codeOf(await enter(test, backupCodes[1]))).toBe('ok')
  })
  it('CHECKLIST 33: the same code in two windows at once logs in exactly one', async () => {
    const test = await openTestPanel()
    const { backupCodes } = await createEnrolled(test)
    const profiles = ['a', 'b', 'c']
    for (const profileId of profiles) unwrap(await logIn(test, profileId))
    const code = backupCodes[0] ?? ''
    const answers = await Promise.all(
      profiles.map((profileId) => test.panel.session.enterBackupCode(profileId, { code }))
    )
    expect(answers.map(codeOf).sort()).toEqual(['ok', 'throttled', 'throttled'])
    expect(auditKindsOf(test).filter((kind) => kind === 'backup-code.used').length).toBe(1)
  })
  it('S8: warns at three or fewer, and requires new ones at none', async () => {
    const test = await openTestPanel()
    const { backupCodes } = await createEnrolled(test)
    for (const [index, code] of backupCodes.entries()) {
      const left = 9 - index
      const state = unwrap(await enter(test, code, `p${String(index)}`))
      expect(state).toMatchObject({
        backupCodesLeft: left,
        mustRenewBackupCodes: left === 0,
        notices: left <= 3 ? [{ kind: 'backup-codes-left', left }] : []
      })
    }
  })
  it('CHECKLIST 35: shares its counter with codes and is delayed', async () => {
    const test = await openTestPanel()
    const { secret, backupCodes } = await createEnrolled(test)
    expect(codeOf(await enter(test, 'AAAA-AAAA-AAAA-AAAA'))).toBe('wrong-backup-code')
    expect(codeOf(await enter(test, backupCodes[0]))).toBe('throttled')
    test.clock.now += 1000
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: '000000' }))).toBe('wrong-code')
    test.clock.now += 1999
    expect(codeOf(await enter(test, backupCodes[0]))).toBe('throttled')
    test.clock.now += 1
    expect(unwrap(await enter(test, backupCodes[0]))).toMatchObject({
      notices: [{ kind: 'failed-second-factors', count: 2 }]
    })
    test.panel.session.logOut('default')
    test.clock.now += 30_000
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe('ok')
  })
  it('CHECKLIST 30: is not accepted before the password', async () => {
    const test = await openTestPanel()
    const { backupCodes } = await createEnrolled(test)
    const answer = await test.panel.session.enterBackupCode('default', { code: backupCodes[0] ?? '' })
    expect(codeOf(answer)).toBe('not-signed-in')
    unwrap(await enter(test, backupCodes[0]))
  })
  it('CHECKLIST 61: needs no clock, and corrects one that was set back', async () => {
    const test = await openTestPanel()
    const { secret, backupCodes } = await createEnrolled(test)
    test.clock.now -= 40 * 86_400_000
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe(
      'clock-set-back'
    )
    unwrap(await test.panel.session.enterBackupCode('default', { code: backupCodes[0] ?? '' }))
    expect(auditKindsOf(test)).toContain('clock.set-back')
    test.panel.session.logOut('default')
    unwrap(await logIn(test))
    // The clock is trusted again, but the step is not after the last accepted one.
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe(
      'code-already-used'
    )
  })
})

describe('Generate New Backup Codes', () => {
  it('S11, CHECKLIST 37: requires the password; the new set works and all older codes are invalid', async () => {
    const test = await openTestPanel()
    const { backupCodes } = await createSignedIn(test)
    const { settings, session } = test.panel
    expect(codeOf(await settings.regenerateBackupCodes('default', { password: 'wrong' }))).toBe('wrong-password')
    test.clock.now += 1000
    const set = unwrap(await settings.regenerateBackupCodes('default', { password }))
    expect(set.codes.length).toBe(10)
    expect(set.codes.filter((code) => backupCodes.includes(code))).toEqual([])
    session.logOut('default')
    for (const code of backupCodes.slice(0, 3)) {
      expect(codeOf(await enter(test, code))).toBe('wrong-backup-code')
      test.clock.now += 60_000
    }
    expect(codeOf(await enter(test, set.codes[9]))).toBe('ok')
  })
  it('S11, CHECKLIST 36: Copy and Download work until Done, in this session only', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { settings } = test.panel
    expect(codeOf(await settings.copyBackupCodes('default'))).toBe('wrong-stage')
    const set = unwrap(await settings.regenerateBackupCodes('default', { password }))
    unwrap(await settings.copyBackupCodes('default'))
    expect(test.copied.at(-1)).toBe(set.codes.join('\n'))
    unwrap(await settings.downloadBackupCodes('default'))
    expect(test.saved.at(-1)?.text).toContain(set.codes[9])
    expect(codeOf(await settings.copyBackupCodes('other'))).toBe('not-signed-in')
    unwrap(settings.hideBackupCodes('default'))
    expect(codeOf(await settings.copyBackupCodes('default'))).toBe('wrong-stage')
    expect(codeOf(await settings.downloadBackupCodes('default'))).toBe('wrong-stage')
  })
  it('strict re-authentication requires a code as well', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    const { policy, settings } = test.panel
    unwrap(policy.set('default', { policy: { ...test.panel.context.policy(), isReauthenticationStrict: true } }))
    expect(codeOf(await settings.regenerateBackupCodes('default', { password }))).toBe('code-required')
    expect(codeOf(await settings.regenerateBackupCodes('default', { password, code: '000000' }))).toBe('wrong-code')
    test.clock.now += 30_000
    const code = codeNow(test, secret)
    expect(codeOf(await settings.regenerateBackupCodes('default', { password, code }))).toBe('ok')
    expect(codeOf(await settings.regenerateBackupCodes('default', { password, code }))).toBe('code-already-used')
  })
  it('strict re-authentication does not strand a user who logged in with the last backup code', async () => {
    const test = await openTestPanel()
    const { backupCodes } = await createSignedIn(test)
    const { policy, settings, session } = test.panel
    unwrap(policy.set('default', { policy: { ...test.panel.context.policy(), isReauthenticationStrict: true } }))
    session.logOut('default')
    for (const code of backupCodes) unwrap(await enter(test, code))
    expect(codeOf(await settings.regenerateBackupCodes('default', { password }))).toBe('ok')
    expect(test.panel.context.store.users.find(adminId(test))?.codesLeft).toBe(10)
  })
  it('after two at once only the codes of the last one work', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { settings, session } = test.panel
    const sets = await Promise.all([
      settings.regenerateBackupCodes('default', { password }),
      settings.regenerateBackupCodes('default', { password })
    ])
    expect(sets.map(codeOf).sort()).toEqual(['ok', 'throttled'])
    session.logOut('default')
    const set = sets.find((one) => one.ok)
    if (!set?.ok) throw new Error('no set')
    expect(codeOf(await enter(test, set.value.codes[0]))).toBe('ok')
  })
})
