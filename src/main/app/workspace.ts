// A workspace is one data folder: its protection and, once that is ready, the open Panel and Authenticator. The demo is a second workspace
// with its own folder. Only one workspace is open at a time.
import type { Authenticator } from '../authenticator/services/authenticator'
import type { Lock } from '../authenticator/services/lock'
import type { Panel } from '../panel/services/panel'
import type { Anchors } from '../protection/anchors'
import type { Protection } from '../protection/protection'

export interface Workspace {
  readonly dataDir: string
  readonly isDemo: boolean
  readonly protection: Protection
  /** Null in the demo. */
  readonly anchors: Anchors | null
  readonly lock: Lock
  /** Null while closed. */
  readonly panel: Panel | null
  /** Null while closed. */
  readonly authenticator: Authenticator | null
}

export interface Workspaces {
  /** The workspace in use. Throws before the first one is opened. */
  readonly current: Workspace
  /** Call this in turn (turns.ts). */
  use(workspace: Workspace): void
  /** Changes which of the two is open in the current workspace. Call this in turn, or from its lock. */
  change(open: Partial<Pick<Workspace, 'panel' | 'authenticator'>>): void
}

export function createWorkspaces(): Workspaces {
  let opened: Workspace | null = null
  const current = () => {
    if (opened === null) throw new Error('no workspace is open yet')
    return opened
  }
  return {
    get current() {
      return current()
    },
    use(workspace) {
      opened = workspace
    },
    change(open) {
      opened = { ...current(), ...open }
    }
  }
}

/** What protects the keys; `keychain` while they cannot be read. */
export const describeProtection = (protection: Protection): 'keychain' | 'passphrase' => {
  const state = protection.getState()
  return state.stage === 'ready' ? state.kind : 'keychain'
}
