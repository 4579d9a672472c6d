// Whether the feed of updates may be believed: it is signed by a key of this release, and its signature names this file, this channel, its
// version and its time. So nobody without the key can offer another file, an older version or a feed of an earlier day.
import { verifySignature, type SignatureFault } from './minisign'

export type FeedFault =
  | SignatureFault
  | 'no release comment'
  | 'another file'
  | 'another channel'
  | 'older than this version'
  | 'older than a feed before it'

export interface SignedFeed {
  readonly text: string
  /** The text of its `.minisig`. */
  readonly signature: string
}

export interface Expected {
  readonly keys: readonly string[]
  /** The name of the feed's file, such as `latest-linux.yml`. */
  readonly file: string
  readonly channel: string
  /** Whether a version is older than the running one. */
  readonly isOlder: (version: string) => boolean
  /** The time of the newest feed so far, seconds since epoch; 0 if there was none. */
  readonly newestTime: number
}

/** What the signature vouches for. */
export interface Release {
  readonly version: string
  /** Seconds since epoch. */
  readonly time: number
}

// As scripts/packaging/sign.mjs writes it.
const releaseComment =
  /^timestamp:(?<time>\d{1,12})\tfile:(?<file>[\w.+-]+)\tversion:(?<version>[\w.+-]+)\tchannel:(?<channel>[\w-]+)$/

export function judgeFeed(
  { text, signature }: SignedFeed,
  expected: Expected
): Release | { readonly fault: FeedFault } {
  const verdict = verifySignature(Buffer.from(text, 'utf8'), signature, expected.keys)
  if ('fault' in verdict) return verdict
  const { time = '', file, version = '', channel } = releaseComment.exec(verdict.trustedComment)?.groups ?? {}
  if (time === '') return { fault: 'no release comment' }
  if (file !== expected.file) return { fault: 'another file' }
  if (channel !== expected.channel) return { fault: 'another channel' }
  if (expected.isOlder(version)) return { fault: 'older than this version' }
  if (Number(time) < expected.newestTime) return { fault: 'older than a feed before it' }
  return { version, time: Number(time) }
}
