// Names from before there was one rule: normalised in both stores, but unchanged in the audit log. If two users share a name, both are
// told.
import { describe, expect, it } from 'vitest'
import { panelKind } from '../../src/main/panel/storage/database'
import { vaultKind } from '../../src/main/authenticator/storage/database'
import { addEntry, createKeys, keyOf, openVault, valueOf } from '../authenticator/open-vault'
import { openStoreFile, type Db } from '../../src/main/sqlite/open'
import type { StoreKind } from '../../src/main/sqlite/store'
import { openFile, openTestPanel, readAudit } from '../panel/harness'
import { signIn, signInMember, stepUp } from '../panel/login'
import { addMember, createSignedIn } from '../panel/people'
import { unwrap } from '../outcome'
import { join } from 'node:path'

/** Removes what later versions added, so that opening the store normalises its names again. */
function makeOlder(db: Db, { migrations }: StoreKind): void {
  const version = migrations.findIndex((sql) => sql.includes('tidied('))
  for (const sql of migrations.slice(version)) {
    for (const [, what = '', name = ''] of sql.matchAll(/^create (table|index|trigger) (\w+)/gim)) {
      db.exec(`drop ${what} if exists ${name}`)
    }
  }
  db.pragma(`user_version = ${String(version)}`)
}

describe('older names (CHECKLIST 98)', () => {
  it('in the Panel are tidied, addresses are marked, and the audit log is not changed', async () => {
    const test = await openTestPanel()
    const admin = await createSignedIn(test)
    await stepUp(test)
    const { userId } = await addMember(test, 'grace@example.com')
    const before = readAudit(test)
    test.panel.close()
    const db = await openFile(test)
    db.exec(`update account set name = 'North\u200bwind'; update profiles set name = '\u202e\u200b'`)
    db.prepare('update users set name = ?, email = ?, search = ? where id = ?').run(
      'Gr\u202ea\u{e0041}ce',
      'gr\u200bace@example.com',
      'x',
      userId
    )
    makeOlder(db, panelKind)
    db.close()
    await test.reopen()
    const { store } = test.panel.context
    expect(store.account.find()?.name).toBe('Northwind')
    expect(store.browsers.listProfiles().map(({ name }) => name)).not.toContain('\u202e\u200b')
    expect(store.users.find(userId)).toMatchObject({ name: 'Grace', email: 'gr\ufffdace@example.com' })
    expect(store.users.listNamed('grace', 'nobody', 5)).toHaveLength(1)
    // No username changed.
    expect(store.users.find(userId)?.username).toBe('grace@example.com')
    expect(readAudit(test).slice(0, before.length)).toEqual(before)
    await signIn(test, admin.secret)
  })

  it('in the vault are tidied, tags and groups too', async () => {
    const keys = createKeys()
    const opened = await openVault({ keys })
    const { id } = addEntry(opened.vault, { issuer: 'GitHub', account: 'robin' })
    const group = valueOf(opened.vault.groups.create({ name: 'Work' }))
    opened.close()
    const db = openStoreFile(join(opened.dataDir, 'vault.db'), keyOf(keys))
    db.prepare('UPDATE entry SET issuer = ?, tags = ?').run('Git\u200bHub', JSON.stringify(['a\u202e', 'a', '\u2060']))
    db.prepare('UPDATE account_group SET name = ?').run('\u200b')
    makeOlder(db, vaultKind)
    db.close()
    await opened.reopen()
    expect(valueOf(opened.vault.entries.list())).toMatchObject([{ id, issuer: 'GitHub', tags: ['a'] }])
    expect(valueOf(opened.vault.groups.list())).toMatchObject([{ id: group.id, name: '?' }])
  })
})

describe('a name that two users share', () => {
  it('is reported to both at their next login, once, with the other one’s address', async () => {
    const test = await openTestPanel()
    const admin = await createSignedIn(test)
    await stepUp(test)
    const grace = await addMember(test, 'grace@example.com')
    await signInMember(test, grace)
    unwrap(test.panel.settings.rename(`of ${grace.email}`, { name: 'Gr\u200bace' }))
    unwrap(test.panel.settings.rename(`of ${grace.email}`, { name: 'ADA\u200b LOVELACE' }))
    test.panel.session.logOut(`of ${grace.email}`)
    test.panel.session.logOut('default')
    const toldIn = (profileId: string) => {
      const state = unwrap(test.panel.session.get(profileId))
      if (state.step !== 'signed-in') throw new Error(state.step)
      return state.notices.flatMap((notice) =>
        notice.kind === 'act' && notice.act === 'name-shared' ? [notice.detail] : []
      )
    }
    test.clock.now += 60_000
    await signIn(test, admin.secret)
    await signInMember(test, grace)
    expect(toldIn('default')).toEqual(['grace@example.com'])
    expect(toldIn(`of ${grace.email}`)).toEqual(['Ada@Example.com'])
    test.panel.session.logOut('default')
    test.clock.now += 60_000
    await signIn(test, admin.secret)
    expect(toldIn('default')).toEqual([])
  })
})
