// Entering and leaving the demo, a second workspace with sample data.
import { seedAuthenticatorDemo } from '../authenticator/services/demo'
import { seedPanelDemo } from '../panel/services/demo'
import type { Closing } from './closing'
import type { Opening } from './opening'
import type { AppPorts } from './ports'
import type { InTurn } from './turns'
import type { VaultLocks } from './vault-lock'
import type { Workspaces } from './workspace'

export interface Demo {
  /** Does nothing in the demo. */
  enter(): Promise<void>
  /** Does nothing outside the demo. */
  leave(): Promise<void>
}

interface DemoParts extends Pick<Closing, 'closeStores'>, Pick<Opening, 'openWorkspace'> {
  readonly workspaces: Workspaces
  readonly locks: Pick<VaultLocks, 'leave'>
  readonly inTurn: InTurn
}

export function createDemo(
  ports: Pick<AppPorts, 'reloadPages'>,
  { workspaces, locks, inTurn, closeStores, openWorkspace }: DemoParts
): Demo {
  const enter = async () => {
    if (workspaces.current.isDemo) return
    await workspaces.current.authenticator?.flushBackups()
    locks.leave()
    await closeStores()
    workspaces.use(await openWorkspace(true))
    const { panel, authenticator } = workspaces.current
    if (panel !== null && authenticator !== null) {
      await seedPanelDemo(panel)
      await seedAuthenticatorDemo(authenticator)
    }
    ports.reloadPages()
  }
  const leave = async () => {
    if (!workspaces.current.isDemo) return
    await closeStores()
    workspaces.use(await openWorkspace(false))
    ports.reloadPages()
  }
  return { enter: () => inTurn(enter), leave: () => inTurn(leave) }
}
