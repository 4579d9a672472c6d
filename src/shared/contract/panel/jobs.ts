// Long-running jobs.
import { z } from 'zod'
import { runningKinds, type RunningJob } from '../../model/job'
import { call, nothing } from '../call'

export const jobsCalls = {
  /** This window's jobs that are not finished. */
  list: call<readonly RunningJob[]>()('admin', nothing),
  cancel: call<null>()('admin', z.strictObject({ kind: z.enum(runningKinds) }), ['not-found'])
} as const
