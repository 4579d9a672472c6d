// The words of long work that is under way.
import type { RunningJob } from '../../shared/contract'
import { wordsOf } from './language'

export const { runningWords } = wordsOf('running')

/** What is done now. */
export function runningName({ kind, phase }: RunningJob): string {
  switch (kind) {
    case 'preview-users':
      return runningWords.reading
    case 'import-users':
      return phase === 'taking-back'
        ? runningWords.takingBack
        : phase === 'adding'
          ? runningWords.adding
          : runningWords.preparing
    case 'export-users':
      return runningWords.exportingUsers
    case 'export-audit':
      return runningWords.exportingEvents
    case 'verify-audit':
      return runningWords.verifying
  }
}
