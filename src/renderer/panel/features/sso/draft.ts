// The settings as typed, and what is sent to the main process, which decides about every field.
import type { Client, PanelContract, Role, SsoConfig, SsoSettings } from '../../../../shared/contract'

export interface Typed {
  readonly issuer: string
  readonly clientId: string
  /** Empty: keeps the saved one. */
  readonly clientSecret: string
  readonly dropsSecret: boolean
  readonly scopes: string
  readonly mayCreateUsers: boolean
  readonly takesVerifiedAsText: boolean
  readonly defaultRole: Role
  readonly groupClaim: string
  readonly groupRoles: SsoConfig['groupRoles']
  readonly requiredAmr: string
  readonly requiredAcr: string
  /** Empty: any free port. The input may not be a port yet. */
  readonly callbackPort: number | string
}

type SaveInput = Parameters<Client<PanelContract>['sso']['save']>[0]
export type TypedField = 'issuer' | 'clientId' | 'callbackPort' | `group-${number}`

export function toTyped(draft: SsoSettings['draft']): Typed {
  return {
    issuer: draft?.issuer ?? '',
    clientId: draft?.clientId ?? '',
    clientSecret: '',
    dropsSecret: false,
    scopes: draft?.scopes ?? 'email profile',
    mayCreateUsers: draft?.mayCreateUsers ?? false,
    takesVerifiedAsText: draft?.takesVerifiedAsText ?? false,
    defaultRole: draft?.defaultRole ?? 'member',
    groupClaim: draft?.groupClaim ?? '',
    groupRoles: draft?.groupRoles ?? [],
    requiredAmr: draft?.requiredAmr.join(' ') ?? '',
    requiredAcr: draft?.requiredAcr.join(' ') ?? '',
    callbackPort: draft?.callbackPort ?? ''
  }
}

/** Whether everything under **Advanced** is as it is at first. */
export function isPlain(typed: Typed): boolean {
  const first = toTyped(null)
  const rare = ['scopes', 'takesVerifiedAsText', 'groupClaim', 'requiredAmr', 'requiredAcr', 'callbackPort'] as const
  return typed.groupRoles.length === 0 && rare.every((field) => typed[field] === first[field])
}

const wordsOf = (text: string) => text.split(/\s+/).filter((each) => each !== '')

const isPort = (value: number | string) =>
  value === '' || (typeof value === 'number' && Number.isInteger(value) && value >= 1024 && value <= 65_535)

/** The fields that are not valid yet, in the order of the page. */
export function findMisfits(typed: Typed): readonly TypedField[] {
  return [
    ...(typed.issuer.trim() === '' ? (['issuer'] as const) : []),
    ...(typed.clientId.trim() === '' ? (['clientId'] as const) : []),
    ...(isPort(typed.callbackPort) ? [] : (['callbackPort'] as const)),
    ...typed.groupRoles.flatMap(({ group }, index) => (group.trim() === '' ? [`group-${index}` as const] : []))
  ]
}

/** Only for input in which `findMisfits` finds nothing. */
export function toInput(typed: Typed): SaveInput {
  return {
    issuer: typed.issuer.trim(),
    clientId: typed.clientId.trim(),
    scopes: typed.scopes.trim(),
    mayCreateUsers: typed.mayCreateUsers,
    takesVerifiedAsText: typed.takesVerifiedAsText,
    defaultRole: typed.defaultRole,
    groupClaim: typed.groupClaim.trim() === '' ? null : typed.groupClaim.trim(),
    groupRoles: typed.groupRoles.map(({ group, role }) => ({ group: group.trim(), role })),
    requiredAmr: wordsOf(typed.requiredAmr),
    requiredAcr: wordsOf(typed.requiredAcr),
    callbackPort: typeof typed.callbackPort === 'number' ? typed.callbackPort : null,
    ...(typed.dropsSecret
      ? { clientSecret: null }
      : typed.clientSecret === ''
        ? {}
        : { clientSecret: typed.clientSecret })
  }
}

/** Whether the fields are the same as the saved draft. */
export function isKept(typed: Typed, draft: SsoSettings['draft']): boolean {
  return draft !== null && JSON.stringify(toInput(typed)) === JSON.stringify(toInput(toTyped(draft)))
}
