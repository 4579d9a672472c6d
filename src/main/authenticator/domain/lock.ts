// When the Authenticator locks by itself, and what of it the user may choose. Once there is a passphrase, the careful
// choice is the default; without one a lock is a click away from open, and would only be in the way.

export const lockChoices = {
  idleMinutes: [1, 2, 5, 10, 15, 30, 60],
  clipboardSeconds: [10, 20, 30]
} as const

export type IdleMinutes = (typeof lockChoices.idleMinutes)[number]
export type ClipboardSeconds = (typeof lockChoices.clipboardSeconds)[number]

export interface LockRules {
  /** Null: never. */
  readonly idleMinutes: IdleMinutes | null
  readonly onSuspend: boolean
  readonly onScreenLock: boolean
  readonly onWindowClose: boolean
  readonly hidesFromRecordings: boolean
  readonly clipboardSeconds: ClipboardSeconds
}

const whenToLock = ['onSuspend', 'onScreenLock', 'onWindowClose'] as const

/** Whether the Authenticator would stay open where it locks now. */
export function isWeaker(
  now: LockRules,
  chosen: { readonly [K in keyof LockRules]?: LockRules[K] | undefined }
): boolean {
  const minutes = (idle: IdleMinutes | null) => idle ?? Number.POSITIVE_INFINITY
  const isLater = chosen.idleMinutes !== undefined && minutes(chosen.idleMinutes) > minutes(now.idleMinutes)
  return isLater || whenToLock.some((name) => now[name] && chosen[name] === false)
}

/** What holds: the user's choices where they made one. */
export function resolveLockRules(
  chosen: { readonly [K in keyof LockRules]?: LockRules[K] | undefined },
  hasPassphrase: boolean
): LockRules {
  return {
    idleMinutes: chosen.idleMinutes === undefined ? (hasPassphrase ? 5 : null) : chosen.idleMinutes,
    onSuspend: chosen.onSuspend ?? hasPassphrase,
    onScreenLock: chosen.onScreenLock ?? hasPassphrase,
    onWindowClose: chosen.onWindowClose ?? false,
    hidesFromRecordings: chosen.hidesFromRecordings ?? false,
    clipboardSeconds: chosen.clipboardSeconds ?? 30
  }
}
