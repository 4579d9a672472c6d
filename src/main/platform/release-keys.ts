// The public keys of releases: the current one and the next one (docs/releasing.md). The list is data, because packaging reads it, too.
import released from './release-keys.json'
import { isDrivable } from './switches'

/** Journeys through a copy of the package bring a key of their own. */
export const releaseKeys = (): readonly string[] =>
  isDrivable() ? (process.env['COUNTERSIGN_RELEASE_KEYS'] ?? '').split(',').filter(Boolean) : released.keys
