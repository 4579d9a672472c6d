// Every call that the Authenticator's page can make.
import { appCalls } from '../app'
import { protectionCalls } from '../protection'
import { updatesCalls } from '../updates'
import type { Contract } from '../call'
import { backupsCalls } from './backups'
import { candidatesCalls } from './candidates'
import { clockCalls } from './clock'
import { codesCalls } from './codes'
import { desktopCalls } from './desktop'
import { detailsCalls } from './details'
import { entriesCalls } from './entries'
import { exportsCalls } from './exports'
import { groupsCalls } from './groups'
import { importsCalls } from './imports'
import { linksCalls } from './links'
import { lockCalls } from './lock'
import { preferencesCalls } from './preferences'
import { quickCalls } from './quick'
import { scanCalls } from './scan'
import { searchCalls } from './search'
import { snapshotsCalls } from './snapshots'
import { trashCalls } from './trash'

/** The tables in test/security list the calls in this order. */
export const authenticatorContract = {
  app: appCalls,
  updates: updatesCalls,
  protection: protectionCalls,
  clock: clockCalls,
  desktop: desktopCalls,
  quick: quickCalls,
  links: linksCalls,
  lock: lockCalls,
  imports: importsCalls,
  exports: exportsCalls,
  backups: backupsCalls,
  trash: trashCalls,
  groups: groupsCalls,
  details: detailsCalls,
  search: searchCalls,
  preferences: preferencesCalls,
  snapshots: snapshotsCalls,
  entries: entriesCalls,
  codes: codesCalls,
  scan: scanCalls,
  candidates: candidatesCalls
} as const satisfies Contract

export type AuthenticatorContract = typeof authenticatorContract
