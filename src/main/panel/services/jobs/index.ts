// The Panel's long jobs, by name. The worker runs them (src/main/worker), or this thread if there is no worker.
import { exportAudit, verifyAudit } from './audit-jobs'
import { renewPanel, renewPanelCopies } from './renewal-jobs'
import { judgeStrength } from './strength-job'
import { exportUsers, prepareUsers, previewUsers } from './user-jobs'

export const panelJobs = {
  'panel.verify-audit': verifyAudit,
  'panel.export-audit': exportAudit,
  'panel.export-users': exportUsers,
  'panel.preview-users': previewUsers,
  'panel.prepare-users': prepareUsers,
  'panel.judge-strength': judgeStrength,
  'panel.renew': renewPanel,
  'panel.renew-copies': renewPanelCopies
}
export type PanelJobs = typeof panelJobs
