// A feed of updates as a release signs it, and with anything about it changed.
import { blake2b } from '@noble/hashes/blake2.js'
import { makeSigningKey, signDigest } from '../../scripts/packaging/minisign.mjs'
import { commentOf } from '../../scripts/packaging/sign.mjs'

export type SigningKey = ReturnType<typeof makeSigningKey>
export { makeSigningKey }

export interface FeedOptions {
  readonly version: string
  /** The one that the signature names. */
  readonly signedVersion?: string
  readonly file?: string
  readonly channel?: string
  /** Seconds since epoch. */
  readonly time?: number
  readonly sha512?: string
  readonly package?: string
  readonly size?: number
}

export function makeFeed(options: FeedOptions): string {
  const {
    version,
    sha512 = Buffer.alloc(64).toString('base64'),
    package: name = 'Countersign.AppImage',
    size = 4
  } = options
  const file = `url: ${name}\n    sha512: ${sha512}\n    size: ${String(size)}`
  return `version: ${version}\nfiles:\n  - ${file}\npath: ${name}\nsha512: ${sha512}\nreleaseDate: '2026-11-01T00:00:00.000Z'\n`
}

/** With BLAKE2b in JavaScript, because Electron runs this, too. */
export function signFeed(key: SigningKey, text: string, options: FeedOptions): string {
  const { version, signedVersion = version, file = 'latest-linux.yml', time = 1_800_000_000, channel } = options
  const comment = commentOf({ name: file, version: signedVersion, time, ...(channel === undefined ? {} : { channel }) })
  return signDigest(key, blake2b(Buffer.from(text), { dkLen: 64 }), comment)
}
