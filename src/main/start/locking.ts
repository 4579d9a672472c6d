// Locks the Authenticator automatically by the user's settings: idle time, sleep, the lock screen, a closed window.
import type { Composition, CompositionPorts } from '../compose'
import type { Desktop } from '../platform/desktop'
import { watchLockTriggers } from '../platform/lock-triggers'
import type { Windows } from '../platform/windows'

type Rules = Parameters<CompositionPorts<never>['applyLockRules']>[0]

export interface Locking {
  /** Applies these settings from now on. */
  apply(rules: Rules): void
  /** Watches until stopped. `running` returns the app, or null until it runs. */
  watch(running: () => Pick<Composition<never>, 'lockAuthenticator' | 'isAuthenticatorLocked'> | null): { stop(): void }
}

export function createLocking(windows: Windows, desktop: Pick<Desktop, 'protectContent'>): Locking {
  let rules: Pick<Rules, 'idleMinutes' | 'onSuspend' | 'onScreenLock' | 'onWindowClose'> = {
    idleMinutes: null,
    onSuspend: true,
    onScreenLock: true,
    onWindowClose: false
  }
  return {
    apply(chosen) {
      rules = chosen
      windows.protectContent('authenticator', chosen.hidesFromRecordings)
      desktop.protectContent(chosen.hidesFromRecordings)
    },
    watch(running) {
      windows.onClosed((appId) => {
        if (appId === 'authenticator' && rules.onWindowClose) running()?.lockAuthenticator('window-closed')
      })
      return watchLockTriggers({
        rules: () => rules,
        isLocked: () => running()?.isAuthenticatorLocked() ?? true,
        lock: (reason) => running()?.lockAuthenticator(reason)
      })
    }
  }
}
