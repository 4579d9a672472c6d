// The account recovery key, and who can be chosen with it. Times are ms since epoch.

/** The key, as shown once; it cannot be shown again. */
export interface AccountRecoveryKey {
  readonly key: string
  readonly accountName: string
  readonly createdAt: number
}

export interface RecoveryKeyState {
  readonly createdAt: number
  readonly createdBy: string
}

export interface RecoverableAdmin {
  readonly id: string
  readonly email: string
  readonly name: string
}
