// Single sign-on with a real provider: enabling, signing in, links, two sign-ins at once, step-up, disabling.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditKindsOf, readAudit } from '../harness'
import { codeNow, logIn, memberPassword, signIn, signInMember } from '../login'
import { addMember, adminId, enrol } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { createBrowser } from './browser'
import {
  addLinkedAdmin,
  catchUp,
  enableSso,
  inputFor,
  openSsoPanel,
  people,
  refusalsOf,
  signInAs,
  startProvider,
  stepOf
} from './harness'

describe('with single sign-on', () => {
  it('S2: two-factor authentication is paused and resumes with the old secret; break-glass admins always use it', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const member = await addMember(test)
    await enableSso(test, issuer)
    const { session, sso, users, settings, policy } = test.panel
    expect(unwrap(session.get('elsewhere'))).toEqual({ step: 'signed-out', sso: { issuerName: new URL(issuer).host } })
    expect(unwrap(policy.get('default')).isSsoEnabled).toBe(true)
    const listed = unwrap(users.get('default', { userId: member.userId }))
    expect(listed).toMatchObject({ isFactorSleeping: true, isBreakGlass: false, factorState: 'enrolled' })

    // Grace gets in with the provider's response alone: no setup screen, no code.
    const state = unwrap(await signInAs(test, 'grace', 'g'))
    expect(state).toMatchObject({
      step: 'signed-in',
      user: { id: member.userId },
      mustRenewBackupCodes: false,
      stepUpBy: 'sso',
      notices: []
    })
    expect(unwrap(settings.get('g'))).toMatchObject({ isFactorSleeping: true, sso: { subject: 'grace' } })
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'login.succeeded', data: { method: 'sso' } })

    // The break-glass admin logs in with password and code, in another browser.
    test.clock.now += 60_000
    expect(unwrap(await logIn(test, 'break-glass')).step).toBe('code')
    unwrap(await session.enterCode('break-glass', { code: codeNow(test, test.admin.secret) }))
    expect(stepOf(test, 'break-glass')).toBe('signed-in')

    unwrap(sso.disable('default'))
    expect(stepOf(test, 'g')).toBe('signed-out')
    expect(codeOf(await sso.signIn('g'))).toBe('wrong-stage')
    test.clock.now += 60_000
    await signInMember(test, member, 'g')
    expect(stepOf(test, 'g')).toBe('signed-in')
    expect(unwrap(settings.get('g')).isFactorSleeping).toBe(false)
  })

  it('can be enabled only as tested, and only with a break-glass admin who is able to log in', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const member = await addMember(test)
    catchUp(test)
    const { sso, users } = test.panel
    const chosen = { breakGlassUserIds: [adminId(test)] }
    expect(codeOf(sso.enable('default', chosen))).toBe('wrong-stage')
    unwrap(sso.save('default', inputFor(issuer)))
    expect(codeOf(sso.enable('default', chosen))).toBe('sso-untested')
    expect(unwrap(await sso.test('default')).test).toMatchObject({
      isPassed: true,
      subject: 'ada',
      email: 'ada@example.com',
      isEmailVerified: true,
      hasEndSession: true
    })
    // Saved unchanged, the settings keep their test result; changed, they lose it.
    expect(unwrap(sso.save('default', inputFor(issuer))).test).not.toBeNull()
    expect(unwrap(sso.save('default', inputFor(issuer, { mayCreateUsers: true }))).test).toBeNull()
    expect(codeOf(sso.enable('default', chosen))).toBe('sso-untested')
    unwrap(await sso.test('default'))
    expect(sso.enable('default', { breakGlassUserIds: [] })).toMatchObject({
      error: { code: 'sso-no-break-glass', unfit: [] }
    })
    const invited = unwrap(users.create('default', { email: 'new@example.com', name: 'New', role: 'admin' }))
    const unfit = [member.userId, invited.userId]
    expect(sso.enable('default', { breakGlassUserIds: [adminId(test), ...unfit] })).toMatchObject({
      error: { code: 'sso-no-break-glass', unfit: [member.email, 'new@example.com'] }
    })
    expect(unwrap(test.panel.session.get('x'))).toMatchObject({ step: 'signed-out', sso: null })
    const settings = unwrap(sso.enable('default', chosen))
    expect(settings).toMatchObject({ isEnabled: true, isDraftActive: true, breakGlass: [{ id: adminId(test) }] })
    // Later changes to the draft do not affect the enabled settings.
    const after = unwrap(sso.save('default', inputFor('https://other.example')))
    expect(after).toMatchObject({ isEnabled: true, isDraftActive: false, active: { issuer } })
    expect(codeOf(sso.enable('default', chosen))).toBe('sso-untested')
    expect(auditKindsOf(test).filter((kind) => kind.startsWith('sso.'))).toContain('sso.enabled')
  })

  it('ends the password sessions and incomplete logins of others when it is enabled', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const member = await addMember(test)
    catchUp(test)
    await signInMember(test, member, 'signed-in')
    unwrap(await logIn(test, 'half', memberPassword, member.email))
    expect(stepOf(test, 'half')).toBe('code')
    await enableSso(test, issuer)
    expect(stepOf(test, 'signed-in')).toBe('signed-out')
    expect(stepOf(test, 'half')).toBe('signed-out')
    expect(stepOf(test, 'default')).toBe('signed-in')
  })

  it('CHECKLIST 31: every password gets the same answer, except a break-glass admin’s', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const member = await addMember(test)
    await enableSso(test, issuer)
    const answers = []
    for (const [username, typed] of [
      [member.email, memberPassword],
      [member.email, 'not the password'],
      ['nobody@example.com', 'whatever it is'],
      ['ada@example.com', 'not the password']
    ] as const) {
      test.clock.now += 20 * 60_000
      answers.push(await logIn(test, `of ${username} ${typed}`, typed, username))
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: false, error: { code: 'sso-required' } })])
    )
    expect(stepOf(test, `of ${member.email} ${memberPassword}`)).toBe('signed-out')
    // Their delays are the same too: a right password that can't be used clears none.
    const throttled = await logIn(test, `of ${member.email} ${memberPassword}`, memberPassword, member.email)
    expect(codeOf(throttled)).toBe('sso-required')
    expect(codeOf(await logIn(test, 'y', memberPassword, member.email))).toBe('throttled')
  })

  it('accepts no password from a user who signed in with it', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer)
    unwrap(await signInAs(test, 'grace', 'g'))
    const { session, settings } = test.panel
    const change = { password: 'another long one', confirmPassword: 'another long one', endOtherSessions: false }
    for (const typed of [memberPassword, 'not the password']) {
      expect(codeOf(await session.stepUp('g', { password: typed }))).toBe('sso-required')
      expect(codeOf(await settings.regenerateBackupCodes('g', { password: typed }))).toBe('sso-required')
      expect(codeOf(await settings.beginMove('g', { password: typed }))).toBe('sso-required')
      expect(codeOf(await settings.changePassword('g', { oldPassword: typed, ...change }))).toBe('sso-required')
    }
  })

  it('keeps the last break-glass admin able to log in', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const second = await addMember(test)
    await enableSso(test, issuer)
    const { users, sso } = test.panel
    await addLinkedAdmin(test, second.userId)
    unwrap(await signInAs(test, 'grace', 'g'))
    const userId = adminId(test)
    for (const answer of [
      users.resetTwoFactor('g', { userId }),
      users.resetPassword('g', { userId }),
      users.disable('g', { userId }),
      users.changeRole('g', { userId, role: 'member' }),
      users.remove('g', { userId })
    ]) {
      expect(codeOf(answer)).toBe('last-break-glass')
    }
    expect(unwrap(users.resetMany('g', { userIds: [userId] })).refused).toEqual([
      { id: userId, reason: 'last-break-glass' }
    ])
    expect(codeOf(sso.setBreakGlass('g', { breakGlassUserIds: [] }))).toBe('sso-no-break-glass')
    unwrap(sso.setBreakGlass('g', { breakGlassUserIds: [userId, second.userId] }))
    // The session opened by the provider ended: from now on she needs password and code.
    expect(stepOf(test, 'g')).toBe('signed-out')
    test.clock.now += 60_000
    await signInMember(test, second, 'password')
    expect(codeOf(users.resetPassword('password', { userId }))).toBe('ok')
    // Ada has no password any more, so Grace is the only one who can log in.
    expect(codeOf(users.disable('password', { userId: second.userId }))).toMatch(/^last-/)
    expect(unwrap(await logIn(test, 'again', memberPassword, second.email)).step).toBe('code')
  })
})

describe('a sign-in', () => {
  it('CHECKLIST 57: identifies by issuer and subject; the address links once and is not used again', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const member = await addMember(test)
    await enableSso(test, issuer)
    unwrap(await signInAs(test, 'grace', 'g'))
    expect(test.panel.context.store.sso.findLink(`${issuer}/`, 'grace')?.userId).toBe(member.userId)
    test.panel.session.logOut('g')
    // Someone else at the provider now has Grace's address, but is not taken for Grace.
    const grace = people['grace']
    people['impostor'] = { email: 'grace@example.com', email_verified: true, name: 'Not Grace', groups: [] }
    people['grace'] = { email: 'renamed@example.com', email_verified: true, name: 'Grace Hopper', groups: [] }
    try {
      expect(codeOf(await signInAs(test, 'impostor', 'i'))).toBe('sso-link-required')
      expect(stepOf(test, 'i')).toBe('signed-out')
      // Grace is recognised under any address.
      expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ user: { id: member.userId } })
    } finally {
      delete people['impostor']
      if (grace) people['grace'] = grace
    }
  })

  it('links no admin by address, and a member with an unverified address only when an admin links the waiting identity', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const admin = await addMember(test, 'grace@example.com', 'admin')
    const member = await addMember(test, 'ursula@example.com')
    await enableSso(test, issuer)
    const { sso, users } = test.panel
    expect(await signInAs(test, 'grace', 'g')).toEqual({ ok: false, error: { code: 'sso-link-required' } })
    expect(unwrap(sso.get('default')).waiting).toMatchObject([{ subject: 'grace', reason: 'sso-link-required' }])
    expect(codeOf(await signInAs(test, 'ursula', 'u'))).toBe('sso-email-unverified')
    const { userId } = member
    unwrap(sso.link('default', { userId, subject: 'ursula' }))
    expect(codeOf(sso.link('default', { userId, subject: 'other' }))).toBe('sso-already-linked')
    expect(unwrap(sso.get('default')).waiting).toMatchObject([{ subject: 'grace' }])
    expect(unwrap(await signInAs(test, 'ursula', 'u'))).toMatchObject({ step: 'signed-in', user: { id: userId } })
    expect(unwrap(users.get('default', { userId })).sso).toMatchObject({ subject: 'ursula', confirmer: null })
    // After unlinking, the session ends, and the next sign-in counts as an unknown identity.
    unwrap(sso.unlink('default', { userId }))
    expect(stepOf(test, 'u')).toBe('signed-out')
    expect(stepOf(test, 'default')).toBe('signed-in')
    expect(codeOf(await signInAs(test, 'ursula', 'u'))).toBe('sso-email-unverified')
    expect(unwrap(users.get('default', { userId: admin.userId })).sso).toBeNull()
  })

  it('refuses unknown, unverified and disabled users, each with an audit row and no session', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const member = await addMember(test)
    await enableSso(test, issuer)
    expect(codeOf(await signInAs(test, 'nina'))).toBe('sso-unknown-user')
    expect(codeOf(await signInAs(test, 'ursula'))).toBe('sso-email-unverified')
    unwrap(await signInAs(test, 'grace', 'g'))
    unwrap(test.panel.users.disable('default', { userId: member.userId }))
    expect(stepOf(test, 'g')).toBe('signed-out')
    expect(codeOf(await signInAs(test, 'grace', 'g'))).toBe('user-disabled')
    expect(refusalsOf(test)).toEqual(['sso-unknown-user', 'sso-email-unverified', 'user-disabled'])
    for (const profile of ['of nina', 'of ursula', 'g']) expect(stepOf(test, profile)).toBe('signed-out')
    expect(
      unwrap(test.panel.sso.get('default'))
        .waiting.map(({ subject }) => subject)
        .sort()
    ).toEqual(['nina', 'ursula'])
  })

  it('creates a user if the policy says so: without a password, and with an activation code once SSO is off', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await enableSso(test, issuer, { mayCreateUsers: true })
    const state = unwrap(await signInAs(test, 'nina', 'n'))
    expect(state).toMatchObject({ step: 'signed-in', user: { email: 'nina@example.com', role: 'member' } })
    const { users, session, sso } = test.panel
    const userId = test.panel.context.store.users.findByUsername('nina@example.com')?.id ?? ''
    expect(unwrap(users.get('default', { userId }))).toMatchObject({ status: 'active', hasPassword: false })
    expect(unwrap(sso.get('default')).usersWithoutPassword).toBe(1)
    unwrap(sso.disable('default'))
    expect(stepOf(test, 'n')).toBe('signed-out')
    const { activationCode } = unwrap(users.resetPassword('default', { userId }))
    unwrap(await session.logIn('n', { username: 'nina@example.com', password: activationCode }))
    const chosen = { password: 'a newcomer of her own', confirmPassword: 'a newcomer of her own' }
    expect(unwrap(await session.choosePassword('n', chosen)).step).toBe('setup')
    await enrol(test, 'n')
    expect(stepOf(test, 'n')).toBe('signed-in')
  })

  it('creates no admin who could log in without SSO', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const roles = { groupClaim: 'groups', groupRoles: [{ group: 'staff', role: 'admin' as const }] }
    await enableSso(test, issuer, { mayCreateUsers: true, ...roles })
    expect(unwrap(await signInAs(test, 'nina', 'n'))).toMatchObject({ user: { role: 'admin' } })
    unwrap(test.panel.sso.disable('default'))
    expect(codeOf(test.panel.users.disable('default', { userId: adminId(test) }))).toBe('last-admin')
  })

  it('applies the role of the provider’s groups each time; break-glass admins keep theirs', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const member = await addMember(test)
    const groupRoles = [{ group: 'staff', role: 'admin' as const }]
    await enableSso(test, issuer, { groupClaim: 'groups', groupRoles })
    expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ user: { role: 'admin' } })
    test.panel.session.logOut('g')
    await enableSso(test, issuer, { groupClaim: 'groups', groupRoles: [{ group: 'admins', role: 'admin' }] })
    expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ user: { id: member.userId, role: 'member' } })
    await enableSso(test, issuer, { groupClaim: 'groups', groupRoles: [{ group: 'nobodys', role: 'admin' }] })
    expect(codeOf(await signInAs(test, 'ada', 'a'))).toBe('sso-break-glass')
    expect(unwrap(test.panel.users.get('default', { userId: adminId(test) })).role).toBe('admin')
  })

  it('does not waive the enrolment code of a reset after SSO is disabled', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const member = await addMember(test)
    catchUp(test)
    const { policy, users, session, sso } = test.panel
    unwrap(policy.set('default', { policy: { ...test.panel.context.policy(), needsEnrolmentCode: true } }))
    unwrap(users.resetTwoFactor('default', { userId: member.userId }))
    await enableSso(test, issuer)
    unwrap(await signInAs(test, 'grace', 'g'))
    unwrap(sso.disable('default'))
    unwrap(await session.logIn('g', { username: member.email, password: memberPassword }))
    expect(stepOf(test, 'g')).toBe('enrolment-code')
  })
})

describe('in the web browser', () => {
  it('CHECKLIST 59: uses the system’s browser, PKCE S256, state, nonce, and a redirect to 127.0.0.1', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer)
    unwrap(await signInAs(test, 'grace', 'g'))
    const url = new URL(test.desk.opened.at(-1) ?? '')
    expect(url.origin).toBe(issuer)
    const query = Object.fromEntries(url.searchParams)
    expect(query).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', client_id: 'countersign' })
    expect(query['redirect_uri']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/)
    expect(query['code_challenge']).toMatch(/^[\w-]{43}$/)
    expect(query['state']).toMatch(/^[\w-]{43}$/)
    expect(query['nonce']).toMatch(/^[\w-]{43}$/)
    expect(new Set(test.desk.opened.map((each) => new URL(each).searchParams.get('state'))).size).toBe(2)

    const page = await test.desk.page
    expect(page?.status).toBe(200)
    expect(page?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /)
    expect(page?.headers.get('cache-control')).toBe('no-store')
    expect(page?.body).toContain('You can close this page')
    expect(page?.body).not.toMatch(/<script|code=|state/)
    // The listener is closed: the same response again reaches nothing.
    await expect(fetch(page?.url ?? '')).rejects.toThrow()
  })

  it('refuses a forged response from another local process and continues the sign-in', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer)
    const statuses: number[] = []
    const heard: string[] = []
    test.changes.length = 0
    test.desk.login = 'grace'
    test.desk.browser = createBrowser()
    test.desk.open = (url) => {
      test.desk.page = (async () => {
        const callback = new URL(url).searchParams.get('redirect_uri') ?? ''
        const state = new URL(url).searchParams.get('state') ?? ''
        for (const forged of [
          '',
          '?code=forged',
          '?code=forged&state=guessed',
          '?code=forged&state=',
          `?code=forged&state=${state}&state=guessed`,
          '?error=access_denied&state=guessed'
        ]) {
          const answer = await fetch(`${callback}${forged}`)
          expect(await answer.text()).not.toContain('can close')
          statuses.push(answer.status)
        }
        statuses.push((await fetch(callback.replace('/callback', '/other'))).status)
        statuses.push((await fetch(`${callback}?state=${state}`, { method: 'POST' })).status)
        heard.push(...test.changes)
        return test.desk.browser.visit(url, 'grace')
      })()
    }
    expect(unwrap(await test.panel.sso.signIn('g')).step).toBe('signed-in')
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400, 404, 404])
    expect(heard).toEqual(['audit'])
    // One row, however many requests arrive.
    expect(auditKindsOf(test).filter((kind) => kind === 'sso.callback-refused')).toHaveLength(1)
  })

  it('does not accept a name that resolves to this machine as the redirect’s origin', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await enableSso(test, issuer)
    const { request } = await import('node:http')
    let status: number | undefined
    test.desk.open = async (url) => {
      const callback = new URL(new URL(url).searchParams.get('redirect_uri') ?? '')
      const state = new URL(url).searchParams.get('state') ?? ''
      status = await new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port: callback.port, path: `/callback?code=x&state=${state}` }
        const asked = request({ ...options, headers: { host: `evil.example:${callback.port}` } }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
        asked.on('error', reject)
        asked.end()
      })
      test.panel.sso.cancelSignIn('g')
    }
    expect(codeOf(await test.panel.sso.signIn('g'))).toBe('cancelled')
    expect(status).toBe(421)
  })

  it('keeps two sign-ins at once apart', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer, { mayCreateUsers: true })
    const links: string[] = []
    test.desk.open = (url) => {
      links.push(url)
    }
    const first = test.panel.sso.signIn('g')
    const second = test.panel.sso.signIn('n')
    await expect.poll(() => links.length).toBe(2)
    // The responses arrive in reverse order; each still belongs to the profile that opened its link.
    const [one = '', other = ''] = links
    await createBrowser().visit(other, 'nina')
    await createBrowser().visit(one, 'grace')
    const states = [unwrap(await first), unwrap(await second)]
    const names = states.map((state) => (state.step === 'signed-in' ? state.user.name : ''))
    expect(names.sort()).toEqual(['Grace Hopper', 'Nina Newcomer'])
    expect(stepOf(test, 'g')).toBe('signed-in')
    expect(stepOf(test, 'n')).toBe('signed-in')
  })

  it('does not accept the response of one sign-in for another', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel({ ssoWaitMs: 2_500 })
    await addMember(test)
    await enableSso(test, issuer)
    const links: string[] = []
    test.desk.open = (url) => {
      links.push(url)
    }
    const first = test.panel.sso.signIn('g')
    await expect.poll(() => links.length).toBe(1)
    const second = test.panel.sso.signIn('n')
    await expect.poll(() => links.length).toBe(2)
    const [one = '', other = ''] = links.map((link) => new URL(link).searchParams)
    const replayed = new URL((other as URLSearchParams).get('redirect_uri') ?? '')
    replayed.searchParams.set('code', 'stolen')
    replayed.searchParams.set('state', (one as URLSearchParams).get('state') ?? '')
    expect((await fetch(replayed)).status).toBe(400)
    test.panel.sso.cancelSignIn('g')
    expect(codeOf(await first)).toBe('cancelled')
    expect(codeOf(await second)).toBe('sso-timed-out')
    expect(refusalsOf(test)).toEqual(['sso-timed-out'])
  })

  it('replaces a first sign-in in the same window by a second; cancelling and locking end it', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer)
    const opened = test.desk.opened.length
    test.desk.open = () => undefined
    const first = test.panel.sso.signIn('g')
    await expect.poll(() => test.desk.opened.length).toBe(opened + 1)
    const second = test.panel.sso.signIn('g')
    expect(codeOf(await first)).toBe('cancelled')
    await expect.poll(() => test.desk.opened.length).toBe(opened + 2)
    test.panel.sso.cancelSignIn('g')
    expect(codeOf(await second)).toBe('cancelled')
    const third = test.panel.sso.signIn('g')
    await expect.poll(() => test.desk.opened.length).toBe(opened + 3)
    test.panel.close()
    expect(codeOf(await third)).toBe('cancelled')
  })

  it('CHECKLIST 81: can be cancelled from the first moment', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer)
    const signingIn = signInAs(test, 'grace', 'g')
    unwrap(test.panel.sso.cancelSignIn('g'))
    expect(codeOf(await signingIn)).toBe('cancelled')
    expect(stepOf(test, 'g')).toBe('signed-out')
  })

  it('logs no one in if SSO is disabled while the browser is open', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer)
    test.desk.open = (url) => {
      unwrap(test.panel.sso.disable('default'))
      test.desk.page = createBrowser().visit(url, 'grace')
      test.desk.page.catch(() => undefined)
    }
    expect(codeOf(await test.panel.sso.signIn('g'))).toBe('cancelled')
    expect(stepOf(test, 'g')).toBe('signed-out')
  })

  it('reports a browser that does not open, and a fixed port that is taken', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await enableSso(test, issuer)
    test.desk.open = () => {
      throw new Error('no browser')
    }
    expect(codeOf(await test.panel.sso.signIn('g'))).toBe('sso-browser-not-opened')
    const { createServer } = await import('node:net')
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0)
      })
    })
    unwrap(test.panel.sso.save('default', inputFor(issuer, { callbackPort: port })))
    expect(await test.panel.sso.test('default')).toEqual({ ok: false, error: { code: 'sso-port-taken', port } })
    other.close()
  })
})

describe('stepping up and logging out', () => {
  it('makes the provider ask the same person again, and accepts no one else', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer)
    unwrap(await signInAs(test, 'grace', 'g'))
    const idOf = () => {
      const authState = test.panel.context.authStates.find('g', test.clock.now)
      return authState?.kind === 'session' ? authState.session.id : ''
    }
    const before = idOf()
    test.clock.now += 1
    unwrap(await test.panel.sso.stepUp('g'))
    const { searchParams } = new URL(test.desk.opened.at(-1) ?? '')
    expect([searchParams.get('prompt'), searchParams.get('max_age')]).toEqual(['login', '0'])
    expect(idOf()).not.toBe(before)
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'session.stepped-up', data: { by: 'sso' } })
    test.desk.login = 'ada'
    test.desk.browser = createBrowser()
    expect(codeOf(await test.panel.sso.stepUp('g'))).toBe('sso-other-user')
  })

  it('ends the session here and opens the provider’s end-session page', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer)
    unwrap(await signInAs(test, 'grace', 'g'))
    const opened = test.desk.opened.length
    expect(unwrap(test.panel.session.logOut('g')).step).toBe('signed-out')
    await expect.poll(() => test.desk.opened.length).toBe(opened + 1)
    const url = new URL(test.desk.opened.at(-1) ?? '')
    expect(`${url.origin}${url.pathname}`).toBe(`${issuer}/session/end`)
    expect([...url.searchParams.keys()]).toEqual(['client_id'])
    expect((await test.desk.page)?.status).toBe(200)
    // Ending a password session opens no link.
    test.clock.now += 60_000
    await signIn(test, test.admin.secret, 'b')
    test.panel.session.logOut('b')
    expect(test.desk.opened).toHaveLength(opened + 1)
  })
})

describe('the client secret', () => {
  it('is sealed, never shown, and sent to no other issuer', async () => {
    const clientSecret = 'correct horse battery staple 4711'
    const { issuer } = await startProvider({ clientSecret })
    const test = await openSsoPanel()
    await addMember(test)
    catchUp(test)
    const { sso } = test.panel
    unwrap(sso.save('default', inputFor(issuer)))
    expect(await sso.test('default')).toMatchObject({ error: { code: 'sso-misconfigured', reason: 'client-refused' } })
    await enableSso(test, issuer, { clientSecret })
    // The saved secret is kept and used if none is given.
    unwrap(await signInAs(test, 'grace', 'g'))
    const settings = unwrap(sso.save('default', inputFor(issuer, { mayCreateUsers: true })))
    expect(settings.draft?.hasClientSecret).toBe(true)
    expect(JSON.stringify([settings, readAudit(test)])).not.toContain(clientSecret)
    for (const file of readdirSync(test.dataDir)) {
      expect(readFileSync(join(test.dataDir, file)).includes(clientSecret)).toBe(false)
    }
    expect(unwrap(sso.save('default', inputFor('https://evil.example'))).draft?.hasClientSecret).toBe(false)
    unwrap(sso.save('default', inputFor(issuer, { clientSecret })))
    expect(unwrap(sso.save('default', inputFor(issuer, { clientSecret: null }))).draft?.hasClientSecret).toBe(false)
  })

  it('survives a restart with everything else', async () => {
    const clientSecret = 'correct horse battery staple 4711'
    const { issuer } = await startProvider({ clientSecret })
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer, { clientSecret })
    await test.restart()
    expect(unwrap(await signInAs(test, 'grace', 'g')).step).toBe('signed-in')
  })
})
