// What each act of single sign-on leaves behind: its result, which pages are notified, and its rows in the audit log. traces.txt holds the
// expected lines, and each is a decision about what can be known later.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { demoClientId } from '../../../scripts/idp/provider.mjs'
import { findWordless } from '../../audit-data'
import { readAudit } from '../harness'
import { logIn, memberPassword, signInMember } from '../login'
import { addMember, adminId } from '../people'
import { unwrap } from '../../outcome'
import { createTraces, readTraces } from '../traces'
import { catchUp, inputFor, openSsoPanel, signInAs, startProvider } from './harness'

const waitingOf = (name: string) => ({ name, email: `${(name.split(' ')[0] ?? '').toLowerCase()}@example.com` })

it('matches traces.txt', async () => {
  const { issuer } = await startProvider()
  const test = await openSsoPanel()
  const { sso, users, session, settings } = test.panel
  const { did, lines, renamed } = createTraces(test, 1)
  renamed.set(issuer, '(issuer)').set(new URL(issuer).host, '(host)').set(demoClientId, '(client)')
  const grace = await addMember(test)
  const ivan = await addMember(test, 'ivan@example.com', 'admin')
  catchUp(test)
  test.panel.noteActivity('default')
  const ada = adminId(test)
  const save = (changes: Parameters<typeof inputFor>[1] = {}) => sso.save('default', inputFor(issuer, changes))
  const enable = (...breakGlassUserIds: string[]) => sso.enable('default', { breakGlassUserIds })

  await did('sso.test, no draft', () => sso.test('default'))
  await did('sso.enable, no draft', () => enable(ada))
  await did('sso.disable, off', () => sso.disable('default'))
  await did('sso.setBreakGlass, off', () => sso.setBreakGlass('default', { breakGlassUserIds: [ada] }))
  await did('sso.signIn, off', () => sso.signIn('n'))
  await did('sso.stepUp, off', () => sso.stepUp('default'))
  await did('sso.link, no draft', () => sso.link('default', { userId: grace.userId, subject: 'grace' }))
  await did('sso.unlink, no draft', () => sso.unlink('default', { userId: grace.userId }))
  await did('sso.dismissWaiting, no draft', () => sso.dismissWaiting('default', { subject: 'nina' }))
  await did('sso.save, no address', () => sso.save('default', inputFor('nonsense')))
  await did('sso.save, plain http', () => sso.save('default', inputFor('http://login.example.com')))
  await did('sso.save, blank client', () => save({ clientId: ' ' }))
  await did('sso.save, blank requirement', () => save({ requiredAmr: ['\u200b'] }))
  await did('sso.save, blank group', () => save({ groupClaim: 'groups', groupRoles: [{ group: ' ', role: 'admin' }] }))
  await did('sso.save', () => save())
  await did('sso.save, unchanged', () => save())
  await did('sso.enable, untested', () => enable(ada))
  await did('sso.save, asks for more', () => save({ requiredAmr: ['hwk'], takesVerifiedAsText: true }))
  await did('sso.test, lacking', () => sso.test('default'))
  await did('sso.enable, test failed', () => enable(ada))
  await did('sso.save, with a secret', () => save({ clientSecret: 'a secret of the client' }))
  await did('sso.test, secret refused', () => sso.test('default'))
  await did('sso.save, without it', () => save({ clientSecret: null }))
  await did('sso.test', () => sso.test('default'))
  await did('sso.enable, nobody', () => enable())
  await did('sso.enable, unfit', () => enable(ada, grace.userId))
  await signInMember(test, grace, 'g')
  unwrap(await logIn(test, 'waits', memberPassword, ivan.email))
  await did('sso.enable', () => enable(ada))

  await did('session.logIn, wrong', () => logIn(test, 'x', 'wrong', grace.email))
  await did('session.logIn, right', () => logIn(test, 'y', memberPassword, ivan.email))
  await did('sso.signIn, linked by address', () => signInAs(test, 'grace', 'g'))
  await did('sso.signIn, signed in', () => sso.signIn('g'))
  await did('settings.changePassword, of no use', () =>
    settings.changePassword('g', {
      oldPassword: memberPassword,
      password: 'a different elephant',
      confirmPassword: 'a different elephant',
      endOtherSessions: false
    })
  )
  await did('session.stepUp, of no use', () => session.stepUp('g', { password: memberPassword }))
  await did('sso.stepUp', () => sso.stepUp('g'))
  test.desk.login = 'nina'
  await did('sso.stepUp, by another', () => signInAs(test, 'nina', 'other').then(() => sso.stepUp('g')))
  await did('sso.stepUp, break-glass', () => sso.stepUp('default'))
  await did('sso.signIn, unknown', () => signInAs(test, 'nina', 'n'))
  await did('sso.signIn, unverified', () => signInAs(test, 'ursula', 'u'))
  await did('sso.signIn, break-glass', () => signInAs(test, 'ada', 'a'))
  const person = (id: string, name: string, email = `${name.split(' ')[0] ?? ''}@example.com`) => ({ id, name, email })
  const config = { ...inputFor(issuer), hasClientSecret: false }
  const at = expect.any(Number) as number
  expect(unwrap(sso.get('default'))).toEqual({
    isEnabled: true,
    enabledAt: at,
    draft: config,
    active: config,
    isDraftActive: true,
    test: {
      at,
      isPassed: true,
      subject: 'ada',
      email: 'ada@example.com',
      isEmailVerified: true,
      name: 'Ada Lovelace',
      amr: expect.any(Array) as string[],
      acr: null,
      groups: [],
      tellsAuthTime: false,
      hasEndSession: true
    },
    breakGlass: [person(ada, 'Ada Lovelace', 'Ada@Example.com')],
    candidates: [person(ada, 'Ada Lovelace', 'Ada@Example.com'), person(ivan.userId, 'Grace Hopper', ivan.email)],
    waiting: [
      { subject: 'ursula', ...waitingOf('Ursula Unverified'), reason: 'sso-email-unverified', at },
      { subject: 'nina', ...waitingOf('Nina Newcomer'), reason: 'sso-unknown-user', at }
    ],
    awaiting: [],
    awaitingCount: 0,
    usersWithoutPassword: 0,
    redirectUri: 'http://127.0.0.1/callback'
  })
  await did('sso.dismissWaiting', () => sso.dismissWaiting('default', { subject: 'ursula' }))
  await did('sso.dismissWaiting again', () => sso.dismissWaiting('default', { subject: 'ursula' }))
  await did('sso.link, linked already', () => sso.link('default', { userId: grace.userId, subject: 'nina' }))
  await did('sso.link, an admin', () => sso.link('default', { userId: ivan.userId, subject: 'nina' }))
  await did('sso.link, unknown', () => sso.link('default', { userId: 'nobody', subject: 'nina' }))
  await did('sso.link, break-glass', () => sso.link('default', { userId: ada, subject: 'nina' }))
  await did('sso.confirmLink', () => sso.confirmLink('default', { userId: grace.userId }))
  await did('sso.confirmLink, none', () => sso.confirmLink('default', { userId: ivan.userId }))
  await did('sso.unlink', () => sso.unlink('default', { userId: grace.userId }))
  await did('sso.unlink, none', () => sso.unlink('default', { userId: grace.userId }))
  await did('sso.link', () => sso.link('default', { userId: grace.userId, subject: 'nina' }))
  await did('sso.signIn, linked by an admin', () => signInAs(test, 'nina', 'n'))
  await did('users.changeRole', () => users.changeRole('default', { userId: grace.userId, role: 'admin' }))
  await did('sso.signIn, unconfirmed', () => signInAs(test, 'nina', 'n'))
  await did('users.disable, break-glass', () => users.disable('default', { userId: ada }))
  await did('sso.setBreakGlass, nobody', () => sso.setBreakGlass('default', { breakGlassUserIds: [] }))
  await did('sso.setBreakGlass', () => sso.setBreakGlass('default', { breakGlassUserIds: [ada, grace.userId] }))
  unwrap(await logIn(test, 'b'))
  await did('users.disable', () => users.disable('default', { userId: ivan.userId }))
  await did('sso.save, more people', () =>
    save({ mayCreateUsers: true, groupClaim: 'groups', groupRoles: [{ group: 'staff', role: 'admin' }] })
  )
  test.desk.login = 'ada'
  unwrap(await sso.test('default'))
  await did('sso.enable anew', () => enable(ada))
  await did('sso.signIn, created', () => signInAs(test, 'nina', 'n'))
  await did('session.logOut', () => session.logOut('n'))
  await did('sso.signIn, not opened', async () => {
    test.desk.open = () => {
      throw new Error('no browser')
    }
    return sso.signIn('n')
  })
  await did('sso.cancelSignIn', () => sso.cancelSignIn('n'))
  await did('sso.disable', () => sso.disable('default'))
  expect(lines).toEqual(readTraces(join(import.meta.dirname, 'traces.txt')))
  // Pages have words for all of it.
  expect(findWordless(readAudit(test))).toEqual([])
})
