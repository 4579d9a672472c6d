// Every call that the Panel's page can make.
import { appCalls } from '../app'
import { protectionCalls } from '../protection'
import { updatesCalls } from '../updates'
import type { Contract } from '../call'
import { accountCalls } from './account'
import { auditCalls } from './audit'
import { jobsCalls } from './jobs'
import { overviewCalls } from './overview'
import { policyCalls } from './policy'
import { profilesCalls } from './profiles'
import { recoveryCalls } from './recovery'
import { selfAuditCalls } from './self-audit'
import { sessionCalls } from './session'
import { settingsCalls } from './settings'
import { setupCalls } from './setup'
import { snapshotsCalls } from './snapshots'
import { ssoCalls } from './sso'
import { usersCalls } from './users'

/** The tables in test/security list the calls in this order. */
export const panelContract = {
  app: appCalls,
  updates: updatesCalls,
  protection: protectionCalls,
  snapshots: snapshotsCalls,
  selfAudit: selfAuditCalls,
  recovery: recoveryCalls,
  account: accountCalls,
  session: sessionCalls,
  setup: setupCalls,
  settings: settingsCalls,
  users: usersCalls,
  policy: policyCalls,
  sso: ssoCalls,
  overview: overviewCalls,
  audit: auditCalls,
  jobs: jobsCalls,
  profiles: profilesCalls
} as const satisfies Contract

export type PanelContract = typeof panelContract
