// Everything that the pages are shown: for an account with a history, the result of every reading call matches views.json exactly. Times
// are minutes since the account was created.
import { createProfile } from '../../../src/main/panel/services/profiles'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Result } from '../../../src/shared/result'
import { everybody } from '../../everybody'
import { openTestPanel, startAt } from '../harness'
import { surroundings } from '../surroundings'
import { codeNow, logIn, memberPassword, signIn, stepUp } from '../login'
import { addMember, adminId, createAccount, enrol } from '../people'
import { unwrap } from '../../outcome'

const minuteMs = 60_000
const dayMs = 24 * 3_600_000
/** The local day on which the account was created. */
const firstDay = Date.parse(new Date(startAt).toLocaleDateString('sv'))

it('matches views.json', async () => {
  const test = await openTestPanel({ readSurroundings: () => Promise.resolve(surroundings) })
  const { session, users, settings, policy, overview, selfAudit, profiles, snapshots, recovery, sso } = test.panel
  const { clock } = test
  const views: Record<string, unknown> = {}
  const names = new Map<string, string>()
  /** Replaces ids and hashes by names, times by minutes and days by numbers, and puts values without nested parts on one line. */
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return `day ${String((Date.parse(value) - firstDay) / dayMs)}`
      return names.get(value) ?? value.replace(/^[\da-f]{24}$/, '(id)').replace(/^[\da-f]{64}$/, '(hash)')
    }
    if (typeof value === 'number' && value > 1e12) return `${String((value - startAt) / minuteMs)} min`
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value !== 'object' || value === null) return value
    if ('seq' in value && 'kind' in value) return `${String(value.seq)} ${String(value.kind)}`
    const parts = Object.entries(value).map(([name, one]) => [name, plain(one)] as const)
    return Object.values(value).every((one) => typeof one !== 'object' || one === null)
      ? parts.map(([name, one]) => `${name}: ${String(one)}`).join(', ')
      : Object.fromEntries(parts)
  }
  const see = (name: string, answer: Result<unknown, { readonly code: string }>) => {
    views[name] = plain(unwrap(answer))
  }
  const later = (ms = minuteMs) => {
    clock.now += ms
    test.panel.noteActivity('default')
  }
  const filter = { kinds: [], userId: null, search: '', from: null, to: null }

  see('session.get, first run', session.get('default'))
  see('policy.get, first run', test.panel.handlers.policy.get())
  await createAccount(test)
  names.set(adminId(test), '(ada)')
  see('session.get, setup', session.get('default'))
  const { secret, backupCodes } = await enrol(test)
  see('session.get, just set up', session.get('default'))
  later()
  const grace = await addMember(test)
  names.set(grace.userId, '(grace)')
  const kim = await addMember(test, 'kim@example.com', 'admin')
  names.set(kim.userId, '(kim)')
  await stepUp(test)
  const invited = unwrap(users.create('default', { email: 'ivan@example.com', name: 'Ivan', role: 'member' }))
  names.set(invited.userId, '(ivan)')
  const kiosk = createProfile(test.panel.context)
  names.set(kiosk.id, '(kiosk)')

  // A day on which Grace acts, then others act on her.
  later()
  unwrap(await logIn(test, kiosk.id, memberPassword, grace.email))
  see('session.get, code', session.get(kiosk.id))
  const remembered = { code: codeNow(test, grace.secret), rememberBrowser: true }
  unwrap(await session.enterCode(kiosk.id, remembered))
  later()
  see('settings.get', settings.get(kiosk.id))
  see('settings.listBrowsers', settings.listBrowsers(kiosk.id))
  see('settings.listSessions', settings.listSessions(kiosk.id))
  see('settings.listActivity', settings.listActivity(kiosk.id))
  see('users.get', users.get('default', { userId: grace.userId }))
  see('users.get, invited', users.get('default', { userId: invited.userId }))
  await logIn(test, 'attacker', 'wrong', grace.email)
  later()
  unwrap(await logIn(test, 'attacker', memberPassword, grace.email))
  await session.enterCode('attacker', { code: remembered.code })
  later()
  await session.enterCode('attacker', { code: '000000' })
  later()
  await session.enterBackupCode('attacker', { code: 'wrong' })
  later()
  session.logOut(kiosk.id)
  see('session.get, signed out', session.get(kiosk.id))
  await stepUp(test)
  unwrap(users.endSessions('default', { userId: grace.userId }))
  unwrap(await logIn(test, 'new', memberPassword, grace.email))
  unwrap(await session.enterBackupCode('new', { code: grace.backupCodes[0] ?? '' }))
  see('session.get, told', session.get('new'))
  unwrap(users.resetTwoFactor('default', { userId: kim.userId }))
  see('snapshots.list, none', snapshots.list('default'))

  // Three days later.
  clock.now += 3 * dayMs
  await signIn(test, secret)
  later()
  unwrap(await recovery.createKey('default'))
  unwrap(await test.panel.audit.verify('default'))
  unwrap(await snapshots.take('default'))
  for (const each of backupCodes) {
    unwrap(await logIn(test, 'low'))
    unwrap(await session.enterBackupCode('low', { code: each }))
    session.logOut('low')
  }
  unwrap(users.disable('default', { userId: grace.userId }))
  later()
  see('recovery.getState', recovery.getState('default'))
  see('policy.get', policy.get('default'))
  see(
    'policy.preview',
    policy.preview('default', { policy: { ...test.panel.context.policy(), needsEnrolmentCode: true } })
  )
  see('users.list', users.list('default', everybody))
  see('overview.get', await overview.get('default', { days: 5 }))
  see('overview.get, a day', await overview.get('default', { days: 1 }))
  see('selfAudit.get', await selfAudit.get('default'))
  see('profiles.list', profiles.list(kiosk.id))
  see('sso.get', sso.get('default'))
  see('audit.list', test.panel.audit.list('default', { ...filter, kinds: ['user.created'], before: null, limit: 2 }))
  expect(views).toEqual(JSON.parse(readFileSync(join(import.meta.dirname, 'views.json'), 'utf8')))
})
