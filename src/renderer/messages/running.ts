// The messages of long-running jobs.
import type { RunningJob } from '../../shared/contract'
import { t } from './language'

/** What the job does now. */
export function runningName({ kind, phase }: RunningJob): string {
  switch (kind) {
    case 'preview-users':
      return t('running.reading')
    case 'import-users':
      return phase === 'taking-back'
        ? t('running.takingBack')
        : phase === 'adding'
          ? t('running.adding')
          : t('running.preparing')
    case 'export-users':
      return t('running.exportingUsers')
    case 'export-audit':
      return t('running.exportingEvents')
    case 'verify-audit':
      return t('running.verifying')
  }
}
