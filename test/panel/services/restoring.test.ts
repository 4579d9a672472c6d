// Going back to a copy of the Panel's store, on real files: what happened since the copy was made is not undone, and no one gains anything.
// Any failure leaves the store unchanged and open, with an error.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyChain } from '../../../src/main/panel/domain/audit'
import { pathOf } from '../../../src/main/panel/storage/database'
import { createFolder, openTestPanel, readAudit, type TestPanel } from '../harness'
import { codeNow, email, logIn, memberPassword, password, signIn, signInMember } from '../login'
import { addMember, adminId, createSignedIn, enrol, type Enrolled } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { goBackInTest } from '../going-back'

interface Restorable extends TestPanel {
  readonly asideFolder: string
  /** Runs just before the exchange; an error thrown here stops it. */
  beforeRename: () => void
  onClose: () => void
  readonly failures: unknown[]
}

/** A Panel with a logged-in admin that can go back as the app does. */
async function openRestorable(): Promise<{ test: Restorable; enrolled: Enrolled }> {
  const asideFolder = join(createFolder(), 'aside')
  const failures: unknown[] = []
  const test: Restorable = Object.assign(
    await openTestPanel({
      restoreStore: (build) =>
        goBackInTest(test, build, join(test.asideFolder, String(test.clock.now)), {
          beforeRename: () => {
            test.beforeRename()
          },
          onClose: () => {
            test.onClose()
          },
          onFailure: (error) => failures.push(error)
        })
    }),
    { asideFolder, failures, beforeRename: () => undefined, onClose: () => undefined }
  )
  return { test, enrolled: await createSignedIn(test) }
}

const takeCopy = async (test: TestPanel) => {
  const taken = await test.panel.context.store.snapshots.take('daily')
  test.clock.now += 60_000
  return taken?.name ?? ''
}
const restore = async (test: TestPanel, name: string, profileId = 'default') => {
  const answer = await test.panel.snapshots.restore(profileId, { name })
  test.clock.now += 60_000
  return answer
}
const userOf = ({ panel }: TestPanel, address: string) => panel.context.store.users.findByUsername(address)
const isChainWhole = ({ panel }: TestPanel) => {
  const head = panel.context.store.audit.readHead()
  return verifyChain(panel.context.store.audit.iterate(), { entries: head.entries, head: head.hash }).kind === 'whole'
}

describe('an admin restores a copy', () => {
  it('CHECKLIST 68: every audit row stays, and a new one names the admin and the copy', async () => {
    const { test } = await openRestorable()
    const name = await takeCopy(test)
    const takenAt = test.clock.now - 60_000
    await addMember(test, 'bo@example.com')
    const before = [...test.panel.context.store.audit.iterate()]
    unwrap(await restore(test, name))

    const after = [...test.panel.context.store.audit.iterate()]
    expect(after.slice(0, -1)).toEqual(before)
    expect(readAudit(test).at(-1)).toMatchObject({
      kind: 'store.restored',
      actor: { id: adminId(test), email },
      profile: 'default',
      data: { takenAt }
    })
    expect(isChainWhole(test)).toBe(true)
    // Recorded only once, and everyone is logged out.
    await test.restart()
    expect(readAudit(test).filter(({ kind }) => kind === 'store.restored')).toHaveLength(1)
    expect(unwrap(test.panel.session.get('default')).step).toBe('signed-out')
  })

  it('CHECKLIST 69: roles, statuses, factors and codes that were removed since stay removed', async () => {
    const { test } = await openRestorable()
    const demoted = await addMember(test, 'demoted@example.com', 'admin')
    const disabled = await addMember(test, 'disabled@example.com')
    const reset = await addMember(test, 'reset@example.com')
    const renewed = await addMember(test, 'renewed@example.com')
    const replaced = await addMember(test, 'replaced@example.com')
    const name = await takeCopy(test)

    const { users, settings } = test.panel
    unwrap(users.changeRole('default', { userId: demoted.userId, role: 'member' }))
    unwrap(users.disable('default', { userId: disabled.userId }))
    unwrap(users.resetTwoFactor('default', { userId: reset.userId }))
    unwrap(users.resetTwoFactor('default', { userId: replaced.userId }))
    unwrap(await logIn(test, 'new phone', memberPassword, 'replaced@example.com'))
    const again = await enrol(test, 'new phone')
    await signInMember(test, renewed)
    const newCodes = unwrap(
      await settings.regenerateBackupCodes(`of ${renewed.email}`, { password: memberPassword })
    ).codes
    test.clock.now += 60_000
    unwrap(await restore(test, name))

    expect(userOf(test, 'demoted@example.com')).toMatchObject({ role: 'member', status: 'active' })
    expect(codeOf(await logIn(test, 'd', memberPassword, 'disabled@example.com'))).not.toBe('ok')
    expect(userOf(test, 'disabled@example.com')?.status).toBe('disabled')
    expect(userOf(test, 'reset@example.com')).toMatchObject({ factorState: 'none', codesLeft: 0 })
    expect(test.panel.context.store.factors.find(reset.userId)).toBeNull()
    // The replaced phone no longer works, the new one does.
    unwrap(await logIn(test, 'r', memberPassword, 'replaced@example.com'))
    expect(codeOf(await test.panel.session.enterCode('r', { code: codeNow(test, replaced.secret) }))).toBe('wrong-code')
    test.clock.now += 60_000
    unwrap(await test.panel.session.enterCode('r', { code: codeNow(test, again.secret) }))
    // The old backup codes no longer work; the new ones are unused.
    unwrap(await logIn(test, 'n', memberPassword, 'renewed@example.com'))
    const old = await test.panel.session.enterBackupCode('n', { code: renewed.backupCodes[0] ?? '' })
    expect(codeOf(old)).toBe('wrong-backup-code')
    test.clock.now += 60_000
    unwrap(await test.panel.session.enterBackupCode('n', { code: newCodes[0] ?? '' }))
  })

  it('CHECKLIST 19, 33, 45, 69: used codes, trust and one-time passwords stay invalid, passwords stay changed', async () => {
    const { test, enrolled } = await openRestorable()
    const { users, session, settings } = test.panel
    const invited = unwrap(users.create('default', { email: 'bo@example.com', name: 'Bo', role: 'member' }))
    const grace = await addMember(test)
    unwrap(await logIn(test, 'remembered'))
    unwrap(await session.enterCode('remembered', { code: codeNow(test, enrolled.secret), rememberBrowser: true }))
    const name = await takeCopy(test)

    await signInMember(test, grace)
    const change = {
      oldPassword: memberPassword,
      password: 'another walk by the lake',
      confirmPassword: 'another walk by the lake',
      endOtherSessions: true
    }
    unwrap(await settings.changePassword(`of ${grace.email}`, change))
    unwrap(await logIn(test, 'second'))
    unwrap(await session.enterBackupCode('second', { code: enrolled.backupCodes[0] ?? '' }))
    unwrap(await logIn(test, 'third'))
    const code = codeNow(test, enrolled.secret)
    unwrap(await session.enterCode('third', { code }))
    unwrap(await test.panel.snapshots.restore('default', { name }))

    unwrap(await logIn(test, 'remembered'))
    expect(unwrap(test.panel.session.get('remembered')).step).toBe('code')
    expect(codeOf(await test.panel.session.enterCode('remembered', { code }))).toBe('code-already-used')
    test.clock.now += 60_000
    const used = await test.panel.session.enterBackupCode('remembered', { code: enrolled.backupCodes[0] ?? '' })
    expect(codeOf(used)).toBe('backup-code-already-used')
    test.clock.now += 60_000
    unwrap(await test.panel.session.enterBackupCode('remembered', { code: enrolled.backupCodes[1] ?? '' }))
    expect(codeOf(await logIn(test, 'fourth', invited.activationCode, 'bo@example.com'))).toBe('wrong-credentials')
    expect(codeOf(await logIn(test, 'fifth', memberPassword, grace.email))).toBe('wrong-credentials')
    test.clock.now += 60_000
    unwrap(await logIn(test, 'fifth', change.password, grace.email))
  })

  it('CHECKLIST 69: deleted users come back disabled and without access; newer users stay, including the admin', async () => {
    const { test } = await openRestorable()
    const gone = await addMember(test, 'gone@example.com', 'admin')
    const name = await takeCopy(test)
    unwrap(test.panel.users.remove('default', { userId: gone.userId }))
    const newer = await addMember(test, 'newer@example.com', 'admin')
    await signInMember(test, newer)
    unwrap(await restore(test, name, `of ${newer.email}`))

    expect(userOf(test, 'gone@example.com')).toMatchObject({
      id: gone.userId,
      role: 'member',
      status: 'disabled',
      factorState: 'none',
      codesLeft: 0,
      passwordHash: null
    })
    expect(readAudit(test).at(-1)?.actor).toEqual({ id: newer.userId, email: newer.email })
    await signInMember(test, newer)
    expect(unwrap(test.panel.session.get(`of ${newer.email}`)).step).toBe('signed-in')
    expect(userOf(test, newer.email)).toMatchObject({ role: 'admin', status: 'active', codesLeft: 10 })
  })

  it('an address that another user has since taken stays theirs', async () => {
    const { test } = await openRestorable()
    const gone = await addMember(test, 'desk@example.com')
    const name = await takeCopy(test)
    unwrap(test.panel.users.remove('default', { userId: gone.userId }))
    const newer = await addMember(test, 'desk@example.com')
    unwrap(await restore(test, name))
    expect(userOf(test, 'desk@example.com')?.id).toBe(newer.userId)
    expect(test.panel.context.store.users.find(gone.userId)).toBeNull()
    await signInMember(test, newer)
  })

  it('names are restored, and each rule of the policy is the stricter of the two', async () => {
    const { test } = await openRestorable()
    const grace = await addMember(test)
    const strict = { ...test.panel.context.policy(), needsEnrolmentCode: true, rememberDays: 30 }
    unwrap(test.panel.policy.set('default', { policy: strict }))
    const name = await takeCopy(test)
    await signInMember(test, grace)
    unwrap(test.panel.settings.rename(`of ${grace.email}`, { name: 'Somebody Else' }))
    unwrap(test.panel.policy.set('default', { policy: { ...strict, needsEnrolmentCode: false, rememberDays: 7 } }))
    unwrap(await restore(test, name))
    expect(userOf(test, grace.email)?.name).toBe('Grace Hopper')
    expect(test.panel.context.policy()).toEqual({ ...strict, rememberDays: 7 })
  })

  it('the previous store is kept as a copy, which can be restored', async () => {
    const { test, enrolled } = await openRestorable()
    const name = await takeCopy(test)
    const grace = await addMember(test)
    unwrap(test.panel.users.changeRole('default', { userId: grace.userId, role: 'admin' }))
    unwrap(await restore(test, name))
    const safety = test.panel.context.store.snapshots.list().find(({ reason }) => reason === 'restore')
    for (let count = 0; count < 5; count += 1) await takeCopy(test)
    await signIn(test, enrolled.secret)
    unwrap(await restore(test, safety?.name ?? ''))
    expect(userOf(test, grace.email)?.role).toBe('admin')
    expect(isChainWhole(test)).toBe(true)
    expect(readAudit(test).filter(({ kind }) => kind === 'store.restored')).toHaveLength(2)
  })
})

describe('a restore that fails', () => {
  /** The state of the store that must not change. */
  const look = (test: TestPanel) => ({
    audit: test.panel.context.store.audit.readHead(),
    left: userOf(test, email.toLowerCase())?.codesLeft
  })
  const expectUntouched = async (test: Restorable, enrolled: Enrolled, before: ReturnType<typeof look>) => {
    expect(look(test)).toEqual(before)
    expect(readdirSync(dirname(pathOf(test.dataDir))).filter((name) => name.includes('incoming'))).toEqual([])
    const aside = existsSync(test.asideFolder) ? readdirSync(test.asideFolder, { recursive: true }) : []
    expect(aside.filter((name) => String(name).endsWith('.db'))).toEqual([])
    // The store is open and no code was used up.
    unwrap(await logIn(test, 'after'))
    unwrap(await test.panel.session.enterBackupCode('after', { code: enrolled.backupCodes[0] ?? '' }))
  }

  it('CHECKLIST 71, 73: changes no rights if no one could administer afterwards', async () => {
    const { test, enrolled } = await openRestorable()
    const grace = await addMember(test)
    const name = await takeCopy(test)
    // The two swap roles, so that neither is an admin both in the copy and now.
    unwrap(test.panel.users.changeRole('default', { userId: grace.userId, role: 'admin' }))
    await signInMember(test, grace)
    unwrap(test.panel.users.changeRole(`of ${grace.email}`, { userId: adminId(test), role: 'member' }))
    const before = look(test)
    expect(await restore(test, name, `of ${grace.email}`)).toEqual({
      ok: false,
      error: { code: 'not-restored', reason: 'nobody-administers' }
    })
    expect(unwrap(test.panel.session.get(`of ${grace.email}`)).step).toBe('signed-in')
    await expectUntouched(test, enrolled, before)
  })

  it.each<[string, 'unreadable' | 'not-written', boolean, (test: Restorable, name: string) => void]>([
    [
      'a copy that is damaged',
      'unreadable',
      true,
      (test, name) => {
        writeFileSync(join(dirname(pathOf(test.dataDir)), 'snapshots', name), Buffer.alloc(16_384, 7))
      }
    ],
    [
      'a copy of another store',
      'unreadable',
      true,
      (test, name) => {
        const file = join(dirname(pathOf(test.dataDir)), 'snapshots', name)
        writeFileSync(file, Buffer.alloc(0))
      }
    ],
    [
      'no place for what is kept aside',
      'not-written',
      false,
      (test) => {
        mkdirSync(dirname(test.asideFolder), { recursive: true })
        writeFileSync(test.asideFolder, 'no folder')
      }
    ],
    [
      'an anchor that cannot be written',
      'not-written',
      false,
      (test) => {
        test.beforeRename = () => {
          throw new Error('no anchor')
        }
      }
    ],
    [
      'a failure after closing',
      'not-written',
      false,
      (test) => {
        test.onClose = () => {
          throw new Error('closed')
        }
      }
    ],
    [
      'a new file that is gone',
      'not-written',
      false,
      (test) => {
        test.beforeRename = () => {
          rmSync(`${pathOf(test.dataDir)}.incoming`)
        }
      }
    ]
  ])(
    'CHECKLIST 71: because of %s leaves the old store open and uses up nothing',
    async (_what, reason, isStill, spoil) => {
      const { test, enrolled } = await openRestorable()
      const name = await takeCopy(test)
      const before = look(test)
      spoil(test, name)
      expect(await restore(test, name)).toEqual({ ok: false, error: { code: 'not-restored', reason } })
      // A failure while the store is open logs no one out.
      expect(unwrap(test.panel.session.get('default')).step).toBe(isStill ? 'signed-in' : 'signed-out')
      rmSync(test.asideFolder, { recursive: true, force: true })
      await expectUntouched(test, enrolled, before)
    }
  )

  it('CHECKLIST 71: because the session ended during its safety copy changes nothing', async () => {
    const { test, enrolled } = await openRestorable()
    const name = await takeCopy(test)
    const asked = test.panel.snapshots.restore('default', { name })
    test.panel.session.logOut('default')
    const before = look(test)
    expect(codeOf(await asked)).toBe('not-signed-in')
    await expectUntouched(test, enrolled, before)
  })

  it('never writes through a link at the place of the new file', async () => {
    const { test } = await openRestorable()
    const name = await takeCopy(test)
    const precious = join(createFolder(), 'precious')
    writeFileSync(precious, 'mine')
    symlinkSync(precious, `${pathOf(test.dataDir)}.incoming`)
    unwrap(await restore(test, name))
    expect(readFileSync(precious, 'utf8')).toBe('mine')
    unwrap(await logIn(test, 'after', password))
  })
})
