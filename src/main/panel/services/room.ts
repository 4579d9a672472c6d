// What every use case of the Panel works with: the store, hashing, who stands where, and the ports to the outside.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { SignedInUser, Surroundings } from '../../../shared/contract'
import type { KeyStore } from '../../protection/key-store'
import type { SaveFile } from '../../protection/save-file'
import type { AuditKind, AuditValue, Party } from '../domain/audit'
import { defaultPolicy, type Policy } from '../domain/policy'
import type { User } from '../domain/user'
import type { PanelStore } from '../storage/store'
import type { HashCosts, Hashing } from './hashing'
import type { Standings } from './standings'

export type PanelTopic = 'session' | 'users' | 'audit' | 'settings'

export interface ProfileWindows {
  /** Opens the profile's window, or brings it to the front. */
  show(profile: { readonly id: string; readonly name: string }): void
  /** The name is part of the window's title. */
  rename(profileId: string, name: string): void
  close(profileId: string): void
}

/** What the Panel needs from the outside. */
export interface PanelPorts {
  /** The half's own folder. */
  readonly dataDir: string
  readonly keys: KeyStore
  /** The main process's clock, ms since epoch. */
  readonly now: () => number
  /** Puts a secret on the clipboard; the port clears it after 30 s. */
  readonly copyText: (text: string) => void
  readonly saveFile: SaveFile
  readonly commonPasswordsPath: string
  readonly onChanged: (topic: PanelTopic) => void
  /**
   * Opens `url` in the system's browser, for single sign-on. It leads to `endpoint`, which the provider named; the port
   * refuses any other, and throws (or rejects) where no browser opens. Absent where there is none.
   */
  readonly openBrowser?: (url: string, endpoint: string) => void | Promise<void>
  /** Closes the Panel, puts a snapshot in its store's place and opens it again. Absent where nothing can do that. */
  readonly restoreStore?: (name: string) => Promise<void>
  /** What the self-audit asks of the program around the Panel. Absent where nothing can tell. */
  readonly readSurroundings?: () => Promise<Surroundings>
  /** How long single sign-on waits for the browser, in ms; shorter in tests. */
  readonly ssoWaitMs?: number
  /** The windows of browser profiles (S10); absent where there are no windows. */
  readonly profileWindows?: ProfileWindows
  readonly random?: (bytes: number) => Uint8Array
  readonly costs?: HashCosts
}

export interface Note {
  readonly actor?: Party | null
  readonly subject?: Party | null
  readonly profileId?: string | null
  readonly data?: Readonly<Record<string, AuditValue>>
}

export interface Room {
  readonly store: PanelStore
  readonly hashing: Hashing
  readonly standings: Standings
  readonly ports: PanelPorts
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  /** Appends to the audit log; called inside the transaction of the change. */
  readonly note: (kind: AuditKind, note: Note) => void
  readonly policy: () => Policy
  readonly commonPasswords: () => ReadonlySet<string>
}

/** Joins the parts of a room. */
export function createRoom(
  parts: Pick<Room, 'store' | 'hashing' | 'ports'> & { standings: (policy: () => Policy) => Standings }
): Room {
  const { store, hashing, ports } = parts
  const policy = () => store.account.find()?.policy ?? defaultPolicy
  let commonPasswords: ReadonlySet<string> | null = null
  return {
    store,
    hashing,
    ports,
    standings: parts.standings(policy),
    now: ports.now,
    random: ports.random ?? randomBytes,
    policy,
    note(kind, { actor = null, subject = null, profileId = null, data = {} }) {
      store.audit.append({ at: ports.now(), kind, actor, subject, profile: profileId, data })
    },
    commonPasswords() {
      commonPasswords ??= new Set(readFileSync(ports.commonPasswordsPath, 'utf8').split('\n').filter(Boolean))
      return commonPasswords
    }
  }
}

export const createId = (room: Room): string => Buffer.from(room.random(12)).toString('hex')

export const toParty = ({ id, email }: User): Party => ({ id, email })

export const toSignedIn = ({ id, email, name, role }: User): SignedInUser => ({ id, email, name, role })
