// What windows, menus, the tray and the system can ask of the app.
import type { AppPorts, Composition } from './ports'
import type { Workspaces } from './workspace'

type Actions = Omit<Composition<never>, 'servers' | 'describeApp' | 'clock' | 'close'>

export function createActions(ports: Pick<AppPorts, 'showApp'>, workspaces: Pick<Workspaces, 'current'>): Actions {
  return {
    expectsLogin: () => {
      const { isDemo, panel } = workspaces.current
      return isDemo ? null : (panel?.expectsLogin() ?? false)
    },
    openNewBrowser() {
      if (workspaces.current.panel === null) ports.showApp('panel')
      else workspaces.current.panel.openNewBrowser()
    },
    noteActivity(profileId) {
      workspaces.current.panel?.noteActivity(profileId)
    },
    lockAuthenticator(reason) {
      workspaces.current.lock.now(reason)
    },
    isAuthenticatorLocked: () => workspaces.current.authenticator === null,
    hasLockPassphrase: () => workspaces.current.lock.hasPassphrase(),
    listQuickEntries: () => workspaces.current.authenticator?.listQuickEntries() ?? null,
    findKeptPicture: (name) => workspaces.current.authenticator?.findKeptPicture(name) ?? null,
    copyQuickCode(id) {
      // The tray has no place for a reason; the Authenticator has.
      const explain = () => {
        ports.showApp('authenticator')
      }
      const { authenticator } = workspaces.current
      if (authenticator === null) explain()
      else
        authenticator.handlers.quick.copy({ id }).then((answer) => {
          if (!answer.ok) explain()
        }, explain)
    }
  }
}
