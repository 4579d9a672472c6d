// What locks the Authenticator by itself, by the rules that its user chose: time, sleep, the lock screen, a closed window.
import type { Composition, CompositionPorts } from '../compose'
import type { Desktop } from '../platform/desktop'
import { watchLockTriggers } from '../platform/lock-triggers'
import type { Windows } from '../platform/windows'

type Rules = Parameters<CompositionPorts<never>['applyLockRules']>[0]

export interface Locking {
  /** These rules hold from now on. */
  apply(rules: Rules): void
  /** Watches until it is stopped. `running`: the app, once it runs. */
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
