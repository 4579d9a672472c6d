// A closed store is sealed with a keyed digest of its file (HMAC-SHA256, RFC 2104), so that a byte that changed while
// nobody had it open, by a failing disk or by somebody, is noticed before anything is read from it. While a store is open
// there is no seal: after a crash SQLite's own journal decides.
import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { writeAtomically } from './atomic-file'
import { revealSecret, type Secret } from './secret'

const sealOf = (storePath: string) => `${storePath}.closed`

function digest(storePath: string, key: Secret): Buffer {
  const derived = hkdfSync('sha256', revealSecret(key), Buffer.alloc(0), 'countersign/store-seal/v1', 32)
  return createHmac('sha256', createSecretKey(Buffer.from(derived)))
    .update(readFileSync(storePath))
    .digest()
}

const isOpenElsewhere = (storePath: string) => existsSync(`${storePath}-wal`)

/**
 * Seals a store that was just closed. Where another process has it open still, that one seals it later. A seal that
 * cannot be written is left out: the store is then judged as after a crash.
 */
export function sealStore(storePath: string, key: Secret): void {
  if (isOpenElsewhere(storePath)) return
  try {
    writeAtomically(sealOf(storePath), digest(storePath, key))
    if (isOpenElsewhere(storePath)) rmSync(sealOf(storePath), { force: true })
  } catch {
    rmSync(sealOf(storePath), { force: true })
  }
}

/** `unsealed`: it was not closed in order, or is open elsewhere. Throws where the file cannot be read. */
export function checkSeal(storePath: string, key: Secret): 'same' | 'changed' | 'unsealed' {
  if (!existsSync(sealOf(storePath)) || isOpenElsewhere(storePath)) return 'unsealed'
  const kept = readFileSync(sealOf(storePath))
  const found = digest(storePath, key)
  return kept.length === found.length && timingSafeEqual(kept, found) ? 'same' : 'changed'
}

const acceptedOf = (storePath: string) => `${storePath}.accepted`

/** For a store that changed while it was closed and whose user takes it as it is: the half is told so by a file. */
export function acceptAsItIs(storePath: string): void {
  writeAtomically(acceptedOf(storePath), Buffer.alloc(0))
  breakSeal(storePath)
}

/** Whether that happened since the store was last opened. */
export const wasAccepted = (storePath: string): boolean => existsSync(acceptedOf(storePath))

/** For the half, once it noted it. */
export function forgetAccepted(storePath: string): void {
  rmSync(acceptedOf(storePath), { force: true })
}

/** Takes the seal away, before a store is opened for writing. */
export function breakSeal(storePath: string): void {
  rmSync(sealOf(storePath), { force: true })
}
