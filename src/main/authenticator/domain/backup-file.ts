// Names of backups, and which of them are kept: pure. A name is a claim only; what may be deleted is decided against the
// list of what this vault wrote.

/** How many are kept until the user says otherwise. */
export const usuallyKept = 10

const pattern = /^countersign-backup-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})(\d{2})(?:-[2-9])?\.json$/

/** The name of a backup written at `now` (ms since epoch): its time in UTC, and a number from the second one on. */
export function nameBackup(now: number, count = 1): string {
  const [date = '', time = ''] = new Date(now).toISOString().split('T')
  return `countersign-backup-${date}-${time.slice(0, 8).replaceAll(':', '')}${count === 1 ? '' : `-${count}`}.json`
}

/** When the backup of that name was written, ms since epoch; null for any other name. */
export function readBackupName(name: string): number | null {
  const parts = pattern.exec(name)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(Number)
  const at = Date.UTC(year, month - 1, day, hours, minutes, seconds)
  return nameBackup(at).slice(0, 36) === name.slice(0, 36) ? at : null
}

/**
 * Which of `backups` are no longer kept. They come in the order in which they were written, and that order counts: a clock
 * may have been wrong. At most `keep` stay: the newer half of them one by one, the rest a day apart, so that a busy hour
 * does not push out last week. The last one always stays.
 */
export function chooseForgotten<B extends { readonly writtenAt: number }>(
  backups: readonly B[],
  keep: number
): readonly B[] {
  const newest = backups.toReversed()
  const kept = new Set(newest.slice(0, Math.max(1, Math.ceil(keep / 2))))
  const days = new Set([...kept].map(dayOf))
  for (const one of newest) {
    if (kept.size >= keep || days.has(dayOf(one))) continue
    days.add(dayOf(one))
    kept.add(one)
  }
  for (const one of newest) if (kept.size < keep) kept.add(one)
  return backups.filter((one) => !kept.has(one))
}

const dayOf = ({ writtenAt }: { readonly writtenAt: number }) => new Date(writtenAt).toISOString().slice(0, 10)
