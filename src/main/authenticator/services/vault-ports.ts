// What the services of an open vault share: its tables, what is read of it, and the outside. Each service names what it uses.
import type { Failure, Result } from '../../../shared/result'
import type { Transact } from '../storage/database'
import type { EntryTable } from '../storage/entries'
import type { GroupTable } from '../storage/groups'
import type { HistoryTable } from '../storage/history'
import type { LogoTable } from '../storage/logos'
import type { Vault } from './vault'

/** Copies a secret, which is cleared later. `clearsAt` is in ms since the epoch. Never rejects. */
export type CopyText = (
  text: string
) => Promise<Result<{ readonly clearsAt: number }, Failure<'clipboard-unavailable'>>>

export interface VaultPorts {
  readonly table: EntryTable
  readonly groups: GroupTable
  readonly history: HistoryTable
  readonly logoTable: LogoTable
  readonly transact: Transact
  readonly vault: Vault
  /** Ms since epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly copyText: CopyText
  readonly onChanged: (topic: 'entries') => void
}
