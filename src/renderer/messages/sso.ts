// The messages of single sign-on: its settings, the outcome of its test, who waits to be linked, and its effects elsewhere.
import type { Role, SsoTest } from '../../shared/contract'
import { formatList } from './format'
import { t } from './language'

/** What enabling will do. */
export function enablingEffects(
  host: string,
  breakGlass: readonly string[],
  config: { readonly mayCreateUsers: boolean; readonly defaultRole: Role }
): readonly string[] {
  return [
    t('sso.effect.enabling.everybody', { host }),
    t('sso.effect.enabling.asleep'),
    t('sso.effect.enabling.breakGlass', { names: formatList(breakGlass) }),
    t('sso.effect.enabling.linking'),
    ...(config.mayCreateUsers
      ? [t('sso.effect.enabling.creating', { role: t(`admin.role.${config.defaultRole}`) })]
      : [])
  ]
}

/** What disabling will do. `isOwnBySso`: the admin's own session was opened by single sign-on. */
export function disablingEffects(withoutPassword: number, isOwnBySso: boolean): readonly string[] {
  return [
    t('sso.effect.disabling.wake'),
    t('sso.effect.disabling.setup'),
    isOwnBySso ? t('sso.effect.disabling.sessionsAndYours') : t('sso.effect.disabling.sessions'),
    ...(withoutPassword === 0 ? [] : [t('sso.effect.disabling.withoutPassword', { count: withoutPassword })])
  ]
}

/** The outcome of a passed test, as rows. */
export function foundRows(test: Extract<SsoTest, { isPassed: true }>): readonly (readonly [string, string])[] {
  const email =
    test.email === null
      ? t('sso.found.noEmail')
      : test.isEmailVerified
        ? t('sso.found.verified', { email: test.email })
        : t('sso.found.unverified', { email: test.email })
  const orNothing = (values: readonly string[]) => (values.length === 0 ? t('sso.found.nothing') : formatList(values))
  return [
    [t('sso.found.subject'), test.subject],
    [t('sso.found.email'), email],
    [t('sso.found.groups'), orNothing(test.groups)],
    [t('sso.found.amr'), orNothing(test.amr)],
    [t('sso.found.acr'), test.acr ?? t('sso.found.nothing')],
    [t('sso.found.stepUp'), test.tellsAuthTime ? t('sso.found.stepUpYes') : t('sso.found.stepUpNo')],
    [t('sso.found.signOut'), test.hasEndSession ? t('sso.found.signOutYes') : t('sso.found.signOutNo')]
  ]
}
