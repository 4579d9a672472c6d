// Reseals everything in the Panel's store with another key, as part of a renewal, in a copy that nobody uses yet. Copies of an older
// version have fewer tables.
import type { FileHead } from '../../protection/anchor'
import { createSealer } from '../../protection/sealing'
import type { Secret } from '../../protection/secret'
import { sealKeyCheck, type Db } from './database'
import { factorIdentityOf, factorPurpose } from './factor-table'
import { ssoIdentityOf, ssoPurpose } from './sso-table'

const hasTable = (db: Db, name: string) =>
  db.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(name) !== undefined

/** Counts the factors as it goes. Throws if a value does not open with `from`. Runs in the caller's transaction. */
export function* resealPanel(
  db: Db,
  from: Secret,
  to: Secret
): Generator<{ readonly done: number; readonly total: number }> {
  const [old, next] = [createSealer(from, factorPurpose), createSealer(to, factorPurpose)]
  const users = db.prepare<[], string>('select user_id from factors').pluck().all()
  const select = db.prepare<[string], Buffer>('select sealed from factors where user_id = ?').pluck()
  const update = db.prepare<[Buffer, string]>('update factors set sealed = ? where user_id = ?')
  for (const [index, id] of users.entries()) {
    const sealed = select.get(id)
    if (sealed !== undefined) update.run(next.seal(old.open(sealed, factorIdentityOf(id)), factorIdentityOf(id)), id)
    yield { done: index + 1, total: users.length }
  }
  db.prepare('update key_check set sealed = ?').run(sealKeyCheck(to))
  if (hasTable(db, 'sso_settings')) resealSso(db, from, to)
}

interface SsoRow {
  readonly slot: Parameters<typeof ssoIdentityOf>[0]
  readonly revision: string
  readonly sealed_secret: Buffer
}

function resealSso(db: Db, from: Secret, to: Secret): void {
  const [old, next] = [createSealer(from, ssoPurpose), createSealer(to, ssoPurpose)]
  const rows = db
    .prepare<[], SsoRow>('select slot, revision, sealed_secret from sso_settings where sealed_secret is not null')
    .all()
  const update = db.prepare<[Buffer, string]>('update sso_settings set sealed_secret = ? where slot = ?')
  for (const { slot, revision, sealed_secret } of rows) {
    const identity = ssoIdentityOf(slot, revision)
    update.run(next.seal(old.open(sealed_secret, identity), identity), slot)
  }
}

/** How many records of the rights journal the store has. */
export const countRecords = (db: Db): number =>
  db.prepare<[], number>('select journal_count from store_state where id = 1').pluck().get() ?? 0

/** Sets where the store's journal ends, after the journal was rewritten. */
export function setJournalHead(db: Db, { count, hash, bytes }: FileHead): void {
  db.prepare('update store_state set journal_count = ?, journal_hash = ?, journal_bytes = ? where id = 1').run(
    count,
    hash,
    bytes
  )
}
