// The desktop around the app: its settings and the quick picker, as the Authenticator's page uses them. The real one makes no decisions;
// journeys test it (test/journeys/quick.spec.ts).
import type { CompositionPorts } from '../../src/main/compose'
import type { DesktopState } from '../../src/shared/contract'
import { ok } from '../../src/shared/result'

type DesktopHandlers = NonNullable<CompositionPorts<string>['desktop']>

export interface FakeDesktop {
  state: DesktopState
  /** Every call except `get`, in order. */
  readonly calls: string[]
  readonly handlers: DesktopHandlers
}

export function createFakeDesktop(state: Partial<DesktopState> = {}): FakeDesktop {
  const done = (call: string) => () => {
    desktop.calls.push(call)
    return ok(null)
  }
  const desktop: FakeDesktop = {
    state: {
      shortcut: null,
      isShortcutTaken: false,
      hasTray: true,
      staysInTray: false,
      startsHidden: false,
      startsAtLogin: false,
      notifies: false,
      canNotify: true,
      opensLinks: false,
      droppedLinks: 0,
      ...state
    },
    calls: [],
    handlers: {
      get: () => ok(desktop.state),
      set: (input) => {
        desktop.calls.push('set')
        desktop.state = { ...desktop.state, ...(input as Partial<DesktopState>) }
        return ok(desktop.state)
      },
      forgetDropped: () => {
        desktop.state = { ...desktop.state, droppedLinks: 0 }
        return done('forgetDropped')()
      },
      hidePicker: done('hidePicker'),
      showAuthenticator: done('showAuthenticator')
    }
  }
  return desktop
}
