// What the app needs from outside (Electron, or a test), and what it offers in return. Each part of the app names the ports that it uses
// with `Pick`.
import type { AppId } from '../../shared/model/app'
import type {
  AppState,
  AuthenticatorContract,
  Caller,
  ColorScheme,
  Handlers,
  Licence,
  LockReason,
  PlatformFacts
} from '../../shared/contract'
import type { LockSettings } from '../../shared/model/lock'
import type { Failure, Result } from '../../shared/result'
import type { AuthenticatorPorts } from '../authenticator/services/authenticator'
import type { Clock, ClockPorts } from '../authenticator/services/clock'
import type { QuickEntry } from '../authenticator/services/quick'
import type { Picture } from '../authenticator/services/scan'
import type { Server } from '../ipc/serve'
import type { HashCosts } from '../panel/services/hashing'
import type { PanelPorts } from '../panel/services/panel'
import type { Updates } from '../platform/updates'
import type { Confirm } from '../protection/consent'
import type { Keychain } from '../protection/keychain-keys'
import type { PassphraseCost } from '../protection/passphrase-keys'
import type { SaveFileIn } from '../protection/save-file'
import type { WorkerPort } from '../worker/client'
import type { Alert } from '../messages/messages'

/** Everything that the app needs but cannot do itself. */
export interface AppPorts {
  readonly dataDir: string
  readonly version: string
  readonly platform: AppState['platform']
  /** In ms since the epoch. */
  readonly now: () => number
  readonly keychain: Keychain
  readonly commonPasswordsPath: string
  /** `lifeMs`: how long the text stays on the clipboard at most; default 30 s. Never rejects. */
  readonly copyText: (text: string, lifeMs?: number) => ReturnType<AuthenticatorPorts['copyText']>
  /** Removes the text that was copied last, if it is still on the clipboard. */
  readonly clearClipboard: () => void
  readonly readClipboard: AuthenticatorPorts['readClipboard']
  readonly captureScreens: AuthenticatorPorts['captureScreens']
  readonly decode: AuthenticatorPorts['decode']
  readonly chooseFolder: AuthenticatorPorts['chooseFolder']
  /** Starts a process that reads one export file of another app; without it, this process reads the file. */
  readonly startReader?: NonNullable<AuthenticatorPorts['startReader']>
  /** Starts the worker for long jobs; without it, this process runs them. */
  readonly startWorker?: () => WorkerPort
  readonly saveFile: SaveFileIn
  /** Asks the user in a dialog that no page can answer. */
  readonly confirm: Confirm
  /** Notifies the pages of one app, or of both, that something changed. */
  readonly announce: (topic: string, appId?: AppId) => void
  readonly applyColorScheme: (scheme: ColorScheme) => void
  /** BCP 47 tags, the preferred one first. */
  readonly systemLanguages: () => readonly string[]
  /** Called after the app's language changed: rebuilds menus and other texts outside the pages. */
  readonly applyLocale: () => void
  /** Shows a system notification, if the computer's user wants them. */
  readonly alert?: (alert: Alert) => void
  /** Reloads every page in the windows of the first browser profile, after another data folder was opened. */
  readonly reloadPages: () => void
  /** Reloads the pages of one app. */
  readonly reloadApp: (appId: AppId) => void
  /** Called when the Authenticator's lock settings may have changed. */
  readonly applyLockRules: (rules: LockSettings) => void
  readonly showApp: (appId: AppId) => void
  /** Opens a page of a single sign-on provider in the system's browser. */
  readonly openBrowser: NonNullable<PanelPorts['openBrowser']>
  /** The windows of browser profiles (S10). */
  readonly profileWindows: NonNullable<PanelPorts['profileWindows']>
  /** What the app can find out about its own installation, for the self-audit. */
  readonly readPlatform?: () => Promise<PlatformFacts>
  /** Picker, tray and setup links; absent if there is no desktop. */
  readonly desktop?: Handlers<AuthenticatorContract>['desktop']
  /** Returns the setup links that opened the app, each of them once. */
  readonly takeLinks?: () => readonly string[]
  /** What the platform can tell about this computer's clock. */
  readonly clock?: Omit<ClockPorts, 'now' | 'random' | 'reach' | 'onChanged'>
  /** For **About Countersign**. */
  readonly about: {
    readonly electron: string
    readonly chromium: string
    readonly node: string
    /** Name and version of the operating system. */
    readonly system: string
    /** The commit that was built, with a `+` if there were changes that it lacks; null if it is not known. */
    readonly commit: string | null
    readonly readLicences: () => Promise<readonly Licence[]>
    readonly readChromiumLicences: () => Promise<readonly Licence[]>
    /** Copies a text that is not secret: it stays on the clipboard. Never rejects. */
    readonly copyText: (text: string) => Promise<Result<null, Failure<'clipboard-unavailable'>>>
  }
  /** Absent if the app cannot be updated. */
  readonly updates?: Updates
  readonly quit: () => void
  readonly logBug: (reference: string, where: string, error: unknown) => void
  readonly logEvent: (event: string) => void
  /** Lower in tests, to save time. */
  readonly passphraseCost?: PassphraseCost
  readonly hashCosts?: HashCosts
}

/** The app's ports, and how to identify the sender of a message. */
export interface CompositionPorts<Sender> extends AppPorts {
  readonly identify: (sender: Sender, appId: AppId) => Caller | null
}

/** The running app, as windows, menus and the system use it. */
export interface Composition<Sender> {
  readonly servers: Readonly<Record<AppId, Server<Sender>>>
  /** The answer of `app.get`. */
  describeApp(): AppState
  /** Whether the next start will show the login with a password; null if nothing is known, as in the demo. */
  expectsLogin(): boolean | null
  /** **New browser** in the menu. While the store is locked, it only shows the Panel. */
  openNewBrowser(): void
  /** Called after user input in the Panel's window of this browser profile. */
  noteActivity(profileId: string): void
  /** Closes the vault and discards its keys; the Panel stays open. Does nothing if the vault is already closed. */
  lockAuthenticator(reason: LockReason): void
  isAuthenticatorLocked(): boolean
  /** If not, locking only hides the codes, and is called that. */
  hasLockPassphrase(): boolean
  /** Accounts for a short menu; null while the vault is locked. */
  listQuickEntries(): readonly QuickEntry[] | null
  /** The RGBA pixels of an image in which the Authenticator found nothing; null if it is not kept. */
  findKeptPicture(name: string): Picture | null
  /** Copies an account's code; the next one, if the current one is about to expire. */
  copyQuickCode(id: string): void
  readonly clock: Clock | null
  /** Writes a backup that is due (a few seconds at most), then closes everything. */
  close(): Promise<void>
}
