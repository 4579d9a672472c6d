// A store from before links recorded who made them: the audit log supplies it, and any other link counts as made by an admin.
import { expect, it } from 'vitest'
import type { AuditEvent } from '../../../src/shared/model/audit'
import { chainEntry, firstHash } from '../../../src/main/panel/domain/audit'
import { panelKind } from '../../../src/main/panel/storage/database'
import { openStoreFile } from '../../../src/main/sqlite/open'
import { migrate } from '../../../src/main/sqlite/store'
import { createSecret } from '../../../src/main/protection/secret'
import { join } from 'node:path'
import { createFolder } from '../harness'

const before = 7

it('records for each older link who created it', () => {
  const key = createSecret(Buffer.alloc(32, 7))
  const db = openStoreFile(join(createFolder(), 'panel.db'), key)
  migrate({ ...panelKind, migrations: panelKind.migrations.slice(0, before) }, db, key)
  const people = ['self', 'address', 'admin', 'unknown', 'relinked', 'glass']
  for (const id of people) {
    db.prepare(
      `insert into users (id, username, email, name, search, role, status, throttle_key, created_at, reset_by, reset_at)
         values (?, ?, ?, ?, ?, 'member', 'active', ?, 1, 'ada@example.com', 5)`
    ).run(id, id, id, id, id, id)
    db.prepare('insert into sso_links (issuer, subject, user_id, linked_at) values (?, ?, ?, 1)').run(
      'i',
      `s ${id}`,
      id
    )
  }
  db.prepare('insert into sso_break_glass (user_id) values (?)').run('glass')
  let hash = firstHash
  const note = (actor: string, subject: string, by: string, identity = `s ${subject}`) => {
    const seq = (db.prepare<[], { n: number }>('select count(*) as n from audit').get()?.n ?? 0) + 1
    const party = (id: string) => ({ id, email: id })
    const entry: AuditEvent = {
      seq,
      at: seq,
      kind: 'sso.linked',
      actor: party(actor),
      subject: party(subject),
      profile: null,
      data: { subject: identity, by }
    }
    const chained = chainEntry(hash, entry)
    db.prepare('insert into audit (seq, entry, hash) values (?, ?, ?)').run(seq, chained.entry, chained.hash)
    ;({ hash } = chained)
  }
  note('self', 'self', 'admin')
  note('address', 'address', 'email')
  note('ada', 'admin', 'admin')
  note('unknown', 'unknown', 'email', 'another identity')
  note('relinked', 'relinked', 'email')
  note('ada', 'relinked', 'admin')
  migrate(panelKind, db, key)
  const rows = db
    .prepare<[], { id: string; by: string; waits: number }>(
      'select user_id as id, made_by as "by", is_awaiting as waits from sso_links'
    )
    .all()
  expect(Object.fromEntries(rows.map(({ id, by }) => [id, by]))).toEqual({
    self: 'self',
    address: 'address',
    admin: 'admin',
    unknown: 'admin',
    relinked: 'admin'
  })
  expect(rows.every(({ waits }) => waits === 0)).toBe(true)
  expect(db.prepare<[], { at: number }>('select reset_at as at from users').get()).toEqual({ at: 5 })
  db.close()
})
