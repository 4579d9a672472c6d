// Searching where the page cannot: in notes, which it does not have.
import { z } from 'zod'
import { call } from '../call'

export const searchCalls = {
  /** Accounts whose note holds every word of it, in no particular order. Case and accents do not count. */
  notes: call<readonly string[]>()('anyone', z.strictObject({ query: z.string().max(100) }))
} as const
