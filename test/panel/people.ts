// The people of a test's Panel: Ada, who creates the account, and those she invites.
import { decodeBase32 } from '../../src/main/otp/base32'
import { unwrap } from '../outcome'
import type { TestPanel } from './harness'
import { codeNow, email, memberPassword, password, signIn, type Member } from './login'

export interface Enrolled {
  readonly secret: Uint8Array
  readonly backupCodes: readonly string[]
}

export async function createAccount({ panel }: TestPanel, profileId = 'default') {
  return unwrap(
    await panel.account.create(profileId, {
      accountName: 'Northwind',
      name: 'Ada Lovelace',
      email,
      password,
      confirmPassword: password
    })
  )
}

/** Completes setup in a profile that is at that step. */
export async function enrol(test: TestPanel, profileId = 'default'): Promise<Enrolled> {
  const { setup } = test.panel
  const sheet = unwrap(await setup.begin(profileId))
  const secret = decodeBase32(sheet.setupKey)
  if (secret === null) throw new Error('the setup has no key')
  const set = unwrap(await setup.confirmCode(profileId, { code: codeNow(test, secret) }))
  unwrap(setup.acknowledge(profileId))
  unwrap(await setup.finish(profileId))
  return { secret, backupCodes: set.codes }
}

/** An account whose admin is enrolled and logged out; a minute has passed. */
export async function createEnrolled(test: TestPanel): Promise<Enrolled> {
  await createAccount(test)
  const enrolled = await enrol(test)
  test.panel.session.logOut('default')
  test.clock.now += 60_000
  return enrolled
}

/** An enrolled account whose admin is logged in in the profile `default`. */
export async function createSignedIn(test: TestPanel): Promise<Enrolled> {
  const enrolled = await createEnrolled(test)
  await signIn(test, enrolled.secret)
  test.clock.now += 60_000
  return enrolled
}

/** The id of the logged-in admin. */
export function adminId({ panel }: TestPanel): string {
  return panel.context.store.users.findByUsername(email.toLowerCase())?.id ?? ''
}

/** The admin in `default` invites a user, who enrols in their own profile and then logs out. */
export async function addMember(
  test: TestPanel,
  address = 'grace@example.com',
  role: 'admin' | 'member' = 'member',
  profileId = `of ${address}`
): Promise<Member> {
  const { users, session } = test.panel
  const { userId, activationCode } = unwrap(users.create('default', { email: address, name: 'Grace Hopper', role }))
  unwrap(await session.logIn(profileId, { username: address, password: activationCode }))
  unwrap(await session.choosePassword(profileId, { password: memberPassword, confirmPassword: memberPassword }))
  const { secret, backupCodes } = await enrol(test, profileId)
  session.logOut(profileId)
  test.clock.now += 60_000
  return { userId, email: address, secret, backupCodes }
}
