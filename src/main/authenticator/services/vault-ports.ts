// What the services of an open vault share: its tables, what is read of it, and the outside. Each service names what it uses.
import type { Transact } from '../storage/database'
import type { EntryTable } from '../storage/entries'
import type { GroupTable } from '../storage/groups'
import type { HistoryTable } from '../storage/history'
import type { LogoTable } from '../storage/logos'
import type { Vault } from './vault'

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
  readonly copyText: (text: string) => { readonly clearsAt: number }
  readonly onChanged: (topic: 'entries') => void
}
