// Start-up: builds the parts of the app and connects them. It imports no Electron, so tests can run the whole main process except
// `platform/`.
import { createActions } from './app/actions'
import { createAlerts } from './app/alerts'
import { createAppCalls } from './app/app-calls'
import { createAsking } from './app/asking'
import { createAuthenticatorOpening } from './app/authenticator-opening'
import { createAppClock } from './app/clock'
import { createClosing } from './app/closing'
import { createDemo } from './app/demo'
import { createDiagnostics } from './app/diagnostics'
import { createOpening } from './app/opening'
import { createPanelOpening } from './app/panel-opening'
import type { Composition, CompositionPorts } from './app/ports'
import { createPreferences } from './app/preferences'
import { createProtectionCalls } from './app/protection-calls'
import { createRenewal } from './app/renewal'
import { createRestoring } from './app/restoring'
import { createServers } from './app/servers'
import { createTurns } from './app/turns'
import { createVaultLocks } from './app/vault-lock'
import { createVaultReopening } from './app/vault-reopening'
import { createAppWorker } from './app/worker'
import { createWorkspaces } from './app/workspace'
import { createEncryptingProgress } from './protection/encrypting-progress'

export type { Composition, CompositionPorts } from './app/ports'

/** Builds the app on `ports`. An unusable data folder becomes a stage of the protection, not a rejection. */
export async function compose<Sender>(ports: CompositionPorts<Sender>): Promise<Composition<Sender>> {
  const preferences = createPreferences(ports)
  const alerts = createAlerts(ports)
  const worker = createAppWorker(ports)
  const { consents, dialogs, reach } = createAsking(ports)
  const clock = createAppClock(ports, reach)
  const encrypting = createEncryptingProgress(() => {
    ports.announce('protection')
  })

  // The open workspace and what happens to it. Some of these parts call each other.
  const turns = createTurns()
  const { inTurn } = turns
  const workspaces = createWorkspaces()
  const reopening = createVaultReopening()
  const diagnostics = createDiagnostics(ports, workspaces, preferences)
  const openPanel = createPanelOpening(ports, {
    workspaces,
    alerts,
    encrypting,
    worker,
    reach,
    saveFile: dialogs.panel.saveFile,
    restoreStore: (build) => restoreStore('panel', build),
    onDamaged: (protection) => void closeDamaged('panel', protection)
  })
  const openAuthenticator = createAuthenticatorOpening(ports, {
    workspaces,
    reopening,
    alerts,
    encrypting,
    worker,
    ...dialogs.authenticator,
    restoreStore: (build) => restoreStore('authenticator', build),
    onDamaged: (protection, keys) => void closeDamaged('authenticator', protection, keys)
  })
  const locks = createVaultLocks(ports, {
    workspaces,
    reopening,
    openAuthenticator,
    renew: (protection, order) => renew(protection, order),
    saveFile: dialogs.authenticator.saveFile,
    consent: consents.authenticator
  })
  const { openWorkspace, openWhatIsReady, reopen } = createOpening(ports, {
    workspaces,
    reopening,
    encrypting,
    createLock: locks.create,
    openPanel,
    openAuthenticator
  })
  const { closeStores, closeDamaged, closeApp } = createClosing(ports, { workspaces, encrypting, worker, turns })
  const restoreStore = createRestoring(ports, {
    workspaces,
    reopening,
    worker,
    inTurn,
    reopen,
    logBug: diagnostics.logBug
  })
  const renew = createRenewal({ workspaces, reopening, encrypting, worker, inTurn, reopen })
  const demo = createDemo(ports, { workspaces, locks, inTurn, closeStores, openWorkspace })

  const appCalls = createAppCalls(ports, { workspaces, preferences, diagnostics, demo })
  const protectionCalls = createProtectionCalls(ports, { workspaces, encrypting, consents, inTurn, openWhatIsReady })
  const servers = createServers(ports, { workspaces, appCalls, protectionCalls, clock, diagnostics, inTurn })

  // In turn, so that damage found in the open Panel is handled only after the workspace is in use.
  await inTurn(async () => {
    workspaces.use(await openWorkspace(false))
  })
  ports.logEvent(`protection:${workspaces.current.protection.getState().stage}`)

  // The keychain may answer late, for example because the system asked for its password. The retry is then automatic.
  ports.keychain.onAnswer?.(() => {
    void inTurn(async () => {
      const { protection } = workspaces.current
      if (protection.getState().stage !== 'keychain-unavailable') return
      await protection.retry()
      await openWhatIsReady()
    })
  })

  // Stores of an older version are encrypted now, and opened afterwards.
  if (encrypting.state() !== null) void inTurn(openWhatIsReady)

  return { servers, describeApp: appCalls.describe, ...createActions(ports, workspaces), clock, close: closeApp }
}
