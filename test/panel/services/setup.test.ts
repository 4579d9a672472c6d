// Mandatory two-factor setup, S3 to S6, on a real store.
import jsQR from 'jsqr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { parseOtpauth } from '../../../src/main/otp/otpauth'
import { decodeBase32 } from '../../../src/main/otp/base32'
import { auditKindsOf, openTestPanel, readAudit, type TestPanel } from '../harness'
import { codeNow, email, logIn } from '../login'
import { createAccount, createEnrolled, enrol } from '../people'
import { codeOf, unwrap } from '../../outcome'

const stateOf = ({ panel }: TestPanel, profileId = 'default') => unwrap(panel.session.get(profileId))
const beginSecret = async ({ panel }: TestPanel, profileId = 'default') =>
  decodeBase32(unwrap(await panel.setup.begin(profileId)).setupKey) ?? new Uint8Array()

describe('setup', () => {
  it('S4: the QR code is an otpauth link with the shown key, issuer and account', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    const sheet = unwrap(await test.panel.setup.begin('default'))
    const image = sharp(Buffer.from(sheet.qrImage.replace('data:image/png;base64,', ''), 'base64')).ensureAlpha()
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
    const link = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
    expect(unwrap(parseOtpauth(link))).toEqual({
      type: 'totp',
      issuer: 'Northwind',
      account: email,
      secret: decodeBase32(sheet.setupKey),
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0
    })
  })
  it('CHECKLIST 17: the secret has 160 bits and is new for every setup', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    const first = await beginSecret(test)
    test.panel.session.cancel('default')
    unwrap(await logIn(test))
    const second = await beginSecret(test)
    expect([first.length, second.length]).toEqual([20, 20])
    expect(second).not.toEqual(first)
  })
  it('S4: begin returns the same data until setup is done; the key can be copied', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    const first = unwrap(await test.panel.setup.begin('default'))
    expect(unwrap(await test.panel.setup.begin('default'))).toEqual(first)
    unwrap(await test.panel.setup.copyKey('default'))
    expect(test.copied).toEqual([first.setupKey])
  })
  it('S5: a wrong code is reported on the same screen; a right one leads to ten backup codes', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    const secret = await beginSecret(test)
    expect(codeOf(await test.panel.setup.confirmCode('default', { code: '000000' }))).toBe('wrong-code')
    expect(stateOf(test)).toMatchObject({ step: 'setup', stage: 'scan' })
    test.clock.now += 1000
    const set = unwrap(await test.panel.setup.confirmCode('default', { code: codeNow(test, secret) }))
    expect(set.codes.length).toBe(10)
    expect(set.codes.every((code) => /^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/.test(code))).toBe(true)
    expect(stateOf(test)).toMatchObject({ step: 'setup', stage: 'backup-codes' })
    expect(unwrap(test.panel.setup.getBackupCodes('default'))).toEqual(set)
    expect(codeOf(await test.panel.setup.begin('default'))).toBe('wrong-stage')
  })
  it('S5: reports a wrong clock, and delays guesses', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    const secret = await beginSecret(test)
    expect(await test.panel.setup.confirmCode('default', { code: codeNow(test, secret, -4) })).toEqual({
      ok: false,
      error: { code: 'wrong-code', driftSeconds: -120 }
    })
    expect(codeOf(await test.panel.setup.confirmCode('default', { code: codeNow(test, secret) }))).toBe('throttled')
  })
  it('S6: copies and downloads the codes with account, user, date and advice', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    const secret = await beginSecret(test)
    const { codes } = unwrap(await test.panel.setup.confirmCode('default', { code: codeNow(test, secret) }))
    unwrap(await test.panel.setup.copyBackupCodes('default'))
    expect(test.copied.at(-1)).toBe(codes.join('\n'))
    expect(unwrap(await test.panel.setup.downloadBackupCodes('default')).fileName).toMatch(/\.txt$/)
    const text = test.saved[0]?.text ?? ''
    for (const part of [...codes, 'Northwind', email, '2026-01-15 12:00 UTC', 'works once'])
      expect(text).toContain(part)
  })
  it('S6: reports a file that cannot be written', async () => {
    const test = await openTestPanel()
    test.saving.refusal = 'read-only'
    await createAccount(test)
    const secret = await beginSecret(test)
    unwrap(await test.panel.setup.confirmCode('default', { code: codeNow(test, secret) }))
    expect(codeOf(await test.panel.setup.downloadBackupCodes('default'))).toBe('file-not-written')
  })
  it('S6: Done enrols, logs in and writes the events', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    await enrol(test)
    expect(stateOf(test)).toMatchObject({ step: 'signed-in', notices: [] })
    expect(auditKindsOf(test)).toEqual([
      'account.created',
      'user.created',
      'factor.enrolled',
      'backup-codes.created',
      'login.succeeded'
    ])
    expect(readAudit(test).at(-1)).toMatchObject({ data: { method: 'setup' } })
  })
  it('CHECKLIST 30: no step can be skipped', async () => {
    const test = await openTestPanel()
    const { setup } = test.panel
    expect(codeOf(await setup.begin('default'))).toBe('not-signed-in')
    await createAccount(test)
    expect(codeOf(await setup.confirmCode('default', { code: '000000' }))).toBe('wrong-stage')
    const secret = await beginSecret(test)
    for (const call of [setup.getBackupCodes, setup.copyBackupCodes, setup.acknowledge, setup.finish]) {
      expect(codeOf(await call('default'))).toBe('wrong-stage')
    }
    unwrap(await setup.confirmCode('default', { code: codeNow(test, secret) }))
    expect(codeOf(await setup.finish('default'))).toBe('wrong-stage')
    expect(codeOf(await setup.copyKey('default'))).toBe('wrong-stage')
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('not-signed-in')
    unwrap(setup.acknowledge('default'))
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('not-signed-in')
    unwrap(await setup.finish('default'))
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('ok')
    expect(codeOf(await setup.finish('default'))).toBe('not-signed-in')
  })
  it.each(['scan', 'backup-codes', 'summary'])('S6: closing at %s leaves nothing half-enrolled', async (stage) => {
    const test = await openTestPanel()
    await createAccount(test)
    const secret = await beginSecret(test)
    if (stage !== 'scan') unwrap(await test.panel.setup.confirmCode('default', { code: codeNow(test, secret) }))
    if (stage === 'summary') unwrap(test.panel.setup.acknowledge('default'))
    await test.restart()
    const user = test.panel.context.store.users.findByUsername(email.toLowerCase())
    expect(user).toMatchObject({ factorState: 'none', codesLeft: 0 })
    expect(test.panel.context.store.factors.find(user?.id ?? '')).toBeNull()
    expect(test.panel.context.store.factors.findBackupSet(user?.id ?? '')).toBeNull()
    expect(unwrap(await logIn(test))).toMatchObject({ step: 'setup', stage: 'scan' })
    expect(await beginSecret(test)).not.toEqual(secret)
  })
  it('CHECKLIST 19: the code that confirmed setup does not log in afterwards', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    const { secret } = await enrol(test)
    test.panel.session.logOut('default')
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe(
      'code-already-used'
    )
    test.clock.now += 30_000
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe('ok')
  })
  it('of two setups of one user in two browsers, and of Done twice, only one succeeds', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    unwrap(await logIn(test, 'other'))
    for (const profileId of ['default', 'other']) {
      const secret = await beginSecret(test, profileId)
      unwrap(await test.panel.setup.confirmCode(profileId, { code: codeNow(test, secret) }))
      unwrap(test.panel.setup.acknowledge(profileId))
    }
    const { finish } = test.panel.setup
    const answers = await Promise.all([finish('default'), finish('default'), finish('other')])
    expect(answers.map(codeOf).sort()).toEqual(['ok', 'wrong-stage', 'wrong-stage'])
    expect(auditKindsOf(test).filter((kind) => kind === 'factor.enrolled').length).toBe(1)
  })
  it('cancelling while Done runs enrols nothing', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    const secret = await beginSecret(test)
    unwrap(await test.panel.setup.confirmCode('default', { code: codeNow(test, secret) }))
    unwrap(test.panel.setup.acknowledge('default'))
    const done = test.panel.setup.finish('default')
    test.panel.session.cancel('default')
    expect(codeOf(await done)).toBe('wrong-stage')
    expect(auditKindsOf(test)).not.toContain('factor.enrolled')
  })
  it('CHECKLIST 34: backup codes are stored as salted argon2id hashes, with one salt per user', async () => {
    const test = await openTestPanel()
    const { backupCodes } = await createEnrolled(test)
    const { store, hashing } = test.panel.context
    const userId = store.users.findByUsername(email.toLowerCase())?.id ?? ''
    const set = store.factors.findBackupSet(userId)
    expect(set?.codes.length).toBe(10)
    expect(set?.salt.length).toBe(16)
    const hash = await hashing.hashBackupCode(
      (backupCodes[3] ?? '').replaceAll('-', ''),
      set?.salt ?? new Uint8Array(),
      hashing.backupCodeCost,
      userId
    )
    expect(Buffer.from(set?.codes[3]?.hash ?? []).equals(Buffer.from(hash))).toBe(true)
  })
})
