// The anchor: one small record per app under the key store that says what must lie on the disk (docs/decisions/0018). Pure:
// what was found is handed in. What is missing, older or different is *changed*; a store may be ahead of its anchor, never
// behind it.
//
//   none ── open ──▶ open ── close, the last one ──▶ closed ── open, same file ──▶ open
//                     │                                └── another file ──▶ changed ── taken as it is ──▶ accepted ── open ──▶ open
//                     └── killed, then open: the store must hold what the anchor names ──▶ open, or changed
import { z } from 'zod'
import type { StoreDifference } from '../../shared/model/protection'

/** How far a chain (or a counter, with an empty hash) had come. */
export interface Head {
  readonly count: number
  readonly hash: string
}

/** How far a file of chained records had come. */
export interface FileHead extends Head {
  readonly bytes: number
}

const hex = z.string().regex(/^[0-9a-f]{0,64}$/)
const whole = z.int().min(0)
const head = z.object({ count: whole, hash: hex })
const fileHead = head.extend({ bytes: whole })

const schema = z.object({
  version: z.literal(1),
  /** `accepted`: its user takes a changed store as it is; what that asks of the store was not done yet. */
  state: z.literal(['open', 'closed', 'accepted']),
  /** SHA-256 of the closed file. */
  digest: hex.nullable(),
  /** The random name of the store's last opening; the store holds it, too. */
  opening: hex,
  /** The name before, until the store was told the newer one. */
  before: hex.nullable(),
  /** The audit log's head; the vault's count of changes. */
  head,
  /** The rights journal's head; null where an app keeps none. */
  journal: fileHead.nullable(),
  /** What may lie there instead, once: a store that was built to take the other one's place. */
  next: z.object({ digest: hex, opening: hex, head, journal: fileHead.nullable() }).nullable(),
  /** SHA-256 of the file with the other ways to the key; null: no such file; behind it `changing` while it is exchanged. */
  slots: z.array(hex.nullable()).max(2),
  /** The lock outlives the app, whatever its own file says. */
  isLocked: z.boolean(),
  /** When it locks, as its app writes it; absent where that was never noted. */
  rules: z.string().max(64).optional(),
  /** Ms since epoch. */
  at: z.number()
})

export type Anchor = z.infer<typeof schema>
export type NextStore = NonNullable<Anchor['next']>

export const noHead: Head = { count: 0, hash: '' }

/** Null where the bytes are no anchor that this version reads. */
export function readAnchor(bytes: Uint8Array): Anchor | null {
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Under 1 kB. */
export const writeAnchor = (anchor: Anchor): Uint8Array => Buffer.from(JSON.stringify(anchor), 'utf8')

/**
 * What differs. `missing`: no store where one was. `content`: not the file that was closed. `tail`: changes beside a store
 * that was closed. `anchor`: the record itself is gone. `older`: an earlier state of the store. `journal`: the rights journal.
 */
/** What the anchor can tell; of the slots' file the vault's lock does. */
export type Difference = Exclude<StoreDifference, 'slots'>

/** What the files say before any of them is opened. */
export interface FoundFiles {
  readonly hasStore: boolean
  /** A write-ahead log lies beside the store, empty or not, and nobody has the store open. */
  readonly hasTail: boolean
  /** SHA-256 of the store's file; asked for only where it decides. */
  readonly digest: () => Promise<string | null>
}

export type Verdict =
  /** Neither store nor anchor; or a store that had no anchor yet: the store itself must say so. */
  | { readonly kind: 'new' | 'first' }
  /** The file that was closed. */
  | { readonly kind: 'closed' }
  /** The store that was built to take its place. */
  | { readonly kind: 'next'; readonly next: NextStore }
  /** It was not closed in order: what it holds decides. */
  | { readonly kind: 'unclean' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'changed'; readonly differences: readonly Difference[] }

const changed = (...differences: readonly Difference[]): Verdict => ({ kind: 'changed', differences })

/** Judges what lies there before it is opened. `lost`: there was an anchor, and it is gone or cannot be read. */
export async function judgeFiles(anchor: Anchor | null | 'lost', found: FoundFiles): Promise<Verdict> {
  if (anchor === 'lost') return found.hasStore ? changed('anchor') : changed('missing', 'anchor')
  if (anchor === null) return { kind: found.hasStore ? 'first' : 'new' }
  if (!found.hasStore) {
    // Killed at the very first start, between the anchor and the store.
    const isUnmade = anchor.state === 'open' && anchor.before === null && anchor.head.count === 0
    return isUnmade ? { kind: 'new' } : changed('missing')
  }
  if (anchor.state === 'accepted') return { kind: 'accepted' }
  if (anchor.state === 'open' && anchor.next === null) return { kind: 'unclean' }
  const digest = await found.digest()
  if (anchor.next !== null && digest === anchor.next.digest && !found.hasTail)
    return { kind: 'next', next: anchor.next }
  if (anchor.state === 'open') return { kind: 'unclean' }
  const differences: Difference[] = []
  if (digest !== anchor.digest) differences.push('content')
  if (found.hasTail) differences.push('tail')
  return differences.length === 0 ? { kind: 'closed' } : changed(...differences)
}

/** What an open store and its journal say of themselves. */
export interface FoundContents {
  /** The name of the opening that the store was told last; null where it was never told one. */
  readonly opening: string | null
  /** Whether the store went through this head. */
  readonly holds: (head: Head) => boolean
  /** Whether the journal went through this head; true where there is none to go through. */
  readonly journalHolds: (head: FileHead) => boolean
}

/** What differs in a store that is open, which its file alone does not tell. */
export function judgeContents(
  anchor: Anchor | null,
  verdict: 'first' | 'closed' | 'unclean',
  found: FoundContents
): readonly Difference[] {
  // A store that was told the name of an opening has had an anchor.
  if (anchor === null) return found.opening === null ? [] : ['anchor']
  const differences: Difference[] = []
  const isNamed = found.opening === anchor.opening || found.opening === anchor.before
  if (verdict === 'unclean' && !(isNamed && found.holds(anchor.head))) differences.push('older')
  if (anchor.journal !== null && !found.journalHolds(anchor.journal)) differences.push('journal')
  return differences
}

/** Stands among the slots' digests while their file is exchanged. */
export const changing = ''

/** Whether the file with the other ways to the key is the one that was left there. */
export const hasItsSlots = ({ slots }: Pick<Anchor, 'slots'>, digest: string | null): boolean =>
  slots.length === 0 || slots.includes(digest)
