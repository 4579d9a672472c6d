import { z } from 'zod'
import type { Overview } from '../../model/overview'
import { call } from '../call'

export const overviewCalls = {
  get: call<Overview>()('admin', z.strictObject({ days: z.literal([7, 30, 90]) }))
} as const
