// Searches that the page cannot do: it does not have the notes.
import { z } from 'zod'
import { call } from '../call'

export const searchCalls = {
  /** Accounts whose note contains every word of the query, in no particular order. Ignores case and accents. */
  notes: call<readonly string[]>()('anyone', z.strictObject({ query: z.string().max(100) }))
} as const
