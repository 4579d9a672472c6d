// The Panel as one object: opens its store with the app's keys and offers its use cases by namespace.
import { randomBytes } from 'node:crypto'
import type { Who } from '../../../shared/contract'
import { encryptOlder } from '../../protection/encrypting'
import { createSecret, revealSecret, type Secret } from '../../protection/secret'
import { formerKeysName } from '../../protection/store-renewal'
import { runHere } from '../../worker/serve'
import { hasPanelData, keepBeforeMigration, panelKind, pathOf } from '../storage/database'
import { openStore } from '../storage/store'
import { bringIntoUse } from './admission'
import { createAlerts, type Alerts } from './alerts'
import { createAccountHandlers } from './account'
import { sweepCounters } from './attempts'
import { createAuditHandlers } from './audit'
import { createCheckpointHandlers } from './checkpoint'
import { authorise, type Authorised, type PanelHandlers } from './authority'
import { createHashing } from './hashing'
import { panelJobs } from './jobs'
import { createOverviewHandlers } from './overview'
import { createPolicyHandlers } from './policy'
import { createProfile, createProfileHandlers } from './profiles'
import { createRecoveryHandlers } from './recovery'
import { toParty, type PanelContext, type PanelPorts } from './context'
import { createPanelContext } from './create-context'
import { createSelfAuditHandlers } from './self-audit'
import { createSessionHandlers } from './session'
import { createSettingsHandlers } from './settings'
import { createSso } from './sso'
import { findIssuerName } from './sso/state'
import { createSetupHandlers } from './setup'
import { createSnapshotHandlers } from './snapshots'
import { createAuthStates } from './auth-states'
import { createImportHandlers, takeBackImports } from './user-import'
import { createUserHandlers } from './users'

export type { PanelPorts } from './context'

export interface Panel {
  /** **New browser**: creates a browser profile and opens its window. */
  openNewBrowser(): void
  /** What the person at this computer should hear about; see alerts.ts. */
  readonly alerts: Alerts
  /** The handlers of page calls, for callers from {@link authorise}. */
  readonly handlers: ReturnType<typeof createHandlers>
  /** Runs for every call of a page; see authority.ts. */
  authorise<W extends Who>(profileId: string, who: W, stepUp: boolean): Authorised<W>
  /** Someone used the window of this browser profile. Nothing else restarts the idle time (CHECKLIST 77). */
  noteActivity(profileId: string): void
  /** A browser profile without a session is shown the login with a password. */
  expectsLogin(): boolean
  /** Ends expired states and tells the pages; called every few seconds while the Panel is open. */
  sweep(): void
  /** For code that fills or measures a store: the demo and the benchmarks. Not for handlers. */
  readonly context: PanelContext
  close(): void
}

const keyBytes = 32
const sweepEveryMs = 5_000
const sweepCountersEveryMs = 10 * 60_000

/**
 * Opens the Panel. Creates its keys only if there is no data yet. Rejects with `key-missing` if there is data but its key or pepper is
 * missing or wrong, and with the errors of the keychain and the file system (CHECKLIST 61).
 */
export async function openPanel(ports: PanelPorts): Promise<Panel> {
  const admission = (await ports.anchor?.admit()) ?? null
  const isNew = !hasPanelData(ports.dataDir)
  const obtain = async (name: string): Promise<Secret> => {
    const kept = await ports.keys.get(name)
    if (kept !== null) return kept
    if (!isNew) throw new Error('key-missing')
    await ports.keys.set(name, createSecret(randomBytes(keyBytes)))
    // Read again after writing: no data may depend on a key that the keychain did not store.
    const read = await ports.keys.get(name)
    if (read === null) throw new Error('key-missing')
    return read
  }
  const key = await obtain('key')
  const pepper = await obtain('pepper')
  await encryptOlder({
    kind: panelKind,
    path: pathOf(ports.dataDir),
    key,
    keys: ports.keys,
    onProgress: ports.onEncrypting
  })
  await keepBeforeMigration(ports.dataDir, key, ports.now())
  const store = openStore(ports.dataDir, key, ports.now, { runJob: ports.runJob, onDamaged: ports.onDamaged })
  const closing = new AbortController()
  const context = createPanelContext({
    store,
    hashing: createHashing(pepper, ports.costs),
    ports,
    authStates: createAuthStates,
    secrets: () => ({
      store: { path: pathOf(ports.dataDir), key: revealSecret(key) },
      pepper: revealSecret(pepper)
    }),
    closed: closing.signal
  })
  try {
    if (ports.anchor !== undefined && admission !== null) await bringIntoUse(context, ports.anchor, admission)
  } catch (error) {
    ports.anchor?.stop()
    store.close()
    throw error
  }
  void bringCopiesAlong(context, key).catch(() => undefined)
  // If the disk refuses, the next start tries again.
  void takeBackImports(context).catch(() => undefined)

  let sweptCountersAt = Number.NEGATIVE_INFINITY
  const sweep = () => {
    if (Math.abs(context.now() - sweptCountersAt) >= sweepCountersEveryMs) {
      sweptCountersAt = context.now()
      try {
        sweepCounters(context)
      } catch {
        // If the disk refuses, the next call tries again.
      }
    }
    const ended = context.authStates.sweep(context.now())
    if (ended.length === 0) return
    store.transact(() => {
      for (const { profileId, authState } of ended) {
        const user = authState.kind === 'session' ? store.users.find(authState.userId) : null
        if (user !== null)
          context.audit('session.ended', { subject: toParty(user), profileId, data: { reason: 'expired' } })
      }
    })
    ports.onChanged('session')
  }
  const sso = createSso(context)
  const timer = setInterval(sweep, sweepEveryMs)
  timer.unref()

  return {
    handlers: createHandlers(context, sso),
    openNewBrowser() {
      createProfile(context)
    },
    expectsLogin: () => store.account.find() !== null && findIssuerName(context) === null,
    alerts: createAlerts(context),
    authorise: (profileId, who, stepUp) => authorise(context, profileId, who, stepUp),
    noteActivity: (profileId) => {
      context.authStates.touch(profileId, context.now())
    },
    sweep,
    context,
    close() {
      closing.abort()
      context.running.close()
      clearInterval(timer)
      context.brake.close()
      sso.close()
      ports.anchor?.stop()
      store.close()
    }
  }
}

function createHandlers(context: PanelContext, sso: ReturnType<typeof createSso>) {
  return {
    snapshots: createSnapshotHandlers(context),
    selfAudit: createSelfAuditHandlers(context),
    account: createAccountHandlers(context),
    session: createSessionHandlers(context, sso.leave),
    recovery: createRecoveryHandlers(context),
    setup: createSetupHandlers(context),
    settings: createSettingsHandlers(context),
    users: { ...createUserHandlers(context), ...createImportHandlers(context) },
    policy: createPolicyHandlers(context),
    sso: sso.handlers,
    overview: createOverviewHandlers(context),
    audit: { ...createAuditHandlers(context), ...createCheckpointHandlers(context) },
    jobs: context.running.handlers,
    profiles: createProfileHandlers(context)
  } satisfies PanelHandlers
}

/** Reseals copies that use an earlier key of the store. If interrupted, the next start continues. */
async function bringCopiesAlong({ ports, closed }: PanelContext, key: Secret): Promise<void> {
  const kept = await ports.keys.get(formerKeysName)
  if (kept === null) return
  const bytes = revealSecret(kept)
  const former = Array.from({ length: bytes.length / keyBytes }, (_, at) =>
    bytes.slice(at * keyBytes, (at + 1) * keyBytes)
  )
  const run = ports.runJob ?? runHere(panelJobs)
  const renewed = await run('panel.renew-copies', { path: pathOf(ports.dataDir), key: revealSecret(key), former })
  if (renewed.ok && renewed.value && !closed.aborted) await ports.keys.delete(formerKeysName)
}
