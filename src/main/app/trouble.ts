// Handles a store that cannot be opened: logs why and sets the protection's stage.
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
 * Logs why `appId` could not be opened and sets the stage that both pages show. `keys`: what it was to be opened with, if not with the
 * protection's own keys.
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
  // The disk is full, read-only or failing: both pages say so and offer to try again.
  else protection.markUnavailable()
}

/**
 * What the Authenticator's user is shown and asked before a changed vault is opened; null if the error is not one that a user can decide.
 */
export function describeVaultChange(error: unknown): VaultChange | null {
  if (isSilentError(error)) return { differences: ['anchor'], since: null }
  if (!isChangedError(error) || error.differences.includes('missing')) return null
  return { differences: error.differences, since: error.since }
}

/** Whether `work` completed without an error. */
export async function succeeds(work: Promise<void> | undefined): Promise<boolean> {
  try {
    await work
    return true
  } catch {
    return false
  }
}
