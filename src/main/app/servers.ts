// The servers that answer the pages. Each app has one, with the calls that are always available and those of the open Panel or vault.
import {
  authenticatorContract,
  panelContract,
  type AuthenticatorContract,
  type PanelContract
} from '../../shared/contract'
import { fail, ok } from '../../shared/result'
import type { Authenticator } from '../authenticator/services/authenticator'
import type { Clock } from '../authenticator/services/clock'
import { authenticatorHandlers } from '../ipc/authenticator'
import { lockHandlers, whileOpen } from '../ipc/lock'
import { panelHandlers } from '../ipc/panel'
import { createServer } from '../ipc/serve'
import type { PanelCallers } from '../panel/services/authority'
import type { Panel } from '../panel/services/panel'
import type { AppCalls } from './app-calls'
import type { Diagnostics } from './diagnostics'
import type { Composition, CompositionPorts } from './ports'
import type { ProtectionCalls } from './protection-calls'
import type { InTurn } from './turns'
import type { Workspaces } from './workspace'

interface ServerParts {
  readonly workspaces: Pick<Workspaces, 'current'>
  readonly appCalls: AppCalls
  readonly protectionCalls: ProtectionCalls
  readonly clock: Clock | null
  readonly diagnostics: Pick<Diagnostics, 'logBug'>
  readonly inTurn: InTurn
}

export function createServers<Sender>(
  ports: Pick<CompositionPorts<Sender>, 'identify' | 'takeLinks' | 'desktop'>,
  { workspaces, appCalls, protectionCalls, clock, diagnostics, inTurn }: ServerParts
): Composition<Sender>['servers'] {
  // Restoring a snapshot closes the store that handles the call. Its answer contains no data of that store, so it is let through.
  const panelTable = once((panel: Panel) => {
    const table = panelHandlers(panel)
    const guarded = whileOpen(table, () => workspaces.current.panel === panel)
    return { ...guarded, snapshots: { ...guarded.snapshots, restore: table.snapshots.restore } }
  })
  const authenticatorTable = once((authenticator: Authenticator) => {
    const table = authenticatorHandlers(authenticator, ports.takeLinks)
    const guarded = whileOpen(table, () => workspaces.current.authenticator === authenticator)
    return { ...guarded, snapshots: { ...guarded.snapshots, restore: table.snapshots.restore } }
  })

  const always = {
    panel: { ...appCalls.handlersFor('panel'), protection: protectionCalls('panel') },
    authenticator: {
      ...appCalls.handlersFor('authenticator'),
      protection: protectionCalls('authenticator'),
      ...(ports.desktop === undefined ? {} : { desktop: ports.desktop }),
      ...(clock === null ? {} : { clock: clock.handlers })
    }
  }
  const { logBug } = diagnostics
  const settle = async () => {
    await workspaces.current.anchors?.settle()
  }
  return {
    panel: createServer<PanelContract, Sender, PanelCallers>({
      contract: panelContract,
      identify: (sender) => ports.identify(sender, 'panel'),
      authorise: (caller, who, stepUp) =>
        workspaces.current.panel?.authorise(caller.profileId, who, stepUp) ?? fail({ code: 'store-locked' }),
      handlers: () => {
        const { panel } = workspaces.current
        return { ...always.panel, ...(panel === null ? {} : panelTable(panel)) }
      },
      settle,
      logBug
    }),
    authenticator: createServer<AuthenticatorContract, Sender>({
      contract: authenticatorContract,
      identify: (sender) => ports.identify(sender, 'authenticator'),
      authorise: (caller) => (workspaces.current.authenticator === null ? fail({ code: 'store-locked' }) : ok(caller)),
      handlers: () => {
        const { authenticator } = workspaces.current
        const lock = lockHandlers(() => workspaces.current.lock, inTurn)
        return {
          ...always.authenticator,
          lock,
          ...(authenticator === null ? {} : authenticatorTable(authenticator))
        }
      },
      settle,
      logBug
    })
  }
}

/** Memoises `make` for each object, without keeping the object alive. */
function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => {
    const kept = made.get(key) ?? make(key)
    made.set(key, kept)
    return kept
  }
}
