// The one place where things are built and joined; it imports no Electron, so the whole main process but its platform
// runs in tests. A *world* is one data folder with its protection and, once unlocked, its two halves. The demo is a
// second world in a folder of its own.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  authenticatorContract,
  panelContract,
  type AppState,
  type AuthenticatorContract,
  type ColorScheme,
  type PanelContract
} from '../shared/contract'
import { fail, ok, type Failure, type Result } from '../shared/result'
import { openAuthenticator, type Authenticator, type AuthenticatorPorts } from './authenticator/services/authenticator'
import { seedAuthenticatorDemo } from './authenticator/services/demo'
import { isVaultOpenedBy, hasVault } from './authenticator/storage/database'
import { authenticatorHandlers } from './ipc/authenticator'
import { panelHandlers } from './ipc/panel'
import { createServer, type Server } from './ipc/serve'
import type { Caller } from './ipc/handlers'
import { openPanel, type Panel, type PanelPorts } from './panel/services/panel'
import { demoSignIn, seedPanelDemo } from './panel/services/demo'
import { isPanelOpenedBy, hasPanelData } from './panel/storage/database'
import { writeAtomically } from './protection/atomic-file'
import type { Keychain } from './protection/keychain-keys'
import { openProtection, type Half, type Protection } from './protection/protection'
import { createPassphraseCheck } from './protection/reauthentication'

/** Everything that the outside (Electron, or a test) hands in. */
export interface CompositionPorts<Sender> {
  readonly dataDir: string
  readonly version: string
  readonly platform: AppState['platform']
  readonly now: () => number
  readonly keychain: Keychain
  readonly commonPasswordsPath: string
  readonly copyText: (text: string) => { clearsAt: number }
  readonly readClipboard: AuthenticatorPorts['readClipboard']
  readonly captureScreens: AuthenticatorPorts['captureScreens']
  readonly decode: AuthenticatorPorts['decode']
  readonly chooseFolder: AuthenticatorPorts['chooseFolder']
  /** Starts the process that reads one export of another app; without it this one does. */
  readonly startReader?: NonNullable<AuthenticatorPorts['startReader']>
  readonly saveFile: (suggestedName: string, content: string | Uint8Array) => string | null
  readonly identify: (sender: Sender, half: Half) => Caller | null
  readonly announce: (topic: string, half?: Half) => void
  readonly applyColorScheme: (scheme: ColorScheme) => void
  /** After a change of the data folder: every page starts anew, in the windows of the first browser profile. */
  readonly reloadPages: () => void
  readonly showHalf: (half: Half) => void
  /** Opens a page of the single sign-on provider in the system's browser. */
  readonly openBrowser: NonNullable<PanelPorts['openBrowser']>
  /** The windows of browser profiles (S10). */
  readonly profileWindows: NonNullable<PanelPorts['profileWindows']>
  readonly quit: () => void
  readonly logBug: (reference: string, where: string, error: unknown) => void
  readonly logEvent: (event: string) => void
}

export interface Composition<Sender> {
  readonly servers: Readonly<Record<Half, Server<Sender>>>
  /** The window menu's **New browser**; while the store is locked it only shows the Panel. */
  openNewBrowser(): void
  /** Writes a backup that waits, a few seconds at most, then closes everything. */
  close(): Promise<void>
}

interface World {
  readonly dataDir: string
  readonly isDemo: boolean
  readonly protection: Protection
  readonly panel: Panel | null
  readonly authenticator: Authenticator | null
}

/** The demo's data is not secret; where no keychain answers, this passphrase spares its visitor a second one. */
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
  let colorScheme = loadColorScheme(preferencesPath)
  ports.applyColorScheme(colorScheme)

  /** Under a passphrase, the passphrase; the keychain asks for nothing that the app could ask for again. */
  const reauthenticate = (protection: Protection, isDemo: boolean): AuthenticatorPorts['reauthentication'] => {
    const check = createPassphraseCheck((passphrase) => protection.isPassphrase(passphrase), ports.now)
    const kind = () => {
      const state = protection.getState()
      return !isDemo && state.stage === 'ready' && state.kind === 'passphrase' ? 'passphrase' : 'confirmation'
    }
    return {
      kind,
      check: async (passphrase) => {
        if (kind() === 'confirmation') return ok(null)
        return passphrase === undefined ? fail({ code: 'step-up-required' }) : check(passphrase)
      }
    }
  }

  const openHalves = async ({ dataDir, isDemo, protection }: Pick<World, 'dataDir' | 'isDemo' | 'protection'>) => {
    if (protection.getState().stage !== 'ready') return { panel: null, authenticator: null }
    const panelPorts: PanelPorts = {
      dataDir: join(dataDir, 'panel'),
      keys: protection.getKeys('panel'),
      now: ports.now,
      copyText: (text) => {
        ports.copyText(text)
      },
      saveText: ports.saveFile,
      commonPasswordsPath: ports.commonPasswordsPath,
      onChanged: (topic) => {
        ports.announce(topic, 'panel')
      },
      openBrowser: ports.openBrowser,
      profileWindows: ports.profileWindows
    }
    const authenticatorPorts: AuthenticatorPorts = {
      dataDir: join(dataDir, 'authenticator'),
      keys: protection.getKeys('authenticator'),
      now: ports.now,
      copyText: ports.copyText,
      readClipboard: ports.readClipboard,
      captureScreens: ports.captureScreens,
      decode: ports.decode,
      ...(ports.startReader === undefined ? {} : { startReader: ports.startReader }),
      reauthentication: reauthenticate(protection, isDemo),
      saveFile: ports.saveFile,
      chooseFolder: ports.chooseFolder,
      onChanged: (topic) => {
        ports.announce(topic, 'authenticator')
      }
    }
    let panel: Panel | null = null
    try {
      panel = await openPanel(panelPorts)
      return { panel, authenticator: await openAuthenticator(authenticatorPorts) }
    } catch (error) {
      // A disk that is full, read-only or failing is the user's to mend: both pages say so and offer to try again.
      panel?.close()
      ports.logBug('open', 'compose', error)
      protection.markUnavailable()
      return { panel: null, authenticator: null }
    }
  }

  const openWorld = async (isDemo: boolean): Promise<World> => {
    const dataDir = isDemo ? join(ports.dataDir, demoFolder) : ports.dataDir
    const panelDir = join(dataDir, 'panel')
    const vaultDir = join(dataDir, 'authenticator')
    const protection = await openProtection({
      dataDir,
      keychain: ports.keychain,
      now: ports.now,
      stores: {
        panel: { hasData: () => hasPanelData(panelDir), isOpenedBy: (key) => isPanelOpenedBy(panelDir, key) },
        authenticator: { hasData: () => hasVault(vaultDir), isOpenedBy: (key) => isVaultOpenedBy(vaultDir, key) }
      }
    })
    if (isDemo) {
      await protection.choosePassphrase(demoPassphrase)
      await protection.unlock(demoPassphrase)
    }
    const opened = { dataDir, isDemo, protection }
    return { ...opened, ...(await openHalves(opened)) }
  }

  const closeHalves = async () => {
    const { panel, authenticator } = world
    await authenticator?.backups.flush()
    panel?.close()
    authenticator?.close()
    world = { ...world, panel: null, authenticator: null }
  }

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
    if (world.panel === null && world.protection.getState().stage === 'ready') {
      world = { ...world, ...(await openHalves(world)) }
    }
    for (const topic of ['protection', 'session', 'entries']) ports.announce(topic)
    return answer
  }

  const sharedHandlers = (half: Half) => ({
    app: {
      get: () =>
        ok<AppState>({
          version: ports.version,
          isDemo: world.isDemo,
          demoSignIn: world.isDemo ? demoSignIn : null,
          colorScheme,
          platform: ports.platform,
          now: ports.now()
        }),
      setColorScheme: (input: { colorScheme: ColorScheme }) => {
        colorScheme = input.colorScheme
        try {
          writeAtomically(preferencesPath, Buffer.from(JSON.stringify({ colorScheme }), 'utf8'))
        } catch {
          // A folder that cannot be written: the choice holds until the app ends, and the store says what is wrong.
          ports.logEvent('preferences:not-kept')
        }
        ports.applyColorScheme(colorScheme)
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
      }
    },
    protection: {
      get: () => ok(world.protection.getState()),
      choosePassphrase: (input: { passphrase: string }) =>
        inTurn(async () => afterProtection(await world.protection.choosePassphrase(input.passphrase))),
      unlock: (input: { passphrase: string }) =>
        inTurn(async () => afterProtection(await world.protection.unlock(input.passphrase))),
      retry: () => inTurn(async () => afterProtection(ok(await world.protection.retry()))),
      // Only stages in which no half is open can be set aside.
      setAside: () => inTurn(async () => afterProtection(await world.protection.setAside()))
    }
  })

  const shared = { panel: sharedHandlers('panel'), authenticator: sharedHandlers('authenticator') }
  const panelTable = once(panelHandlers)
  const authenticatorTable = once(authenticatorHandlers)

  const lockedOr = (check: () => Result<null, Failure<'not-signed-in' | 'forbidden' | 'step-up-required'>>) =>
    world.panel === null ? fail({ code: 'store-locked' }) : check()

  const panelServer = createServer<PanelContract, Sender>({
    contract: panelContract,
    identify: (sender) => ports.identify(sender, 'panel'),
    authorise: (caller, who, stepUp) => lockedOr(() => (world.panel as Panel).authorise(caller.profileId, who, stepUp)),
    handlers: () => ({
      ...shared.panel,
      ...(world.panel === null ? {} : panelTable(world.panel))
    }),
    logBug: ports.logBug
  })
  const authenticatorServer = createServer<AuthenticatorContract, Sender>({
    contract: authenticatorContract,
    identify: (sender) => ports.identify(sender, 'authenticator'),
    authorise: () => (world.authenticator === null ? fail({ code: 'store-locked' }) : ok(null)),
    handlers: () => ({
      ...shared.authenticator,
      ...(world.authenticator === null ? {} : authenticatorTable(world.authenticator))
    }),
    logBug: ports.logBug
  })

  return {
    servers: { panel: panelServer, authenticator: authenticatorServer },
    openNewBrowser() {
      if (world.panel === null) ports.showHalf('panel')
      else world.panel.profiles.create()
    },
    close: closeHalves
  }
}

function loadColorScheme(path: string): ColorScheme {
  try {
    const kept: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
    const scheme = typeof kept === 'object' && kept !== null && 'colorScheme' in kept ? kept.colorScheme : 'auto'
    return scheme === 'light' || scheme === 'dark' ? scheme : 'auto'
  } catch {
    return 'auto'
  }
}
