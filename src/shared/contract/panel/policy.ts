// The account's policy and name.
import { z } from 'zod'
import { longestAccountName } from '../../model/limits'
import type { AccountSettings, PolicyPreview } from '../../model/policy'
import { call, nothing, text } from '../call'

const policy = z.strictObject({
  isReauthenticationStrict: z.boolean(),
  needsEnrolmentCode: z.boolean(),
  rememberDays: z.number().int().min(0).max(30),
  mayRememberedAdminister: z.boolean(),
  idleMinutes: z.number().int().min(1).max(15),
  sessionHours: z.number().int().min(1).max(12)
})

export const policyCalls = {
  get: call<AccountSettings>()('admin', nothing),
  preview: call<PolicyPreview>()('admin', z.strictObject({ policy })),
  set: call<AccountSettings>()('admin', z.strictObject({ policy }), ['locks-out-admins'], true),
  renameAccount: call<AccountSettings>()('admin', z.strictObject({ accountName: text(longestAccountName) }))
} as const
