// What every use case of the Panel works with: the store, hashing, login states and the ports.
import type { SignedInUser, Surroundings } from '../../../shared/contract'
import type { Failure, Result } from '../../../shared/result'
import type { AuditKind, Party } from '../../../shared/model/audit'
import type { AuditData, AuditFieldsOf } from '../../../shared/model/audit-data'
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
  /** Opens the profile's window or brings it to the front. */
  show(profile: { readonly id: string; readonly name: string }): void
  /** Changes the name in the window's title. */
  rename(profileId: string, name: string): void
  close(profileId: string): void
}

export interface PanelPorts {
  /** The folder of the Panel's data. */
  readonly dataDir: string
  readonly keys: KeyStore
  /** Identifies the data folder in checkpoints; absent if unknown. */
  readonly storeId?: string | null
  /** Records what must be on disk. Absent for the demo, whose data nobody relies on. */
  readonly anchor?: AnchorKeeper
  /** The main process's clock, ms since epoch. */
  readonly now: () => number
  /** Copies a secret to the clipboard; the port clears it after 30 s. Never rejects. */
  readonly copyText: (text: string) => Promise<Result<unknown, Failure<'clipboard-unavailable'>>>
  readonly saveFile: SaveFile
  readonly commonPasswordsPath: string
  readonly onChanged: (topic: PanelTopic) => void
  /** From 0 to 1, while an unencrypted store of an older version is being encrypted. */
  readonly onEncrypting?: (part: number) => void
  /**
   * Opens `url` in the system's web browser, for single sign-on. The url must lead to `endpoint`, which the provider named, or be one of
   * `providerPages` if that is null; the port refuses any other. Throws or rejects if no browser opens. Absent if there is none.
   */
  readonly openBrowser?: (url: string, endpoint: string | null) => void | Promise<void>
  /** The hosts confirmed for single sign-on, and the dialog that asks. Absent: none are confirmed, and nobody can be asked. */
  readonly reach?: Reach
  /**
   * Builds a store with `build`, closes the Panel, swaps the two stores and opens the Panel again. After a failure the old store is open.
   * Absent if not supported.
   */
  readonly restoreStore?: <E>(build: () => Result<BuiltStore, E>) => Promise<Result<null, E | NotRestored>>
  /** What the self-audit needs to know about the app and the system. Absent if unknown. */
  readonly readSurroundings?: () => Promise<Surroundings>
  /** How long single sign-on waits for the web browser, in ms; shorter in tests. */
  readonly ssoWaitMs?: number
  /** The windows of browser profiles (S10); absent where there are no windows. */
  readonly profileWindows?: ProfileWindows
  readonly random?: (bytes: number) => Uint8Array
  readonly costs?: HashCosts
  /** Runs long work in the worker; without it, this thread does the work. */
  readonly runJob?: RunJob<PanelJobs & StoreJobs>
  /** Called when the open store turns out to be damaged. */
  readonly onDamaged?: () => void
  /** Elapsed time for the brake; tests with many failures skip it. */
  readonly pace?: Pace
}

export interface AuditDetails<Data> {
  readonly actor?: Party | null
  readonly subject?: Party | null
  readonly profileId?: string | null
  readonly data?: Data
}

export interface PanelContext {
  readonly store: PanelStore
  readonly hashing: Hashing
  readonly authStates: AuthStates
  readonly brake: Brake
  readonly ports: PanelPorts
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  /** Appends to the audit log. Call it inside the transaction of the change. */
  readonly audit: <Kind extends AuditKind, Data extends AuditData<Kind>>(
    kind: Kind,
    details: AuditDetails<Data & Readonly<Record<Exclude<keyof Data, AuditFieldsOf<Kind>>, never>>>
  ) => void
  readonly policy: () => Policy
  /** Empty before setup. */
  readonly accountName: () => string
  readonly commonPasswords: () => ReadonlySet<string>
  readonly runJob: RunJob<PanelJobs>
  readonly settling: Settling
  /** The key of the store and the pepper, for jobs; in memory only. */
  readonly secrets: () => { readonly store: StoreAccess; readonly pepper: Uint8Array }
  readonly running: Running
  /** Aborted when the Panel closes; after that the store must not be used. */
  readonly closed: AbortSignal
}

export const toParty = ({ id, email }: User): Party => ({ id, email })

export const toSignedIn = ({ id, email, name, role }: User): SignedInUser => ({ id, email, name, role })
