// What versions before the anchor left beside a closed store: a keyed digest of its file (HMAC-SHA256, RFC 2104). It is looked
// at once, when such a store is brought up to date, and goes then.
import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { revealSecret, type Secret } from './secret'

const sealOf = (storePath: string) => `${storePath}.closed`

function digest(storePath: string, key: Secret): Buffer {
  const derived = hkdfSync('sha256', revealSecret(key), Buffer.alloc(0), 'countersign/store-seal/v1', 32)
  return createHmac('sha256', createSecretKey(Buffer.from(derived)))
    .update(readFileSync(storePath))
    .digest()
}

/** `unsealed`: it was not closed in order. Throws where the file cannot be read. */
export function checkSeal(storePath: string, key: Secret): 'same' | 'changed' | 'unsealed' {
  if (!existsSync(sealOf(storePath)) || existsSync(`${storePath}-wal`)) return 'unsealed'
  const kept = readFileSync(sealOf(storePath))
  const found = digest(storePath, key)
  return kept.length === found.length && timingSafeEqual(kept, found) ? 'same' : 'changed'
}

/** Takes the seal away. */
export function breakSeal(storePath: string): void {
  rmSync(sealOf(storePath), { force: true, recursive: true })
}
