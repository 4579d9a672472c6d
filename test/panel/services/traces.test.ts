// What each act leaves behind: its result, which pages are notified, and its rows in the audit log. One account goes through all acts;
// traces.txt holds the expected lines, and each is a decision about what can be known later.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Policy } from '../../../src/shared/model/policy'
import { createProfile } from '../../../src/main/panel/services/profiles'
import { decodeBase32 } from '../../../src/main/otp/base32'
import { findWordless } from '../../audit-data'
import { inputFor } from '../sso/input'
import { createFakeWindows, windowPorts } from '../../ports/windows'
import { openTestPanel, readAudit } from '../harness'
import { codeNow, email, logIn, memberPassword, password, signIn, signInMember, stepUp, type Member } from '../login'
import { addMember, adminId, createSignedIn, enrol } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { createTraces, readTraces, type Answer } from '../traces'

const minuteMs = 60_000
const next = 'a different elephant'
const wrongCode = '000000'
const everybody = { search: '', factorState: null, role: null, status: null } as const
const everything = { kinds: [], userId: null, search: '', from: null, to: null }
const own = (oldPassword: string, chosen: string, endOtherSessions: boolean) => ({
  oldPassword,
  password: chosen,
  confirmPassword: chosen,
  endOtherSessions
})

it('matches traces.txt', async () => {
  const windows = createFakeWindows()
  const test = await openTestPanel({ profileWindows: windowPorts(windows).profileWindows })
  const { account, session, setup, settings, users, policy, audit, recovery, snapshots, profiles, selfAudit } =
    test.panel
  const { did, lines, renamed } = createTraces(test, 31_000)
  const later = (ms = minuteMs) => {
    test.clock.now += ms
    test.panel.noteActivity('default')
  }

  // The first admin.
  const first = { accountName: 'Northwind', name: 'Ada Lovelace', email, password, confirmPassword: password }
  await did('account.create', () => account.create('default', first))
  await did('account.create again', () => account.create('default', first))
  const sheet = unwrap(await did('setup.begin', () => setup.begin('default')))
  const secret = decodeBase32(sheet.setupKey) ?? new Uint8Array()
  await did('setup.copyKey', () => setup.copyKey('default'))
  await did('setup.confirmCode, wrong', () => setup.confirmCode('default', { code: wrongCode }))
  const set = unwrap(
    await did('setup.confirmCode', () => setup.confirmCode('default', { code: codeNow(test, secret) }))
  )
  await did('setup.begin, too late', () => setup.begin('default'))
  await did('setup.copyBackupCodes', () => setup.copyBackupCodes('default'))
  await did('setup.downloadBackupCodes', () => setup.downloadBackupCodes('default'))
  await did('setup.finish, too early', () => setup.finish('default'))
  await did('setup.acknowledge', () => setup.acknowledge('default'))
  await did('setup.getBackupCodes, too late', () => setup.getBackupCodes('default'))
  await did('setup.finish', () => setup.finish('default'))
  await did('session.dismissNotices', () => session.dismissNotices('default'))
  await did('session.logOut', () => session.logOut('default'))
  await did('session.logOut again', () => session.logOut('default'))

  // Logging in.
  await did('session.logIn, wrong', () => logIn(test, 'default', 'wrong'))
  await did('session.logIn, unknown', () => logIn(test, 'default', 'wrong', 'nobody@example.com'))
  await did('session.logIn', () => logIn(test))
  const enter = (code: string, more: object = {}) => session.enterCode('default', { code, ...more })
  await did('session.enterCode, wrong', () => enter(wrongCode))
  await did('session.enterCode, drifted', () => enter(codeNow(test, secret, 5)))
  later(10 * minuteMs)
  await did('session.enterCode, too late', () => enter(codeNow(test, secret)))
  unwrap(await logIn(test))
  const used = codeNow(test, secret)
  await did('session.enterCode, remember', () => enter(used, { rememberBrowser: true }))
  session.logOut('default')
  await did('session.logIn, remembered', () => logIn(test))
  await did('session.cancel, signed in', () => session.cancel('default'))
  unwrap(await logIn(test, 'second'))
  unwrap(await session.enterBackupCode('second', { code: set.codes[0] ?? '' }))
  session.logOut('second')
  unwrap(await logIn(test, 'second'))
  await did('session.enterBackupCode, used', () => session.enterBackupCode('second', { code: set.codes[0] ?? '' }))
  await did('session.enterBackupCode, wrong', () => session.enterBackupCode('second', { code: 'wrong' }))
  await did('session.enterBackupCode', () => session.enterBackupCode('second', { code: set.codes[1] ?? '' }))
  session.logOut('second')
  unwrap(await logIn(test, 'second'))
  const again = codeNow(test, secret)
  unwrap(await session.enterCode('second', { code: again }))
  session.logOut('second')
  unwrap(await logIn(test, 'second'))
  await did('session.enterCode, used', () => session.enterCode('second', { code: again }))
  await did('session.cancel', () => session.cancel('second'))
  later(0)
  await did('session.stepUp, wrong', () => session.stepUp('default', { password: 'wrong' }))
  await did('session.stepUp', () => session.stepUp('default', { password }))

  // Another user.
  const grace: Member = await addMember(test)
  const one = { userId: grace.userId }
  await stepUp(test)
  const ivan = unwrap(
    await did('users.create', () =>
      users.create('default', { email: 'ivan@example.com', name: 'Ivan', role: 'member' })
    )
  )
  await did('users.create, taken', () =>
    users.create('default', { email: 'IVAN@example.com', name: 'Ivan', role: 'admin' })
  )
  await did('users.copyCode', () => users.copyCode('default'))
  await did('session.logIn, activation code', () => logIn(test, 'of ivan', ivan.activationCode, ivan.email))
  await did('session.choosePassword, differ', () =>
    session.choosePassword('of ivan', { password: next, confirmPassword: password })
  )
  await did('session.choosePassword', () =>
    session.choosePassword('of ivan', { password: next, confirmPassword: next })
  )
  later()
  await did('users.changeRole', () => users.changeRole('default', { ...one, role: 'admin' }))
  await did('users.changeRole, as it is', () => users.changeRole('default', { ...one, role: 'admin' }))
  await did('users.changeRole back', () => users.changeRole('default', { ...one, role: 'member' }))
  await did('users.unlock', () => users.unlock('default', one))
  await did('users.unlock, own', () => users.unlock('default', { userId: adminId(test) }))
  await did('users.inspectCode', () => users.inspectCode('default', { ...one, code: wrongCode }))
  await signInMember(test, grace)
  await stepUp(test)
  await did('users.endSessions', () => users.endSessions('default', one))
  await did('users.endSessions, none', () => users.endSessions('default', one))
  unwrap(await logIn(test, 'of grace', memberPassword, grace.email))
  unwrap(await session.enterCode('of grace', { code: codeNow(test, grace.secret), rememberBrowser: true }))
  await did('users.forgetBrowsers', () => users.forgetBrowsers('default', one))
  await did('users.disable', () => users.disable('default', one))
  await did('users.disable, as it is', () => users.disable('default', one))
  await did('users.enable', () => users.enable('default', one))
  await did('users.enable, as it is', () => users.enable('default', one))
  await did('users.disable, the last admin', () => users.disable('default', { userId: adminId(test) }))
  await did('users.resetPassword, own', () => users.resetPassword('default', { userId: adminId(test) }))
  await did('users.createEnrolmentCode, not due', () => users.createEnrolmentCode('default', one))
  await did('users.resetTwoFactor', () => users.resetTwoFactor('default', one))
  await did('users.resetTwoFactor, unknown', () => users.resetTwoFactor('default', { userId: 'nobody' }))
  later()
  await stepUp(test)
  const change = (changes: Partial<Policy>) =>
    policy.set('default', { policy: { ...test.panel.context.policy(), ...changes } })
  await did('policy.set', () => change({ needsEnrolmentCode: true, rememberDays: 7 }))
  await did('policy.set, as it is', () => change({}))
  const { enrolment } = unwrap(await did('users.createEnrolmentCode', () => users.createEnrolmentCode('default', one)))
  unwrap(await logIn(test, 'of grace', memberPassword, grace.email))
  await did('setup.begin, code due', () => setup.begin('of grace'))
  await did('setup.enterEnrolmentCode, wrong', () => setup.enterEnrolmentCode('of grace', { code: 'AAAAA-AAAAA' }))
  await did('setup.enterEnrolmentCode', () => setup.enterEnrolmentCode('of grace', { code: enrolment?.code ?? '' }))
  await enrol(test, 'of grace')
  later()
  await stepUp(test)
  await did('users.resetMany', () =>
    users.resetMany('default', { userIds: [adminId(test), grace.userId, grace.userId, 'nobody'] })
  )
  await did('users.resetPassword', () => users.resetPassword('default', one))
  await did('users.exportCsv', () => users.exportCsv('default', everybody))
  await did('users.remove', () => users.remove('default', one))
  await did('users.endSessions, gone', () => users.endSessions('default', one))
  await did('users.commitImport', () =>
    users.commitImport('default', { bytes: Buffer.from('email,name\nbo@example.com,Bo\nivan@example.com,Ivan\n') })
  )
  await did('users.saveActivations', () => users.saveActivations('default'))
  await did('users.saveActivations again', () => users.saveActivations('default'))

  // The user's own settings.
  later()
  await did('settings.rename, as another', () => settings.rename('default', { name: 'Ivan' }))
  await did('settings.rename, blank', () => settings.rename('default', { name: ' ' }))
  await did('policy.renameAccount', () => policy.renameAccount('default', { accountName: 'Southwind' }))
  await did('policy.renameAccount, blank', () => policy.renameAccount('default', { accountName: ' ' }))
  unwrap(await logIn(test, 'second'))
  unwrap(await session.enterCode('second', { code: codeNow(test, secret), rememberBrowser: true }))
  later()
  await did('settings.changePassword, wrong', () => settings.changePassword('default', own('wrong', next, false)))
  await did('settings.changePassword', () => settings.changePassword('default', own(password, next, true)))
  await did('settings.changePassword back', () => settings.changePassword('default', own(next, password, true)))
  await did('settings.regenerateBackupCodes', () => settings.regenerateBackupCodes('default', { password }))
  await did('settings.copyBackupCodes', () => settings.copyBackupCodes('default'))
  await did('settings.downloadBackupCodes', () => settings.downloadBackupCodes('default'))
  await did('settings.hideBackupCodes', () => settings.hideBackupCodes('default'))
  await did('settings.copyBackupCodes, hidden', () => settings.copyBackupCodes('default'))
  await did('settings.beginMove, no code', () => settings.beginMove('default', { password }))
  later()
  const moved = unwrap(
    await did('settings.beginMove', () => settings.beginMove('default', { password, code: codeNow(test, secret) }))
  )
  const newSecret = decodeBase32(moved.setupKey) ?? new Uint8Array()
  await did('settings.copyMoveKey', () => settings.copyMoveKey('default'))
  const confirm = (code: string) => settings.confirmMove('default', { code, endOtherSessions: true })
  await did('settings.confirmMove, wrong', () => confirm(wrongCode))
  await did('settings.confirmMove', () => confirm(codeNow(test, newSecret)))
  await did('settings.confirmMove again', () => confirm(codeNow(test, newSecret)))
  await did('settings.cancelMove', () => settings.cancelMove('default'))
  await signIn(test, newSecret, 'second')
  const [other] = unwrap(settings.listSessions('default')).filter((each) => !each.isThisSession)
  await did('settings.endSession', () => settings.endSession('default', { id: other?.id ?? '' }))
  await did('settings.endSession, gone', () => settings.endSession('default', { id: other?.id ?? '' }))
  later()
  await signIn(test, newSecret, 'second')
  await did('settings.endOtherSessions', () => settings.endOtherSessions('default'))
  await did('settings.endOtherSessions, none', () => settings.endOtherSessions('default'))
  for (const profileId of ['second', 'third']) {
    unwrap(await logIn(test, profileId))
    unwrap(await session.enterCode(profileId, { code: codeNow(test, newSecret), rememberBrowser: true }))
    later()
  }
  const [browser] = unwrap(settings.listBrowsers('default'))
  await did('settings.forgetBrowser', () => settings.forgetBrowser('default', { id: browser?.id ?? '' }))
  await did('settings.forgetBrowser, gone', () => settings.forgetBrowser('default', { id: browser?.id ?? '' }))
  await did('settings.forgetAllBrowsers', () => settings.forgetAllBrowsers('default'))
  await did('settings.forgetAllBrowsers, none', () => settings.forgetAllBrowsers('default'))

  // The account.
  await stepUp(test)
  await did('audit.exportEvents', () =>
    audit.exportEvents('default', { ...everything, kinds: ['account.created'], format: 'jsonl' })
  )
  await did('audit.verify', () => audit.verify('default'))
  await did('audit.makeCheckpoint', async () => {
    const made = await audit.makeCheckpoint('default')
    renamed.set(unwrap(made).fingerprint, '(fingerprint)')
    return made
  })
  await did('audit.saveCheckpoint', () => audit.saveCheckpoint('default', {}))
  await did('audit.saveCheckpoint, none', () => audit.saveCheckpoint('second', {}))
  renamed.set(String(test.clock.now), '(now)')
  await did('snapshots.take', () => snapshots.take('default'))
  await did('snapshots.restore, unknown', () => snapshots.restore('default', { name: 'none' }))
  await did('selfAudit.forgetStale, none', () => selfAudit.forgetStale('default'))
  const kiosk = createProfile(test.panel.context)
  renamed.set(kiosk.id, 'kiosk')
  await did('profiles.rename', () => profiles.rename(kiosk.id, { name: 'Kiosk' }))
  await did('profiles.rename, blank', () => profiles.rename(kiosk.id, { name: ' ' }))
  unwrap(await logIn(test, kiosk.id))
  unwrap(await session.enterCode(kiosk.id, { code: codeNow(test, newSecret), rememberBrowser: true }))
  await did('profiles.forget, by a stranger', () => profiles.forget('stranger', { id: kiosk.id }))
  await did('profiles.forget', () => profiles.forget('default', { id: kiosk.id }))

  // Recovery.
  await stepUp(test)
  const { key } = unwrap(await did('recovery.createKey', () => recovery.createKey('default')))
  await did('recovery.copyKey', () => recovery.copyKey('default'))
  await did('recovery.downloadKey', () => recovery.downloadKey('default'))
  await did('recovery.hideKey', () => recovery.hideKey('default'))
  await did('recovery.copyKey, hidden', () => recovery.copyKey('default'))
  await did('recovery.enterKey, mistyped', () => recovery.enterKey('r', { key: `${key}0` }))
  await did('recovery.enterKey, wrong', () => recovery.enterKey('r', { key: '0000-0000-0000-0000-0000-0000-0000' }))
  await did('recovery.enterKey, signed in', () => recovery.enterKey('default', { key }))
  await did('recovery.enterKey', () => recovery.enterKey('r', { key }))
  await did('recovery.chooseAdmin, nobody', () => recovery.chooseAdmin('r', { userId: 'nobody' }))
  await did('recovery.chooseAdmin', () => recovery.chooseAdmin('r', { userId: adminId(test) }))
  await did('recovery.choosePassword', () => recovery.choosePassword('r', { password: next, confirmPassword: next }))
  const back = unwrap(await setup.begin('r'))
  const last = decodeBase32(back.setupKey) ?? new Uint8Array()
  unwrap(await setup.confirmCode('r', { code: codeNow(test, last) }))
  unwrap(setup.acknowledge('r'))
  await did('setup.finish, recovering', () => setup.finish('r'))
  test.clock.now += 20 * minuteMs
  await did('sweep', () => {
    test.panel.sweep()
    return session.get('r')
  })

  expect(lines).toEqual(readTraces(join(import.meta.dirname, 'traces.txt')))
  // Pages have words for all of it.
  expect(findWordless(readAudit(test))).toEqual([])
})

it('by a caller without access is only refused', async () => {
  const test = await openTestPanel()
  await createSignedIn(test)
  const { session, setup, settings, users, policy, audit, recovery, snapshots, selfAudit, sso } = test.panel
  const user = { userId: adminId(test) }
  const at = 'nobody'
  const rows = readAudit(test).length
  test.changes.length = 0
  const asked: Readonly<Record<string, Promise<Answer> | Answer>> = {
    'session.enterCode': session.enterCode(at, { code: wrongCode }),
    'session.enterBackupCode': session.enterBackupCode(at, { code: wrongCode }),
    'session.stepUp': session.stepUp(at, { password }),
    'settings.rename': settings.rename(at, { name: 'Nobody' }),
    'settings.changePassword': settings.changePassword(at, own(password, next, true)),
    'settings.regenerateBackupCodes': settings.regenerateBackupCodes(at, { password }),
    'settings.hideBackupCodes': settings.hideBackupCodes(at),
    'settings.beginMove': settings.beginMove(at, { password, code: wrongCode }),
    'settings.forgetBrowser': settings.forgetBrowser(at, { id: 'none' }),
    'settings.forgetAllBrowsers': settings.forgetAllBrowsers(at),
    'settings.endSession': settings.endSession(at, { id: 'none' }),
    'settings.endOtherSessions': settings.endOtherSessions(at),
    'users.create': users.create(at, { email: 'x@example.com', name: 'X', role: 'admin' }),
    'users.resetTwoFactor': users.resetTwoFactor(at, user),
    'users.resetMany': users.resetMany(at, { userIds: [user.userId] }),
    'users.createEnrolmentCode': users.createEnrolmentCode(at, user),
    'users.resetPassword': users.resetPassword(at, user),
    'users.unlock': users.unlock(at, user),
    'users.disable': users.disable(at, user),
    'users.enable': users.enable(at, user),
    'users.changeRole': users.changeRole(at, { ...user, role: 'member' }),
    'users.endSessions': users.endSessions(at, user),
    'users.forgetBrowsers': users.forgetBrowsers(at, user),
    'users.remove': users.remove(at, user),
    'users.exportCsv': users.exportCsv(at, everybody),
    'users.inspectCode': users.inspectCode(at, { ...user, code: wrongCode }),
    'users.commitImport': users.commitImport(at, { bytes: Buffer.from('email,name\n') }),
    'policy.set': policy.set(at, { policy: test.panel.context.policy() }),
    'policy.renameAccount': policy.renameAccount(at, { accountName: 'Eastwind' }),
    'audit.exportEvents': audit.exportEvents(at, { ...everything, format: 'csv' }),
    'audit.verify': audit.verify(at),
    'audit.makeCheckpoint': audit.makeCheckpoint(at),
    'recovery.createKey': recovery.createKey(at),
    'snapshots.take': snapshots.take(at),
    'snapshots.restore': snapshots.restore(at, { name: 'none' }),
    'selfAudit.forgetStale': selfAudit.forgetStale(at),
    'sso.save': sso.save(at, inputFor('https://login.example.com')),
    'sso.test': sso.test(at),
    'sso.enable': sso.enable(at, { breakGlassUserIds: [user.userId] }),
    'sso.setBreakGlass': sso.setBreakGlass(at, { breakGlassUserIds: [user.userId] }),
    'sso.disable': sso.disable(at),
    'sso.stepUp': sso.stepUp(at),
    'sso.link': sso.link(at, { ...user, subject: 'x' }),
    'sso.confirmLink': sso.confirmLink(at, user),
    'sso.unlink': sso.unlink(at, user),
    'sso.dismissWaiting': sso.dismissWaiting(at, { subject: 'x' }),
    'session.choosePassword': session.choosePassword(at, { password: next, confirmPassword: next }),
    'setup.enterEnrolmentCode': setup.enterEnrolmentCode(at, { code: wrongCode }),
    'setup.begin': setup.begin(at),
    'setup.copyKey': setup.copyKey(at),
    'setup.confirmCode': setup.confirmCode(at, { code: wrongCode }),
    'setup.getBackupCodes': setup.getBackupCodes(at),
    'setup.copyBackupCodes': setup.copyBackupCodes(at),
    'setup.downloadBackupCodes': setup.downloadBackupCodes(at),
    'setup.acknowledge': setup.acknowledge(at),
    'setup.finish': setup.finish(at),
    'settings.copyBackupCodes': settings.copyBackupCodes(at),
    'settings.downloadBackupCodes': settings.downloadBackupCodes(at),
    'settings.copyMoveKey': settings.copyMoveKey(at),
    'settings.confirmMove': settings.confirmMove(at, { code: wrongCode, endOtherSessions: true }),
    'users.copyCode': users.copyCode(at),
    'users.saveActivations': users.saveActivations(at),
    'recovery.copyKey': recovery.copyKey(at),
    'recovery.downloadKey': recovery.downloadKey(at),
    'recovery.listAdmins': recovery.listAdmins(at),
    'recovery.chooseAdmin': recovery.chooseAdmin(at, user),
    'recovery.choosePassword': recovery.choosePassword(at, { password: next, confirmPassword: next })
  }
  for (const [name, answer] of Object.entries(asked))
    expect([name, codeOf(await answer)]).toEqual([name, 'not-signed-in'])
  expect([readAudit(test).length, test.changes, test.copied, test.saved]).toEqual([rows, [], [], []])
})
