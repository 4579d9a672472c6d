// Start-up: builds the parts of the app and joins them. It imports no Electron, so that tests can run the whole main process
// except its platform.
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import {
  authenticatorContract,
  panelContract,
  type About,
  type AnchorState,
  type AppState,
  type AuthenticatorContract,
  type ColorScheme,
  type LanguageChoice,
  type PanelContract,
  type ProtectionState,
  type UpdateState
} from '../shared/contract'
import { fail, ok, type Failure, type Result } from '../shared/result'
import { openAuthenticator, type Authenticator, type AuthenticatorPorts } from './authenticator/services/authenticator'
import { seedAuthenticatorDemo } from './authenticator/services/demo'
import { createLock, type VaultChange } from './authenticator/services/lock'
import { createSlotGuard, noSlotGuard } from './authenticator/services/slot-guard'
import { authenticatorJobs } from './authenticator/services/jobs'
import { renewVault } from './authenticator/services/vault-renewal'
import { createVaultSlots } from './authenticator/services/vault-slots'
import { createClock } from './authenticator/services/clock'
import { hasVault, isVaultDamaged } from './authenticator/storage/database'
import { hasSlots } from './authenticator/storage/slots'
import { authenticatorHandlers } from './ipc/authenticator'
import { panelHandlers } from './ipc/panel'
import { lockHandlers, whileOpen } from './ipc/lock'
import { createServer } from './ipc/serve'
import type { Caller } from './ipc/handlers'
import { panelJobs } from './panel/services/jobs'
import { openPanel, type Panel, type PanelPorts } from './panel/services/panel'
import { demoSignIn, seedPanelDemo } from './panel/services/demo'
import { asideFolderOf, createDamagedError } from './protection/snapshots'
import { goBack, type BuiltStore } from './protection/exchange'
import { journalOf } from './panel/storage/recording'
import { judgeUse } from './panel/storage/vouching'
import { isSilentError } from './protection/silent'
import { isChangedError } from './protection/changed'
import { createEncryptingProgress } from './protection/encrypting-progress'
import { isDamage, isPlainFile } from './sqlite/open'
import { createConsent, type ConsentQuestion } from './protection/consent'
import { createReach } from './protection/reach'
import type { KeyStore } from './protection/key-store'
import type { PassphraseCost } from './protection/passphrase-keys'
import { halves, isToSetAside, type Half, type Protection } from './protection/protection'
import { createOneDialog } from './protection/one-dialog'
import { createThrottledCheck, createWaits } from './protection/reauthentication'
import type { Updates } from './platform/updates'
import { createWorkerClient } from './worker/client'
import { runHere } from './worker/serve'
import type { WorkerJobs } from './worker/entry'
import { readRecoveryKey } from './protection/recovery-key'
import { renewStore, type BuildInput, type BuiltHalf } from './protection/store-renewal'
import type { KeySlots, RenewalOrder } from './protection/slots'
import { currentLocale } from './words/words'
import { createAlerts } from './app/alerts'
import { openDataFolder, storePathIn, type DataFolder } from './app/data-folder'
import { createDemoSlots, openDemoFolder } from './app/demo-folder'
import { createDiagnostics } from './app/diagnostics'
import type { Composition, CompositionPorts } from './app/ports'
import { createPreferences } from './app/preferences'
import { createTurns } from './app/turns'
import { createWorkspaces, describeProtection, type Workspace } from './app/workspace'

export type { Composition, CompositionPorts } from './app/ports'

const noUpdates: UpdateState = { stage: 'off' }

/** Remembers what was made of an object, for as long as the object lives. */
function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => {
    const kept = made.get(key) ?? make(key)
    made.set(key, kept)
    return kept
  }
}

/** Builds the app on `ports`. A data folder that cannot be used is a stage of the protection, not a rejection. */
export async function compose<Sender>(ports: CompositionPorts<Sender>): Promise<Composition<Sender>> {
  const preferences = createPreferences(ports)
  const alerts = createAlerts(ports)
  const { inTurn, settled } = createTurns()
  const workspaces = createWorkspaces()
  const { logBug, write: writeDiagnostics } = createDiagnostics(ports, workspaces, preferences)

  const { readPlatform } = ports
  const consent = createConsent(ports.confirm, ports.now)
  const dialogs = { panel: createOneDialog(ports, 'panel'), authenticator: createOneDialog(ports, 'authenticator') }
  // One of its own: a page of one half that is refused does not silence the other's questions.
  const panelConsent = createConsent(ports.confirm, ports.now)
  const reach = createReach(join(ports.dataDir, 'confirmed-hosts.json'), (use) =>
    use === 'sso' ? panelConsent : consent
  )
  const worker =
    ports.startWorker === undefined
      ? null
      : createWorkerClient<WorkerJobs>({
          start: ports.startWorker,
          onCrash: (error) => {
            ports.logBug('worker', 'worker', error)
          }
        })

  const encrypting = createEncryptingProgress(() => {
    ports.announce('protection')
  })

  const openPanelOf = async ({ dataDir, isDemo, protection, anchors }: Workspace): Promise<Panel> => {
    const panelPorts: PanelPorts = {
      dataDir: join(dataDir, 'panel'),
      keys: protection.getKeys('panel'),
      storeId: protection.getStoreId(),
      ...(anchors === null ? {} : { anchor: anchors.panel }),
      now: ports.now,
      copyText: (text) => {
        ports.copyText(text)
      },
      saveFile: dialogs.panel.saveFile,
      commonPasswordsPath: ports.commonPasswordsPath,
      onEncrypting: encrypting.note,
      onChanged: (topic) => {
        ports.announce(topic, 'panel')
        if (topic === 'audit') workspaces.current.panel?.alerts.take().forEach(alerts.notify)
      },
      openBrowser: ports.openBrowser,
      reach,
      profileWindows: ports.profileWindows,
      ...(worker === null ? {} : { runJob: worker.run }),
      onDamaged: () => {
        void leaveDamaged('panel', protection)
      },
      restoreStore: (build) => restoreStore('panel', build),
      ...(ports.hashCosts === undefined ? {} : { costs: ports.hashCosts }),
      ...(readPlatform === undefined
        ? {}
        : {
            readSurroundings: async () => ({
              ...(await readPlatform()),
              protection: isDemo ? 'demo' : describeProtection(protection)
            })
          })
    }
    const panel = await openPanel(panelPorts).finally(encrypting.end)
    panel.room.store.snapshots.start()
    return panel
  }

  /** `isAccepted`: who opens it proved who they are, and was told what differs. */
  const openAuthenticatorOf = async (
    { dataDir, lock, protection, anchors }: Workspace,
    keys: KeyStore,
    isAccepted = false
  ): Promise<Authenticator> => {
    const anchor = anchors?.authenticator
    const isAnchored = anchor !== undefined && (!isAccepted || (await isDone(anchor.accept())))
    const authenticatorPorts: AuthenticatorPorts = {
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
      saveFile: dialogs.authenticator.saveFile,
      chooseFolder: dialogs.authenticator.chooseFolder,
      ...(worker === null ? {} : { runJob: worker.run }),
      onDamaged: () => {
        void leaveDamaged('authenticator', protection, keys)
      },
      restoreStore: (build) => restoreStore('authenticator', build),
      onEncrypting: encrypting.note,
      onChanged: (topic) => {
        ports.announce(topic, 'authenticator')
        const { authenticator: open } = workspaces.current
        if (topic === 'backups' && open !== null) alerts.watchBackups(open.backups)
      }
    }
    const authenticator = await openAuthenticator(authenticatorPorts).finally(encrypting.end)
    await lock.takeRules()
    authenticator.keepSnapshots()
    openedWith.set(authenticator, keys)
    return authenticator
  }

  const markTrouble = async (
    { dataDir, protection, anchors }: Workspace,
    half: Half,
    error: unknown,
    keys?: KeyStore
  ) => {
    if (isChangedError(error)) ports.logEvent(`changed:${half}:${error.differences.join(',')}`)
    else ports.logBug('open', half, error)
    if (isSilentError(error)) protection.markSilent()
    else if (isChangedError(error)) {
      const { differences, since } = error
      const key = (await protection.getFoundKeys(half)?.get('key')) ?? null
      const journal = anchors?.[half].found()?.journal ?? null
      const use = half === 'panel' ? judgeUse(join(dataDir, half), key, journal) : 'refused'
      await protection.markDamaged(half, 'changed', keys, { differences, since, use })
    } else if (isDamage(error)) await protection.markDamaged(half, 'damaged', keys)
    else protection.markUnavailable()
  }

  /** Opens what is closed and may be open: the Panel with the store, the Authenticator unless its own lock is shut. */
  const openedWith = new WeakMap<Authenticator, KeyStore>()
  /** While the vault goes back to a copy: what it opens with again, unless it is locked meanwhile. */
  let reopenWith: KeyStore | null = null
  const openHalves = async (closed: Workspace): Promise<Workspace> => {
    const { protection, lock } = closed
    const isReady = protection.getState().stage === 'ready'
    let { panel, authenticator } = closed
    let keys: KeyStore | null = null
    try {
      if (isReady) panel ??= await openPanelOf(closed)
      keys = isReady && authenticator === null ? (reopenWith ?? (await lock.openAtStart())) : null
      if (keys !== null) authenticator = await openAuthenticatorOf(closed, keys)
    } catch (error) {
      const change = panel !== null && keys !== null ? askable(error) : null
      if (change !== null) lock.markChanged(change)
      else {
        // A disk that is full, read-only or failing is the user's to mend: both pages say so and offer to try again.
        await markTrouble(closed, panel === null ? 'panel' : 'authenticator', error, keys ?? undefined)
        panel?.close()
        await closed.anchors?.seal()
        panel = null
      }
    }
    if (authenticator === null) await closed.anchors?.authenticator.seal()
    return { ...closed, panel, authenticator }
  }

  /** The user's own data was left for the demo. */
  let wasLeft = false
  /** Going into the demo and back is no way round the waiting. */
  const waits = { passphrase: createWaits(), recoveryKey: createWaits() }
  /** The lock of a data folder's Authenticator; it acts on the world only while that is the one in use. */
  const createLockOf = ({ dataDir, isDemo, protection, anchors }: DataFolder) => {
    const vaultDir = join(dataDir, 'authenticator')
    return createLock({
      dataDir: vaultDir,
      slots: () => {
        const found = findSlots(protection, vaultDir, ports.passphraseCost)
        return found !== null && isDemo ? createDemoSlots(found) : found
      },
      now: ports.now,
      random: randomBytes,
      // Of this data folder: whoever consented while another one was shown consented to nothing.
      isOpen: () =>
        workspaces.current.protection === protection &&
        (workspaces.current.authenticator !== null || reopenWith !== null),
      wasLeft: !isDemo && wasLeft,
      ...(isDemo ? {} : { waits }),
      anchor: anchors?.authenticator ?? null,
      guard:
        anchors === null
          ? noSlotGuard
          : createSlotGuard({
              dataDir: vaultDir,
              anchor: anchors.authenticator,
              keys: () => protection.getKeychainKeys('authenticator'),
              now: ports.now
            }),
      renew: (order) => (protection.getStoreSlots() === null ? renewOpenVault(order) : renewWhole(order)),
      onFailure: (error) => {
        ports.logBug('slots', 'authenticator', error)
      },
      open: async (keys, isAccepted) => {
        try {
          // At a start the protection has looked; who comes in by a slot of the vault's own brings its key only now.
          if (!isAccepted) await anchors?.authenticator.admit()
          const key = hasVault(vaultDir) ? await keys.get('key') : null
          if (key !== null && isVaultDamaged(vaultDir, key)) throw createDamagedError()
          workspaces.change({ authenticator: await openAuthenticatorOf(workspaces.current, keys, isAccepted) })
        } catch (error) {
          const change = askable(error)
          if (change !== null) return change
          await markTrouble(workspaces.current, 'authenticator', error, keys)
          // The stage is the whole store's: what mends it needs both halves closed.
          workspaces.current.panel?.close()
          await workspaces.current.anchors?.seal()
          workspaces.change({ panel: null })
          ports.announce('protection')
          return 'unusable'
        }
        for (const topic of ['protection', 'entries']) ports.announce(topic, 'authenticator')
        return 'opened'
      },
      close: (reason) => {
        // While it is opened again nothing is closed here: whoever opens it locks it then, and the anchor is theirs until then.
        if (workspaces.current.authenticator !== null) {
          workspaces.current.authenticator.close()
          void anchors?.authenticator.seal()
        }
        workspaces.change({ authenticator: null })
        reopenWith = null
        ports.logEvent(`lock:${reason}`)
        ports.clearClipboard()
        ports.reloadHalf('authenticator')
      },
      copyText: (text) => ports.copyText(text),
      saveFile: dialogs.authenticator.saveFile,
      consent,
      onRules: ports.applyLockRules,
      onChanged: (topic) => {
        ports.announce(topic, 'authenticator')
      }
    })
  }

  const openWorld = async (isDemo: boolean): Promise<Workspace> => {
    const folder = isDemo ? await openDemoFolder(ports) : await openDataFolder(ports.dataDir, false, ports)
    const { dataDir, protection } = folder
    const closed: Workspace = { ...folder, lock: createLockOf(folder), panel: null, authenticator: null }
    const isReady = protection.getState().stage === 'ready'
    // The stores of an older version are encrypted first, which takes its time: the pages are told meanwhile.
    if (!isDemo && isReady && halves.some((half) => isPlainFile(storePathIn(dataDir, half)))) encrypting.note(0)
    const world = encrypting.state() === null ? await openHalves(closed) : closed
    ports.applyLockRules(world.lock.rules())
    return world
  }

  const closeHalves = async () => {
    await workspaces.current.authenticator?.backups.flush()
    // A store that somebody still reads would be left with its journal; between this and the closing nothing is awaited.
    await worker?.finish()
    const { panel, authenticator } = workspaces.current
    panel?.close()
    authenticator?.close()
    workspaces.change({ panel: null, authenticator: null })
    await workspaces.current.anchors?.seal()
  }

  /** Damage that the worker found in a store that is open: both halves close, and both pages say what helps. */
  const leaveDamaged = (half: Half, protection: Protection, keys?: KeyStore) =>
    inTurn(async () => {
      if (workspaces.current.protection !== protection || workspaces.current[half] === null) return
      ports.logEvent(`damaged:${half}`)
      await closeHalves()
      await protection.markDamaged(half, 'damaged', keys)
      ports.reloadPages()
    })

  // In turn: damage that is found in the open Panel meanwhile is dealt with afterwards.
  await inTurn(async () => {
    workspaces.use(await openWorld(false))
  })
  ports.logEvent(`protection:${workspaces.current.protection.getState().stage}`)

  const switchWorld = (isDemo: boolean) =>
    inTurn(async () => {
      if (workspaces.current.isDemo === isDemo) return ok(null)
      if (isDemo) {
        await workspaces.current.authenticator?.backups.flush()
        workspaces.current.lock.leave()
        wasLeft = true
      }
      await closeHalves()
      workspaces.use(await openWorld(isDemo))
      if (isDemo && workspaces.current.panel !== null && workspaces.current.authenticator !== null) {
        await seedPanelDemo(workspaces.current.panel)
        await seedAuthenticatorDemo(workspaces.current.authenticator)
      }
      ports.reloadPages()
      return ok(null)
    })

  /** Opens the halves if the stage now allows it, and tells both pages. */
  const afterProtection = async <R>(answer: R): Promise<R> => {
    if (workspaces.current.panel === null) workspaces.use(await openHalves(workspaces.current))
    ports.applyLockRules(workspaces.current.lock.rules())
    for (const topic of ['protection', 'session', 'entries']) ports.announce(topic)
    return answer
  }

  // A keychain that answers late, perhaps after its password was typed: nobody has to ask again.
  ports.keychain.onAnswer?.(() => {
    void inTurn(async () => {
      if (workspaces.current.protection.getState().stage !== 'keychain-unavailable') return
      await afterProtection(await workspaces.current.protection.retry())
    })
  })

  /** Opens what was closed for an exchange, with `keys` where they are others than before. */
  const reopen = async (keys: KeyStore | null = null) => {
    const wasOpen = reopenWith !== null
    if (wasOpen) reopenWith = keys ?? reopenWith
    workspaces.use(await openHalves(workspaces.current))
    // Locked while it was opened again: that counts.
    if (wasOpen && reopenWith === null) workspaces.current.lock.now('asked')
    reopenWith = null
    for (const topic of ['protection', 'session', 'entries']) ports.announce(topic)
  }

  /** Goes back to a copy of one half; the other one stays open. */
  const restoreStore = <E>(half: Half, build: () => Result<BuiltStore, E>) =>
    inTurn(async () => {
      const { dataDir } = workspaces.current
      const storePath = storePathIn(dataDir, half)
      if (half === 'authenticator') await workspaces.current.authenticator?.backups.flush()
      await worker?.finish()
      const done = await goBack({
        build,
        storePath,
        asideFolder: join(asideFolderOf(dataDir, ports.now()), half),
        close: () => {
          const open = workspaces.current[half]
          if (half === 'authenticator' && workspaces.current.authenticator !== null)
            reopenWith = openedWith.get(workspaces.current.authenticator) ?? null
          workspaces.change({ [half]: null })
          open?.close()
        },
        beforeRename: (next) => workspaces.current.anchors?.[half].announceNext(next),
        reopen: () => reopen(),
        onFailure: (error) => {
          logBug('restore', half, error)
        }
      })
      if (done.ok) ports.reloadPages()
      return done
    })

  /** A new generation of the vault, whose ways are slots of its own. */
  const renewOpenVault = (order: RenewalOrder) =>
    inTurn(async () => {
      const { dataDir, anchors, protection, authenticator } = workspaces.current
      const keys = protection.getKeychainKeys('authenticator')
      if (authenticator === null || anchors === null || keys === null) throw new Error('the vault is not open')
      await authenticator.backups.flush()
      await renewVault(
        {
          dataDir: join(dataDir, 'authenticator'),
          keys,
          anchor: anchors.authenticator,
          ...(worker === null ? {} : { runJob: worker.run }),
          countChanges: () =>
            workspaces.current.authenticator === authenticator ? authenticator.countChanges() : null,
          rest: async () => worker?.finish(),
          close: () => {
            reopenWith = openedWith.get(authenticator) ?? null
            workspaces.change({ authenticator: null })
            authenticator.close()
          },
          reopen: (next) => reopen(next)
        },
        order
      )
    })

  /** A new generation of both halves, which are under one passphrase. The pages say how far it is. */
  const renewWhole = (order: RenewalOrder) =>
    inTurn(async () => {
      const { dataDir, authenticator } = workspaces.current
      if (authenticator === null) throw new Error('the vault is not open')
      await authenticator.backups.flush()
      await worker?.finish()
      reopenWith = openedWith.get(authenticator) ?? null
      workspaces.current.panel?.close()
      authenticator.close()
      workspaces.change({ panel: null, authenticator: null })
      await workspaces.current.anchors?.seal()
      encrypting.note(0, 'renewal')
      let keys: KeyStore | null = null
      try {
        await renewStore(
          {
            dataDir,
            storePaths: { panel: storePathIn(dataDir, 'panel'), authenticator: storePathIn(dataDir, 'authenticator') },
            build: (half, input) => buildRenewed(half, input)
          },
          order
        )
        order.onRenewed?.()
        keys = order.keys
      } finally {
        encrypting.end()
        await reopen(keys)
      }
    })

  /** The Panel's is by far the larger one. */
  const buildRenewed = async (half: Half, input: BuildInput): Promise<BuiltHalf> => {
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }) => {
      if (half === 'panel' && total > 0) encrypting.note(done / total, 'renewal')
    }
    if (half === 'panel') {
      const journal = journalOf(dirname(input.path))
      const run = worker?.run ?? runHere(panelJobs)
      const built = await run('panel.renew', { ...input, journal, journalTo: `${journal}.next` }, { onProgress })
      if (!built.ok) throw new Error('the next store was not built')
      return { journal: built.value }
    }
    const run = worker?.run ?? runHere(authenticatorJobs)
    const built = await run('vault.renew', input, { onProgress })
    if (!built.ok) throw new Error('the next vault was not built')
    return { opening: built.value.opening, head: built.value.head }
  }

  /** Who found the app locked may guess: each wrong passphrase makes the next one wait. */
  const checkStorePassphrase = createThrottledCheck(
    'wrong-passphrase',
    async (passphrase: string) => {
      const answer = await workspaces.current.protection.unlock(passphrase)
      return !answer.ok && answer.error.code === 'wrong-passphrase' ? null : answer
    },
    ports.now
  )
  const unlockStore = async (passphrase: string) => {
    const checked = await checkStorePassphrase(passphrase)
    return checked.ok ? checked.value : checked
  }

  /**
   * What a page that was taken over must not do with a data folder that is in trouble: a person says so, of the state that was
   * shown to them and of no other one.
   */
  const byPerson = async <T, F extends Failure>(
    question: Extract<ConsentQuestion, { half: Half }>,
    applies: (state: ProtectionState) => boolean,
    work: () => Promise<Result<T, F>>
  ): Promise<Result<T, F | Failure<'wrong-stage' | 'cancelled' | 'throttled'>>> => {
    const { protection } = workspaces.current
    const shown = protection.getState()
    if (!applies(shown)) return fail({ code: 'wrong-stage' })
    const said = await (question.half === 'panel' ? panelConsent : consent)(question)
    if (!said.ok) return said
    return inTurn<Result<T, F | Failure<'wrong-stage'>>>(async () =>
      workspaces.current.protection === protection && protection.getState() === shown
        ? work()
        : fail({ code: 'wrong-stage' })
    )
  }

  /** Only for windows that have **About Countersign**, where updates are. */
  const whereShown =
    (work: (updates: Updates) => UpdateState | Promise<UpdateState>) => async (_input: unknown, caller: Caller) => {
      if (caller.isPicker === true) return fail({ code: 'forbidden' })
      return ok(ports.updates === undefined ? noUpdates : await work(ports.updates))
    }

  const sharedHandlers = (half: Half) => ({
    app: {
      get: () =>
        ok<AppState>({
          version: ports.version,
          isDemo: workspaces.current.isDemo,
          demoSignIn: workspaces.current.isDemo ? demoSignIn : null,
          colorScheme: preferences.get().colorScheme,
          languageChoice: preferences.get().language,
          locale: currentLocale(),
          platform: ports.platform,
          now: ports.now()
        }),
      setColorScheme: (input: { colorScheme: ColorScheme }) => {
        preferences.setColorScheme(input.colorScheme)
        ports.announce('app')
        return ok(null)
      },
      setLanguage: (input: { choice: LanguageChoice }) => {
        preferences.setLanguage(input.choice)
        ports.announce('app')
        return ok(null)
      },
      exploreDemo: () => switchWorld(true),
      leaveDemo: () => switchWorld(false),
      quit: () => {
        ports.quit()
        return ok(null)
      },
      showOther: () => {
        ports.showHalf(half === 'panel' ? 'authenticator' : 'panel')
        return ok(null)
      },
      about: () => {
        const { electron, chromium, node } = ports.about
        return ok<About>({ version: ports.version, electron, chromium, node, diagnostics: writeDiagnostics() })
      },
      licences: async () => ok(await ports.about.readLicences()),
      copyDiagnostics: () => {
        ports.about.copyText(writeDiagnostics())
        return ok(null)
      }
    },
    updates: {
      get: whereShown((updates) => updates.get()),
      check: whereShown((updates) => updates.check()),
      download: whereShown((updates) => updates.download()),
      cancel: whereShown((updates) => updates.cancel()),
      install: whereShown((updates) => updates.install())
    },
    protection: {
      get: () => {
        // A vault with slots of its own opens without the keychain; its lock asks then.
        const encrypted = workspaces.current[half] === null ? encrypting.state() : null
        if (encrypted !== null) return ok<ProtectionState>(encrypted)
        const state = workspaces.current.protection.getState()
        const isAsked = state.stage === 'choose-passphrase' || state.stage === 'locked'
        const opensAlone =
          half === 'authenticator' && !isAsked && state.stage !== 'ready' && workspaces.current.lock.hasSlots()
        return ok<ProtectionState>(opensAlone ? { stage: 'ready', kind: 'keychain' } : state)
      },
      choosePassphrase: (input: { passphrase: string }) =>
        inTurn(async () => afterProtection(await workspaces.current.protection.choosePassphrase(input.passphrase))),
      unlock: (input: { passphrase: string } | { recoveryKey: string }) =>
        inTurn(async () => {
          if ('passphrase' in input) return afterProtection(await unlockStore(input.passphrase))
          const read = readRecoveryKey(input.recoveryKey)
          return read.ok ? afterProtection(await workspaces.current.protection.unlockByRecoveryKey(read.value)) : read
        }),
      retry: () => inTurn(async () => afterProtection(ok(await workspaces.current.protection.retry()))),
      getAnchor: () => ok<AnchorState>({ failingSince: workspaces.current.anchors?.[half].failingSince() ?? null }),
      // Only stages in which no half is open can be set aside.
      restoreSnapshots: () =>
        byPerson(
          { kind: 'restore-copies', half },
          ({ stage }) => stage === 'store-damaged',
          async () => afterProtection(await workspaces.current.protection.restoreSnapshots())
        ),
      acceptChanged: () =>
        byPerson<ProtectionState, Failure<'wrong-stage' | 'store-unavailable'>>(
          { kind: 'use-changed', half },
          isUsable,
          async () => {
            const state = workspaces.current.protection.getState()
            if (state.stage !== 'store-damaged') return fail({ code: 'wrong-stage' })
            const isNoted = await isDone(workspaces.current.anchors?.accept(state.halves.map((one) => one.half)))
            return isNoted
              ? afterProtection(await workspaces.current.protection.acceptChanged())
              : fail({ code: 'store-unavailable' })
          }
        ),
      setAside: () =>
        byPerson({ kind: 'set-aside', half }, isToSetAside, async () => {
          const answer = await workspaces.current.protection.setAside()
          await workspaces.current.anchors?.forgetGone()
          return afterProtection(answer)
        })
    }
  })

  const shared = { panel: sharedHandlers('panel'), authenticator: sharedHandlers('authenticator') }
  const panelTable = once((panel: Panel) => {
    const table = panelHandlers(panel)
    const guarded = whileOpen(table, () => workspaces.current.panel === panel)
    return { ...guarded, snapshots: { ...guarded.snapshots, restore: table.snapshots.restore } }
  })
  const authenticatorTable = once((authenticator: Authenticator) => {
    const table = authenticatorHandlers(authenticator, ports.takeLinks)
    const guarded = whileOpen(table, () => workspaces.current.authenticator === authenticator)
    // Going back closes the vault itself; its answer holds nothing of it, only how that went.
    return { ...guarded, snapshots: { ...guarded.snapshots, restore: table.snapshots.restore } }
  })
  const lock = lockHandlers(() => workspaces.current.lock, inTurn)
  const clock =
    ports.clock === undefined
      ? null
      : createClock({
          ...ports.clock,
          now: ports.now,
          random: randomBytes,
          reach,
          onChanged: () => {
            ports.announce('clock', 'authenticator')
          }
        })

  const lockedOr = (check: () => Result<null, Failure<'not-signed-in' | 'forbidden' | 'step-up-required'>>) =>
    workspaces.current.panel === null ? fail({ code: 'store-locked' }) : check()

  const settle = async () => {
    await workspaces.current.anchors?.settle()
  }

  const panelServer = createServer<PanelContract, Sender>({
    contract: panelContract,
    identify: (sender) => ports.identify(sender, 'panel'),
    authorise: (caller, who, stepUp) =>
      lockedOr(() => (workspaces.current.panel as Panel).authorise(caller.profileId, who, stepUp)),
    handlers: () => ({
      ...shared.panel,
      ...(workspaces.current.panel === null ? {} : panelTable(workspaces.current.panel))
    }),
    settle,
    logBug
  })
  const authenticatorServer = createServer<AuthenticatorContract, Sender>({
    contract: authenticatorContract,
    identify: (sender) => ports.identify(sender, 'authenticator'),
    authorise: () => (workspaces.current.authenticator === null ? fail({ code: 'store-locked' }) : ok(null)),
    handlers: () => ({
      ...shared.authenticator,
      lock,
      ...(ports.desktop === undefined ? {} : { desktop: ports.desktop }),
      ...(clock === null ? {} : { clock }),
      ...(workspaces.current.authenticator === null ? {} : authenticatorTable(workspaces.current.authenticator))
    }),
    settle,
    logBug
  })

  if (encrypting.state() !== null) void inTurn(() => afterProtection(null))

  return {
    servers: { panel: panelServer, authenticator: authenticatorServer },
    openNewBrowser() {
      if (workspaces.current.panel === null) ports.showHalf('panel')
      else workspaces.current.panel.profiles.create()
    },
    noteActivity: (profileId) => {
      workspaces.current.panel?.noteActivity(profileId)
    },
    lockAuthenticator: (reason) => {
      workspaces.current.lock.now(reason)
    },
    isAuthenticatorLocked: () => workspaces.current.authenticator === null,
    listQuickEntries: () => workspaces.current.authenticator?.quick.list() ?? null,
    copyQuickCode: (id) => {
      void workspaces.current.authenticator?.quick.copy({ id }).catch(() => {
        // The vault was closed meanwhile.
      })
    },
    clock,
    close: async () => {
      encrypting.stop()
      if (encrypting.state() !== null) await settled()
      await closeHalves()
      await worker?.close()
    }
  }
}

/** Whether it came to an end that is none of an error. */
const isDone = async (work: Promise<void> | undefined): Promise<boolean> => {
  try {
    await work
    return true
  } catch {
    return false
  }
}

/** A changed store that something vouches for. */
const isUsable = (state: ProtectionState): boolean =>
  state.stage === 'store-damaged' && state.halves.every(({ change }) => (change?.use ?? 'refused') !== 'refused')

/** What the Authenticator's user is told, and asked, before it opens after all; null for what they cannot answer. */
function askable(error: unknown): VaultChange | null {
  if (isSilentError(error)) return { differences: ['anchor'], since: null }
  if (!isChangedError(error) || error.differences.includes('missing')) return null
  return { differences: error.differences, since: error.since }
}

/** The ways to the Authenticator's keys as things stand; null while the store itself must be opened first. */
function findSlots(protection: Protection, vaultDir: string, cost: PassphraseCost | undefined): KeySlots | null {
  const state = protection.getState()
  const storeSlots = protection.getStoreSlots()
  if (storeSlots !== null) return storeSlots
  const keys = protection.getKeychainKeys('authenticator')
  const canOpenAlone = state.stage === 'key-missing' || state.stage === 'keychain-unavailable'
  if (keys === null || !(state.stage === 'ready' || (canOpenAlone && hasSlots(vaultDir)))) return null
  return createVaultSlots({ dataDir: vaultDir, keys, ...(cost === undefined ? {} : { cost }) })
}
