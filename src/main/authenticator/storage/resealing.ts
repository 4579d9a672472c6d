// Reseals everything in a vault's file with another key, as part of a renewal, in a copy that nobody uses yet. Copies of an older version
// have fewer columns.
import { createSealer } from '../../protection/sealing'
import { eraseSecret, type Secret } from '../../protection/secret'
import { sealKeyCheck, type VaultDatabase } from './database'
import { createEntrySeals } from './entry-seals'
import { createPreferenceTable } from './preferences'

/** Where the settings of backups have their key, sealed for this purpose and identity, in base64 (decision 0011). */
export const backupsPreference = 'backups'
export const backupsPurpose = 'authenticator/backups'
export const backupKeyIdentity = 'backup-key'

const formerPreference = 'former-keys'
const formerPurpose = 'authenticator/former-keys'

interface Row {
  readonly id: string
  readonly secret: Buffer
  readonly details: Buffer | null
}

/** Counts the rows as it goes. Throws if a value does not open with `from`. Runs in the caller's transaction. */
export function* resealVault(
  db: VaultDatabase,
  from: Secret,
  to: Secret
): Generator<{ readonly done: number; readonly total: number }> {
  const [old, next] = [createEntrySeals(from), createEntrySeals(to)]
  const hasDetails = (db.pragma('table_info(entry)') as { name: string }[]).some(({ name }) => name === 'details')
  const details = hasDetails ? 'details' : 'null as details'
  const ids = db.prepare<[], string>('select id from entry').pluck().all()
  const select = db.prepare<[string], Row>(`select id, secret, ${details} from entry where id = ?`)
  const set = hasDetails ? 'secret = ?, fingerprint = ?, details = ?' : 'secret = ?, fingerprint = ?'
  const update = db.prepare(`update entry set ${set} where id = ?`)
  for (const [index, id] of ids.entries()) {
    const row = select.get(id)
    if (row === undefined) continue
    const secret = old.openSecret(row.secret, id)
    const sealed = row.details === null ? null : next.sealDetails(old.openDetails(row.details, id), id)
    const values = [next.sealSecret(secret, id), next.fingerprint(secret)]
    eraseSecret(secret)
    update.run(...values, ...(hasDetails ? [sealed] : []), id)
    yield { done: index + 1, total: ids.length }
  }
  db.prepare('update key_check set sealed = ?').run(sealKeyCheck(to))
  resealBackups(db, from, to)
}

function resealBackups(db: VaultDatabase, from: Secret, to: Secret): void {
  const preferences = createPreferenceTable(db)
  const kept: unknown = JSON.parse(preferences.get(backupsPreference) ?? 'null')
  if (typeof kept !== 'object' || kept === null || !('sealedKey' in kept) || typeof kept.sealedKey !== 'string') return
  let key: Secret
  try {
    key = createSealer(from, backupsPurpose).open(Buffer.from(kept.sealedKey, 'base64'), backupKeyIdentity)
  } catch {
    // It does not open now either: backups report that their key is missing.
    return
  }
  const sealedKey = createSealer(to, backupsPurpose).seal(key, backupKeyIdentity).toString('base64')
  preferences.set(backupsPreference, JSON.stringify({ ...kept, sealedKey }))
}

/** The keys that copies of the vault still use, sealed with the vault's own; the newest last. */
export function readFormerKeys(db: VaultDatabase, key: Secret): readonly Secret[] {
  const sealer = createSealer(key, formerPurpose)
  const kept = JSON.parse(createPreferenceTable(db).get(formerPreference) ?? '[]') as readonly string[]
  return kept.map((sealed, index) => sealer.open(Buffer.from(sealed, 'base64'), String(index)))
}

/** Stores them; an empty list deletes them. */
export function writeFormerKeys(db: VaultDatabase, key: Secret, former: readonly Secret[]): void {
  const sealer = createSealer(key, formerPurpose)
  const sealed = former.map((each, index) => sealer.seal(each, String(index)).toString('base64'))
  createPreferenceTable(db).set(formerPreference, sealed.length === 0 ? null : JSON.stringify(sealed))
}
