// How people log in to a test's Panel: what they know, what they hold, and the steps.
import { createTotp } from '../../src/main/otp/totp'
import { factorOptions } from '../../src/main/panel/domain/code-check'
import { unwrap } from '../outcome'
import type { TestPanel } from './harness'

/** The first admin's. */
export const email = 'Ada@Example.com'
export const password = 'an elephant in the garden'
export const memberPassword = 'marmalade on Tuesdays'

export interface Member {
  readonly userId: string
  readonly email: string
  readonly secret: Uint8Array
  readonly backupCodes: readonly string[]
}

/** The code that a phone shows now (or `steps` periods away). */
export const codeNow = ({ clock }: TestPanel, secret: Uint8Array, steps = 0) =>
  createTotp(secret, clock.now + steps * 30_000, factorOptions)

export const logIn = (test: TestPanel, profileId = 'default', typed = password, username = email) =>
  test.panel.session.logIn(profileId, { username, password: typed })

/** Enters password and code; the profile is then logged in. */
export async function signIn(test: TestPanel, secret: Uint8Array, profileId = 'default'): Promise<void> {
  unwrap(await logIn(test, profileId))
  unwrap(await test.panel.session.enterCode(profileId, { code: codeNow(test, secret) }))
}

/** The admin in `default` confirms their identity again. */
export const stepUp = async ({ panel }: TestPanel) => unwrap(await panel.session.stepUp('default', { password }))

/** Logs a member in with password and code in their own profile. */
export async function signInMember(test: TestPanel, member: Member, profileId = `of ${member.email}`): Promise<void> {
  unwrap(await logIn(test, profileId, memberPassword, member.email))
  unwrap(await test.panel.session.enterCode(profileId, { code: codeNow(test, member.secret) }))
}
