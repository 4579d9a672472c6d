// What **Copy diagnostics** copies: versions and counts, no user data.
import { currentLocale } from '../messages/messages'
import type { AppPorts } from './ports'
import type { Preferences } from './preferences'
import { describeProtection, type Workspaces } from './workspace'

export interface Diagnostics {
  /** Logs and counts a bug. */
  readonly logBug: AppPorts['logBug']
  write(): string
}

export function createDiagnostics(
  ports: Pick<AppPorts, 'version' | 'now' | 'about' | 'logBug'>,
  workspaces: Pick<Workspaces, 'current'>,
  preferences: Pick<Preferences, 'get'>
): Diagnostics {
  let bugs = 0
  return {
    logBug(...bug) {
      bugs += 1
      ports.logBug(...bug)
    },
    write() {
      const { isDemo, protection, panel, authenticator } = workspaces.current
      const now = ports.now()
      const users = panel?.context.store.census.count({ now, soon: now, expiresBefore: now }).users
      const entries = authenticator?.handlers.entries.list()
      const count = (number: number | undefined) => (number === undefined ? 'closed' : String(number))
      return [
        `Countersign ${ports.version}${isDemo ? ' (demo data)' : ''}`,
        `Commit ${ports.about.commit ?? 'unknown'}`,
        `Electron ${ports.about.electron}, Chromium ${ports.about.chromium}, Node ${ports.about.node}`,
        ports.about.system,
        `Keys: ${describeProtection(protection)}, ${protection.getState().stage}`,
        `Users: ${count(users)}`,
        `Accounts: ${count(entries?.value.length)}`,
        `Appearance: ${preferences.get().colorScheme}`,
        `Language: ${currentLocale()}`,
        `Errors since the start: ${String(bugs)}`
      ].join('\n')
    }
  }
}
