// Long work that is under way.
import { z } from 'zod'
import { runningKinds, type RunningJob } from '../../model/job'
import { call, nothing } from '../call'

export const jobsCalls = {
  /** What this window asked for and is not done. */
  list: call<readonly RunningJob[]>()('admin', nothing),
  cancel: call<null>()('admin', z.strictObject({ kind: z.enum(runningKinds) }), ['not-found'])
} as const
