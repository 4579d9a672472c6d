// The counts that the overview reads: updated with each event and each change of a user, right in every time zone, and completed for a
// store that is older than the counts.
import { randomInt } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { auditKinds, type AuditKind } from '../../../src/shared/model/audit'
import { countedKinds, createAuditCounts } from '../../../src/main/panel/storage/audit-counts'
import { openFile, openTestPanel, readAudit, startAt, type TestPanel } from '../harness'
import { addMember, createSignedIn } from '../people'
import { unwrap } from '../../outcome'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const dayMs = 86_400_000
const methods = ['code', 'backup-code', 'remembered-browser', 'setup', 'sso']

function writeEvents({ panel: { context } }: TestPanel, count: number): void {
  context.store.transact(() => {
    for (let index = 0; index < count; index++) {
      const kind = countedKinds[randomInt(countedKinds.length)] ?? 'login.succeeded'
      const data = kind === 'login.succeeded' ? { method: methods[randomInt(methods.length)] ?? '' } : {}
      const at = startAt - randomInt(9 * dayMs)
      context.store.audit.append({ at, kind, actor: null, subject: null, profile: null, data })
    }
  })
}

/** The overview computed from the whole log. */
function recount(test: TestPanel, days: number) {
  const now = new Date(test.clock.now)
  return Array.from({ length: days }, (_, index) => {
    const on = (ahead: number) =>
      new Date(now.getFullYear(), now.getMonth(), now.getDate() - (days - 1 - index) + ahead).getTime()
    const ofDay = readAudit(test).filter(({ at }) => at >= on(0) && at < on(1))
    const of = (...kinds: AuditKind[]) => ofDay.filter(({ kind }) => kinds.includes(kind)).length
    const by = (method: string) =>
      ofDay.filter(({ kind, data }) => kind === 'login.succeeded' && data['method'] === method).length
    return {
      logins: Object.fromEntries(methods.map((method) => [method, by(method)])),
      passwordFailures: of('login.password-refused'),
      codeFailures: of('login.code-refused', 'login.code-reused', 'login.backup-code-refused'),
      lockouts: of('login.locked', 'factor.disabled')
    }
  })
}

const shown = async (test: TestPanel, days: number) =>
  unwrap(await test.panel.handlers.overview.get({ days })).daily.map(({ day: _day, ...counts }) => counts)

it.each(['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham', 'Australia/Lord_Howe'])(
  'counts by day in the time zone %s',
  async (name) => {
    process.env['TZ'] = name
    const test = await openTestPanel()
    await createSignedIn(test)
    writeEvents(test, 400)
    expect(await shown(test, 7)).toEqual(recount(test, 7))
    // Events written after the counts were read, including in a past day.
    writeEvents(test, 50)
    expect(await shown(test, 7)).toEqual(recount(test, 7))
  }
)

it('counts only the events shown, whatever else is written', async () => {
  const test = await openTestPanel()
  const { store } = test.panel.context
  for (const kind of auditKinds) {
    const event = { at: startAt, kind, actor: null, subject: null, profile: null, data: { method: 'code' } }
    store.transact(() => {
      store.audit.append(event)
    })
    expect(() =>
      store.transact(() => {
        store.audit.append(event)
        throw new Error('not this one')
      })
    ).toThrow('not this one')
  }
  const from = startAt - (startAt % dayMs)
  for (const kind of countedKinds) {
    const method = kind === 'login.succeeded' ? 'code' : ''
    expect([kind, store.auditCounts.count(kind, from, from + dayMs, method)]).toEqual([kind, 1])
  }
})

it('catches up for an older store, in batches and each event once', async () => {
  const test = await openTestPanel()
  await createSignedIn(test)
  writeEvents(test, 300)
  test.panel.close()
  const db = await openFile(test)
  // The state that the migration finds.
  db.exec(`delete from audit_counts; update audit_counting set counted = 0, last = (select max(seq) from audit)`)
  const counts = createAuditCounts(db)
  expect(counts.isComplete()).toBe(false)
  counts.countOlder(100)
  counts.countOlder(100)
  db.close()
  const { breakSeal } = await import('../../../src/main/protection/store-seal')
  breakSeal(`${test.dataDir}/panel.db`)
  await test.restart()
  writeEvents(test, 30)
  expect(await shown(test, 7)).toEqual(recount(test, 7))
  expect(await shown(test, 7)).toEqual(recount(test, 7))
  expect(test.panel.context.store.auditCounts.isComplete()).toBe(true)
})

it('counts users after every change', async () => {
  const test = await openTestPanel()
  await createSignedIn(test)
  const member = await addMember(test)
  const other = await addMember(test, 'mary@example.com')
  const { users, overview } = test.panel
  const counted = async () => {
    const { users: byStatus, factors } = unwrap(await overview.get('default', { days: 7 }))
    return [byStatus, factors]
  }
  const find = (status: 'active' | 'invited' | 'locked' | 'disabled' | null, factorState: 'enrolled' | 'none' | null) =>
    unwrap(
      users.list('default', {
        search: '',
        status,
        factorState,
        role: null,
        sortBy: 'name',
        isDescending: false,
        offset: 0,
        limit: 50
      })
    )
  const looked = () => {
    const total = (status: 'active' | 'invited' | 'locked' | 'disabled') => find(status, null).total
    const of = (state: 'enrolled' | 'none') => find(null, state).rows.filter((one) => one.status !== 'disabled').length
    return [
      { active: total('active'), disabled: total('disabled'), invited: total('invited'), locked: total('locked') },
      { enrolled: of('enrolled'), none: of('none'), disabled: 0 }
    ]
  }
  expect(await counted()).toEqual(looked())
  const steps: (() => unknown)[] = [
    () => users.create('default', { email: 'new@example.com', name: 'New', role: 'member' }),
    () => users.disable('default', { userId: member.userId }),
    () => users.resetTwoFactor('default', { userId: other.userId }),
    () => users.resetPassword('default', { userId: other.userId }),
    () => users.enable('default', { userId: member.userId }),
    () => users.changeRole('default', { userId: member.userId, role: 'admin' }),
    () => users.remove('default', { userId: member.userId })
  ]
  for (const step of steps) {
    step()
    expect(await counted()).toEqual(looked())
  }
})
