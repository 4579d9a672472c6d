// Locks the Authenticator automatically: when the user is idle, the computer goes to sleep, or the screen is locked. Linux has no event for
// the lock screen, so the timer for idle time also polls for that.
import { powerMonitor } from 'electron'

export interface LockTriggers {
  readonly rules: () => {
    readonly idleMinutes: number | null
    readonly onSuspend: boolean
    readonly onScreenLock: boolean
  }
  readonly isLocked: () => boolean
  readonly lock: (reason: 'idle' | 'suspend' | 'screen-lock') => void
}

const lookMs = 5_000
/** Longer than any idle setting: only the state `locked` matters here. */
const neverIdleSeconds = 100_000

/** Watches until `stop` is called. */
export function watchLockTriggers({ rules, isLocked, lock }: LockTriggers): { stop(): void } {
  const onSuspend = () => {
    if (rules().onSuspend) lock('suspend')
  }
  const onScreenLock = () => {
    if (rules().onScreenLock) lock('screen-lock')
  }
  const timer = setInterval(() => {
    if (isLocked()) return
    const { idleMinutes, onScreenLock: locksWithScreen } = rules()
    if (idleMinutes !== null && powerMonitor.getSystemIdleTime() >= idleMinutes * 60) lock('idle')
    else if (locksWithScreen && powerMonitor.getSystemIdleState(neverIdleSeconds) === 'locked') lock('screen-lock')
  }, lookMs)
  powerMonitor.on('suspend', onSuspend)
  powerMonitor.on('lock-screen', onScreenLock)
  return {
    stop() {
      clearInterval(timer)
      powerMonitor.off('suspend', onSuspend)
      powerMonitor.off('lock-screen', onScreenLock)
    }
  }
}
