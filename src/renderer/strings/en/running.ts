// Long work that is under way: what is done, how far it is, and what became of it.
import { formatNumber } from '../format'

export const runningWords = {
  reading: 'Reading the file…',
  preparing: 'Preparing the users…',
  adding: 'Adding the users…',
  takingBack: 'Removing the users that were added…',
  exportingUsers: 'Writing the list of users…',
  exportingEvents: 'Writing the events…',
  verifying: 'Checking every row…',
  of: (done: number, total: number) => `${formatNumber(done)} of ${formatNumber(total)}`,
  cancelImport: 'Cancel the import',
  importCancelled: 'The import was cancelled. No users were added.'
}
