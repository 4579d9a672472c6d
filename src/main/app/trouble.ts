// A store that cannot be opened: who is told, and what the protection's stage becomes.
import { join } from 'node:path'
import type { AppId } from '../../shared/model/app'
import type { VaultChange } from '../authenticator/services/lock-ports'
import { judgeUse } from '../panel/storage/vouching'
import { isChangedError } from '../protection/changed'
import type { KeyStore } from '../protection/key-store'
import { isSilentError } from '../protection/silent'
import { isDamage } from '../sqlite/open'
import type { DataFolder } from './data-folder'
import type { AppPorts } from './ports'

/**
 * Logs why `appId` could not be opened and sets the stage that both pages show. `keys`: what it was to be opened with, where
 * they are not the protection's own.
 */
export async function reportTrouble(
  { dataDir, protection, anchors }: DataFolder,
  appId: AppId,
  error: unknown,
  ports: Pick<AppPorts, 'logBug' | 'logEvent'>,
  keys?: KeyStore
): Promise<void> {
  if (isChangedError(error)) ports.logEvent(`changed:${appId}:${error.differences.join(',')}`)
  else ports.logBug('open', appId, error)
  if (isSilentError(error)) protection.markSilent()
  else if (isChangedError(error)) {
    const { differences, since } = error
    const key = (await protection.getFoundKeys(appId)?.get('key')) ?? null
    const journal = anchors?.[appId].found()?.journal ?? null
    const use = appId === 'panel' ? judgeUse(join(dataDir, appId), key, journal) : 'refused'
    await protection.markDamaged(appId, 'changed', keys, { differences, since, use })
  } else if (isDamage(error)) await protection.markDamaged(appId, 'damaged', keys)
  // A disk that is full, read-only or failing: both pages say so and offer to try again.
  else protection.markUnavailable()
}

/** What the Authenticator's user is told and asked before the vault opens after all; null where a user cannot decide. */
export function describeVaultChange(error: unknown): VaultChange | null {
  if (isSilentError(error)) return { differences: ['anchor'], since: null }
  if (!isChangedError(error) || error.differences.includes('missing')) return null
  return { differences: error.differences, since: error.since }
}

/** Whether `work` ended without an error. */
export async function succeeds(work: Promise<void> | undefined): Promise<boolean> {
  try {
    await work
    return true
  } catch {
    return false
  }
}
