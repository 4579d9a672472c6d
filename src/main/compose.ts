// The one place where things are built and joined; it imports no Electron, so the whole main process but its platform
// runs in tests. A *world* is one data folder with its protection and, once unlocked, its two halves. The demo is a
// second world in a folder of its own.
import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  authenticatorContract,
  languages,
  panelContract,
  type About,
  type AnchorState,
  type AppState,
  type AuthenticatorContract,
  type ColorScheme,
  type LanguageChoice,
  type Licence,
  type LockReason,
  type PanelContract,
  type PlatformFacts,
  type ProtectionState,
  type UpdateState
} from '../shared/contract'
import { fail, ok, type Failure, type Result } from '../shared/result'
import { openAuthenticator, type Authenticator, type AuthenticatorPorts } from './authenticator/services/authenticator'
import { seedAuthenticatorDemo } from './authenticator/services/demo'
import { createLock, type Lock, type VaultChange } from './authenticator/services/lock'
import { createSlotGuard, noSlotGuard } from './authenticator/services/slot-guard'
import { authenticatorJobs } from './authenticator/services/jobs'
import { renewVault } from './authenticator/services/vault-renewal'
import { createVaultSlots } from './authenticator/services/vault-slots'
import type { LockRules } from './authenticator/domain/lock'
import { createClock, type Clock, type ClockPorts } from './authenticator/services/clock'
import type { QuickEntry } from './authenticator/services/quick'
import {
  hasVault,
  isVaultDamaged,
  isVaultOpenedBy,
  pathOf as vaultPath,
  renewedFilesOf
} from './authenticator/storage/database'
import { restoreDamagedVault } from './authenticator/storage/restored-vault'
import { hasSlots } from './authenticator/storage/slots'
import { authenticatorHandlers } from './ipc/authenticator'
import { panelHandlers } from './ipc/panel'
import { lockHandlers, whileOpen } from './ipc/lock'
import { createServer, type Server } from './ipc/serve'
import type { Caller, Handlers } from './ipc/handlers'
import { panelJobs } from './panel/services/jobs'
import { openPanel, type Panel, type PanelPorts } from './panel/services/panel'
import type { HashCosts } from './panel/services/hashing'
import { demoSignIn, seedPanelDemo } from './panel/services/demo'
import { restoreDamaged } from './panel/services/restoring'
import { hasPanelData, isPanelDamaged, isPanelOpenedBy, pathOf as panelPath } from './panel/storage/database'
import { asideFolderOf, createDamagedError } from './protection/snapshots'
import { goBack, removeIncoming, type BuiltStore } from './protection/exchange'
import { journalOf } from './panel/storage/recording'
import { judgeUse } from './panel/storage/vouching'
import { isSilentError } from './protection/silent'
import { createAnchors, type Anchors } from './protection/anchors'
import { isChangedError } from './protection/changed'
import { removeAbandonedParts, writeAtomically } from './protection/atomic-file'
import { createEncryptingProgress } from './protection/encrypting-progress'
import { isDamage, isPlainFile } from './sqlite/open'
import { createConsent, type Confirm, type ConsentQuestion } from './protection/consent'
import { createReach } from './protection/reach'
import type { KeyStore } from './protection/key-store'
import { createKeychainFor, type Keychain } from './protection/keychain-keys'
import type { PassphraseCost } from './protection/passphrase-keys'
import { halves, isToSetAside, openProtection, type Half, type Protection } from './protection/protection'
import { createOneDialog } from './protection/one-dialog'
import type { SaveFileIn } from './protection/save-file'
import { readSmallFile } from './protection/small-file'
import { createThrottledCheck, createWaits } from './protection/reauthentication'
import type { Updates } from './platform/updates'
import { makePrivate } from './protection/private-folder'
import { createWorkerClient, type WorkerPort } from './worker/client'
import { runHere } from './worker/serve'
import type { WorkerJobs } from './worker/entry'
import { readRecoveryKey } from './protection/recovery-key'
import { settleRenewal } from './protection/renewal-files'
import { renewStore, type BuildInput, type BuiltHalf } from './protection/store-renewal'
import type { KeySlots, RenewalOrder } from './protection/slots'
import { chooseLocale, currentLocale, speak, type Alert } from './words/words'

/** Everything that the outside (Electron, or a test) hands in. */
export interface CompositionPorts<Sender> {
  readonly dataDir: string
  readonly version: string
  readonly platform: AppState['platform']
  readonly now: () => number
  readonly keychain: Keychain
  readonly commonPasswordsPath: string
  /** `lifeMs`: how long at most it stays on the clipboard; 30 s where it is not given. */
  readonly copyText: (text: string, lifeMs?: number) => { clearsAt: number }
  /** Takes what was copied last off the clipboard, if it is still there. */
  readonly clearClipboard: () => void
  readonly readClipboard: AuthenticatorPorts['readClipboard']
  readonly captureScreens: AuthenticatorPorts['captureScreens']
  readonly decode: AuthenticatorPorts['decode']
  readonly chooseFolder: AuthenticatorPorts['chooseFolder']
  /** Starts the process that reads one export of another app; without it this one does. */
  readonly startReader?: NonNullable<AuthenticatorPorts['startReader']>
  /** Starts the worker for what takes long; without it this process does it. */
  readonly startWorker?: () => WorkerPort
  readonly saveFile: SaveFileIn
  /** Asks a person in a dialog that no page can answer. */
  readonly confirm: Confirm
  readonly identify: (sender: Sender, half: Half) => Caller | null
  readonly announce: (topic: string, half?: Half) => void
  readonly applyColorScheme: (scheme: ColorScheme) => void
  /** BCP 47, the one wanted most first. */
  readonly systemLanguages: () => readonly string[]
  /** The app speaks another language from now on: what shows words outside the pages is written anew. */
  readonly applyLocale: () => void
  /** Tells the computer's user something, if they want to hear of such things. */
  readonly alert?: (alert: Alert) => void
  /** After a change of the data folder: every page starts anew, in the windows of the first browser profile. */
  readonly reloadPages: () => void
  /** One half's pages alone start anew. */
  readonly reloadHalf: (half: Half) => void
  /** The Authenticator's own lock has these rules from now on. */
  readonly applyLockRules: (rules: LockRules) => void
  readonly showHalf: (half: Half) => void
  /** Opens a page of the single sign-on provider in the system's browser. */
  readonly openBrowser: NonNullable<PanelPorts['openBrowser']>
  /** The windows of browser profiles (S10). */
  readonly profileWindows: NonNullable<PanelPorts['profileWindows']>
  /** What the program sees of itself, for the self-audit. */
  readonly readPlatform?: () => Promise<PlatformFacts>
  /** The desktop around the app; without it there is no picker, no tray and no setup link. */
  readonly desktop?: Handlers<AuthenticatorContract>['desktop']
  /** The setup links that opened the app, once. */
  readonly takeLinks?: () => readonly string[]
  /** What is known of this computer's clock. */
  readonly clock?: Omit<ClockPorts, 'now' | 'random' | 'reach' | 'onChanged'>
  /** What the app says of itself. */
  readonly about: {
    readonly electron: string
    readonly chromium: string
    readonly node: string
    /** The operating system in a line. */
    readonly system: string
    readonly readLicences: () => Promise<readonly Licence[]>
    /** Copies what is no secret: it stays on the clipboard. */
    readonly copyText: (text: string) => void
  }
  /** Absent where nothing can be updated. */
  readonly updates?: Updates
  readonly quit: () => void
  readonly logBug: (reference: string, where: string, error: unknown) => void
  readonly logEvent: (event: string) => void
  /** Tests pay less. */
  readonly passphraseCost?: PassphraseCost
  readonly hashCosts?: HashCosts
}

export interface Composition<Sender> {
  readonly servers: Readonly<Record<Half, Server<Sender>>>
  /** The window menu's **New browser**; while the store is locked it only shows the Panel. */
  openNewBrowser(): void
  /** A person did something in the Panel's window of this browser profile. */
  noteActivity(profileId: string): void
  /** Closes the vault and drops its keys; the Panel goes on. Does nothing where it is closed already. */
  lockAuthenticator(reason: LockReason): void
  /** Whether no vault is open now. */
  isAuthenticatorLocked(): boolean
  /** Entries for a short menu; null while the vault is locked. */
  listQuickEntries(): readonly QuickEntry[] | null
  /** Copies an entry's code, the fresh one where it is about to end. */
  copyQuickCode(id: string): void
  readonly clock: Clock | null
  /** Writes a backup that waits, a few seconds at most, then closes everything. */
  close(): Promise<void>
}

interface World {
  readonly dataDir: string
  readonly isDemo: boolean
  readonly protection: Protection
  /** Null in the demo. */
  readonly anchors: Anchors | null
  readonly lock: Lock
  readonly panel: Panel | null
  readonly authenticator: Authenticator | null
}

/** The demo's data is not secret; where no keychain answers, this passphrase spares its visitor a second one. */
const leastBetweenAlertsMs = 60_000
const noUpdates: UpdateState = { stage: 'off' }
const demoPassphrase = 'demonstration data only'
export const demoFolder = 'demo-data'

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
  const preferencesPath = join(ports.dataDir, 'preferences.json')
  let preferences = loadPreferences(preferencesPath)
  const applyLanguage = () => {
    const locale = chooseLocale(preferences.language, ports.systemLanguages())
    if (locale === currentLocale()) return
    speak(locale)
    ports.applyLocale()
  }
  const prefer = (part: Partial<Preferences>) => {
    preferences = { ...preferences, ...part }
    try {
      writeAtomically(preferencesPath, Buffer.from(JSON.stringify(preferences), 'utf8'))
    } catch {
      // A folder that cannot be written: the choice holds until the app ends, and the store says what is wrong.
      ports.logEvent('preferences:not-kept')
    }
  }
  ports.applyColorScheme(preferences.colorScheme)
  applyLanguage()

  const { readPlatform } = ports
  const consent = createConsent(ports.confirm, ports.now)
  const dialogs = { panel: createOneDialog(ports, 'panel'), authenticator: createOneDialog(ports, 'authenticator') }
  // One of its own: a page of one half that is refused does not silence the other's questions.
  const panelConsent = createConsent(ports.confirm, ports.now)
  const reach = createReach(join(ports.dataDir, 'confirmed-hosts.json'), (use) =>
    use === 'sso' ? panelConsent : consent
  )
  /** An attack that goes on is told once a minute and kind. */
  const toldAt = new Map<Alert, number>()
  const alert = (what: Alert) => {
    const last = toldAt.get(what)
    if (last !== undefined && Math.abs(ports.now() - last) < leastBetweenAlertsMs) return
    toldAt.set(what, ports.now())
    ports.alert?.(what)
  }
  const noteAnchorTrouble = (half: Half, isFailing: boolean) => {
    if (isFailing) ports.logEvent(`anchor:not-kept:${half}`)
    ports.announce(half === 'panel' ? 'audit' : 'anchor', half)
  }
  let failingSince: number | null = null
  const alertFailingBackups = () => {
    const state = world.authenticator?.backups.state()
    if (state === undefined) return
    const since = state.ok ? (state.value.failing?.since ?? null) : null
    if (since !== null && since !== failingSince) alert('backup-failing')
    failingSince = since
  }

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

  const openPanelOf = async ({ dataDir, isDemo, protection, anchors }: World): Promise<Panel> => {
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
        if (topic === 'audit') world.panel?.alerts.take().forEach(alert)
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
    { dataDir, lock, protection, anchors }: World,
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
        if (topic === 'backups') alertFailingBackups()
      }
    }
    const authenticator = await openAuthenticator(authenticatorPorts).finally(encrypting.end)
    await lock.takeRules()
    authenticator.keepSnapshots()
    openedWith.set(authenticator, keys)
    return authenticator
  }

  const markTrouble = async ({ dataDir, protection, anchors }: World, half: Half, error: unknown, keys?: KeyStore) => {
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
  const openHalves = async (closed: World): Promise<World> => {
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
  const createLockOf = ({ dataDir, isDemo, protection, anchors }: Omit<World, 'lock' | Half>) => {
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
      isOpen: () => world.protection === protection && (world.authenticator !== null || reopenWith !== null),
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
          world = { ...world, authenticator: await openAuthenticatorOf(world, keys, isAccepted) }
        } catch (error) {
          const change = askable(error)
          if (change !== null) return change
          await markTrouble(world, 'authenticator', error, keys)
          // The stage is the whole store's: what mends it needs both halves closed.
          world.panel?.close()
          await world.anchors?.seal()
          world = { ...world, panel: null }
          ports.announce('protection')
          return 'unusable'
        }
        for (const topic of ['protection', 'entries']) ports.announce(topic, 'authenticator')
        return 'opened'
      },
      close: (reason) => {
        // While it is opened again nothing is closed here: whoever opens it locks it then, and the anchor is theirs until then.
        if (world.authenticator !== null) {
          world.authenticator.close()
          void anchors?.authenticator.seal()
        }
        world = { ...world, authenticator: null }
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

  const pathIn = (dataDir: string, half: Half) =>
    half === 'panel' ? panelPath(join(dataDir, half)) : vaultPath(join(dataDir, half))

  // Nothing of the user's own opens in the demo, where no anchor says what must be there and the lock is a curtain.
  const demoKeychain = createKeychainFor('demo', ports.keychain)

  /** What lies in the demo's place and is not the demo goes to a dated folder; answers whether it did. */
  const clearDemo = (): boolean => {
    try {
      const folder = asideFolderOf(ports.dataDir, ports.now())
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      renameSync(join(ports.dataDir, demoFolder), join(folder, demoFolder))
      return true
    } catch {
      return false
    }
  }

  const openWorld = async (isDemo: boolean, mayClear = true): Promise<World> => {
    const dataDir = isDemo ? join(ports.dataDir, demoFolder) : ports.dataDir
    const panelDir = join(dataDir, 'panel')
    const vaultDir = join(dataDir, 'authenticator')
    makePrivate(dataDir)
    for (const folder of [dataDir, panelDir, vaultDir]) removeAbandonedParts(folder)
    for (const half of halves) removeIncoming(pathIn(dataDir, half))
    let opened: Protection | null = null
    const anchors = isDemo
      ? null
      : createAnchors({
          keys: (half) => opened?.getKeychainKeys(half) ?? opened?.getFoundKeys(half) ?? null,
          storePaths: { panel: panelPath(panelDir), authenticator: vaultPath(vaultDir) },
          now: ports.now,
          onTrouble: noteAnchorTrouble
        })
    const mayLook = async (half: Half, keys: KeyStore): Promise<boolean> => {
      try {
        await anchors?.[half].admit(keys)
        return true
      } catch (error) {
        // Whether another file is damaged may be looked at; not what is none, and what lies beside it would be taken into it.
        if (isChangedError(error)) return error.differences.every((each) => each !== 'tail' && each !== 'missing')
        throw error
      }
    }
    const protection: Protection = await openProtection({
      dataDir,
      keychain: isDemo ? demoKeychain : ports.keychain,
      now: ports.now,
      ...(ports.passphraseCost === undefined ? {} : { passphraseCost: ports.passphraseCost }),
      onFailure: (half, error) => {
        ports.logBug('restore', half, error)
      },
      stores: {
        panel: {
          path: panelPath(panelDir),
          hasData: () => hasPanelData(panelDir),
          isOpenedBy: (key) => isPanelOpenedBy(panelDir, key),
          isDamaged: (key) => isPanelDamaged(panelDir, key),
          mayLook: (keys) => mayLook('panel', keys),
          restore: (name, key, asideFolder) =>
            restoreDamaged(name, {
              dataDir: panelDir,
              key,
              now: ports.now(),
              anchoredJournal: anchors?.panel.found()?.journal ?? null,
              asideFolder,
              beforeRename: (next) => anchors?.panel.announceNext(next)
            })
        },
        authenticator: {
          path: vaultPath(vaultDir),
          hasData: () => hasVault(vaultDir),
          isOpenedBy: (key) => isVaultOpenedBy(vaultDir, key),
          isDamaged: (key) => isVaultDamaged(vaultDir, key),
          mayLook: (keys) => mayLook('authenticator', keys),
          restore: (name, key, asideFolder) =>
            restoreDamagedVault(vaultDir, key, name, {
              asideFolder,
              beforeRename: (next) => anchors?.authenticator.announceNext(next)
            }),
          settleRenewal: (keys) =>
            settleRenewal(renewedFilesOf(vaultDir), keys, (key) => isVaultOpenedBy(vaultDir, key)),
          hasOwnSlots: () => hasSlots(vaultDir)
        }
      }
    })
    opened = protection
    if (isDemo) {
      await protection.choosePassphrase(demoPassphrase)
      await protection.unlock(demoPassphrase)
      const { stage } = protection.getState()
      if (stage !== 'ready' && stage !== 'keychain-unavailable' && mayClear && clearDemo())
        return openWorld(true, false)
    }
    const made = { dataDir, isDemo, protection, anchors }
    const closed: World = { ...made, lock: createLockOf(made), panel: null, authenticator: null }
    const isReady = protection.getState().stage === 'ready'
    // The stores of an older version are encrypted first, which takes its time: the pages are told meanwhile.
    if (!isDemo && isReady && halves.some((half) => isPlainFile(pathIn(dataDir, half)))) encrypting.note(0)
    const world = encrypting.state() === null ? await openHalves(closed) : closed
    ports.applyLockRules(world.lock.rules())
    return world
  }

  const closeHalves = async () => {
    await world.authenticator?.backups.flush()
    // A store that somebody still reads would be left with its journal; between this and the closing nothing is awaited.
    await worker?.finish()
    const { panel, authenticator } = world
    panel?.close()
    authenticator?.close()
    world = { ...world, panel: null, authenticator: null }
    await world.anchors?.seal()
  }

  /** Damage that the worker found in a store that is open: both halves close, and both pages say what helps. */
  const leaveDamaged = (half: Half, protection: Protection, keys?: KeyStore) =>
    inTurn(async () => {
      if (world.protection !== protection || world[half] === null) return
      ports.logEvent(`damaged:${half}`)
      await closeHalves()
      await protection.markDamaged(half, 'damaged', keys)
      ports.reloadPages()
    })

  let world = await openWorld(false)
  ports.logEvent(`protection:${world.protection.getState().stage}`)

  // Changes of the world happen one after the other: two windows may ask for them at once.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work)
    turn = next.catch(() => undefined)
    return next
  }

  const switchWorld = (isDemo: boolean) =>
    inTurn(async () => {
      if (world.isDemo === isDemo) return ok(null)
      if (isDemo) {
        await world.authenticator?.backups.flush()
        world.lock.leave()
        wasLeft = true
      }
      await closeHalves()
      world = await openWorld(isDemo)
      if (isDemo && world.panel !== null && world.authenticator !== null) {
        await seedPanelDemo(world.panel)
        await seedAuthenticatorDemo(world.authenticator)
      }
      ports.reloadPages()
      return ok(null)
    })

  /** Opens the halves if the stage now allows it, and tells both pages. */
  const afterProtection = async <R>(answer: R): Promise<R> => {
    if (world.panel === null) world = await openHalves(world)
    ports.applyLockRules(world.lock.rules())
    for (const topic of ['protection', 'session', 'entries']) ports.announce(topic)
    return answer
  }

  // A keychain that answers late, perhaps after its password was typed: nobody has to ask again.
  ports.keychain.onAnswer?.(() => {
    void inTurn(async () => {
      if (world.protection.getState().stage !== 'keychain-unavailable') return
      await afterProtection(await world.protection.retry())
    })
  })

  /** Opens what was closed for an exchange, with `keys` where they are others than before. */
  const reopen = async (keys: KeyStore | null = null) => {
    const wasOpen = reopenWith !== null
    if (wasOpen) reopenWith = keys ?? reopenWith
    world = await openHalves(world)
    // Locked while it was opened again: that counts.
    if (wasOpen && reopenWith === null) world.lock.now('asked')
    reopenWith = null
    for (const topic of ['protection', 'session', 'entries']) ports.announce(topic)
  }

  /** Goes back to a copy of one half; the other one stays open. */
  const restoreStore = <E>(half: Half, build: () => Result<BuiltStore, E>) =>
    inTurn(async () => {
      const { dataDir } = world
      const storePath = pathIn(dataDir, half)
      if (half === 'authenticator') await world.authenticator?.backups.flush()
      await worker?.finish()
      const done = await goBack({
        build,
        storePath,
        asideFolder: join(asideFolderOf(dataDir, ports.now()), half),
        close: () => {
          const open = world[half]
          if (half === 'authenticator' && world.authenticator !== null)
            reopenWith = openedWith.get(world.authenticator) ?? null
          world = { ...world, [half]: null }
          open?.close()
        },
        beforeRename: (next) => world.anchors?.[half].announceNext(next),
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
      const { dataDir, anchors, protection, authenticator } = world
      const keys = protection.getKeychainKeys('authenticator')
      if (authenticator === null || anchors === null || keys === null) throw new Error('the vault is not open')
      await authenticator.backups.flush()
      await renewVault(
        {
          dataDir: join(dataDir, 'authenticator'),
          keys,
          anchor: anchors.authenticator,
          ...(worker === null ? {} : { runJob: worker.run }),
          countChanges: () => (world.authenticator === authenticator ? authenticator.countChanges() : null),
          rest: async () => worker?.finish(),
          close: () => {
            reopenWith = openedWith.get(authenticator) ?? null
            world = { ...world, authenticator: null }
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
      const { dataDir, authenticator } = world
      if (authenticator === null) throw new Error('the vault is not open')
      await authenticator.backups.flush()
      await worker?.finish()
      reopenWith = openedWith.get(authenticator) ?? null
      world.panel?.close()
      authenticator.close()
      world = { ...world, panel: null, authenticator: null }
      await world.anchors?.seal()
      encrypting.note(0, 'renewal')
      let keys: KeyStore | null = null
      try {
        await renewStore(
          {
            dataDir,
            storePaths: { panel: pathIn(dataDir, 'panel'), authenticator: pathIn(dataDir, 'authenticator') },
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
      const answer = await world.protection.unlock(passphrase)
      return !answer.ok && answer.error.code === 'wrong-passphrase' ? null : answer
    },
    ports.now
  )
  const unlockStore = async (passphrase: string) => {
    const checked = await checkStorePassphrase(passphrase)
    return checked.ok ? checked.value : checked
  }

  let bugs = 0
  const logBug: typeof ports.logBug = (...bug) => {
    bugs += 1
    ports.logBug(...bug)
  }

  const writeDiagnostics = () => {
    const { stage } = world.protection.getState()
    const panelCount = world.panel?.room.store.census.count(ports.now()).users
    const entries = world.authenticator?.entries.list()
    const count = (number: number | undefined) => (number === undefined ? 'closed' : String(number))
    return [
      `Countersign ${ports.version}${world.isDemo ? ' (demo data)' : ''}`,
      `Electron ${ports.about.electron}, Chromium ${ports.about.chromium}, Node ${ports.about.node}`,
      ports.about.system,
      `Keys: ${describeProtection(world.protection)}, ${stage}`,
      `Users: ${count(panelCount)}`,
      `Accounts: ${count(entries?.ok === true ? entries.value.length : undefined)}`,
      `Appearance: ${preferences.colorScheme}`,
      `Language: ${currentLocale()}`,
      `Errors since the start: ${String(bugs)}`
    ].join('\n')
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
    const { protection } = world
    const shown = protection.getState()
    if (!applies(shown)) return fail({ code: 'wrong-stage' })
    const said = await (question.half === 'panel' ? panelConsent : consent)(question)
    if (!said.ok) return said
    return inTurn<Result<T, F | Failure<'wrong-stage'>>>(async () =>
      world.protection === protection && protection.getState() === shown ? work() : fail({ code: 'wrong-stage' })
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
          isDemo: world.isDemo,
          demoSignIn: world.isDemo ? demoSignIn : null,
          colorScheme: preferences.colorScheme,
          languageChoice: preferences.language,
          locale: currentLocale(),
          platform: ports.platform,
          now: ports.now()
        }),
      setColorScheme: (input: { colorScheme: ColorScheme }) => {
        prefer({ colorScheme: input.colorScheme })
        ports.applyColorScheme(input.colorScheme)
        ports.announce('app')
        return ok(null)
      },
      setLanguage: (input: { choice: LanguageChoice }) => {
        prefer({ language: input.choice })
        applyLanguage()
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
        const encrypted = world[half] === null ? encrypting.state() : null
        if (encrypted !== null) return ok<ProtectionState>(encrypted)
        const state = world.protection.getState()
        const isAsked = state.stage === 'choose-passphrase' || state.stage === 'locked'
        const opensAlone = half === 'authenticator' && !isAsked && state.stage !== 'ready' && world.lock.hasSlots()
        return ok<ProtectionState>(opensAlone ? { stage: 'ready', kind: 'keychain' } : state)
      },
      choosePassphrase: (input: { passphrase: string }) =>
        inTurn(async () => afterProtection(await world.protection.choosePassphrase(input.passphrase))),
      unlock: (input: { passphrase: string } | { recoveryKey: string }) =>
        inTurn(async () => {
          if ('passphrase' in input) return afterProtection(await unlockStore(input.passphrase))
          const read = readRecoveryKey(input.recoveryKey)
          return read.ok ? afterProtection(await world.protection.unlockByRecoveryKey(read.value)) : read
        }),
      retry: () => inTurn(async () => afterProtection(ok(await world.protection.retry()))),
      getAnchor: () => ok<AnchorState>({ failingSince: world.anchors?.[half].failingSince() ?? null }),
      // Only stages in which no half is open can be set aside.
      restoreSnapshots: () =>
        byPerson(
          { kind: 'restore-copies', half },
          ({ stage }) => stage === 'store-damaged',
          async () => afterProtection(await world.protection.restoreSnapshots())
        ),
      acceptChanged: () =>
        byPerson<ProtectionState, Failure<'wrong-stage' | 'store-unavailable'>>(
          { kind: 'use-changed', half },
          isUsable,
          async () => {
            const state = world.protection.getState()
            if (state.stage !== 'store-damaged') return fail({ code: 'wrong-stage' })
            const isNoted = await isDone(world.anchors?.accept(state.halves.map((one) => one.half)))
            return isNoted
              ? afterProtection(await world.protection.acceptChanged())
              : fail({ code: 'store-unavailable' })
          }
        ),
      setAside: () =>
        byPerson({ kind: 'set-aside', half }, isToSetAside, async () => {
          const answer = await world.protection.setAside()
          await world.anchors?.forgetGone()
          return afterProtection(answer)
        })
    }
  })

  const shared = { panel: sharedHandlers('panel'), authenticator: sharedHandlers('authenticator') }
  const panelTable = once((panel: Panel) => {
    const table = panelHandlers(panel)
    const guarded = whileOpen(table, () => world.panel === panel)
    return { ...guarded, snapshots: { ...guarded.snapshots, restore: table.snapshots.restore } }
  })
  const authenticatorTable = once((authenticator: Authenticator) => {
    const table = authenticatorHandlers(authenticator, ports.takeLinks)
    const guarded = whileOpen(table, () => world.authenticator === authenticator)
    // Going back closes the vault itself; its answer holds nothing of it, only how that went.
    return { ...guarded, snapshots: { ...guarded.snapshots, restore: table.snapshots.restore } }
  })
  const lock = lockHandlers(() => world.lock, inTurn)
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
    world.panel === null ? fail({ code: 'store-locked' }) : check()

  const settle = async () => {
    await world.anchors?.settle()
  }

  const panelServer = createServer<PanelContract, Sender>({
    contract: panelContract,
    identify: (sender) => ports.identify(sender, 'panel'),
    authorise: (caller, who, stepUp) => lockedOr(() => (world.panel as Panel).authorise(caller.profileId, who, stepUp)),
    handlers: () => ({
      ...shared.panel,
      ...(world.panel === null ? {} : panelTable(world.panel))
    }),
    settle,
    logBug
  })
  const authenticatorServer = createServer<AuthenticatorContract, Sender>({
    contract: authenticatorContract,
    identify: (sender) => ports.identify(sender, 'authenticator'),
    authorise: () => (world.authenticator === null ? fail({ code: 'store-locked' }) : ok(null)),
    handlers: () => ({
      ...shared.authenticator,
      lock,
      ...(ports.desktop === undefined ? {} : { desktop: ports.desktop }),
      ...(clock === null ? {} : { clock }),
      ...(world.authenticator === null ? {} : authenticatorTable(world.authenticator))
    }),
    settle,
    logBug
  })

  if (encrypting.state() !== null) void inTurn(() => afterProtection(null))

  return {
    servers: { panel: panelServer, authenticator: authenticatorServer },
    openNewBrowser() {
      if (world.panel === null) ports.showHalf('panel')
      else world.panel.profiles.create()
    },
    noteActivity: (profileId) => {
      world.panel?.noteActivity(profileId)
    },
    lockAuthenticator: (reason) => {
      world.lock.now(reason)
    },
    isAuthenticatorLocked: () => world.authenticator === null,
    listQuickEntries: () => world.authenticator?.quick.list() ?? null,
    copyQuickCode: (id) => {
      void world.authenticator?.quick.copy({ id }).catch(() => {
        // The vault was closed meanwhile.
      })
    },
    clock,
    close: async () => {
      encrypting.stop()
      if (encrypting.state() !== null) await turn
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

const describeProtection = (protection: Protection) => {
  const state = protection.getState()
  return state.stage === 'ready' ? state.kind : 'keychain'
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

/** The demo's visitor knows no passphrase and needs none: its lock is a curtain with a button. */
function createDemoSlots(slots: KeySlots): KeySlots {
  return {
    ...slots,
    kind: 'demo',
    list: () => Promise.resolve({ keychain: true, passphrase: false, recoveryKeyAt: null }),
    hasPassphrase: () => false,
    open: (by) => {
      if (by !== 'keychain') return Promise.resolve(null)
      return slots.open(slots.kind === 'passphrase' ? { passphrase: demoPassphrase } : 'keychain')
    }
  }
}

/** What the app remembers of how it looks and speaks, in one small file; whatever a damaged one says, the app starts. */
interface Preferences {
  readonly colorScheme: ColorScheme
  readonly language: LanguageChoice
}

function loadPreferences(path: string): Preferences {
  try {
    const kept: unknown = JSON.parse(readSmallFile(path)?.toString('utf8') ?? 'null')
    const given: { colorScheme?: unknown; language?: unknown } = typeof kept === 'object' && kept !== null ? kept : {}
    return {
      colorScheme: given.colorScheme === 'light' || given.colorScheme === 'dark' ? given.colorScheme : 'auto',
      language: languages.find((each) => each === given.language) ?? 'system'
    }
  } catch {
    return { colorScheme: 'auto', language: 'system' }
  }
}
