// Guards of the account recovery key that recovery.test.ts does not reach: what is checked again after each wait, what of the user's own is
// cleared, and what others keep. Each test fails if its guard is removed.
import { describe, expect, it } from 'vitest'
import { completeRecovery } from '../../../src/main/panel/services/recovery'
import { auditKindsOf, openTestPanel, readAudit, type TestPanel } from '../harness'
import { email, logIn } from '../login'
import { addMember, adminId, createSignedIn, enrol } from '../people'
import { codeOf, unwrap } from '../../outcome'

const chosen = { password: 'a heron by the lake', confirmPassword: 'a heron by the lake' }
const wrongKey = '0000-0000-0000-0000-0000-0000-0000'

async function openWithKey() {
  const test = await openTestPanel()
  await createSignedIn(test)
  const { key } = unwrap(await test.panel.recovery.createKey('default'))
  return { test, key }
}
async function recoverTo(test: TestPanel, key: string, userId: string, profileId = 'r') {
  const { recovery } = test.panel
  unwrap(await recovery.enterKey(profileId, { key }))
  unwrap(recovery.chooseAdmin(profileId, { userId }))
  unwrap(await recovery.choosePassword(profileId, chosen))
}
/** Runs `happens` while the next hash of this kind is computed. */
function during(test: TestPanel, name: 'isRecoveryKey' | 'hashPassword' | 'hashRecoveryKey', happens: () => unknown) {
  const { hashing } = test.panel.context
  const compute = hashing[name] as (...args: unknown[]) => Promise<unknown>
  Object.assign(hashing, {
    [name]: async (...args: unknown[]) => {
      const done = await compute(...args)
      Object.assign(hashing, { [name]: compute })
      await happens()
      return done
    }
  })
}

describe('CHECKLIST 75: entering the key', () => {
  it('waits as long as it should, and no longer if the clock was set back', async () => {
    const { test, key } = await openWithKey()
    for (let failures = 0; failures < 5; failures++) {
      await test.panel.recovery.enterKey('w', { key: wrongKey })
      test.clock.now += 120_000
    }
    await test.panel.recovery.enterKey('w', { key: wrongKey })
    test.clock.now -= 86_400_000
    const refused = await test.panel.recovery.enterKey('r', { key })
    if (refused.ok || refused.error.code !== 'throttled') throw new Error('not throttled')
    expect(refused.error.retryAt - test.clock.now).toBeLessThanOrEqual(15 * 60_000)
  })
  it('is delayed with the whole installation, like every other guess', async () => {
    const { test } = await openWithKey()
    for (let failures = 0; failures < 60; failures++) {
      const refused = await test.panel.recovery.enterKey(`p${String(failures)}`, { key: wrongKey })
      expect(codeOf(refused)).not.toBe('ok')
      for (let others = 0; others < 2; others++)
        await logIn(test, `p${String(failures)}`, 'wrong, surely', `x${String(failures)}${String(others)}`)
    }
    test.waits.length = 0
    test.clock.now += 60_000 * 9
    const { failedAt } = test.panel.context.store.recovery.readThrottle()
    test.clock.now = Math.max(test.clock.now, failedAt + 15 * 60_000)
    for (let failures = 0; failures < 60; failures++)
      await logIn(test, `q${String(failures)}`, 'wrong, surely', `y${String(failures)}`)
    test.waits.length = 0
    await test.panel.recovery.enterKey('last', { key: wrongKey })
    expect(test.waits.length).toBeGreaterThan(0)
  })
  it('fails with a key that was replaced while it was hashed, which counts as a wrong one', async () => {
    const { test, key } = await openWithKey()
    during(test, 'isRecoveryKey', () => test.panel.recovery.createKey('default'))
    expect(codeOf(await test.panel.recovery.enterKey('r', { key }))).toBe('wrong-recovery-key')
    expect(auditKindsOf(test)).not.toContain('recovery-key.accepted')
    expect(test.panel.context.store.recovery.readThrottle().failures).toBe(1)
  })
  it('is not counted as an attempt in a window that is logged in', async () => {
    const { test } = await openWithKey()
    expect(codeOf(await test.panel.recovery.enterKey('default', { key: wrongKey }))).toBe('wrong-stage')
    expect(test.panel.context.store.recovery.readThrottle().failures).toBe(0)
  })
  it('fails in a window in which someone logged in meanwhile', async () => {
    const { test, key } = await openWithKey()
    const { authStates } = test.panel.context
    const session = authStates.find('default', test.clock.now)
    if (session === null) throw new Error('no one is logged in')
    during(test, 'isRecoveryKey', () => {
      authStates.set('r', session)
    })
    expect(codeOf(await test.panel.recovery.enterKey('r', { key }))).toBe('wrong-stage')
    expect(authStates.find('r', test.clock.now)?.kind).toBe('session')
  })
})

describe('CHECKLIST 75: creating the key', () => {
  it('ends every recovery with the previous one', async () => {
    const { test, key } = await openWithKey()
    unwrap(await test.panel.recovery.enterKey('r', { key }))
    unwrap(await test.panel.recovery.createKey('default'))
    expect(test.panel.context.authStates.find('r', test.clock.now)).toBeNull()
  })
  it('fails for another session of the same admin that began while it was hashed', async () => {
    const { test } = await openWithKey()
    const before = test.panel.context.store.recovery.findKey()?.id
    const { authStates } = test.panel.context
    during(test, 'hashRecoveryKey', () => {
      const authState = authStates.find('default', test.clock.now)
      if (authState?.kind !== 'session') throw new Error('no one is logged in')
      authStates.set('default', { ...authState, session: { ...authState.session, id: 'another' } })
    })
    expect(codeOf(await test.panel.recovery.createKey('default'))).toBe('not-signed-in')
    expect(test.panel.context.store.recovery.findKey()?.id).toBe(before)
  })
  it('fails for a former admin whose session still exists', async () => {
    const { test } = await openWithKey()
    const before = test.panel.context.store.recovery.findKey()?.id
    during(test, 'hashRecoveryKey', () => {
      test.panel.context.store.users.setRole(adminId(test), 'member')
    })
    expect(codeOf(await test.panel.recovery.createKey('default'))).toBe('not-signed-in')
    expect(test.panel.context.store.recovery.findKey()?.id).toBe(before)
  })
  it('logs who created it, and cannot save it once the user finished', async () => {
    const { test } = await openWithKey()
    expect(readAudit(test).at(-1)).toMatchObject({
      kind: 'recovery-key.created',
      actor: { id: adminId(test) },
      profile: 'default'
    })
    test.saving.chosen = '/media/stick'
    test.saving.whileAsked = () => {
      unwrap(test.panel.recovery.hideKey('default'))
    }
    expect(codeOf(await test.panel.recovery.downloadKey('default', { asksWhere: true }))).toBe('cancelled')
    expect(test.saved).toEqual([])
  })
})

describe('CHECKLIST 75: a new password', () => {
  it('is not used for a recovery that was cancelled, or chose another admin, while it was hashed', async () => {
    const { test, key } = await openWithKey()
    const grace = await addMember(test, 'grace@example.com', 'admin')
    const { recovery, context } = test.panel
    unwrap(await recovery.enterKey('r', { key }))
    unwrap(recovery.chooseAdmin('r', { userId: adminId(test) }))
    during(test, 'hashPassword', () => recovery.chooseAdmin('r', { userId: grace.userId }))
    expect(codeOf(await recovery.choosePassword('r', chosen))).toBe('wrong-stage')
    expect(context.authStates.find('r', test.clock.now)).toMatchObject({ userId: grace.userId, passwordHash: null })
  })
})

describe('CHECKLIST 74: a recovered admin', () => {
  it('starts without delays and without an enrolment code, and the log says if they were disabled', async () => {
    const { test, key } = await openWithKey()
    const grace = await addMember(test, 'grace@example.com', 'admin')
    const { users, context } = test.panel
    context.store.users.setEnrolmentCode(grace.userId, new Uint8Array(32), test.clock.now + 86_400_000)
    unwrap(users.disable('default', { userId: grace.userId }))
    for (let failures = 0; failures < 8; failures++) {
      await logIn(test, 'guesser', 'wrong, surely', grace.email)
      test.clock.now += 3_600_000
    }
    await logIn(test, 'guesser', 'wrong, surely', grace.email)
    await recoverTo(test, key, grace.userId)
    await enrol(test, 'r')
    test.panel.session.logOut('r')
    expect(codeOf(await logIn(test, 'fresh', chosen.password, grace.email))).toBe('ok')
    expect(JSON.stringify(readAudit(test).filter(({ kind }) => kind === 'user.enabled'))).toContain('recovery')
    expect(context.store.users.findEnrolmentCode(grace.userId)).toBeNull()
  })
  it('ends all other recoveries', async () => {
    const { test, key } = await openWithKey()
    await recoverTo(test, key, adminId(test))
    test.clock.now += 2_000
    unwrap(await test.panel.recovery.enterKey('other', { key }))
    await enrol(test, 'r')
    expect(test.panel.context.authStates.find('other', test.clock.now)).toBeNull()
  })
  it('can be any user if there is no admin, which the log says', async () => {
    const { test, key } = await openWithKey()
    const grace = await addMember(test)
    test.panel.context.store.users.setRole(adminId(test), 'member')
    await recoverTo(test, key, grace.userId)
    await enrol(test, 'r')
    expect(test.panel.context.store.users.find(grace.userId)?.role).toBe('admin')
    expect(readAudit(test).find(({ kind }) => kind === 'user.role-changed')).toMatchObject({ data: { by: 'recovery' } })
  })
  it('is not a break-glass admin if single sign-on is off', async () => {
    const { test, key } = await openWithKey()
    await recoverTo(test, key, adminId(test))
    await enrol(test, 'r')
    expect(test.panel.context.store.sso.listBreakGlass()).toEqual([])
  })
})

describe('CHECKLIST 75: the transaction that completes a recovery', () => {
  it('requires password, admin and key again, and writes nothing without them', async () => {
    const { test } = await openWithKey()
    const mia = await addMember(test, 'mia@example.com')
    const { context } = test.panel
    const { users, recovery } = context.store
    const [ada, member] = [users.find(adminId(test)), users.find(mia.userId)]
    const keyId = recovery.findKey()?.id ?? ''
    if (ada === null || member === null) throw new Error('no admin to recover')
    const authState = {
      kind: 'recovery',
      userId: ada.id,
      startedAt: 0,
      keyId,
      passwordHash: 'phc',
      setup: null
    } as const
    const before = [ada, member]
    expect(completeRecovery(context, { ...authState, passwordHash: null }, ada, 'r')).toBe(false)
    expect(completeRecovery(context, authState, member, 'r')).toBe(false)
    expect(completeRecovery(context, { ...authState, keyId: 'another' }, ada, 'r')).toBe(false)
    expect([users.find(ada.id), users.find(member.id)]).toEqual(before)
    expect(recovery.findKey()?.id).toBe(keyId)
  })
})

describe('the table of the account recovery key', () => {
  it('uses the named key, once, and no other', async () => {
    const { test } = await openWithKey()
    const { recovery } = test.panel.context.store
    const id = recovery.findKey()?.id ?? ''
    expect(recovery.removeKey('another')).toBe(false)
    expect(recovery.findKey()?.id).toBe(id)
    expect(recovery.removeKey(id)).toBe(true)
    expect(recovery.removeKey(id)).toBe(false)
    expect(recovery.findKey()).toBeNull()
  })
  it('lists admins by name, up to the limit, and no one else can be recovered', async () => {
    const { test } = await openWithKey()
    const grace = await addMember(test, 'grace@example.com', 'admin')
    const mia = await addMember(test, 'mia@example.com')
    const { recovery } = test.panel.context.store
    expect(recovery.listAdmins(10).map((each) => each.email)).toEqual([email, grace.email])
    expect(recovery.listAdmins(1)).toHaveLength(1)
    expect([recovery.mayRecover(grace.userId), recovery.mayRecover(mia.userId), recovery.mayRecover('nobody')]).toEqual(
      [true, false, false]
    )
  })
})
