// The second factor: its state, its setup, its backup codes. Times are ms since epoch.

/** `none`: setup is due. `disabled`: too many failures in a row; only an admin's reset helps. */
export const factorStates = ['none', 'enrolled', 'disabled'] as const
export type FactorState = (typeof factorStates)[number]

export interface FactorInfo {
  readonly state: FactorState
  readonly createdAt: number | null
  readonly lastUsedAt: number | null
  readonly backupCodesLeft: number
  readonly backupCodesCreatedAt: number | null
}

export interface SetupSheet {
  /** PNG data URL of the otpauth QR code. */
  readonly qrImage: string
  /** The setup key in base32, ungrouped. */
  readonly setupKey: string
  readonly issuer: string
  readonly account: string
}

export interface BackupCodeSet {
  /** Ten codes, shown 4-4-4-4. */
  readonly codes: readonly string[]
  readonly accountName: string
  readonly email: string
  readonly createdAt: number
}

/** What the inspector says about a code that a user reads out. The code is not consumed. */
export type CodeInspection =
  | { readonly kind: 'right-now'; readonly driftSeconds: number }
  | { readonly kind: 'used' }
  | { readonly kind: 'clock-off'; readonly driftSeconds: number }
  | { readonly kind: 'not-this-secret' }
  | { readonly kind: 'no-factor' }
