// A workspace is one data folder: its protection and, once that is ready, the open Panel and Authenticator. The demo is a
// second workspace in a folder of its own. One workspace is open at a time.
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
  /** Null while it is closed. */
  readonly panel: Panel | null
  /** Null while it is closed. */
  readonly authenticator: Authenticator | null
}

export interface Workspaces {
  /** The one in use; throws before the first one was opened. */
  readonly current: Workspace
  /** To be called in turn (turns.ts). */
  use(workspace: Workspace): void
  /** Changes which of the two is open in the current workspace; to be called in turn, or by its lock. */
  change(open: Partial<Pick<Workspace, 'panel' | 'authenticator'>>): void
}

export function createWorkspaces(): Workspaces {
  let opened: Workspace | null = null
  const current = () => {
    if (opened === null) throw new Error('no workspace was opened yet')
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

/** What guards the keys; the keychain is assumed while they cannot be read. */
export const describeProtection = (protection: Protection): 'keychain' | 'passphrase' => {
  const state = protection.getState()
  return state.stage === 'ready' ? state.kind : 'keychain'
}
