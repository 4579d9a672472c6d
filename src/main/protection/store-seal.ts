// The seal that versions without an anchor left next to a closed store: a keyed digest of its file (HMAC-SHA256, RFC 2104). It is checked
// once, when such a store is upgraded, and then removed.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { deriveKey } from './derive'
import type { Secret } from './secret'

const sealOf = (storePath: string) => `${storePath}.closed`

function digest(storePath: string, key: Secret): Buffer {
  return createHmac('sha256', deriveKey(key, 'countersign/store-seal/v1')).update(readFileSync(storePath)).digest()
}

/** `unsealed`: the store was not closed properly. Throws if the file cannot be read. */
export function checkSeal(storePath: string, key: Secret): 'same' | 'changed' | 'unsealed' {
  if (!existsSync(sealOf(storePath)) || existsSync(`${storePath}-wal`)) return 'unsealed'
  const kept = readFileSync(sealOf(storePath))
  const found = digest(storePath, key)
  return kept.length === found.length && timingSafeEqual(kept, found) ? 'same' : 'changed'
}

/** Removes the seal. */
export function breakSeal(storePath: string): void {
  rmSync(sealOf(storePath), { force: true, recursive: true })
}
