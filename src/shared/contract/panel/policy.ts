// The account's policy and name.
import { z } from 'zod'
import { longestAccountName } from '../../model/limits'
import { policyBounds, type AccountSettings, type PolicyPreview } from '../../model/policy'
import { call, nothing, text } from '../call'

const within = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most)

const policy = z.strictObject({
  isReauthenticationStrict: z.boolean(),
  needsEnrolmentCode: z.boolean(),
  rememberDays: within(policyBounds.rememberDays),
  mayRememberedAdminister: z.boolean(),
  idleMinutes: within(policyBounds.idleMinutes),
  sessionHours: within(policyBounds.sessionHours)
})

export const policyCalls = {
  get: call<AccountSettings>()('admin', nothing),
  preview: call<PolicyPreview>()('admin', z.strictObject({ policy })),
  set: call<AccountSettings>()('admin', z.strictObject({ policy }), ['locks-out-admins'], true),
  renameAccount: call<AccountSettings>()('admin', z.strictObject({ accountName: text(longestAccountName) }))
} as const
