// The words of single sign-on: its settings, what its test found, who waits to be linked, and what it means elsewhere.
import type { Role, SsoTest } from '../../shared/contract'
import { roleWords } from './admin'
import { formatList } from './format'
import { wordsOf } from './language'

export const { ssoLoginWords, ssoWords, sleepWords } = wordsOf('sso')
const { effectWords } = wordsOf('sso')

/** What enabling does, before it is done. */
export function enablingEffects(
  host: string,
  breakGlass: readonly string[],
  config: { readonly mayCreateUsers: boolean; readonly defaultRole: Role }
): readonly string[] {
  const { everybody, asleep, breakGlass: keeping, linking, creating } = effectWords.enabling
  return [
    everybody(host),
    asleep,
    keeping(formatList(breakGlass)),
    linking,
    ...(config.mayCreateUsers ? [creating(roleWords[config.defaultRole])] : [])
  ]
}

/** What disabling does, before it is done. `isOwnBySso`: the admin who does it came in by single sign-on. */
export function disablingEffects(withoutPassword: number, isOwnBySso: boolean): readonly string[] {
  const { wake, setup, sessions, sessionsAndYours, withoutPassword: stranded } = effectWords.disabling
  return [
    wake,
    setup,
    isOwnBySso ? sessionsAndYours : sessions,
    ...(withoutPassword === 0 ? [] : [stranded(withoutPassword)])
  ]
}

/** The rows of what a passed test found. */
export function foundRows(test: Extract<SsoTest, { isPassed: true }>): readonly (readonly [string, string])[] {
  const words = ssoWords.found
  const email =
    test.email === null
      ? words.noEmail
      : test.isEmailVerified
        ? words.verified(test.email)
        : words.unverified(test.email)
  const orNothing = (values: readonly string[]) => (values.length === 0 ? words.nothing : formatList(values))
  return [
    [words.subject, test.subject],
    [words.email, email],
    [words.groups, orNothing(test.groups)],
    [words.amr, orNothing(test.amr)],
    [words.acr, test.acr ?? words.nothing],
    [words.stepUp, test.tellsAuthTime ? words.stepUpYes : words.stepUpNo],
    [words.signOut, test.hasEndSession ? words.signOutYes : words.signOutNo]
  ]
}
