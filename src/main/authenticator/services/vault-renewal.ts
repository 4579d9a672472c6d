// A new generation of the vault while the app runs (docs/decisions/0026-renewal.md): the worker builds it from the open vault, then it
// replaces the vault in one step and is opened. If someone writes to the vault meanwhile, it is built again.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { AnchorKeeper } from '../../protection/anchor-keeper'
import { digestFile } from '../../protection/file-digest'
import type { KeyStore } from '../../protection/key-store'
import {
  abandon,
  begin,
  commit,
  finish,
  isCommitted,
  nextOf,
  removeNextStore,
  takeRenewalLock,
  type RenewedFiles
} from '../../protection/renewal-files'
import { revealSecret } from '../../protection/secret'
import type { RenewalOrder } from '../../protection/slots'
import { readSmallFile } from '../../protection/small-file'
import type { RunJob } from '../../worker/job'
import { runHere } from '../../worker/serve'
import { renewedFilesOf } from '../storage/database'
import { authenticatorJobs, type AuthenticatorJobs, type RenewedVault } from './jobs'

export interface VaultRenewalPorts {
  /** The folder of the Authenticator's data. */
  readonly dataDir: string
  readonly keys: KeyStore
  readonly anchor: AnchorKeeper
  readonly runJob?: RunJob<AuthenticatorJobs> | undefined
  /** How many changes the open vault has had; null once it is closed. */
  readonly countChanges: () => number | null
  /** Resolves when no one else is reading the vault. */
  readonly rest: () => Promise<void>
  readonly close: () => void
  /** Opens what is there, with the given keys, or with the previous ones if null. */
  readonly reopen: (keys: KeyStore | null) => Promise<void>
}

const mostTries = 5
const lockWithinMs = 3_000

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const digestOfFile = (path: string) => {
  const bytes = readSmallFile(path)
  return bytes === null ? null : digestOf(bytes)
}

/** Rejects if nothing was changed; the vault is then open again, unless it was locked meanwhile. */
export async function renewVault(ports: VaultRenewalPorts, order: RenewalOrder): Promise<void> {
  const { dataDir, keys, anchor } = ports
  const files = renewedFilesOf(dataDir)
  const release = await takeRenewalLock(files, lockWithinMs)
  let isClosed = false
  const slots = digestOfFile(files.waysPath)
  try {
    await begin(files, keys, { ways: order.ways, key: order.isInKeyStore ? order.to : null })
    for (let tries = 1; ; tries++) {
      const built = await buildNext(ports, order, files, slots)
      await ports.rest()
      // No await from here to the rename, so that the built vault matches the current one.
      const changes = ports.countChanges()
      if (changes === null) throw new Error('the vault was locked')
      if (changes === built.changes) break
      if (tries === mostTries) throw new Error('the vault kept changing during the renewal')
    }
    ports.close()
    isClosed = true
    if (['-wal', '-journal'].some((tail) => existsSync(`${files.storePath}${tail}`)))
      throw new Error('the vault is in use')
    commit(files)
  } catch (error) {
    await abandon(files, keys)
    await anchor.update((current) => ({ ...current, next: null, slots: [slots] })).catch(() => undefined)
    if (isClosed) await ports.reopen(null)
    throw error
  } finally {
    if (!isCommitted(files)) release()
  }
  try {
    await finish(files, keys)
  } finally {
    release()
  }
  await ports.reopen(order.keys)
}

/** Resolves when the next vault is built and announced to the anchor. */
async function buildNext(
  ports: VaultRenewalPorts,
  { from, to, ways }: RenewalOrder,
  files: RenewedFiles,
  slots: string | null
): Promise<RenewedVault> {
  const runJob = ports.runJob ?? runHere(authenticatorJobs)
  const path = nextOf(files.storePath)
  removeNextStore(files)
  const input = { path: files.storePath, key: revealSecret(from), to: path, newKey: revealSecret(to) }
  const built = await runJob('vault.renew', input)
  if (!built.ok) throw new Error('the renewed vault was not created')
  const digest = await digestFile(path)
  if (digest === null) throw new Error('the renewed vault is missing')
  const { opening, head, journal } = built.value
  const next = { digest, opening, head, journal }
  await ports.anchor.update((current) => ({ ...current, next, slots: [slots, digestOf(ways)] }))
  return built.value
}
