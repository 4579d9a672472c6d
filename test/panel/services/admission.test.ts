// What someone with a file manager can do to the Panel's store and its journal, and that it gains them nothing. Real stores and real keys;
// the tests tamper with the files in the same way.
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPanel, type PanelPorts } from '../../../src/main/panel/services/panel'
import { pathOf } from '../../../src/main/panel/storage/database'
import { journalOf } from '../../../src/main/panel/storage/recording'
import { createAnchorKeeper, type AnchorKeeper } from '../../../src/main/protection/anchor-keeper'
import { isChangedError } from '../../../src/main/protection/changed'
import { openStoreFile } from '../../../src/main/sqlite/open'
import { findWordless } from '../../audit-data'
import { drive } from '../drive'
import { auditKindsOf, openTestPanel, readAudit, type TestPanel } from '../harness'
import { logIn, memberPassword, signIn } from '../login'
import { addMember, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { configFor } from '../sso/input'

interface Anchored extends TestPanel {
  anchor: AnchorKeeper
  /** Closes properly; the anchor names the file. */
  close(): Promise<void>
  /** Ends as a kill does, with the anchor's state at that moment. */
  kill(): void
  start(): Promise<TestPanel['panel']>
  /** The differences at the next start; empty if the store opens. */
  differences(): Promise<readonly string[]>
}

async function openAnchored(overrides: Partial<PanelPorts> = {}): Promise<Anchored> {
  const seed = await openTestPanel()
  seed.panel.close()
  rmSync(seed.dataDir, { recursive: true })
  const keys = seed.keys
  const create = () =>
    createAnchorKeeper({
      storePath: pathOf(seed.dataDir),
      keys: () => keys,
      now: () => Date.now(),
      random: randomBytes,
      patienceMs: 2_000
    })
  await keys.delete('anchored')
  const test = seed as Anchored
  const { ports } = seed.panel.context
  test.start = async () => {
    test.anchor = create()
    test.panel = drive(await openPanel({ ...ports, ...overrides, anchor: test.anchor }))
    return test.panel
  }
  test.close = async () => {
    test.panel.close()
    await test.anchor.seal()
  }
  test.kill = () => {
    test.panel.close()
  }
  test.differences = async () => {
    try {
      await test.start()
      return []
    } catch (error) {
      if (isChangedError(error)) return error.differences
      throw error
    }
  }
  await test.start()
  return test
}

const files = (test: TestPanel) => ({
  store: pathOf(test.dataDir),
  journal: journalOf(test.dataDir)
})

/** Copies the closed store and its journal. */
const keep = (test: TestPanel) => {
  const { store, journal } = files(test)
  copyFileSync(store, `${store}.kept`)
  copyFileSync(journal, `${journal}.kept`)
}

const putBack = (test: TestPanel, ...what: ('store' | 'journal')[]) => {
  for (const one of what) {
    const path = files(test)[one]
    copyFileSync(`${path}.kept`, path)
  }
}

/** Ada is an admin. Grace was an admin when the copy was made and is a member since. */
async function demote() {
  const test = await openAnchored()
  const ada = await createSignedIn(test)
  const grace = await addMember(test, 'grace@example.com', 'admin')
  const ivan = unwrap(test.panel.users.create('default', { email: 'ivan@example.com', name: 'Ivan', role: 'member' }))
  await test.close()
  keep(test)
  await test.start()
  await signIn(test, ada.secret)
  unwrap(test.panel.users.changeRole('default', { userId: grace.userId, role: 'member' }))
  return { test, ada, grace, ivan, role: () => test.panel.context.store.users.find(grace.userId)?.role }
}

describe('CHECKLIST 62, 63: a closed store', () => {
  it('that was replaced by an older copy is reported, with and without its journal', async () => {
    const { test } = await demote()
    await test.close()
    putBack(test, 'store')
    expect(await test.differences()).toEqual(['content'])
    putBack(test, 'store', 'journal')
    expect(await test.differences()).toEqual(['content'])
  })
  it('whose journal is missing, emptied, older, cut or longer is reported', async () => {
    const { test } = await demote()
    await test.close()
    const { journal } = files(test)
    const right = readFileSync(journal)
    const older = readFileSync(`${journal}.kept`)
    for (const wrong of [null, Buffer.alloc(0), older, right.subarray(0, -1), Buffer.from(right).fill(0, 10, 40)]) {
      if (wrong === null) rmSync(journal)
      else writeFileSync(journal, wrong)
      expect(await test.differences()).toEqual(['journal'])
    }
    writeFileSync(journal, right)
    expect(await test.differences()).toEqual([])
    await test.close()
  })
  it('opens without a report if it is as it was left', async () => {
    const { test, role } = await demote()
    await test.close()
    expect(await test.differences()).toEqual([])
    expect(role()).toBe('member')
    expect(auditKindsOf(test)).not.toContain('user.rights-lowered')
    await test.close()
  })
})

describe('CHECKLIST 63, 64: a store after a kill', () => {
  it('is reported if an older copy replaced it, even one of the same hour', async () => {
    const { test } = await demote()
    await test.anchor.settle()
    test.kill()
    putBack(test, 'store', 'journal')
    expect(await test.differences()).toEqual(['older', 'journal'])
  })
  it('whose demotion is in the journal but not in the store applies it, and gives no one more rights', async () => {
    const { test, grace, role } = await demote()
    // As if the computer had stopped between the append and the commit: the old store with the new journal.
    const { store } = test.panel.context
    const frames = [...store.rights.readFrames()]
    const behind = frames.at(-1)
    expect(behind?.records[0]?.[0]).toBe(grace.userId)
    await test.close()
    const demoted = readFileSync(files(test).journal)
    putBack(test, 'store', 'journal')
    const fresh = await restartUnanchored(test)
    expect(role()).toBe('admin')
    await fresh.close()
    test.panel = await test.start()
    test.kill()
    const kept = readFileSync(files(test).journal)
    expect(demoted.subarray(0, kept.length).equals(kept)).toBe(true)
    writeFileSync(files(test).journal, demoted)
    expect(await test.differences()).toEqual([])
    expect(role()).toBe('member')
    const lowered = readAudit(test).find(({ kind }) => kind === 'user.rights-lowered')
    expect(lowered?.subject?.id).toBe(grace.userId)
    expect(lowered?.data['from']).toEqual(['admin', 'user-active', 'factor-enrolled', 'backup-codes'])
    expect(findWordless(readAudit(test))).toEqual([])
    await test.close()
    expect(await test.differences()).toEqual([])
    expect(role()).toBe('member')
    await test.close()
  })
  it('that is two changes behind its journal is reported as older', async () => {
    const { test, grace } = await demote()
    unwrap(test.panel.users.disable('default', { userId: grace.userId }))
    await test.close()
    const journal = readFileSync(files(test).journal)
    putBack(test, 'store', 'journal')
    const fresh = await restartUnanchored(test)
    await fresh.close()
    await test.start()
    test.kill()
    writeFileSync(files(test).journal, journal)
    expect(await test.differences()).toEqual(['journal'])
  })
})

/** Changes a closed store with its own key. Only for setup; no one else can do this. */
async function edit(test: TestPanel, sql: string) {
  const key = await test.keys.get('key')
  if (key === null) throw new Error('a key')
  const db = openStoreFile(pathOf(test.dataDir), key)
  db.exec(sql)
  db.close()
}

/** Opens the store as if it had never been anchored. Only for setup. */
async function restartUnanchored(test: Anchored) {
  await test.keys.delete('anchor')
  await test.keys.delete('anchored')
  await edit(test, 'update store_state set opening = null')
  test.panel = await test.start()
  return { close: () => test.close() }
}

describe('a store that is accepted despite a report', () => {
  it('ends sessions and codes, and keeps the lower rights of store and journal', async () => {
    const { test, ada, grace, ivan, role } = await demote()
    await test.close()
    putBack(test, 'store')
    expect(await test.differences()).toEqual(['content'])
    await test.anchor.accept()
    expect(await test.differences()).toEqual([])
    expect(role()).toBe('member')
    const accepted = readAudit(test).find(({ kind }) => kind === 'store.accepted')
    expect(accepted?.data).toEqual({ journal: 'whole' })
    const { factors, browsers, users } = test.panel.context.store
    expect(users.findActivation(ivan.userId)).toBeNull()
    expect(factors.findBackupSet(grace.userId)?.codes.filter(({ usedAt }) => usedAt === null)).toEqual([])
    expect(browsers.findTrust(grace.userId, 'default')).toBeNull()
    // Ada kept everything that she had in both states: she can log in with password and code.
    test.clock.now += 120_000
    await signIn(test, ada.secret)
    await test.close()
    expect(await test.differences()).toEqual([])
    await test.close()
  })
  it('CHECKLIST 92: keeps single sign-on off, and accepts no link before it is confirmed', async () => {
    const test = await openAnchored()
    await createSignedIn(test)
    const grace = await addMember(test)
    const issuer = 'https://id.example/'
    const row = { config: configFor({ issuer }), secret: null, revision: 'r', test: '{"isPassed":true}', at: 1 }
    const link = {
      issuer,
      subject: 'grace',
      userId: grace.userId,
      email: null,
      linkedAt: 1,
      madeBy: 'address' as const
    }
    test.panel.context.store.transact(() => {
      const { sso } = test.panel.context.store
      sso.save('draft', row)
      sso.save('active', row)
      sso.insertLink(link)
    })
    await test.close()
    keep(test)
    await test.start()
    test.panel.context.store.transact(() => test.panel.context.store.sso.removeLink(grace.userId, issuer))
    await test.close()
    putBack(test, 'store')
    expect(await test.differences()).toEqual(['content'])
    await test.anchor.accept()
    expect(await test.differences()).toEqual([])
    const { sso } = test.panel.context.store
    expect(sso.isEnabled()).toBe(false)
    expect(sso.find('draft')?.test).toBeNull()
    expect(sso.findLinkOf(grace.userId, issuer)).toMatchObject({ isAwaiting: true })
    await test.close()
  })
  it('with its journal missing too, or replaced by an older one, has no admin', async () => {
    for (const how of ['gone', 'older'] as const) {
      const { test } = await demote()
      await test.close()
      putBack(test, 'store', 'journal')
      if (how === 'gone') rmSync(files(test).journal)
      expect(await test.differences()).toEqual(['content'])
      await test.anchor.accept()
      expect(await test.differences()).toEqual([])
      const active = test.panel.context.store.users.listAdmins().filter(({ status }) => status === 'active')
      expect(active).toEqual([])
      expect(readAudit(test).find(({ kind }) => kind === 'store.accepted')?.data).toEqual({ journal: 'gone' })
      test.clock.now += 120_000
      expect(codeOf(await logIn(test, 'default', memberPassword, 'grace@example.com'))).not.toBe('ok')
      await test.close()
      expect(await test.differences()).toEqual([])
      await test.close()
      const besides = readdirSync(test.dataDir).filter((name) => name.startsWith('rights.journal.2'))
      expect(besides.length).toBe(how === 'gone' ? 0 : 1)
    }
  })
  it('finishes that at the next start if it was killed in between', async () => {
    const { test, role } = await demote()
    await test.close()
    putBack(test, 'store')
    expect(await test.differences()).toEqual(['content'])
    await test.anchor.accept()
    expect((await test.anchor.read())?.state).toBe('accepted')
    expect(existsSync(files(test).store)).toBe(true)
    await test.start()
    expect(role()).toBe('member')
    await test.close()
  })
})

describe('a store from before the rights journal', () => {
  it('gets one record per user, and every user keeps their rights', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    test.panel.close()
    rmSync(journalOf(test.dataDir))
    await edit(
      test,
      `update users set journal_number = null, journal_rights = null;
       update store_state set opening = null, journal_count = 0, journal_bytes = 0, journal_hash = '${'0'.repeat(64)}'`
    )
    const anchor = createAnchorKeeper({
      storePath: pathOf(test.dataDir),
      keys: () => test.keys,
      now: () => Date.now(),
      random: randomBytes
    })
    test.panel = drive(await openPanel({ ...test.panel.context.ports, anchor }))
    const recorded = [...test.panel.context.store.rights.readFrames()].flatMap(({ records }) =>
      records.map(([id]) => id)
    )
    expect(recorded.length).toBe(2)
    expect(recorded).toContain(member.userId)
    expect(await anchor.read()).toMatchObject({ state: 'open' })
    test.panel.close()
    await anchor.seal()
    expect(await anchor.read()).toMatchObject({ state: 'closed', journal: { count: 2 } })
    expect(existsSync(join(test.dataDir, 'panel.db-wal'))).toBe(false)
  })
})
