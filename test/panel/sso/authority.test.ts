// No one can act as another user through single sign-on: whom an admin may link, whom the provider alone never lets in, what a token's
// groups grant, and what going back to an earlier store leaves.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LoginNotice } from '../../../src/shared/contract'
import { createFolder, readAudit, type TestPanel } from '../harness'
import { email, signIn, signInMember, stepUp } from '../login'
import { addMember, adminId } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { goBackInTest } from '../going-back'
import {
  addLinkedAdmin,
  enableSso,
  inputFor,
  openSsoPanel,
  refusalsOf,
  signInAs,
  startProvider,
  stepOf,
  type SsoTestPanel
} from './harness'
import { startBentProvider } from './provider'

const roleOf = ({ panel }: TestPanel, userId: string) => panel.context.store.users.find(userId)?.role
const linkOf = ({ panel }: TestPanel, userId: string, issuer: string) =>
  panel.context.store.sso.findLinkOf(userId, new URL(issuer).href)
const actsIn = (test: TestPanel, profileId: string) => {
  const state = unwrap(test.panel.session.get(profileId))
  const notices: readonly LoginNotice[] = state.step === 'signed-in' ? state.notices : []
  return notices.flatMap((notice) => (notice.kind === 'act' ? [notice] : []))
}
const staffAreAdmins = { groupClaim: 'groups', groupRoles: [{ group: 'staff', role: 'admin' as const }] }

/** Single sign-on is on, and a second admin signed in through it. */
async function openLinked() {
  const { issuer } = await startProvider()
  const test = await openSsoPanel()
  const second = await addMember(test)
  await enableSso(test, issuer)
  await addLinkedAdmin(test, second.userId)
  unwrap(await signInAs(test, 'grace', 'g'))
  return { issuer, test, second }
}

describe('CHECKLIST 90: an admin’s account', () => {
  it('is not linked by another admin', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const victim = await addMember(test, 'grace@example.com', 'admin')
    await enableSso(test, issuer)
    const input = { userId: victim.userId, subject: 'nina' }
    expect(test.panel.sso.link('default', input)).toEqual({ ok: false, error: { code: 'sso-own-session-only' } })
    expect(linkOf(test, victim.userId, issuer)).toBeNull()
    expect(codeOf(await signInAs(test, 'nina', 'n'))).toBe('sso-unknown-user')
  })

  it('is linked from its own session, which was opened with password and code', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const second = await addMember(test, 'grace@example.com', 'admin')
    const { sso } = test.panel
    unwrap(sso.save('default', inputFor(issuer)))
    await signInMember(test, second, 'own')
    unwrap(sso.link('own', { userId: second.userId, subject: 'grace' }))
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'sso.linked', data: { by: 'self', subject: 'grace' } })
    test.panel.session.logOut('own')
    await enableSso(test, issuer)
    expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ user: { id: second.userId, role: 'admin' } })
    expect(codeOf(test.panel.authorise('g', 'admin', false))).toBe('ok')
  })

  it('gains nothing from a link created while it was a member’s', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const victim = await addMember(test, 'victim@example.com')
    await enableSso(test, issuer, staffAreAdmins)
    const { sso, users } = test.panel
    unwrap(sso.link('default', { userId: victim.userId, subject: 'nina' }))
    // The groups of an identity that an admin linked make no one an admin.
    expect(unwrap(await signInAs(test, 'nina', 'n'))).toMatchObject({ user: { id: victim.userId, role: 'member' } })
    unwrap(users.changeRole('default', { userId: victim.userId, role: 'admin' }))
    expect(stepOf(test, 'n')).toBe('signed-out')
    expect(await signInAs(test, 'nina', 'n')).toEqual({
      ok: false,
      error: { code: 'sso-link-unconfirmed', by: 'self' }
    })
    expect(codeOf(sso.confirmLink('default', { userId: victim.userId }))).toBe('sso-own-session-only')
    // In her own session she may confirm that the identity is hers.
    unwrap(sso.disable('default'))
    test.clock.now += 60_000
    await signInMember(test, victim, 'own')
    unwrap(sso.confirmLink('own', { userId: victim.userId }))
    expect(linkOf(test, victim.userId, issuer)).toMatchObject({ madeBy: 'self', isAwaiting: false })
  })

  it('is not confirmed by a session that the link itself opened', async () => {
    const { test, second } = await openLinked()
    expect(codeOf(test.panel.sso.confirmLink('g', { userId: second.userId }))).toBe('sso-own-session-only')
    expect(codeOf(test.panel.sso.link('g', { userId: second.userId, subject: 'other' }))).toBe('sso-own-session-only')
  })

  it('is told of a link, its end and a sign-in in between, by whom and when', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    const victim = await addMember(test)
    const { sso } = test.panel
    await enableSso(test, issuer)
    unwrap(await signInAs(test, 'grace', 'g'))
    test.panel.session.logOut('g')
    const userId = victim.userId
    // The admin removes her link, signs in as her with their own identity, sees the notices, and restores the link.
    unwrap(sso.unlink('default', { userId }))
    unwrap(sso.link('default', { userId, subject: 'nina' }))
    expect(unwrap(await signInAs(test, 'nina', 'n'))).toMatchObject({ user: { id: userId } })
    const told = (profileId: string) => actsIn(test, profileId).map(({ act, cause }) => `${act} ${cause}`)
    expect(told('n')).toEqual(['sso-linked person', 'sso-unlinked person', 'sso-linked address'])
    unwrap(test.panel.session.dismissNotices('n'))
    unwrap(sso.unlink('default', { userId }))
    expect(stepOf(test, 'n')).toBe('signed-out')
    expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ user: { id: userId } })
    expect(actsIn(test, 'g')).toMatchObject([
      { act: 'sso-unlinked', by: email, count: 2, detail: 'nina@example.com', provider: new URL(issuer).host },
      { act: 'sso-linked', by: email, count: 1, detail: 'nina' }
    ])
    // Also told at a password login, another way in.
    unwrap(sso.disable('default'))
    test.clock.now += 60_000
    await signInMember(test, victim, 'own')
    expect(told('own')).toEqual(['sso-linked address', 'sso-unlinked person', 'sso-linked person'])
    const rows = readAudit(test).filter(({ kind }) => kind === 'login.succeeded')
    expect(rows.map(({ data }) => data['subject'] ?? data['method']).slice(-4)).toEqual([
      'grace',
      'nina',
      'grace',
      'code'
    ])
    expect(rows.at(-2)?.data).toEqual({ method: 'sso', issuer: new URL(issuer).href, subject: 'grace' })
  })
})

describe('CHECKLIST 89: another provider', () => {
  it('used by an admin to log in as users is reported to them', async () => {
    const { issuer } = await startProvider()
    const theirs = await startBentProvider()
    const test = await openSsoPanel()
    await addMember(test)
    await enableSso(test, issuer)
    unwrap(await signInAs(test, 'grace', 'g'))
    test.panel.session.logOut('g')
    // Another provider claims the same user, with her address and the same subject.
    await enableSso(test, theirs.issuer)
    expect(unwrap(await signInAs(test, 'grace', 'evil'))).toMatchObject({ user: { email: 'grace@example.com' } })
    test.panel.session.logOut('evil')
    await enableSso(test, issuer)
    unwrap(await signInAs(test, 'grace', 'g'))
    expect(actsIn(test, 'g')).toMatchObject([
      { act: 'sso-linked', cause: 'address', by: null, provider: new URL(theirs.issuer).host }
    ])
  })
})

describe('CHECKLIST 90: a break-glass admin', () => {
  it('has no link, cannot get one, and never signs in by single sign-on', async () => {
    const { issuer, test, second } = await openLinked()
    const { sso } = test.panel
    unwrap(sso.setBreakGlass('default', { breakGlassUserIds: [adminId(test), second.userId] }))
    expect(stepOf(test, 'g')).toBe('signed-out')
    expect(linkOf(test, second.userId, issuer)).toBeNull()
    expect(readAudit(test).find(({ kind }) => kind === 'sso.unlinked')).toMatchObject({
      actor: { id: adminId(test) },
      subject: { id: second.userId },
      data: { subject: 'grace', by: 'break-glass' }
    })
    expect(await signInAs(test, 'grace', 'g')).toEqual({ ok: false, error: { code: 'sso-break-glass' } })
    for (const userId of [adminId(test), second.userId]) {
      expect(codeOf(sso.link('default', { userId, subject: 'nina' }))).toBe('sso-break-glass')
    }
    test.clock.now += 60_000
    await signInMember(test, second, 'own')
    expect(actsIn(test, 'own')).toMatchObject([
      { act: 'sso-unlinked', by: email },
      { act: 'role-changed', detail: 'admin' },
      { act: 'sso-linked', cause: 'address' }
    ])
  })

  it('is refused when the token arrives, even if a link exists', async () => {
    const { issuer } = await startProvider()
    const test = await openSsoPanel()
    await enableSso(test, issuer)
    const { store } = test.panel.context
    store.transact(() => {
      const link = { issuer: `${issuer}/`, subject: 'nina', userId: adminId(test), email: null, linkedAt: 1 }
      store.sso.insertLink({ ...link, madeBy: 'self' })
    })
    expect(codeOf(await signInAs(test, 'nina', 'n'))).toBe('sso-break-glass')
    expect(refusalsOf(test)).toEqual(['sso-break-glass'])
    expect(readAudit(test).at(-1)).toMatchObject({ subject: { id: adminId(test) }, data: { subject: 'nina' } })
  })
})

describe('CHECKLIST 91: the role from groups', () => {
  const open = async () => {
    const provider = await startBentProvider()
    const test = await openSsoPanel()
    const { userId } = await addMember(test)
    const say = (groups: readonly string[], more: object = {}) => {
      provider.bent = { claims: (claims) => ({ ...claims, groups, ...more }) }
    }
    await enableSso(test, provider.issuer, staffAreAdmins)
    say(['staff'])
    expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ user: { role: 'admin' } })
    return { provider, test, userId, say }
  }

  it('is removed at the step-up, which then opens no admin page', async () => {
    const { test, userId, say } = await open()
    expect(codeOf(test.panel.authorise('g', 'admin', true))).toBe('ok')
    say(['others'])
    expect(unwrap(await test.panel.sso.stepUp('g'))).toMatchObject({ step: 'signed-in', user: { role: 'member' } })
    expect(roleOf(test, userId)).toBe('member')
    expect(codeOf(test.panel.authorise('g', 'admin', true))).toBe('forbidden')
    expect(
      readAudit(test).find(({ kind, data }) => kind === 'user.role-changed' && data['to'] === 'member')
    ).toMatchObject({
      actor: null,
      subject: { id: userId },
      data: { from: 'admin', by: 'sso', subject: 'grace' }
    })
    // The provider grants the role again.
    say(['staff'])
    expect(unwrap(await test.panel.sso.stepUp('g'))).toMatchObject({ user: { role: 'admin' } })
  })

  it.each([
    ['was not asked again', { auth_time: 1 }, 'sso-not-fresh'],
    ['lacks what the policy asks for', { amr: [] }, 'sso-assurance-missing']
  ])('is removed by a token that %s, too', async (_, more, code) => {
    const { provider, test, userId, say } = await open()
    if (code === 'sso-assurance-missing') {
      await enableSso(test, provider.issuer, { ...staffAreAdmins, requiredAmr: ['pwd'] })
    }
    say([], more)
    expect(codeOf(await test.panel.sso.stepUp('g'))).toBe(code)
    expect(roleOf(test, userId)).toBe('member')
  })

  it('is not given by a token that is refused', async () => {
    const { provider, test, userId, say } = await open()
    say([])
    unwrap(await test.panel.sso.stepUp('g'))
    await enableSso(test, provider.issuer, { ...staffAreAdmins, requiredAmr: ['pwd'] })
    say(['staff'], { amr: [] })
    expect(codeOf(await test.panel.sso.stepUp('g'))).toBe('sso-assurance-missing')
    expect(codeOf(await signInAs(test, 'grace', 'other'))).toBe('sso-assurance-missing')
    expect(roleOf(test, userId)).toBe('member')
  })

  it('is reported at the next login, and never removes the last able admin', async () => {
    const { test, say } = await open()
    say([])
    test.panel.session.logOut('g')
    const state = unwrap(await signInAs(test, 'grace', 'g'))
    expect(state).toMatchObject({
      user: { role: 'member' },
      notices: [{ kind: 'act', act: 'role-changed', detail: 'member', by: null, cause: 'groups' }]
    })
    expect(roleOf(test, adminId(test))).toBe('admin')
  })
})

describe('CHECKLIST 92: restoring an earlier store', () => {
  async function openRestorable(): Promise<SsoTestPanel> {
    const aside = createFolder()
    const test: SsoTestPanel = await openSsoPanel({
      restoreStore: (build) => goBackInTest(test, build, join(aside, String(test.clock.now)))
    })
    return test
  }
  const takeCopy = async (test: TestPanel) => {
    const taken = await test.panel.context.store.snapshots.take('daily')
    test.clock.now += 60_000
    return taken?.name ?? ''
  }

  it('turns single sign-on off, restores no identity and accepts no link before it is confirmed', async () => {
    const { issuer } = await startProvider()
    const test = await openRestorable()
    const member = await addMember(test)
    const other = await addMember(test, 'other@example.com')
    await enableSso(test, issuer)
    unwrap(await signInAs(test, 'grace', 'g'))
    unwrap(test.panel.sso.link('default', { userId: other.userId, subject: 'nina' }))
    const name = await takeCopy(test)
    unwrap(test.panel.sso.unlink('default', { userId: other.userId }))
    await stepUp(test)
    unwrap(await test.panel.snapshots.restore('default', { name }))

    const { context } = test.panel
    expect(context.store.sso.isEnabled()).toBe(false)
    expect(context.store.sso.listBreakGlass()).toEqual([])
    expect(linkOf(test, other.userId, issuer)).toBeNull()
    expect(linkOf(test, member.userId, issuer)).toMatchObject({ subject: 'grace', isAwaiting: true })
    expect(
      readAudit(test)
        .slice(-2)
        .map(({ kind }) => kind)
    ).toEqual(['store.restored', 'sso.disabled'])

    // Off after going back; it must be tested before it can be enabled again.
    test.clock.now += 60_000
    await signIn(test, test.admin.secret)
    const { sso } = test.panel
    expect(unwrap(sso.get('default'))).toMatchObject({ isEnabled: false, test: null, awaitingCount: 1 })
    // CHECKLIST 89: users are told what was done to them since the copy was made.
    await signInMember(test, other, 'own')
    expect(actsIn(test, 'own').map(({ act }) => act)).toEqual(['sso-unlinked', 'sso-linked'])
    expect(codeOf(sso.enable('default', { breakGlassUserIds: [adminId(test)] }))).toBe('sso-untested')
    await enableSso(test, issuer)
    expect(await signInAs(test, 'grace', 'g')).toEqual({
      ok: false,
      error: { code: 'sso-link-unconfirmed', by: 'admin' }
    })
    expect(codeOf(await signInAs(test, 'nina', 'n'))).toBe('sso-unknown-user')
    unwrap(sso.confirmLink('default', { userId: member.userId }))
    expect(unwrap(sso.get('default')).awaitingCount).toBe(0)
    expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ user: { id: member.userId } })
    expect(actsIn(test, 'g')).toMatchObject([{ act: 'sso-link-confirmed', by: email }])
  })

  it('leaves an admin’s link for the admin to confirm', async () => {
    const { issuer } = await startProvider()
    const test = await openRestorable()
    const second = await addMember(test)
    await enableSso(test, issuer)
    await addLinkedAdmin(test, second.userId)
    const name = await takeCopy(test)
    await stepUp(test)
    unwrap(await test.panel.snapshots.restore('default', { name }))
    test.clock.now += 60_000
    await signIn(test, test.admin.secret)
    expect(codeOf(test.panel.sso.confirmLink('default', { userId: second.userId }))).toBe('sso-own-session-only')
    await enableSso(test, issuer)
    expect(await signInAs(test, 'grace', 'g')).toMatchObject({ error: { code: 'sso-link-unconfirmed', by: 'self' } })
    unwrap(test.panel.sso.disable('default'))
    test.clock.now += 60_000
    await signInMember(test, second, 'own')
    unwrap(test.panel.sso.confirmLink('own', { userId: second.userId }))
    await enableSso(test, issuer)
    expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ user: { id: second.userId, role: 'admin' } })
  })
})
