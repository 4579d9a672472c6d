// The audit log: its events, its chain and its checkpoints.

/** One security event as it is shown. `data` holds short values only; never a secret. */
export interface AuditEvent {
  readonly seq: number
  readonly at: number
  readonly kind: string
  readonly actor: { readonly id: string; readonly email: string } | null
  readonly subject: { readonly id: string; readonly email: string } | null
  readonly profile: string | null
  readonly data: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

export interface AuditPage {
  readonly events: readonly AuditEvent[]
  /** Ask with `before` = this for older ones; null at the end. */
  readonly nextBefore: number | null
}

export type ChainState =
  | { readonly kind: 'whole'; readonly entries: number; readonly head: string }
  | { readonly kind: 'broken'; readonly row: number; readonly reason: 'hash' | 'sequence' | 'form' }

/** A signed checkpoint of the audit log as it is shown; nothing in it is secret. */
export interface CheckpointSheet {
  readonly entries: number
  readonly head: string
  /** Ms since epoch. */
  readonly at: number
  readonly account: string
  /** Of the key that signed it. */
  readonly fingerprint: string
  /** A data: URL; holds the whole checkpoint. */
  readonly qrImage: string
}
