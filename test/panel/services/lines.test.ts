// Lines of the security checklist that other tests cover only in part; the rest of each is tested here, at the service.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { decodeBase32 } from '../../../src/main/otp/base32'
import { delayAfter } from '../../../src/main/panel/domain/lockout'
import { everybody } from '../../everybody'
import { auditKindsOf, openTestPanel, type TestPanel } from '../harness'
import { codeNow, logIn, memberPassword, password, signIn, signInMember, type Member } from '../login'
import { addMember, adminId, createEnrolled, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'

const dayMs = 86_400_000
const next = 'a different elephant'
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Makes `act` fail midway, because its event can't be written. */
async function withoutEvent(test: TestPanel, kind: string, act: () => unknown): Promise<void> {
  const { audit } = test.panel.context.store
  const append = audit.append.bind(audit)
  const spy = vi.spyOn(audit, 'append').mockImplementation((entry) => {
    if (entry.kind === kind) throw new Error(`no ${kind}`)
    append(entry)
  })
  await expect(Promise.resolve().then(act)).rejects.toThrow(`no ${kind}`)
  spy.mockRestore()
}
async function rememberIn(test: TestPanel, member: Member, profileId: string): Promise<void> {
  unwrap(await logIn(test, profileId, memberPassword, member.email))
  unwrap(await test.panel.session.enterCode(profileId, { code: codeNow(test, member.secret), rememberBrowser: true }))
  test.clock.now += 60_000
}
const stepOf = async (test: TestPanel, profileId: string, typed: string, username: string) =>
  unwrap(await logIn(test, profileId, typed, username)).step

describe('passwords and codes', () => {
  it('CHECKLIST 14: every initial password is different, however it was created, and each expires on its seventh day', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { users } = test.panel
    const made = ['a', 'b', 'c'].map((name) =>
      unwrap(users.create('default', { email: `${name}@example.com`, name, role: 'member' }))
    )
    const reset = unwrap(users.resetPassword('default', { userId: member.userId }))
    unwrap(await users.commitImport('default', { bytes: bytesOf('email,name\nd@example.com,D\ne@example.com,E') }))
    unwrap(await users.saveActivations('default'))
    const imported = test.saved.at(-1)?.text.match(/([0-9A-Z]{4}-){5}[0-9A-Z]{4}/g) ?? []
    expect(new Set([...made, reset].map(({ activationCode }) => activationCode).concat(imported)).size).toBe(6)
    const at = test.clock.now
    const enter = async (profileId: string) => codeOf(await logIn(test, profileId, reset.activationCode, member.email))
    test.clock.now = at + 7 * dayMs - 1
    expect(await enter('before')).toBe('ok')
    test.clock.now = at + 7 * dayMs
    expect(await enter('after')).toBe('wrong-credentials')
    // Someone who entered just in time has as long as for any step of a login.
    test.clock.now += 10 * 60_000
    const chosen = { password: next, confirmPassword: next }
    expect(codeOf(await test.panel.session.choosePassword('before', chosen))).toBe('not-signed-in')
  })

  it('CHECKLIST 27: the hundredth failure in a row blocks the factor; a success before it resets the count', async () => {
    const test = await openTestPanel()
    const { secret, backupCodes } = await createEnrolled(test)
    const guess = async (times: number) => {
      for (let failure = 0; failure < times; failure++) {
        unwrap(await logIn(test))
        const answer =
          failure % 2 === 0
            ? await test.panel.session.enterCode('default', { code: '000000' })
            : await test.panel.session.enterBackupCode('default', { code: 'AAAA-AAAA-AAAA-AAAA' })
        expect(codeOf(answer)).toMatch(/^wrong-/)
        test.clock.now += 15 * 60_000
      }
    }
    await guess(99)
    await signIn(test, secret)
    expect(test.panel.context.store.factors.find(adminId(test))).toMatchObject({
      disabledAt: null,
      throttle: { failures: 0 }
    })
    test.clock.now += 60_000
    await guess(99)
    unwrap(await logIn(test))
    unwrap(await test.panel.session.enterBackupCode('default', { code: backupCodes[0] ?? '' }))
    test.clock.now += 60_000
    await guess(100)
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe(
      'factor-disabled'
    )
  })

  it('CHECKLIST 33: a backup code is used and logs in in one transaction, or neither', async () => {
    const test = await openTestPanel()
    const { backupCodes } = await createEnrolled(test)
    const code = backupCodes[0] ?? ''
    unwrap(await logIn(test))
    for (const kind of ['backup-code.used', 'login.succeeded']) {
      await withoutEvent(test, kind, () => test.panel.session.enterBackupCode('default', { code }))
      expect(test.panel.context.store.factors.findBackupSet(adminId(test))?.codes).toHaveLength(10)
      expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('not-signed-in')
      expect(auditKindsOf(test)).not.toContain('backup-code.used')
      // The attempt was counted before the code was known to be right.
      test.clock.now += 8000
    }
    expect(unwrap(await test.panel.session.enterBackupCode('default', { code }))).toMatchObject({ backupCodesLeft: 9 })
  })
})

describe('the end of access', () => {
  it('CHECKLIST 41: a reset that fails in the middle removes nothing, and a complete one removes everything', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    await rememberIn(test, member, 'g')
    const { users, authorise } = test.panel
    const look = async () => {
      const { factor, browsers, sessions } = unwrap(users.get('default', { userId: member.userId }))
      const token = await test.keys.get(`trust:g:${member.userId}`)
      return [factor.state, factor.backupCodesLeft, browsers.length, sessions.length, token !== null]
    }
    await withoutEvent(test, 'factor.reset', () => users.resetTwoFactor('default', { userId: member.userId }))
    expect(await look()).toEqual(['enrolled', 10, 1, 1, true])
    expect(codeOf(authorise('g', 'user', false))).toBe('ok')
    unwrap(users.resetTwoFactor('default', { userId: member.userId }))
    expect((await look()).slice(0, 4)).toEqual(['none', 0, 0, 0])
    expect(await stepOf(test, 'g', memberPassword, member.email)).toBe('setup')
  })

  it('CHECKLIST 46: a new password or phone makes every browser forget this user, and no one else', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { settings } = test.panel
    const [mine, theirs] = [member, await addMember(test, 'edith@example.com')]
    const browsersOf = ({ userId }: Member) => unwrap(test.panel.users.get('default', { userId })).browsers.length
    const changes = [
      async () =>
        unwrap(
          await settings.changePassword('one', {
            oldPassword: memberPassword,
            password: next,
            confirmPassword: next,
            endOtherSessions: false
          })
        ),
      async () => {
        const code = codeNow(test, mine.secret)
        const { setupKey } = unwrap(await settings.beginMove('one', { password: next, code }))
        const secret = decodeBase32(setupKey) ?? new Uint8Array()
        unwrap(await settings.confirmMove('one', { code: codeNow(test, secret), endOtherSessions: false }))
      }
    ]
    await rememberIn(test, theirs, 'three')
    let typed = memberPassword
    for (const change of changes) {
      for (const profileId of ['one', 'two']) {
        unwrap(await logIn(test, profileId, typed, mine.email))
        const entry = { code: codeNow(test, mine.secret), rememberBrowser: true }
        unwrap(await test.panel.session.enterCode(profileId, entry))
        test.clock.now += 60_000
      }
      expect([browsersOf(mine), browsersOf(theirs)]).toEqual([2, 1])
      await change()
      typed = next
      expect([browsersOf(mine), browsersOf(theirs)]).toEqual([0, 1])
      for (const profileId of ['one', 'two']) {
        test.panel.session.logOut(profileId)
        expect(await stepOf(test, profileId, typed, mine.email)).toBe('code')
        test.panel.session.cancel(profileId)
      }
      test.clock.now += 60_000
    }
  })

  it('CHECKLIST 51: disabling or deleting ends every session and login immediately, in every window, which is notified', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { users, authorise, session } = test.panel
    for (const [address, act] of [
      ['grace@example.com', 'disable'],
      ['edith@example.com', 'remove']
    ] as const) {
      const member = await addMember(test, address)
      for (const profileId of ['one', 'two']) {
        await signInMember(test, member, profileId)
        test.clock.now += 60_000
      }
      expect(await stepOf(test, 'waiting', memberPassword, address)).toBe('code')
      test.changes.length = 0
      unwrap(users[act]('default', { userId: member.userId }))
      for (const profileId of ['one', 'two', 'waiting']) {
        expect(unwrap(session.get(profileId)).step).toBe('signed-out')
        for (const who of ['user', 'code'] as const)
          expect(codeOf(authorise(profileId, who, false))).toBe('not-signed-in')
      }
      expect(test.changes).toContain('session')
      // The sessions ended; they do not resume when the user is enabled again.
      users.enable('default', { userId: member.userId })
      for (const profileId of ['one', 'two', 'waiting']) expect(unwrap(session.get(profileId)).step).toBe('signed-out')
    }
  })

  it('CHECKLIST 52: a new phone offers to end the other sessions, and ends them only if accepted', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { settings, authorise } = test.panel
    let { secret } = member
    for (const profileId of ['one', 'two']) {
      await signInMember(test, member, profileId)
      test.clock.now += 60_000
    }
    for (const endOtherSessions of [false, true]) {
      const code = codeNow(test, secret)
      const { setupKey } = unwrap(await settings.beginMove('one', { password: memberPassword, code }))
      secret = decodeBase32(setupKey) ?? new Uint8Array()
      unwrap(await settings.confirmMove('one', { code: codeNow(test, secret), endOtherSessions }))
      expect(codeOf(authorise('two', 'user', false))).toBe(endOtherSessions ? 'not-signed-in' : 'ok')
      expect(codeOf(authorise('one', 'user', false))).toBe('ok')
      test.clock.now += 60_000
    }
  })

  it('CHECKLIST 53: no one can end another user’s session by its reference, and an admin ends those of one user only', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const [grace, edith] = [await addMember(test), await addMember(test, 'edith@example.com')]
    const { users, settings, authorise } = test.panel
    await rememberIn(test, grace, 'g')
    await rememberIn(test, edith, 'e')
    const { sessions, browsers } = unwrap(users.get('default', { userId: grace.userId }))
    expect([sessions.length, browsers.length]).toEqual([1, 1])
    expect(codeOf(settings.endSession('e', { id: sessions[0]?.id ?? '' }))).toBe('not-found')
    expect(codeOf(settings.forgetBrowser('e', { id: browsers[0]?.id ?? '' }))).toBe('not-found')
    expect(codeOf(authorise('g', 'user', false))).toBe('ok')
    unwrap(users.endSessions('default', { userId: grace.userId }))
    unwrap(users.forgetBrowsers('default', { userId: grace.userId }))
    expect(codeOf(authorise('g', 'user', false))).toBe('not-signed-in')
    expect(await stepOf(test, 'g', memberPassword, grace.email)).toBe('code')
    expect(codeOf(authorise('e', 'user', false))).toBe('ok')
    expect(unwrap(settings.listBrowsers('e'))).toHaveLength(1)
  })

  it('CHECKLIST 54: confirming in one session confirms in no other', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    await signIn(test, secret, 'other')
    test.clock.now += 10 * 60_000
    const stepUpDue = (profileId: string) => codeOf(test.panel.authorise(profileId, 'admin', true))
    unwrap(await test.panel.session.stepUp('other', { password }))
    expect([stepUpDue('other'), stepUpDue('default')]).toEqual(['ok', 'step-up-required'])
  })
})

describe('logs and failures', () => {
  it('CHECKLIST 60: an export is in UTC wherever it is created, and no field of it runs code or forges a row', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { audit, settings, policy, profiles, users } = test.panel
    for (const begin of ['=', '+', '-', '@', '\t=', '\r=', '"=', '\n=']) {
      const name = `${begin}cmd|' /C calc'!A0`
      settings.rename('default', { name })
      policy.renameAccount('default', { accountName: name })
      profiles.rename('default', { name })
      users.create('default', { email: `${begin.trim()}a@example.com`, name, role: 'member' })
      settings.rename('default', { name: 'Ada' })
    }
    const everything = { kinds: [], userId: null, search: '', from: null, to: null }
    const zone = process.env['TZ']
    const files = []
    for (const one of ['Pacific/Kiritimati', 'America/St_Johns']) {
      process.env['TZ'] = one
      for (const format of ['csv', 'jsonl'] as const) {
        unwrap(await audit.exportEvents('default', { ...everything, to: test.clock.now + 1, format }))
        files.push(test.saved.at(-1)?.text ?? '')
      }
      unwrap(await users.exportCsv('default', everybody))
      files.push(test.saved.at(-1)?.text ?? '')
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    const [csv = '', lines = '', people = '', laterCsv = '', laterLines = '', laterPeople = ''] = files
    expect(laterCsv.startsWith(csv.trimEnd())).toBe(true)
    expect(laterLines.startsWith(lines.split('\n').slice(0, -2).join('\n'))).toBe(true)
    expect(laterPeople).toBe(people)
    for (const text of [csv, people]) {
      expect(text).toContain('calc')
      expect(text).not.toMatch(/(^|,|\n)"?\s*[=+\-@]/)
    }
  })

  it('CHECKLIST 61: without a valid clock no one can log in, nor continue a session', async () => {
    for (const broken of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]) {
      const test = await openTestPanel()
      const { secret } = await createSignedIn(test)
      const right = test.clock.now
      const code = codeNow(test, secret, 2)
      test.clock.now = broken
      expect(codeOf(test.panel.authorise('default', 'user', false)), String(broken)).toBe('not-signed-in')
      const entering = (async () => {
        unwrap(await logIn(test, 'other'))
        unwrap(await test.panel.session.enterCode('other', { code }))
      })()
      await expect(entering, String(broken)).rejects.toThrow()
      expect(codeOf(test.panel.authorise('other', 'user', false)), String(broken)).toBe('not-signed-in')
      test.clock.now = right
      expect(codeOf(test.panel.authorise('other', 'user', false)), String(broken)).toBe('not-signed-in')
    }
  })

  it('CHECKLIST 29: deliberate guessing makes the owner wait as long as documented, and an admin can end it', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    const member = await addMember(test)
    const most = delayAfter(1_000_000)
    const documented = readFileSync(join(import.meta.dirname, '../../../docs/security.md'), 'utf8').replaceAll(
      /\s+/g,
      ' '
    )
    expect(documented).toContain(`can make its owner wait up to ${String(most / 60_000)} minutes by failing on purpose`)
    const guess = async () => {
      for (let failure = 0; failure < 12; failure++) {
        const profileId = `stranger ${String(failure)}`
        test.clock.now += most
        expect(codeOf(await logIn(test, profileId, 'a guess', member.email))).toBe('wrong-credentials')
      }
      test.clock.now += most - 1
    }
    const enter = async () => codeOf(await logIn(test, 'g', memberPassword, member.email))
    await guess()
    expect(await enter()).toBe('throttled')
    test.clock.now += 1
    expect(await enter()).toBe('ok')
    await guess()
    expect(await enter()).toBe('throttled')
    await signIn(test, secret)
    unwrap(test.panel.users.unlock('default', { userId: member.userId }))
    expect(await enter()).toBe('ok')
  })
})
