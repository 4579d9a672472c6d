// Going back to a copy when the store is damaged and no one is logged in: no one gains anything. The files are real, and damaged as by a
// failing disk or by someone with a file manager.
import { closeSync, cpSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileHead } from '../../../src/main/protection/anchor'
import type { Secret } from '../../../src/main/protection/secret'
import { breakSeal } from '../../../src/main/protection/store-seal'
import { restoreDamaged } from '../../../src/main/panel/services/restoring'
import { verifyChain } from '../../../src/main/panel/domain/audit'
import { openDatabase, pathOf } from '../../../src/main/panel/storage/database'
import { journalOf } from '../../../src/main/panel/storage/recording'
import { createFolder, openTestPanel, readAudit, type TestPanel } from '../harness'
import { codeNow, email, logIn, memberPassword, signIn, signInMember } from '../login'
import { addMember, adminId, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'

const pageBytes = 4096
const garbage = (path: string, page: number) => {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, (page - 1) * pageBytes)
  closeSync(file)
}

async function openFilled() {
  const test = await openTestPanel()
  const { secret, backupCodes } = await createSignedIn(test)
  const demoted = await addMember(test, 'demoted@example.com', 'admin')
  const disabled = await addMember(test, 'disabled@example.com')
  const gone = await addMember(test, 'gone@example.com', 'admin')
  const copy = (await test.panel.context.store.snapshots.take('daily'))?.name ?? ''
  test.clock.now += 60_000
  const { users, session } = test.panel
  unwrap(users.changeRole('default', { userId: demoted.userId, role: 'member' }))
  unwrap(users.disable('default', { userId: disabled.userId }))
  unwrap(users.remove('default', { userId: gone.userId }))
  const newer = await addMember(test, 'newer@example.com', 'admin')
  unwrap(await logIn(test, 'other'))
  unwrap(await session.enterBackupCode('other', { code: backupCodes[0] ?? '' }))
  const rows = readAudit(test).length
  const journal = test.panel.context.store.rights.readHead()
  return { test, secret, backupCodes, copy, rows, journal, demoted, disabled, gone, newer }
}

async function keyOf(test: TestPanel): Promise<Secret> {
  const key = await test.keys.get('key')
  if (key === null) throw new Error('no key')
  return key
}

/** The root page of a table. */
async function rootOf(test: TestPanel, table: string): Promise<number> {
  const db = openDatabase(test.dataDir, await keyOf(test))
  const row = db.prepare<[string], { rootpage: number }>('select rootpage from sqlite_schema where name = ?').get(table)
  db.close()
  breakSeal(pathOf(test.dataDir))
  return row?.rootpage ?? 0
}

const goBack = async (test: TestPanel, name: string, anchoredJournal: FileHead | null = null) =>
  restoreDamaged(name, {
    dataDir: test.dataDir,
    key: await keyOf(test),
    now: test.clock.now,
    anchoredJournal,
    asideFolder: join(createFolder(), 'aside'),
    beforeRename: () => {
      breakSeal(pathOf(test.dataDir))
    }
  })
const userOf = ({ panel }: TestPanel, address: string) => panel.context.store.users.findByUsername(address)
const expectNothingGiven = (test: TestPanel) => {
  expect(userOf(test, 'demoted@example.com')?.role).toBe('member')
  expect(userOf(test, 'disabled@example.com')?.status).toBe('disabled')
  expect(userOf(test, 'gone@example.com')).toMatchObject({ role: 'member', status: 'disabled', factorState: 'none' })
  const head = test.panel.context.store.audit.readHead()
  expect(verifyChain(test.panel.context.store.audit.iterate(), { entries: head.entries, head: head.hash }).kind).toBe(
    'whole'
  )
  expect(readAudit(test).at(-1)).toMatchObject({ kind: 'store.restored', actor: null, profile: null })
}

describe('restoring a damaged store', () => {
  it('CHECKLIST 70: that cannot be read at all gives the lower rights of the copy and the journal', async () => {
    const { test, copy, journal, secret, backupCodes } = await openFilled()
    test.panel.close()
    garbage(pathOf(test.dataDir), 1)
    expect(await goBack(test, copy, journal)).toEqual({ ok: true, value: null })
    await test.reopen()
    expectNothingGiven(test)
    expect(userOf(test, 'newer@example.com')).toBeNull()

    // The admin in both stores can continue, with codes not used in either.
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe(
      'code-already-used'
    )
    test.clock.now += 90_000
    const used = await test.panel.session.enterBackupCode('default', { code: backupCodes[0] ?? '' })
    expect(codeOf(used)).toBe('backup-code-already-used')
    test.clock.now += 90_000
    unwrap(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))
    expect(unwrap(test.panel.session.get('default'))).toMatchObject({ backupCodesLeft: 9 })
  })

  it.each(['deleted', 'cut', 'emptied'] as const)(
    'CHECKLIST 70: with a journal that was %s is refused without a change, because no one would be an admin',
    async (how) => {
      const { test, copy, journal } = await openFilled()
      test.panel.close()
      garbage(pathOf(test.dataDir), 1)
      const path = journalOf(test.dataDir)
      if (how === 'deleted') rmSync(path)
      if (how === 'cut') truncateSync(path, Math.floor(journal.bytes / 3))
      if (how === 'emptied') writeFileSync(path, '')
      const before = readFileSync(pathOf(test.dataDir))
      expect(await goBack(test, copy, journal)).toEqual({
        ok: false,
        error: { code: 'not-restored', reason: 'nobody-administers' }
      })
      expect(readFileSync(pathOf(test.dataDir)).equals(before)).toBe(true)
      // The harness needs a store that it can close.
      await goBackWhole(test, copy)
    }
  )

  it('CHECKLIST 68, 70: whose users cannot be read keeps the audit log, and the rights in the journal', async () => {
    const { test, copy, journal, rows, secret } = await openFilled()
    test.panel.close()
    garbage(pathOf(test.dataDir), await rootOf(test, 'users'))
    expect(await goBack(test, copy, journal)).toEqual({ ok: true, value: null })
    await test.reopen()
    expectNothingGiven(test)
    expect(readAudit(test)).toHaveLength(rows + 1)
    test.clock.now += 90_000
    await signIn(test, secret)
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'login.succeeded', actor: { id: adminId(test), email } })
  })

  it('CHECKLIST 69, 70: whose audit log cannot be read keeps all users, with the lower rights of both', async () => {
    const { test, copy, journal, newer } = await openFilled()
    test.panel.close()
    garbage(pathOf(test.dataDir), await rootOf(test, 'audit'))
    expect(await goBack(test, copy, journal)).toEqual({ ok: true, value: null })
    await test.reopen()
    expectNothingGiven(test)
    expect(userOf(test, 'newer@example.com')).toMatchObject({ role: 'admin', status: 'active' })
    test.clock.now += 90_000
    await signInMember(test, newer)
  })

  it('CHECKLIST 70: without a journal gives no rights to users newer than the copy, and keeps those that agree in both', async () => {
    const { test, copy, secret } = await openFilled()
    test.panel.close()
    garbage(pathOf(test.dataDir), await rootOf(test, 'audit'))
    rmSync(journalOf(test.dataDir))
    expect(await goBack(test, copy)).toEqual({ ok: true, value: null })
    await test.reopen()
    expectNothingGiven(test)
    expect(userOf(test, 'newer@example.com')).toMatchObject({ role: 'member', status: 'disabled', codesLeft: 0 })
    expect(codeOf(await logIn(test, 'n', memberPassword, 'newer@example.com'))).not.toBe('ok')
    test.clock.now += 90_000
    await signIn(test, secret)
  })

  it('CHECKLIST 68: that was not closed recovers what is only in its write-ahead log', async () => {
    const { test, copy, journal, rows } = await openFilled()
    const crashed = createFolder()
    cpSync(test.dataDir, crashed, { recursive: true })
    const root = test.panel.context.store.audit.readHead().entries
    expect(root).toBe(rows)
    test.panel.close()
    const damaged = Object.assign(Object.create(test) as TestPanel, { dataDir: crashed })
    garbage(pathOf(crashed), await rootOf(test, 'throttles'))
    expect(await goBack(damaged, copy, journal)).toEqual({ ok: true, value: null })
    cpSync(pathOf(crashed), pathOf(test.dataDir))
    await test.reopen()
    expect(readAudit(test)).toHaveLength(rows + 1)
    expectNothingGiven(test)
  })
})

/** Replaces the store with the copy itself, so that there is something to open. */
async function goBackWhole(test: TestPanel, name: string): Promise<void> {
  cpSync(join(test.dataDir, 'snapshots', name), pathOf(test.dataDir))
  breakSeal(pathOf(test.dataDir))
  await test.reopen()
}
