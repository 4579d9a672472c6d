// A pepper per user: a hash made for one user does not verify for another, even if copied to their row. Hashes of older versions still
// verify, and a password's hash is upgraded at the next login.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { hash, hashRaw } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { createHashing } from '../../../src/main/panel/services/hashing'
import { createSecret, revealSecret } from '../../../src/main/protection/secret'
import { auditKindsOf, cheapCosts, openFile, openTestPanel, type TestPanel } from '../harness'
import { email, memberPassword, password } from '../login'
import { addMember, createEnrolled, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'

const logIn = (test: TestPanel, username = email, typed = password) =>
  test.panel.session.logIn('fresh', { username, password: typed })
const adminOf = ({ panel }: TestPanel) => panel.context.store.users.findByUsername(email.toLowerCase())

/** An account with the hashes of the previous version. */
async function createOlder(test: TestPanel) {
  const pepper = await test.keys.get('pepper')
  if (pepper === null) throw new Error('no pepper')
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', revealSecret(pepper), Buffer.alloc(0), `countersign/panel/${purpose}/v1`, 32))
  return {
    password: (typed: string) =>
      hash(typed, { memoryCost: 256, timeCost: 1, parallelism: 1, outputLen: 32, secret: derive('password') }),
    backupCode: (code: string, salt: Uint8Array) =>
      hashRaw(code, {
        memoryCost: 128,
        timeCost: 1,
        parallelism: 1,
        outputLen: 32,
        salt,
        secret: derive('backup-code')
      }),
    userCode: (purpose: string, code: string) =>
      createHmac('sha256', derive(`keyed/${purpose}`))
        .update(code)
        .digest()
  }
}

describe('a hash made for one user', () => {
  it('CHECKLIST 64: verifies for no other user, nor without its marker or with another one', async () => {
    const hashing = createHashing(createSecret(randomBytes(32)), cheapCosts)
    const stored = await hashing.hashPassword(password, 'ada')
    expect(await hashing.isPassword(stored, password, 'ada')).toBe(true)
    expect(await hashing.isPassword(stored, password, 'grace')).toBe(false)
    expect(await hashing.isPassword(stored.slice(stored.indexOf('$')), password, 'ada')).toBe(false)
    const salt = randomBytes(16)
    const ofAda = await hashing.hashBackupCode('CODE', salt, hashing.backupCodeCost, 'ada')
    for (const [cost, id] of [
      [hashing.backupCodeCost, 'grace'],
      [{ ...hashing.backupCodeCost, pepper: undefined }, 'ada']
    ] as const) {
      expect(Buffer.from(await hashing.hashBackupCode('CODE', salt, cost, id)).equals(ofAda)).toBe(false)
    }
    const code = hashing.hashUserCode('activation', 'CODE', 'ada')
    expect(hashing.isUserCode(code, 'activation', 'CODE', 'ada')).toBe(true)
    expect(hashing.isUserCode(code, 'activation', 'CODE', 'grace')).toBe(false)
    expect(hashing.isUserCode(code, 'enrolment', 'CODE', 'ada')).toBe(false)
    expect(hashing.isUserCode(code.subarray(1), 'activation', 'CODE', 'ada')).toBe(false)
  })

  it('CHECKLIST 64: a member’s password hash in the admin’s row logs no one in', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const db = await openFile(test)
    db.prepare(
      'update users set password_hash = (select password_hash from users where id = ?) where username = ?'
    ).run(member.userId, email.toLowerCase())
    db.close()
    expect(codeOf(await logIn(test, email, memberPassword))).toBe('wrong-credentials')
  })
})

describe('a hash of an older version', () => {
  it('of a password verifies, and is upgraded to the user’s own pepper at the next login', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const older = await (await createOlder(test)).password(password)
    const db = await openFile(test)
    db.prepare('update users set password_hash = ? where username = ?').run(older, email.toLowerCase())
    db.close()
    unwrap(await logIn(test))
    expect(adminOf(test)?.passwordHash).toMatch(/^user-pepper:\$argon2id/)
    expect(auditKindsOf(test)).toContain('password.rehashed')
    expect(codeOf(await logIn(test))).toBe('ok')
  })

  it('of a backup code, an initial password and an enrolment code verifies as it was made', async () => {
    const test = await openTestPanel()
    const { hashing } = test.panel.context
    const older = await createOlder(test)
    const salt = randomBytes(16)
    const cost = JSON.parse(JSON.stringify(cheapCosts.backupCode)) as typeof cheapCosts.backupCode
    expect(Buffer.from(await hashing.hashBackupCode('CODE', salt, cost, 'ada'))).toEqual(
      Buffer.from(await older.backupCode('CODE', salt))
    )
    for (const purpose of ['activation', 'enrolment'] as const) {
      expect(hashing.isUserCode(older.userCode(purpose, 'CODE'), purpose, 'CODE', 'ada')).toBe(true)
      expect(hashing.isUserCode(older.userCode(purpose, 'CODE'), purpose, 'OTHER', 'ada')).toBe(false)
    }
  })
})
