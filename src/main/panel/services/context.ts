// What every use case of the Panel works with: the store, hashing, who stands where, and the ports to the outside.
import type { SignedInUser, Surroundings } from '../../../shared/contract'
import type { Result } from '../../../shared/result'
import type { AuditKind, AuditValue, Party } from '../../../shared/model/audit'
import type { Policy } from '../../../shared/model/policy'
import type { BuiltStore, NotRestored } from '../../protection/exchange'
import type { AnchorKeeper } from '../../protection/anchor-keeper'
import type { KeyStore } from '../../protection/key-store'
import type { Reach } from '../../protection/reach'
import type { SaveFile } from '../../protection/save-file'
import type { Settling } from '../../protection/settling'
import type { StoreAccess, StoreJobs } from '../../protection/store-jobs'
import type { RunJob } from '../../worker/job'
import type { User } from '../domain/user'
import type { PanelStore } from '../storage/store'
import type { Brake, Pace } from './brake'
import type { HashCosts, Hashing } from './hashing'
import type { PanelJobs } from './jobs'
import type { Running } from './running'
import type { AuthStates } from './auth-states'

export type PanelTopic = 'session' | 'users' | 'audit' | 'settings' | 'jobs'

export interface ProfileWindows {
  /** Opens the profile's window, or brings it to the front. */
  show(profile: { readonly id: string; readonly name: string }): void
  /** The name is part of the window's title. */
  rename(profileId: string, name: string): void
  close(profileId: string): void
}

/** What the Panel needs from the outside. */
export interface PanelPorts {
  /** The app's own folder. */
  readonly dataDir: string
  readonly keys: KeyStore
  /** Which data folder it is, for checkpoints; absent where nothing tells. */
  readonly storeId?: string | null
  /** Says what must lie on the disk. Absent for the demo, whose data nobody has to trust. */
  readonly anchor?: AnchorKeeper
  /** The main process's clock, ms since epoch. */
  readonly now: () => number
  /** Puts a secret on the clipboard; the port clears it after 30 s. */
  readonly copyText: (text: string) => void
  readonly saveFile: SaveFile
  readonly commonPasswordsPath: string
  readonly onChanged: (topic: PanelTopic) => void
  /** From 0 to 1, while the store of an older version is encrypted. */
  readonly onEncrypting?: (part: number) => void
  /**
   * Opens `url` in the system's browser, for single sign-on. It leads to `endpoint`, which the provider named; the port
   * refuses any other, and throws (or rejects) where no browser opens. Absent where there is none.
   */
  readonly openBrowser?: (url: string, endpoint: string) => void | Promise<void>
  /** Which hosts a person confirmed for single sign-on, and the question. Absent: none, and nobody can be asked. */
  readonly reach?: Reach
  /**
   * Has the store built that takes this one's place, closes the Panel, exchanges the two and opens it again; after a failure
   * the old one is open. Absent where nothing can do that.
   */
  readonly restoreStore?: <E>(build: () => Result<BuiltStore, E>) => Promise<Result<null, E | NotRestored>>
  /** What the self-audit asks of the program around the Panel. Absent where nothing can tell. */
  readonly readSurroundings?: () => Promise<Surroundings>
  /** How long single sign-on waits for the browser, in ms; shorter in tests. */
  readonly ssoWaitMs?: number
  /** The windows of browser profiles (S10); absent where there are no windows. */
  readonly profileWindows?: ProfileWindows
  readonly random?: (bytes: number) => Uint8Array
  readonly costs?: HashCosts
  /** Does long work in the worker; without it this thread does it. */
  readonly runJob?: RunJob<PanelJobs & StoreJobs>
  /** The store was found damaged while it was open. */
  readonly onDamaged?: () => void
  /** Time as it passes; tests that fail often pass none. */
  readonly pace?: Pace
}

export interface AuditDetails {
  readonly actor?: Party | null
  readonly subject?: Party | null
  readonly profileId?: string | null
  readonly data?: Readonly<Record<string, AuditValue>>
}

export interface PanelContext {
  readonly store: PanelStore
  readonly hashing: Hashing
  readonly authStates: AuthStates
  readonly brake: Brake
  readonly ports: PanelPorts
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  /** Appends to the audit log; called inside the transaction of the change. */
  readonly audit: (kind: AuditKind, details: AuditDetails) => void
  readonly policy: () => Policy
  /** Empty before the first run. */
  readonly accountName: () => string
  readonly commonPasswords: () => ReadonlySet<string>
  readonly runJob: RunJob<PanelJobs>
  readonly settling: Settling
  /** What opens the store, and the pepper: for a job, in memory. */
  readonly secrets: () => { readonly store: StoreAccess; readonly pepper: Uint8Array }
  readonly running: Running
  /** Aborted when the Panel closes: from then on nothing may be asked of the store. */
  readonly closed: AbortSignal
}

export const toParty = ({ id, email }: User): Party => ({ id, email })

export const toSignedIn = ({ id, email, name, role }: User): SignedInUser => ({ id, email, name, role })
