// The worker's entry, with the long-running jobs of both apps. Each job opens its own connections to the stores.
import { authenticatorJobs } from '../authenticator/services/jobs'
import { panelJobs } from '../panel/services/jobs'
import { forgetSoon } from '../protection/forgetting'
import { storeJobs } from '../protection/store-jobs'
import { serveParent } from './serve-parent'

const jobs = { ...authenticatorJobs, ...panelJobs, ...storeJobs }
export type WorkerJobs = typeof jobs

serveParent(jobs, forgetSoon)
