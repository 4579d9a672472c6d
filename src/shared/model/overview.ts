import type { LoginMethod } from './session'

export interface Overview {
  readonly days: number
  readonly users: {
    readonly active: number
    readonly disabled: number
    readonly invited: number
    readonly locked: number
  }
  readonly factors: { readonly enrolled: number; readonly none: number; readonly disabled: number }
  /** One row per local day, oldest first. */
  readonly daily: readonly {
    readonly day: string
    readonly logins: Readonly<Record<LoginMethod, number>>
    readonly passwordFailures: number
    readonly codeFailures: number
    readonly lockouts: number
  }[]
  readonly noCodesLeft: readonly { readonly id: string; readonly email: string; readonly name: string }[]
  readonly recentlyReset: readonly {
    readonly id: string
    readonly email: string
    readonly by: string
    readonly at: number
  }[]
}
