// What the fields of the provider share.
import type { ReactNode } from 'react'
import type { Role } from '../../../../shared/contract'

export const roles = ['admin', 'member'] as const satisfies readonly Role[]
export const toRole = (value: string): Role => (value === 'admin' ? 'admin' : 'member')
/** The hint stands below its field. */
export const below = ['label', 'input', 'description', 'error'] as ['label', 'input', 'description', 'error']

export const said = (text: string | undefined): ReactNode =>
  text === undefined ? undefined : <span role="alert">{text}</span>
