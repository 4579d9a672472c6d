// Opens the Authenticator of a workspace, with the keys of the vault and what it needs from the rest of the app.
import { join } from 'node:path'
import { openAuthenticator, type Authenticator, type AuthenticatorPorts } from '../authenticator/services/authenticator'
import type { Lock } from '../authenticator/services/lock'
import type { EncryptingProgress } from '../protection/encrypting-progress'
import type { KeyStore } from '../protection/key-store'
import type { Protection } from '../protection/protection'
import type { Alerts } from './alerts'
import type { DataFolder } from './data-folder'
import type { AppPorts } from './ports'
import { succeeds } from './trouble'
import type { VaultReopening } from './vault-reopening'
import type { AppWorker } from './worker'
import type { Workspaces } from './workspace'

/** `isAccepted`: the user was shown what changed since the vault was closed, and confirmed their identity. */
export type OpenAuthenticator = (
  folder: DataFolder & { readonly lock: Lock },
  keys: KeyStore,
  isAccepted?: boolean
) => Promise<Authenticator>

interface AuthenticatorParts extends Required<Pick<AuthenticatorPorts, 'saveFile' | 'chooseFolder' | 'restoreStore'>> {
  readonly workspaces: Pick<Workspaces, 'current'>
  readonly reopening: Pick<VaultReopening, 'noteOpened'>
  readonly alerts: Alerts
  readonly encrypting: EncryptingProgress
  readonly worker: AppWorker
  /** The open vault in this protection's folder was found damaged. `keys`: the keys that it was opened with. */
  readonly onDamaged: (protection: Protection, keys: KeyStore) => void
}

export function createAuthenticatorOpening(
  ports: Pick<
    AppPorts,
    'now' | 'copyText' | 'readClipboard' | 'captureScreens' | 'decode' | 'startReader' | 'announce'
  >,
  parts: AuthenticatorParts
): OpenAuthenticator {
  const { workspaces, reopening, alerts, encrypting, worker } = parts
  return async ({ dataDir, lock, protection, anchors }, keys, isAccepted = false) => {
    const anchor = anchors?.authenticator
    const isAnchored = anchor !== undefined && (!isAccepted || (await succeeds(anchor.accept())))
    const authenticator = await openAuthenticator({
      dataDir: join(dataDir, 'authenticator'),
      keys,
      ...(isAnchored ? { anchor } : {}),
      now: ports.now,
      copyText: (text) => ports.copyText(text, lock.rules().clipboardSeconds * 1000),
      readClipboard: ports.readClipboard,
      captureScreens: ports.captureScreens,
      decode: ports.decode,
      ...(ports.startReader === undefined ? {} : { startReader: ports.startReader }),
      reauthentication: lock.reauthentication,
      saveFile: parts.saveFile,
      chooseFolder: parts.chooseFolder,
      ...(worker === null ? {} : { runJob: worker.run }),
      onDamaged: () => {
        parts.onDamaged(protection, keys)
      },
      restoreStore: parts.restoreStore,
      onEncrypting: encrypting.note,
      onChanged: (topic) => {
        ports.announce(topic, 'authenticator')
        const { authenticator: open } = workspaces.current
        if (topic === 'backups' && open !== null) alerts.watchBackups(open.handlers.backups)
      }
    }).finally(encrypting.end)
    await lock.takeRules()
    authenticator.keepSnapshots()
    reopening.noteOpened(authenticator, keys)
    return authenticator
  }
}
