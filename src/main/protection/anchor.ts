// The anchor: one small record per app in the key store that says what must be on the disk (docs/decisions/0018). Pure: what was
// found is passed in. A missing, older or different store counts as *changed*. A store may be ahead of its anchor, never behind it.
//
//   none ── open ──▶ open ── close, the last one ──▶ closed ── open, same file ──▶ open
//                     │                                └── another file ──▶ changed ── user accepts it ──▶ accepted ── open ──▶ open
//                     └── killed, then open: the store must hold what the anchor names ──▶ open, or changed
import * as z from 'zod/mini'
import type { StoreDifference } from '../../shared/model/protection'

/** The position of a chain, or of a counter, with an empty hash. */
export interface Head {
  readonly count: number
  readonly hash: string
}

/** The position in a file of chained records. */
export interface FileHead extends Head {
  readonly bytes: number
}

const hex = z.string().check(z.regex(/^[0-9a-f]{0,64}$/))
const whole = z.int().check(z.minimum(0))
const head = z.object({ count: whole, hash: hex })
const fileHead = z.extend(head, { bytes: whole })

const schema = z.object({
  version: z.literal(1),
  /** `accepted`: the user accepts a changed store as it is, but the consequences have not been applied to it yet. */
  state: z.literal(['open', 'closed', 'accepted']),
  /** SHA-256 of the closed file. */
  digest: z.nullable(hex),
  /** The random name of the store's last opening, also kept in the store. */
  opening: hex,
  /** The previous name, until the store has the new one. */
  before: z.nullable(hex),
  /** The head of the audit log, or the vault's count of changes. */
  head,
  /** The rights journal's head; null if the app has no journal. */
  journal: z.nullable(fileHead),
  /** A store that was built as a replacement and may be found instead, once. */
  next: z.nullable(z.object({ digest: hex, opening: hex, head, journal: z.nullable(fileHead) })),
  /** SHA-256 of the file with the other ways to the key; null if there is none. Followed by `changing` while that file is replaced. */
  slots: z.array(z.nullable(hex)).check(z.maxLength(2)),
  /** Whether the vault stays locked after a restart, whatever its own file says. */
  isLocked: z.boolean(),
  /** When it locks, in the app's own format; absent if never recorded. */
  rules: z.optional(z.string().check(z.maxLength(64))),
  /** In ms since the epoch. */
  at: z.number()
})

export type Anchor = z.infer<typeof schema>
export type NextStore = NonNullable<Anchor['next']>

export const noHead: Head = { count: 0, hash: '' }

/** Null if the bytes are not an anchor that this version can read. */
export function readAnchor(bytes: Uint8Array): Anchor | null {
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** The result is smaller than 1 kB. */
export const writeAnchor = (anchor: Anchor): Uint8Array => Buffer.from(JSON.stringify(anchor), 'utf8')

/**
 * What differs. `missing`: the store is gone. `content`: not the file that was closed. `tail`: a journal next to a closed store. `anchor`:
 * the anchor is gone. `older`: an earlier state of the store. `journal`: the rights journal. The vault's lock checks the slots' file.
 */
export type Difference = Exclude<StoreDifference, 'slots'>

/** What the files show before any of them is opened. */
export interface FoundFiles {
  readonly hasStore: boolean
  /** A write-ahead log is next to the store, empty or not, although the store is not open. */
  readonly hasTail: boolean
  /** SHA-256 of the store's file, computed only if it decides. */
  readonly digest: () => Promise<string | null>
}

export type Verdict =
  /** `new`: neither store nor anchor. `first`: a store without an anchor; its content must confirm that it never had one. */
  | { readonly kind: 'new' | 'first' }
  /** The file that was closed. */
  | { readonly kind: 'closed' }
  /** The store that was built as its replacement. */
  | { readonly kind: 'next'; readonly next: NextStore }
  /** It was not closed properly: its content decides. */
  | { readonly kind: 'unclean' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'changed'; readonly differences: readonly Difference[] }

const changed = (...differences: readonly Difference[]): Verdict => ({ kind: 'changed', differences })

/** Compares the files with the anchor before the store is opened. `lost`: there was an anchor, and it is missing or unreadable. */
export async function judgeFiles(anchor: Anchor | null | 'lost', found: FoundFiles): Promise<Verdict> {
  if (anchor === 'lost') return found.hasStore ? changed('anchor') : changed('missing', 'anchor')
  if (anchor === null) return { kind: found.hasStore ? 'first' : 'new' }
  if (!found.hasStore) {
    // Killed at the very first start, after the anchor was written and before the store was.
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

/** What an open store reports about itself. */
export interface AnchoredStore {
  readOpening(): string | null
  setOpening(name: string): void
  readHead(): Head
  holds(head: Head): boolean
  /** Null if the app keeps no rights journal. */
  readJournalHead(): FileHead | null
  journalHolds(head: FileHead): boolean
}

/** What the comparison needs of an open store. */
export interface FoundContents {
  /** The name of the last opening in the store; null if it never got one. */
  readonly opening: string | null
  /** Whether the store passed through this head. */
  readonly holds: (head: Head) => boolean
  /** Whether the journal passed through this head; true if there is no journal. */
  readonly journalHolds: (head: FileHead) => boolean
}

/** The differences that are visible only in an open store. */
export function judgeContents(
  anchor: Anchor | null,
  verdict: 'first' | 'closed' | 'unclean',
  found: FoundContents
): readonly Difference[] {
  // A store with the name of an opening had an anchor.
  if (anchor === null) return found.opening === null ? [] : ['anchor']
  const differences: Difference[] = []
  const isNamed = found.opening === anchor.opening || found.opening === anchor.before
  if (verdict === 'unclean' && !(isNamed && found.holds(anchor.head))) differences.push('older')
  if (anchor.journal !== null && !found.journalHolds(anchor.journal)) differences.push('journal')
  return differences
}

/** The same by what `judgeFiles` said of the store's file. `lost`: there was an anchor, and it is missing or unreadable. */
export function judgeAdmitted(
  anchor: Anchor | null | 'lost',
  admitted: Exclude<Verdict['kind'], 'changed'>,
  store: AnchoredStore
): readonly Difference[] {
  if (admitted === 'accepted') return []
  if (anchor === 'lost') return ['anchor']
  const { holds, journalHolds } = store
  const kind = admitted === 'next' || admitted === 'new' ? 'closed' : admitted
  return judgeContents(anchor, kind, { opening: store.readOpening(), holds, journalHolds })
}

/** Among the slots' digests while their file is replaced. */
export const changing = ''

/** Whether the file with the other ways to the key is the one that was last recorded. */
export const hasItsSlots = ({ slots }: Pick<Anchor, 'slots'>, digest: string | null): boolean =>
  slots.length === 0 || slots.includes(digest)
